package regexps_test

import (
	"testing"

	"github.com/sluicejs/sluice/internal/regexps"
)

func TestCheck(t *testing.T) {
	for pattern, want := range map[string]string{
		`(`: "Unterminated group", `[\]`: "Unterminated character class", `[b-a](`: "Range out of order in character class",
		`a**`: "Nothing to repeat", `(?<a`: "Invalid capture group name", `(?<n>a)(?<n>b)`: "Duplicate capture group name",
		`a{2,1}`: "numbers out of order in {} quantifier", `\`: `\ at end of pattern`, `)`: "Unmatched ')'", `(?i:a)`: "Invalid group",
		`[😀-😁]`: "Range out of order in character class", `a{10,9}`: "numbers out of order in {} quantifier", `a{9,10}`: "",
		`a+?(b|c)*[x\]]{2,}`: "", `(?<a>x)\(`: "", `(?<𝒜>a)`: "", `\k<a>(?<a>x)`: "",
	} {
		if got := regexps.Check(pattern, ""); got != want {
			t.Errorf("Check(%q) = %q, want %q", pattern, got, want)
		}
	}
}

func TestSets(t *testing.T) {
	for pattern, want := range map[string]string{
		`[[a-z]--[b-y]]+?`:        `[\u{61}\u{7a}]+?`,
		`[[a-z]&&[x-~]]`:          `[\u{78}-\u{7a}]`,
		`[^\q{a}]`:                `[\u{0}-\u{60}\u{62}-\u{10ffff}]`,
		`(x)[\q{b|cd|}]{2}`:       `(x)(?:\u{63}\u{64}|[\u{62}]|){2}`,
		`^[]|\[\p{Zl}(?<n>)\k<n>`: backtracking + `^[]|\[[\u{2028}](?<n>)\k<n>`,
	} {
		if got, flags := regexps.Expand(pattern, "vd"); got != want || flags != "u" {
			t.Errorf("%s: got %s with %s, want %s", pattern, got, flags, want)
		}
	}
}

const backtracking = `(?=)`

func FuzzCheck(f *testing.F) {
	for _, pattern := range []string{`(?<a>[b-\d]\k<a>`, `[\q{a|bc}--[^x]&&\p{L}]`, `\u{61}{2,1}(?<!`, `[\`, `[a-`, `\cA[\c`, `[\q{`, `\p{`} {
		f.Add(pattern, "v")
		f.Add(pattern, "u")
		f.Add(pattern, "")
	}
	f.Fuzz(func(t *testing.T, pattern, flags string) {
		if regexps.ValidFlags(flags) && regexps.Check(pattern, flags) == "" {
			regexps.Expand(pattern, flags)
		}
	})
}
