package regexps

import "testing"

func TestExplain(t *testing.T) {
	for pattern, want := range map[string]string{
		`(`: "Unterminated group", `(?:`: "Unterminated group", `(?=a`: "Unterminated group", `(?<!a`: "Unterminated group",
		`[`: "Unterminated character class", `[\]`: "Unterminated character class",
		`[b-a]`: "Range out of order in character class",
		`a**`:   "Nothing to repeat", `*`: "Nothing to repeat", `a{1}{2}`: "Nothing to repeat", `a|*`: "Nothing to repeat",
		`{1}`: "Nothing to repeat", `a++`: "Nothing to repeat", `^*`: "Nothing to repeat",
		`(?<a`: "Invalid capture group name", `x(?<1a>b)`: "Invalid capture group name",
		`(?<n>a)(?<n>b)`: "Duplicate capture group name",
		`a{2,1}`:         "numbers out of order in {} quantifier",
		`\`:              `\ at end of pattern`,
		`)`:              "Unmatched ')'",
		`(?`:             "Invalid group", `(?i:a)`: "Invalid group",
		`a+?(b|c)*[x\]]{2,}`: "", `(?<a>x)\(`: "",
	} {
		if got := Explain(pattern); got != want {
			t.Errorf("Explain(%q) = %q, want %q", pattern, got, want)
		}
	}
}
