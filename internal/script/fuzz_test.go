package script

import (
	"errors"
	"testing"
	"unicode/utf8"
)

// FuzzCompile holds compiling, and what is asked of a script afterwards, to coping
// with any text.
func FuzzCompile(f *testing.F) {
	for _, text := range []string{
		"throw new Error('x')", "class A { m() { try { a.b.c() } catch (e) { throw e } } }", "}); (function () {", "/* x", "#!x\nlet 5",
		"const { a } = b", "'é\u2028😀", "a?.b[0] `x${y}`", "o['x']()", "return (", "for (const x of 5);", "new (f())",
	} {
		f.Add(text, 1, 2)
	}
	messages := []string{
		"Cannot read property 'b' of undefined", "Cannot read property 'b' of undefined or null", "Object has no member 'b'",
		"Value is not an object: 5", "Value is not a constructor", "Class constructor cannot be invoked without 'new'",
		"Cannot convert undefined or null to object", "Value is not object coercible", "object is not iterable",
		"Assignment to constant variable.", "a is not defined", "Cannot access a variable before initialization",
	}
	f.Fuzz(func(t *testing.T, text string, line, column int) {
		if !utf8.ValidString(text) || column < 1 || column > 1000 {
			t.Skip()
		}
		for _, as := range []kind{{}, {parameters: []string{"a"}}, {contained: true}} {
			s, err := compile("fuzz.js", text, as)
			var syntax *SyntaxError
			if errors.As(err, &syntax) {
				syntax.Excerpt()
				continue
			}
			if line < 1 || line > len(s.lineStarts()) {
				t.Skip()
			}
			s.Excerpt(s.Position(line, column))
			s.Label(line, column)
			s.Constructed(line, column)
			for _, message := range messages {
				s.Translate(Site{Message: message, Line: line, Column: column})
			}
		}
	})
}
