package regexps

import (
	"fmt"
	"slices"
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

// A Text is what groups are looked for in, made ready for any number of matches.
type Text struct {
	runes  []rune
	places []int // where each begins, in UTF-16 units, and where the last ends
}

// NewText makes a text of UTF-16 units ready.
func (x *Indices) NewText(units []uint16) *Text {
	t := &Text{runes: make([]rune, 0, len(units)), places: make([]int, 0, len(units)+1)}
	for i := 0; i < len(units); i++ {
		t.places = append(t.places, i)
		r := rune(units[i])
		if x.unicode && i+1 < len(units) {
			if pair := utf16.DecodeRune(r, rune(units[i+1])); pair != 0xFFFD {
				r = pair
				i++
			}
		}
		t.runes = append(t.runes, r)
	}
	t.places = append(t.places, len(units))
	return t
}

// Find returns the groups of the match that begins at a place of the text, the whole of it
// first. There are none if there is no such match.
func (x *Indices) Find(t *Text, begin int) []Group {
	from, found := slices.BinarySearch(t.places, begin)
	if !found {
		from = 0 // in the middle of a character, where no match begins
	}
	match, err := x.engine.FindRunesMatchStartingAt(t.runes, from)
	if err != nil || match == nil || match.RuneIndex != from {
		return nil
	}
	var groups []Group
	for _, group := range match.Groups() {
		g := Group{Name: group.Name, From: -1}
		if len(group.Captures) > 0 {
			g.From, g.To = t.places[group.RuneIndex], t.places[group.RuneIndex+group.RuneLength]
		}
		groups = append(groups, g)
	}
	return groups
}
