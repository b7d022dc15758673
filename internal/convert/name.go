package convert

import (
	"reflect"
	"slices"
	"strings"
	"unicode"
)

// A field is an exported field of a struct as scripts know it.
type field struct {
	name      string
	index     []int
	omitEmpty bool
}

// fieldsOf returns the fields of a struct, with those of embedded structs among them. Of
// several with one name it has the one that Go selects by it: the least embedded.
func fieldsOf(t reflect.Type) []field {
	all := allFields(t)
	fields := all[:0:0]
	for _, f := range all {
		hides := func(o field) bool { return o.name == f.name && len(o.index) < len(f.index) }
		if !slices.ContainsFunc(all, hides) {
			fields = append(fields, f)
		}
	}
	return fields
}

func allFields(t reflect.Type) []field {
	var fields []field
	for i := range t.NumField() {
		f := t.Field(i)
		tag, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if tag == "-" && options == "" {
			continue
		}
		if f.Anonymous && tag == "" && f.Type.Kind() == reflect.Struct {
			for _, inner := range allFields(f.Type) {
				inner.index = append([]int{i}, inner.index...)
				fields = append(fields, inner)
			}
			continue
		}
		if !f.IsExported() {
			continue
		}
		name := tag
		if name == "" {
			name = lowerFirst(f.Name)
		}
		fields = append(fields, field{name, []int{i}, strings.Contains(","+options+",", ",omitempty,")})
	}
	return fields
}

// lowerFirst has a name begin with a small letter, and with small letters only where it
// begins with an abbreviation: id, url, remoteAddr, httpStatus.
func lowerFirst(name string) string {
	runes := []rune(name)
	for i := range runes {
		if !unicode.IsUpper(runes[i]) || i > 0 && i+1 < len(runes) && unicode.IsLower(runes[i+1]) {
			break
		}
		runes[i] = unicode.ToLower(runes[i])
	}
	return string(runes)
}
