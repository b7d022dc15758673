package jsontext

import "testing"

func TestErrorMessage(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{`{"a": [1, -2.5e+3, "x\n\u00e9", true, false, null], "b": {}}`, ""},
		{" [] ", ""},
		{"", "Unexpected end of JSON input"},
		{" ", "Unexpected end of JSON input"},
		{"{", "Expected property name or '}' in JSON at position 1"},
		{`{"a"`, "Expected ':' after property name in JSON at position 4"},
		{`{"a":`, "Unexpected end of JSON input"},
		{`{"a":1`, "Expected ',' or '}' after property value in JSON at position 6"},
		{`{"a":1,}`, "Expected double-quoted property name in JSON at position 7"},
		{"[1", "Expected ',' or ']' after array element in JSON at position 2"},
		{"[1,]", `Unexpected token ']', "[1,]" is not valid JSON`},
		{"x", `Unexpected token 'x', "x" is not valid JSON`},
		{"tru", "Unexpected end of JSON input"},
		{`"abc`, "Unterminated string in JSON at position 4"},
		{`"a\x"`, "Bad escaped character in JSON at position 3"},
		{`"\`, "Unexpected end of JSON input"},
		{`"\u12"`, "Bad Unicode escape in JSON at position 5"},
		{`"\u`, "Bad Unicode escape in JSON at position 3"},
		{"\"a\tb\"", "Bad control character in string literal in JSON at position 2"},
		{"01", "Unexpected number in JSON at position 1"},
		{"1.", "Unterminated fractional number in JSON at position 2"},
		{"-", "No number after minus sign in JSON at position 1"},
		{"1e+", "Exponent part is missing a number in JSON at position 3"},
		{"1 2", "Unexpected non-whitespace character after JSON at position 2"},
		{`{"a" 1}`, "Expected ':' after property name in JSON at position 5"},
		{`{"a": 1, "b"}`, `Unexpected token '}', "{"a": 1, "b"}" is not valid JSON`},
		{`{"a": 1, "b" -1}`, "Unexpected number in JSON at position 13"},
		{`{"a": 1, "b" "c"}`, "Unexpected string in JSON at position 13"},
		{`{"a": 1, "b"`, "Unexpected end of JSON input"},
		{"undefined", `"undefined" is not valid JSON`},
		{"[object Object]", `"[object Object]" is not valid JSON`},
		{`["aaaaaaaaaaaaaaaaa", x, "aaaaaaaaaaaaaaaaaaaaaaaaaa"]`, `Unexpected token 'x', ..."aaaaaaa", x, "aaaaaa"... is not valid JSON`},
		{`["a", x, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]`, `Unexpected token 'x', "["a", x, "aaaaaa"... is not valid JSON`},
		{`["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", x]`, `Unexpected token 'x', ..."aaaaaaa", x]" is not valid JSON`},
		{"é😀", `Unexpected token 'é', "é😀" is not valid JSON`},
	} {
		if got, _ := ErrorMessage(test.text); got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

func TestErrorOffset(t *testing.T) {
	for text, want := range map[string]int{`{"é": x}`: 7, "[1": 2, "": 0} {
		if _, got := ErrorMessage(text); got != want {
			t.Errorf("%s: got %d, want %d", text, got, want)
		}
	}
}
