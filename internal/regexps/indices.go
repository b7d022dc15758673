package regexps

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"github.com/dlclark/regexp2/v2"
)

// Indices finds where the groups of a match are, which goja does not tell. It is the engine
// that goja uses itself.
type Indices struct {
	engine  *regexp2.Regexp
	unicode bool
}

// NewIndices makes it for a pattern and flags that [Expand] has returned.
func NewIndices(expanded, nativeFlags string) (*Indices, error) {
	x := &Indices{unicode: strings.Contains(nativeFlags, "u")}
	options := regexp2.ECMAScript
	for flag, option := range map[string]regexp2.RegexOptions{
		"m": regexp2.Multiline, "s": regexp2.Singleline, "i": regexp2.IgnoreCase, "u": regexp2.Unicode,
	} {
		if strings.Contains(nativeFlags, flag) {
			options |= option
		}
	}
	if !x.unicode {
		expanded = inUnits(expanded)
	}
	var err error
	x.engine, err = regexp2.Compile(expanded, options)
	return x, err
}

// inUnits writes characters of two units as these.
func inUnits(pattern string) string {
	var b strings.Builder
	escaped := false
	for _, r := range pattern {
		if r > 0xFFFF {
			if escaped {
				b.WriteByte('\\')
			}
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		} else {
			b.WriteRune(r)
		}
		escaped = r == '\\' && !escaped
	}
	return b.String()
}

// A Group is where a group matched, in UTF-16 units; From is negative where it did not.
type Group struct {
	Name     string
	From, To int
}

// Find returns the groups of the match that begins at a place of the text, the whole of it
// first. There are none if there is no such match.
func (x *Indices) Find(text []uint16, begin int) []Group {
	runes := make([]rune, 0, len(text))
	places := make([]int, 0, len(text)+1)
	from := 0
	for i := 0; i < len(text); i++ {
		if i == begin {
			from = len(runes)
		}
		places = append(places, i)
		r := rune(text[i])
		if x.unicode && i+1 < len(text) {
			if pair := utf16.DecodeRune(r, rune(text[i+1])); pair != 0xFFFD {
				r = pair
				i++
			}
		}
		runes = append(runes, r)
	}
	if begin == len(text) {
		from = len(runes)
	}
	places = append(places, len(text))
	match, err := x.engine.FindRunesMatchStartingAt(runes, from)
	if err != nil || match == nil || match.RuneIndex != from {
		return nil
	}
	var groups []Group
	for _, group := range match.Groups() {
		g := Group{Name: group.Name, From: -1}
		if len(group.Captures) > 0 {
			g.From, g.To = places[group.RuneIndex], places[group.RuneIndex+group.RuneLength]
		}
		groups = append(groups, g)
	}
	return groups
}
