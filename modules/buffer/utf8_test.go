package buffer

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// texts have characters of every size, and what looks like one.
var texts = []string{
	"", "plain ASCII that is long enough", "äöüßéèêëàçñ", "日本語のテキストです", "😀😃😄😁😆", "a日ä😀b本ö😃",
	"\xc0\x80", "\xc1\xbf", "\xe0\x80\x80", "\xe0\x9f\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xed\xa0\x80", "\xef\xbf\xbf",
	"\xf0\x80\x80\x80", "\xf0\x8f\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80",
	"\xf8\x88\x80\x80\x80", "\x80", "\xbf", "\xfe", "\xff", "\xc3", "\xe6\x97", "\xf0\x9f\x98",
}

func TestValidUTF8(t *testing.T) {
	for _, before := range texts {
		for _, text := range texts {
			for shift := range 9 {
				b := []byte(strings.Repeat("x", shift) + before + text + "äöü日本語")
				if got, want := validUTF8(b), utf8.Valid(b); got != want {
					t.Errorf("%q: %v, want %v", b, got, want)
				}
			}
		}
	}
}

// TestValidPairs has every beginning of two bytes, before every kind of third.
func TestValidPairs(t *testing.T) {
	for lead := range 256 {
		for second := range 256 {
			for _, rest := range []string{"", "\x80", "\x80\x80", "a", "\x80a", "\xc3\xa4"} {
				b := append([]byte{byte(lead), byte(second)}, rest+"\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4"...)
				if got, want := validUTF8(b), utf8.Valid(b); got != want {
					t.Errorf("%q: %v, want %v", b, got, want)
				}
			}
		}
	}
}

func FuzzValidUTF8(f *testing.F) {
	for _, text := range texts {
		f.Add([]byte("12345" + text + "12345678"))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if got, want := validUTF8(b), utf8.Valid(b); got != want {
			t.Errorf("%q: %v, want %v", b, got, want)
		}
	})
}

func BenchmarkValidUTF8(b *testing.B) {
	for name, text := range map[string]string{"Latin": "Größe und Übermut ", "Greek": "Καλημέρα κόσμε ", "Kanji": "日本語のテキスト", "Mixed": "naïve 日本 😀 text "} {
		data := []byte(strings.Repeat(text, 65536/len(text)))
		for _, f := range []struct {
			name  string
			valid func([]byte) bool
		}{{"own", validUTF8}, {"Go", utf8.Valid}} {
			b.Run(name+"/"+f.name, func(b *testing.B) {
				b.SetBytes(int64(len(data)))
				for b.Loop() {
					f.valid(data)
				}
			})
		}
	}
}
