package source_test

import (
	"strings"
	"testing"

	"github.com/sluicejs/sluice/internal/source"
)

func TestTooDeep(t *testing.T) {
	for text, want := range map[string]bool{
		strings.Repeat("[", 20001):                              true,
		strings.Repeat("(", 10001) + strings.Repeat("{", 10001): true,
		strings.Repeat("[]", 50000):                             false,
		strings.Repeat("]", 50000) + strings.Repeat("(", 20000): false,
		strings.Repeat("!", 500001):                             true,
		strings.Repeat("a.a;", 200000):                          false,
		strings.Repeat("void ", 500001):                         true,
		strings.Repeat("if(0);else ", 500001):                   true,
		strings.Repeat("(a,b)=>", 500001):                       true,
		strings.Repeat("\n", 1000000) + "x":                     false,
		"[" + strings.Repeat("1, ", 500001) + "]":               false,
	} {
		if got := source.TooDeep(text); got != want {
			t.Errorf("%.20s of %d: %t", text, len(text), got)
		}
	}
}
