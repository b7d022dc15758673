package regexps

import (
	"slices"
	"sort"
	"unicode"
)

// A set is a set of characters: ranges in order, none touching the next.
type set [][2]rune

func (s set) has(r rune) bool {
	i := sort.Search(len(s), func(i int) bool { return s[i][1] >= r })
	return i < len(s) && s[i][0] <= r
}

// union is the set of the characters of several tables.
func union(tables ...*unicode.RangeTable) set {
	var all [][2]rune
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
	return merged(all)
}

// join is what is in either set.
func join(s, t set) set { return merged(append(slices.Clone(s), t...)) }

// merged makes a set of ranges in any order.
func merged(all [][2]rune) set {
	slices.SortFunc(all, func(a, b [2]rune) int { return int(a[0] - b[0]) })
	var s set
	for _, r := range all {
		if last := len(s) - 1; last >= 0 && r[0] <= s[last][1]+1 {
			s[last][1] = max(s[last][1], r[1])
		} else {
			s = append(s, r)
		}
	}
	return s
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

// intersect is what is in both sets.
func intersect(s, t set) set {
	var both set
	for i, j := 0, 0; i < len(s) && j < len(t); {
		if from, to := max(s[i][0], t[j][0]), min(s[i][1], t[j][1]); from <= to {
			both = append(both, [2]rune{from, to})
		}
		if s[i][1] < t[j][1] {
			i++
		} else {
			j++
		}
	}
	return both
}

// minus is what is in s and not in t.
func minus(s, t set) set { return intersect(s, complement(t)) }

// isDisjoint tells whether nothing is in both sets.
func isDisjoint(s, t set) bool { return len(intersect(s, t)) == 0 }
