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
		`a+?(b|c)*[x\]]{2,}`: "", `(?<a>x)\(`: "", `(?<𝒜>a)`: "", `\k<a>(?<a>x)`: "", `(?<n>(?<n>`: "Unterminated group",
	} {
		if got := regexps.Check(pattern, ""); got != want {
			t.Errorf("Check(%q) = %q, want %q", pattern, got, want)
		}
	}
}

func TestUnknownProperties(t *testing.T) {
	for _, pattern := range []string{`\p`, `\pL`, `\p{`, `\p{}`, `\p{Foo}`, `\p{sc=Foo}`, `\p{Script}`, `\p{Other_Math}`, `\p{lowercase}`} {
		if got := regexps.Check(pattern, "u"); got != "Invalid property name" {
			t.Errorf("%s: got %q", pattern, got)
		}
	}
}

func TestConcerns(t *testing.T) {
	for script, want := range map[string]bool{
		`/a+(b|c)\d\.\//gim`: false, `'a\n\'b' + "c/e.js"`: false, `/(?<a>b)/`: true, `/a/d`: true, `/a/gu.test(b)`: true,
		`/(a)\1/`: true, `/a/users/`: false, `a / d`: false,
	} {
		if got := regexps.Concerns(script); got != want {
			t.Errorf("%s: got %v", script, got)
		}
	}
}
