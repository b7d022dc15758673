package regexps_test

import (
	"testing"

	"github.com/sluicejs/sluice/internal/regexps"
)

func TestExpand(t *testing.T) {
	for pattern, want := range map[string]string{
		`\p{ASCII}`:              `[\u{0}-\u{7f}]`,
		`[\p{ASCII}\d]\\p`:       `[\u{0}-\u{7f}\d]\\p`,
		`\P{ASCII}`:              `[\u{80}-\u{10ffff}]`,
		`[^\P{Any}x]`:            `[^x]`,
		`\p{Zl}|\p{Zp}`:          `[\u{2028}]|[\u{2029}]`,
		`\p{Join_C}`:             `[\u{200c}-\u{200d}]`,
		`\p{gc=Line_Separator}]`: `[\u{2028}]]`,
	} {
		if got, _ := regexps.Expand(pattern, "u"); got != want {
			t.Errorf("%s: got %s, want %s", pattern, got, want)
		}
	}
	for _, pattern := range []string{`\p`, `\pL`, `\p{`, `\p{}`, `\p{Foo}`, `\p{sc=Foo}`, `\p{Script}`, `\p{Other_Math}`, `\p{lowercase}`} {
		if got := regexps.Check(pattern, "u"); got != "Invalid property name" {
			t.Errorf("%s: got %q", pattern, got)
		}
	}
	for pattern, want := range map[string]string{
		`^a$`:          `(?<![^\n\r\u2028\u2029])a(?![^\n\r\u2028\u2029])`,
		`[^$]\^\$[$^]`: `[^$]\^\$[$^]`,
	} {
		if got, _ := regexps.Expand(pattern, "m"); got != want {
			t.Errorf("%s: got %s, want %s", pattern, got, want)
		}
	}
}
