package language

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// defineNumberReading has texts read as numbers by the functions that do: goja takes other characters for
// white space, and reads no more than 63 bits behind 0x.
func defineNumberReading(r *js.Realm) {
	for _, name := range []string{"Number", "isNaN", "isFinite"} {
		js.Reimplement(r.VM.Get(name), func(native js.Callable) js.Callable {
			return func(c goja.FunctionCall) goja.Value {
				if v := c.Argument(0); goja.IsString(v) && js.Object(v) == nil {
					c.Arguments = []goja.Value{r.VM.ToValue(textNumber(v.String()))}
				}
				return native(c)
			}
		})
	}
}

// textNumber is the number that a text stands for as a whole.
func textNumber(text string) float64 {
	text = strings.TrimFunc(text, isWhiteSpace)
	switch text {
	case "":
		return 0
	case "Infinity", "+Infinity":
		return math.Inf(1)
	case "-Infinity":
		return math.Inf(-1)
	}
	if len(text) > 2 && text[0] == '0' {
		if base := map[byte]int{'x': 16, 'o': 8, 'b': 2}[text[1]|0x20]; base != 0 {
			return wholeNumber(text[2:], base)
		}
	}
	if strings.Trim(text, "0123456789.eE+-") != "" { // ParseFloat knows more
		return math.NaN()
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil && !math.IsInf(n, 0) {
		return math.NaN()
	}
	return n
}

// wholeNumber reads digits of any number.
func wholeNumber(digits string, base int) float64 {
	if strings.ContainsFunc(digits, func(c rune) bool { return digitValue(c) >= base }) {
		return math.NaN()
	}
	n, _ := new(big.Int).SetString(digits, base)
	f, _ := new(big.Float).SetInt(n).Float64()
	return f
}

// isWhiteSpace tells whether the language takes a character for white space, or for the end of a line.
func isWhiteSpace(c rune) bool {
	switch c {
	case '\t', '\n', '\v', '\f', '\r', ' ', 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
		return true
	}
	return c >= 0x2000 && c <= 0x200A
}
