package regexps

import (
	"strings"
	"unicode"
)

// property is the set of the characters with a property, as in \p{property}.
func property(name string) (set, bool) {
	key, value, found := strings.Cut(name, "=")
	if found {
		switch key {
		case "General_Category", "gc":
			return category(value)
		case "Script", "sc":
			if long, ok := scriptNames[value]; ok {
				value = long
			}
			if table := unicode.Scripts[value]; table != nil {
				return union(table), true
			}
		}
		return nil, false
	}
	if s, ok := category(name); ok {
		return s, true
	}
	return binary(name)
}

func category(name string) (set, bool) {
	if short, ok := categoryNames[name]; ok {
		name = short
	}
	switch name {
	case "LC":
		return union(unicode.Lu, unicode.Ll, unicode.Lt), true
	case "Cn":
		return complement(assigned()), true
	case "C":
		return complement(union(unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z)), true
	}
	if table := unicode.Categories[name]; table != nil {
		return union(table), true
	}
	return nil, false
}

// binary is the set of a property that a character has or has not.
func binary(name string) (set, bool) {
	if long, ok := binaryNames[name]; ok {
		name = long
	}
	if s, ok := emoji[name]; ok {
		return s, true
	}
	if derive, ok := derived[name]; ok {
		return derive(), true
	}
	if table := unicode.Properties[name]; table != nil && !strings.HasPrefix(name, "Other_") && !unlisted[name] {
		return union(table), true
	}
	return nil, false
}

// unlisted are properties of package unicode that regular expressions do not know.
var unlisted = map[string]bool{
	"Hyphen": true, "Prepended_Concatenation_Mark": true, "ID_Compat_Math_Start": true, "ID_Compat_Math_Continue": true,
}
