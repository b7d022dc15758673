package buffer

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/web"
)

// atob and btoa treat strings as bytes, a byte a character, as browsers do.

func (m *Module) btoa(c goja.FunctionCall) goja.Value {
	t := m.webInput(c)
	for _, u := range t.utf16() {
		if u > 0xff {
			panic(m.invalidCharacter("Invalid character"))
		}
	}
	b := make([]byte, t.length())
	t.writeLatin1(b)
	return Decode(m.r, b, Base64)
}

// atob decodes only what is base64 to the letter, but for white space and padding
// that is left out.
func (m *Module) atob(c goja.FunctionCall) goja.Value {
	t := m.webInput(c)
	if t.utf16() != nil {
		panic(m.invalidCharacter("Invalid character"))
	}
	digits := strings.Map(func(r rune) rune {
		if strings.ContainsRune("\t\n\f\r ", r) {
			return -1
		}
		return r
	}, t.ascii)
	unpadded := strings.TrimSuffix(strings.TrimSuffix(digits, "="), "=")
	switch valid := isBase64(unpadded); {
	case valid && len(unpadded)%4 == 1:
		panic(m.invalidCharacter("The string to be decoded is not correctly encoded."))
	case !valid, len(digits)%4 != 0 && len(digits) > len(unpadded):
		panic(m.invalidCharacter("Invalid character"))
	}
	digits = unpadded
	b := make([]byte, len(digits)*3/4)
	return Decode(m.r, b[:decodeBase64(b, asBytes(digits))], Latin1)
}

// isBase64 tells whether a text is made of the digits of base64 alone.
func isBase64(text string) bool {
	for i := range len(text) {
		if digit := text[i]; base64Digits[digit] > 63 || digit == '-' || digit == '_' {
			return false
		}
	}
	return true
}

// webInput converts the first argument to a string.
func (m *Module) webInput(c goja.FunctionCall) text {
	if len(c.Arguments) == 0 {
		panic(nodeerr.MissingArgs(m.r, `"input" argument`))
	}
	return textOf(m.r.Text(c.Arguments[0]))
}

// invalidCharacter makes a DOMException of that name.
func (m *Module) invalidCharacter(message string) *goja.Object {
	return web.NewDOMException(m.r, message, "InvalidCharacterError")
}
