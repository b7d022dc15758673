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

func assigned() set {
	return union(unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs)
}

// binary is the set of a property that a character has or has not.
func binary(name string) (set, bool) {
	if long, ok := binaryNames[name]; ok {
		name = long
	}
	if s, ok := emoji[name]; ok {
		return s, true
	}
	p := unicode.Properties
	switch name {
	case "Any":
		return set{{0, unicode.MaxRune}}, true
	case "ASCII":
		return set{{0, unicode.MaxASCII}}, true
	case "Assigned":
		return assigned(), true
	case "Alphabetic":
		return union(unicode.Lu, unicode.Ll, unicode.Lt, unicode.Lm, unicode.Lo, unicode.Nl,
			p["Other_Lowercase"], p["Other_Uppercase"], p["Other_Alphabetic"]), true
	case "Lowercase":
		return union(unicode.Ll, p["Other_Lowercase"]), true
	case "Uppercase":
		return union(unicode.Lu, p["Other_Uppercase"]), true
	case "Cased":
		return union(unicode.Lu, unicode.Ll, unicode.Lt, p["Other_Lowercase"], p["Other_Uppercase"]), true
	case "Math":
		return union(unicode.Sm, p["Other_Math"]), true
	case "ID_Start":
		return minus(union(unicode.L, unicode.Nl, p["Other_ID_Start"]), union(p["Pattern_Syntax"], p["Pattern_White_Space"])), true
	case "ID_Continue":
		return minus(union(unicode.L, unicode.Nl, p["Other_ID_Start"], unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, p["Other_ID_Continue"]),
			union(p["Pattern_Syntax"], p["Pattern_White_Space"])), true
	}
	if table := p[name]; table != nil && !strings.HasPrefix(name, "Other_") && !unlisted[name] {
		return union(table), true
	}
	return nil, false
}

// unlisted are properties of package unicode that regular expressions do not know.
var unlisted = map[string]bool{
	"Hyphen": true, "Prepended_Concatenation_Mark": true, "ID_Compat_Math_Start": true, "ID_Compat_Math_Continue": true,
}
