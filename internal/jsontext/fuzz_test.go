package jsontext

import (
	"encoding/json"
	"testing"
	"unicode/utf8"
)

// FuzzErrorMessage holds the scanner to finding errors in what encoding/json finds
// errors in, and in nothing else.
func FuzzErrorMessage(f *testing.F) {
	for _, text := range []string{`{"a": [1, -2.5e+3, "x\n\u00e9", true, false, null], "b": {}}`, `[1,]`, `"\u12"`, "é😀", "1e+"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		message, offset := ErrorMessage(text)
		if valid := json.Valid([]byte(text)); valid != (message == "") {
			t.Errorf("%q: valid %v, message %q", text, valid, message)
		}
		if offset < 0 || offset > len(text) {
			t.Errorf("%q: offset %d", text, offset)
		}
	})
}
