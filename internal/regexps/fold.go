package regexps

import (
	"slices"
	"sync"
	"unicode"
)

// A caseFolding tells which characters are the same where case does not matter.
type caseFolding struct {
	canonical func(rune) rune
	orbits    func() [][]rune // the characters that are the same, where those are several
}

// folding is the one of patterns of Unicode's characters, or that of UTF-16 units.
func folding(unicode bool) *caseFolding {
	if unicode {
		return &simpleFolding
	}
	return &upperFolding
}

var (
	simpleFolding = newFolding(func(r rune) rune {
		least := r
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			least = min(least, other)
		}
		return least
	})
	upperFolding = newFolding(func(r rune) rune {
		switch upper := unicode.ToUpper(r); {
		case r < 0x80:
			if r >= 'a' && r <= 'z' {
				return r - 'a' + 'A'
			}
			return r
		case upper < 0x80, r > 0xFFFF, growing.has(r):
			return r
		default:
			return upper
		}
	})
)

// growing are letters of one character that are written in capitals as several; that counts
// as having no capital.
var growing = set{{0x1F80, 0x1FAF}, {0x1FB3, 0x1FB3}, {0x1FBC, 0x1FBC}, {0x1FC3, 0x1FC3}, {0x1FCC, 0x1FCC}, {0x1FF3, 0x1FF3}, {0x1FFC, 0x1FFC}}

func newFolding(canonical func(rune) rune) caseFolding {
	return caseFolding{canonical, sync.OnceValue(func() [][]rune {
		same, seen := make(map[rune][]rune), make(map[rune]bool)
		for _, letters := range unicode.CaseRanges {
			for r := rune(letters.Lo); r <= rune(letters.Hi); r++ {
				for !seen[r] {
					seen[r] = true
					c := canonical(r)
					same[c] = append(same[c], r)
					r = unicode.SimpleFold(r)
				}
			}
		}
		var all [][]rune
		for _, orbit := range same {
			if len(orbit) > 1 {
				all = append(all, orbit)
			}
		}
		return all
	})}
}

// closed is a set with all that is the same as one of its characters.
func (f *caseFolding) closed(s set) set {
	more := s
	if len(s) > 0 && s[len(s)-1][1] < 0x80 && f == &upperFolding { // the same in nearly all patterns
		for r := 'a'; r <= 'z'; r++ {
			if upper := r - 'a' + 'A'; s.has(r) != s.has(upper) {
				more = join(more, set{{r, r}, {upper, upper}})
			}
		}
		return more
	}
	var added [][2]rune
	for _, orbit := range f.orbits() {
		if slices.ContainsFunc(orbit, s.has) {
			for _, r := range orbit {
				added = append(added, [2]rune{r, r})
			}
		}
	}
	return join(s, merged(added))
}

// same are the characters that are the same as r.
func (f *caseFolding) same(r rune) set {
	s := set{{r, r}}
	c := f.canonical(r)
	for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
		if f.canonical(other) == c {
			s = append(s, [2]rune{other, other})
		}
	}
	return merged(s)
}
