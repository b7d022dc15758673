package regexps

import (
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// derived are the properties that the Unicode standard derives from others
// (DerivedCoreProperties.txt, and UAX #31 for identifiers).
var derived = map[string]func() set{
	"Any":      func() set { return set{{0, unicode.MaxRune}} },
	"ASCII":    func() set { return set{{0, unicode.MaxASCII}} },
	"Assigned": assigned,

	"Alphabetic": func() set {
		return union(unicode.Lu, unicode.Ll, unicode.Lt, unicode.Lm, unicode.Lo, unicode.Nl,
			unicode.Other_Lowercase, unicode.Other_Uppercase, unicode.Other_Alphabetic)
	},
	"Lowercase":      func() set { return union(unicode.Ll, unicode.Other_Lowercase) },
	"Uppercase":      func() set { return union(unicode.Lu, unicode.Other_Uppercase) },
	"Cased":          cased,
	"Case_Ignorable": func() set { return join(union(unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk), midWord) },
	"Math":           func() set { return union(unicode.Sm, unicode.Other_Math) },

	"ID_Start":     idStart,
	"ID_Continue":  idContinue,
	"XID_Start":    func() set { return composedIdentifiers(idStart()) },
	"XID_Continue": func() set { return composedIdentifiers(idContinue()) },

	"Default_Ignorable_Code_Point": ignorable,
	"Grapheme_Extend":              graphemeExtend,
	"Grapheme_Base": func() set {
		return minus(assigned(), join(graphemeExtend(),
			union(unicode.Cc, unicode.Cf, unicode.Cs, unicode.Co, unicode.Zl, unicode.Zp)))
	},

	"Changes_When_Lowercased": func() set { return changedBy(lower) },
	"Changes_When_Uppercased": func() set { return changedBy(upper) },
	"Changes_When_Titlecased": func() set { return changedBy(title) },
	"Changes_When_Casefolded": func() set { return minus(changedBy(fold), cherokee) },
	"Changes_When_Casemapped": func() set { return join(changedBy(lower), join(changedBy(upper), changedBy(title))) },
	"Changes_When_NFKC_Casefolded": func() set {
		return join(ignorable(), where(minus(assigned(), cherokee), func(r rune) bool {
			text := string(r)
			return norm.NFKC.String(fold.String(norm.NFKC.String(text))) != text
		}))
	},
}

var (
	lower = cases.Lower(language.Und)
	upper = cases.Upper(language.Und)
	title = cases.Title(language.Und, cases.NoLower)
	fold  = cases.Fold()
)

// cherokee are capitals that stay what they are where case is folded, as their small letters
// are the newer ones. Package cases folds them.
var cherokee = set{{0x13a0, 0x13f5}}

// midWord are the characters that may stand within a word (UAX #29).
var midWord = merged([][2]rune{
	{'\'', '\''}, {'.', '.'}, {':', ':'}, {0xb7, 0xb7}, {0x387, 0x387}, {0x55f, 0x55f}, {0x5f4, 0x5f4}, {0x2018, 0x2019},
	{0x2024, 0x2024}, {0x2027, 0x2027}, {0xfe13, 0xfe13}, {0xfe52, 0xfe52}, {0xfe55, 0xfe55}, {0xff07, 0xff07},
	{0xff0e, 0xff0e}, {0xff1a, 0xff1a},
})

func assigned() set {
	return union(unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs)
}

func cased() set {
	return union(unicode.Lu, unicode.Ll, unicode.Lt, unicode.Other_Lowercase, unicode.Other_Uppercase)
}

func idStart() set {
	return minus(union(unicode.L, unicode.Nl, unicode.Other_ID_Start), patterns())
}

func idContinue() set {
	return join(idStart(), minus(union(unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue), patterns()))
}

func patterns() set { return union(unicode.Pattern_Syntax, unicode.Pattern_White_Space) }

// composedIdentifiers are those characters of identifiers that remain such in normal form
// KC.
func composedIdentifiers(s set) set {
	after := idContinue()
	return where(s, func(r rune) bool {
		for i, c := range norm.NFKC.String(string(r)) {
			if i == 0 && !s.has(c) || !after.has(c) {
				return false
			}
		}
		return true
	})
}

func ignorable() set {
	except := join(union(unicode.White_Space, unicode.Prepended_Concatenation_Mark),
		set{{0xfff9, 0xfffb}, {0x13430, 0x13440}}) // of annotations, and of hieroglyphs
	return minus(union(unicode.Other_Default_Ignorable_Code_Point, unicode.Cf, unicode.Variation_Selector), except)
}

func graphemeExtend() set { return union(unicode.Me, unicode.Mn, unicode.Other_Grapheme_Extend) }

// changedBy are the characters whose decomposed form a mapping changes.
func changedBy(mapping cases.Caser) set {
	return where(cased(), func(r rune) bool {
		text := norm.NFD.String(string(r))
		return mapping.String(text) != text
	})
}

// where are the characters of s of which something is true.
func where(s set, is func(rune) bool) set {
	var found [][2]rune
	for _, in := range s {
		for r := in[0]; r <= in[1]; r++ {
			if is(r) {
				found = append(found, [2]rune{r, r})
			}
		}
	}
	return merged(found)
}
