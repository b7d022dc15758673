package regexps_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/sluicejs/sluice/internal/regexps"
)

func compiled(t *testing.T, pattern, flags string) *regexps.Program {
	t.Helper()
	p, problem := regexps.Compile(utf16.Encode([]rune(pattern)), flags)
	if problem != "" {
		t.Fatalf("/%s/%s: %s", pattern, flags, problem)
	}
	return p
}

func TestMatch(t *testing.T) {
	for _, c := range []struct{ pattern, flags, text, want string }{
		{`(z)((a+)?(b+)?(c))*`, "", "zaacbbbcac", "0-10 0-1 8-10 8-9 - 9-10"}, // groups are reset for each iteration
		{`(?:(a)|b)*`, "", "ab", "0-2 -"},
		{`(a*)*`, "", "b", "0-0 -"}, // an iteration that takes nothing does not count
		{`(?=(a+))a*b\1`, "", "baaabac", "3-6 3-4"},
		{`(?<=(\d+)(\d+))$`, "", "1053", "4-4 0-1 1-4"}, // backwards the last group comes first
		{`(?<=\1(a))b`, "", "aab", "2-3 1-2"},
		{`(.*?)a(?!(a+)b\2c)\2(.*)`, "", "baaabaac", "0-8 0-2 - 3-8"},
		{`\1(a)`, "", "aa", "0-1 0-1"},
		{`(?:a+b?){3}c`, "", "aaac", "0-4"}, // a run gives back what must come once more
		{`\d+(?:\.\d+)?$`, "", "a12.50", "1-6"},
		{`[a-z]{2,3}z`, "", "abzz", "0-4"},
		{`.*(_(|_(\3))|^)`, "s", "-a\n_", "0-4 3-4 4-4 -"},
		{`(?:x|yx?){2,}?$`, "", "yxyx", "0-4"},
		{`k`, "i", "\u212a", ""}, {`k`, "iu", "\u212a", "0-1"}, {`ſ`, "iu", "S", "0-1"}, {`ı`, "iu", "i", ""},
		{`[^x]`, "iu", "X", ""}, {`\w`, "iu", "ſ", "0-1"}, {`\b`, "u", "ſ", ""}, {`ß`, "i", "ẞ", ""}, {`ß`, "iu", "ẞ", "0-1"},
		{`[\c1]`, "", "\x11", "0-1"}, {`\c1`, "", `\c1`, "0-3"}, {`\400`, "", " 0", "0-2"}, {`[\12-\14]+`, "", "\n\v\f", "0-3"}, {`\8`, "", "8", "0-1"},
		{`^.$`, "", "😀", ""}, {`^.$`, "u", "😀", "0-2"}, {`\ud83d`, "u", "😀", ""}, {`\ud83d`, "", "😀", "0-1"},
		{`\B`, "u", "a😀", "2-2"}, // in the middle of a character, as in V8
		{`[[a-z]--[b-y]]+`, "v", "bazy", "1-3"}, {`[\q{a|ab|}]`, "v", "ab", "0-2"}, {`^\p{Lu}$`, "v", "É", "0-1"},
		{`^a|b$`, "m", "x\u2028ab", "2-3"}, {`a$`, "", "a\n", ""}, {`^`, "", "", "0-0"},
	} {
		units := utf16.Encode([]rune(c.text))
		places, err := new(regexps.Machine).MatchUnits(compiled(t, c.pattern, c.flags), units, 0, false)
		if err != nil {
			t.Fatal(err)
		}
		if got := written(places); got != c.want {
			t.Errorf("/%s/%s in %q: %q, want %q", c.pattern, c.flags, c.text, got, c.want)
		}
	}
}

func written(places []int32) string {
	var groups []string
	for i := 0; i < len(places); i += 2 {
		if places[i] < 0 {
			groups = append(groups, "-")
		} else {
			groups = append(groups, fmt.Sprintf("%d-%d", places[i], places[i+1]))
		}
	}
	return strings.Join(groups, " ")
}

// A match that takes exponential time is given up when it is to be.
func TestStopped(t *testing.T) {
	asked := 0
	m := &regexps.Machine{Stop: func() bool { asked++; return asked == 3 }}
	places, err := m.MatchASCII(compiled(t, `(a+a?)+b`, ""), strings.Repeat("a", 60), 0, false)
	if places != nil || !errors.Is(err, regexps.ErrStopped) {
		t.Errorf("got %v, %v", places, err)
	}
	if asked != 3 {
		t.Errorf("asked %d times", asked)
	}
}

// A match remembers so much and no more.
func TestTooDeep(t *testing.T) {
	places, err := new(regexps.Machine).MatchASCII(compiled(t, `(?:a|b)*`, ""), strings.Repeat("ab", 1<<22), 0, false)
	if places != nil || !errors.Is(err, regexps.ErrTooDeep) {
		t.Errorf("got %v, %v", places, err)
	}
}

// What can be compiled can be matched, and it makes no difference how the text lies in memory.
func FuzzMatch(f *testing.F) {
	for _, pattern := range []string{`(?<a>[b-\d]\k<a>`, `[\q{a|bc}--[^x]&&\p{L}]`, `\u{61}{2,1}(?<!`, `[\`, `[a-`, `\cA[\c`, `[\q{`, `\p{`, `(a|b)*?\1$`, `(?<=a{2}).+?b`} {
		for _, flags := range []string{"v", "u", "", "i"} {
			f.Add(pattern, flags, "aabbc")
		}
	}
	f.Fuzz(func(t *testing.T, pattern, flags, text string) {
		const short = 12 // so that no pattern takes long
		if len(text) > short || len(pattern) > short || !regexps.ValidFlags(flags) {
			return
		}
		p, problem := regexps.Compile(utf16.Encode([]rune(pattern)), flags)
		if checked := regexps.Check(pattern, flags); checked != problem {
			t.Errorf("checked %q, compiled %q", checked, problem)
		}
		if p == nil {
			return
		}
		steps := 0
		m := &regexps.Machine{Stop: func() bool { steps++; return steps > 100 }}
		places, err := m.MatchUnits(p, utf16.Encode([]rune(text)), 0, false)
		if err != nil || strings.ContainsFunc(text, func(r rune) bool { return r >= 0x80 }) {
			return
		}
		places = slices.Clone(places)
		if again, _ := m.MatchASCII(p, text, 0, false); !slices.Equal(places, again) {
			t.Errorf("/%s/%s in %q: %v, %v", pattern, flags, text, places, again)
		}
	})
}
