package language

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/regexps"
)

// addIndices gives a match the places of its groups, if the flag d is set.
func (x *expansion) addIndices(r *js.Realm, regexp, match *goja.Object) {
	if !hasExpanded(regexp, 'd') {
		return
	}
	if x.indices == nil {
		expanded, flags := regexps.Expand(regexp.Get("source").String(), x.flags)
		var err error
		if x.indices, err = regexps.NewIndices(expanded, flags); err != nil {
			panic(r.VM.NewGoError(err))
		}
	}
	if input := match.Get("input").(goja.String); x.input == nil || !sameText(x.input, input) {
		units := make([]uint16, input.Length())
		for i := range units {
			units[i] = input.CharAt(i)
		}
		x.input, x.text = input, x.indices.NewText(units)
	}
	var places []any
	groups, named := js.Undefined, js.Object(match.Get("groups"))
	if named != nil {
		groups = r.VM.CreateObject(nil)
	}
	for _, group := range x.indices.Find(x.text, int(match.Get("index").ToInteger())) {
		place := js.Undefined
		if group.From >= 0 {
			place = r.VM.NewArray(group.From, group.To)
		}
		places = append(places, place)
		if named != nil && group.Name != "" && named.Get(group.Name) != nil {
			check(js.Object(groups).Set(group.Name, place))
		}
	}
	indices := r.VM.NewArray(places...)
	check(indices.Set("groups", groups))
	check(match.Set("indices", indices))
}

// sameText tells whether two strings are the same in memory. To compare what they have would
// take longer the longer they are.
func sameText(a, b goja.String) bool {
	v, w := reflect.ValueOf(a), reflect.ValueOf(b)
	if v.Type() != w.Type() {
		return false
	}
	switch v.Kind() {
	case reflect.String:
		return v.Len() == w.Len() && unsafe.StringData(v.String()) == unsafe.StringData(w.String())
	case reflect.Slice:
		return v.Len() == w.Len() && v.UnsafePointer() == w.UnsafePointer()
	case reflect.Pointer:
		return v.UnsafePointer() == w.UnsafePointer()
	}
	return false
}
