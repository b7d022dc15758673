// Package regexps puts regular expressions into the terms of goja, which takes \p{...}
// for the letter p, and for which lines end with \n only.
//
// A property becomes a class of the characters that have it. The properties are those of
// package unicode: general categories, scripts by their long names, and binary properties
// as far as Unicode derives them from what Go has. Others are refused as V8 refuses those
// that do not exist.
//
// With the flag m, ^ and $ become what looks at the character before and after, as \r,
// U+2028 and U+2029 end lines too.
package regexps

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// What ^, $ and the dot become. The first two look for a character that ends no line, which
// must not be there; with that, goja's dot is one that takes some of those.
const (
	inLine    = `[^\n\r\u2028\u2029]`
	lineBegin = `(?<!` + inLine + `)`
	lineEnd   = `(?!` + inLine + `)`
)

// multilineFlags are the flags of a literal with m among them.
var multilineFlags = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[$^][^\n]*/[dgisuvy]*m`) })

// Concerns tells whether a script may have a regular expression that is to be expanded.
func Concerns(script string) bool {
	return hasProperties(script) || multilineFlags().MatchString(script)
}

// Expandable tells whether a regular expression may have something to expand.
func Expandable(pattern, flags string) bool {
	return strings.Contains(flags, "u") && hasProperties(pattern) ||
		strings.Contains(flags, "m") && strings.ContainsAny(pattern, "^$")
}

func hasProperties(pattern string) bool {
	return strings.Contains(pattern, `\p`) || strings.Contains(pattern, `\P`)
}

// Expand expands the pattern of a regular expression. It reports false if there is a
// property that is not known.
func Expand(pattern, flags string) (expanded string, ok bool) {
	properties, multiline := strings.Contains(flags, "u"), strings.Contains(flags, "m")
	dotAll := strings.Contains(flags, "s")
	var b strings.Builder
	inClass := false
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case properties && c == '\\' && i+1 < len(pattern) && (pattern[i+1] == 'p' || pattern[i+1] == 'P'):
			end := strings.IndexByte(pattern[i:], '}')
			if end < 0 || !strings.HasPrefix(pattern[i+2:], "{") {
				return "", false
			}
			set, known := property(pattern[i+3 : i+end])
			if !known {
				return "", false
			}
			if pattern[i+1] == 'P' {
				set = complement(set)
			}
			if !inClass {
				b.WriteByte('[')
			}
			writeRanges(&b, set)
			if !inClass {
				b.WriteByte(']')
			}
			i += end
			continue
		case c == '\\' && i+1 < len(pattern):
			b.WriteByte(c)
			i++
		case c == '[' && !inClass:
			inClass = true
			if strings.HasPrefix(pattern[i+1:], "^") {
				b.WriteByte(c)
				i++
			}
		case c == ']':
			inClass = false
		case multiline && !inClass && c == '.' && !dotAll:
			b.WriteString(inLine)
			continue
		case multiline && !inClass && c == '^':
			b.WriteString(lineBegin)
			continue
		case multiline && !inClass && c == '$':
			b.WriteString(lineEnd)
			continue
		}
		b.WriteByte(pattern[i])
	}
	return b.String(), true
}

// A set is a set of characters: ranges in order, none touching the next.
type set [][2]rune

func writeRanges(b *strings.Builder, s set) {
	write := func(r rune) { b.WriteString(`\u{` + strconv.FormatInt(int64(r), 16) + "}") }
	for _, r := range s {
		write(r[0])
		if r[1] > r[0] {
			b.WriteByte('-')
			write(r[1])
		}
	}
}

// property is the set of the characters with a property, as in \p{property}.
func property(name string) (set, bool) {
	key, value, found := strings.Cut(name, "=")
	if found {
		switch key {
		case "General_Category", "gc":
			return category(value)
		case "Script", "sc":
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

// union is the set of the characters of several tables.
func union(tables ...*unicode.RangeTable) set {
	var all set
	add := func(low, high, stride rune) {
		if stride == 1 {
			all = append(all, [2]rune{low, high})
			return
		}
		for r := low; r <= high; r += stride {
			all = append(all, [2]rune{r, r})
		}
	}
	for _, table := range tables {
		for _, r := range table.R16 {
			add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
		}
		for _, r := range table.R32 {
			add(rune(r.Lo), rune(r.Hi), rune(r.Stride))
		}
	}
	slices.SortFunc(all, func(a, b [2]rune) int { return int(a[0] - b[0]) })
	var merged set
	for _, r := range all {
		if last := len(merged) - 1; last >= 0 && r[0] <= merged[last][1]+1 {
			merged[last][1] = max(merged[last][1], r[1])
		} else {
			merged = append(merged, r)
		}
	}
	return merged
}

func complement(s set) set {
	var c set
	next := rune(0)
	for _, r := range s {
		if r[0] > next {
			c = append(c, [2]rune{next, r[0] - 1})
		}
		next = r[1] + 1
	}
	if next <= unicode.MaxRune {
		c = append(c, [2]rune{next, unicode.MaxRune})
	}
	return c
}

// minus is what is in s and not in t.
func minus(s, t set) set {
	outside := complement(t)
	var result set
	for _, a := range s {
		for _, b := range outside {
			if from, to := max(a[0], b[0]), min(a[1], b[1]); from <= to {
				result = append(result, [2]rune{from, to})
			}
		}
	}
	return result
}
