package buffer

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/dop251/goja"
)

func TestUnits(t *testing.T) {
	vm := goja.New()
	for _, s := range []string{
		"", "a", "plain text that is longer than sixteen bytes", "ü", "é世🎉", strings.Repeat("aé世🎉", 100),
		"bytes that are no text: \xff\xc3 \xf0\x9f", strings.Repeat("\xed\xa0\x80", 20), "12345678é", "é12345678🎉",
	} {
		want := len(utf16.Encode([]rune(s)))
		v := vm.ToValue(s).(goja.String)
		if got := Units(v); got != want {
			t.Errorf("%q has %d units, want %d", s, got, want)
		}
		if v.Length() != want { // which has the engine look at it
			t.Fatalf("%q: the engine counts %d", s, v.Length())
		}
		if got := Units(v); got != want {
			t.Errorf("%q has %d units then, want %d", s, got, want)
		}
	}
}

// A text that was decoded is known again, and another at its place is not taken for it.
func TestDecodedTextIsKnown(t *testing.T) {
	text := strings.Repeat("größer ", 100)
	rememberDecoded(text)
	if !isDecoded(text) || isDecoded(text[:300]) || isDecoded(strings.Clone(text)) {
		t.Error("the wrong text is known")
	}
}

func BenchmarkUnits(b *testing.B) {
	s := strings.Repeat("plain, Grüße, Привет, 世界, 🎉\n", 1000)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		utf16Length(s)
	}
}
