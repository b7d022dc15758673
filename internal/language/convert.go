package language

import (
	"math"
	"math/big"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// defineConversions has values converted to numbers exactly, where goja has only the lower
// bits of a BigInt, or adds up rounding errors of the digits that it reads.
func defineConversions(r *js.Realm) {
	js.Reimplement(r.VM.Get("Number"), func(native js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			if len(c.Arguments) > 0 {
				if n, ok := primitive(c.Arguments[0]).(*big.Int); ok {
					f, _ := new(big.Float).SetInt(n).Float64()
					return r.VM.ToValue(f)
				}
			}
			return native(c)
		}
	})
	js.Reimplement(r.VM.Get("parseInt"), func(native js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			text, radix := r.Text(c.Argument(0)), js.ToInt32(c.Argument(1))
			n := native(goja.FunctionCall{This: c.This, Arguments: []goja.Value{text, r.VM.ToValue(radix)}})
			if f := n.ToFloat(); f == 0 || math.Abs(f) > 1<<53 && !math.IsInf(f, 0) {
				return r.VM.ToValue(parseInteger(text.String(), int(radix)))
			}
			return n
		}
	})
	for _, name := range []string{"toExponential", "toPrecision"} { // the engine loses the sign of small ones
		js.Reimplement(prototype(r, "Number").Get(name), func(native js.Callable) js.Callable {
			return func(c goja.FunctionCall) goja.Value {
				n, ok := primitive(c.This).(float64)
				if !ok || !(n < 0) || math.IsInf(n, 0) {
					return native(c)
				}
				text := native(goja.FunctionCall{This: r.VM.ToValue(-n), Arguments: c.Arguments})
				return r.VM.ToValue("-" + text.String())
			}
		})
	}
	radixText := prototype(r, "Number").Get("toString")
	js.Reimplement(radixText, func(native js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			if js.IsUndefined(c.Argument(0)) {
				return native(c)
			}
			base := c.Argument(0).ToInteger()
			text := native(goja.FunctionCall{This: c.This, Arguments: []goja.Value{r.VM.ToValue(base)}})
			n, _ := primitive(c.This).(float64)
			if base == 10 || math.IsNaN(n) || math.IsInf(n, 0) || n == math.Trunc(n) && math.Abs(n) < 1<<53 {
				return text
			}
			return r.VM.ToValue(radixDigits(n, int(base)))
		}
	})
}

// parseInteger reads the number that a text begins with, of which it is known that there
// is one.
func parseInteger(text string, radix int) float64 {
	text = strings.TrimLeftFunc(text, isWhiteSpace)
	unsigned := strings.TrimLeft(text, "+-")
	negative := strings.HasPrefix(text, "-")
	if radix == 0 || radix == 16 {
		if digits, ok := strings.CutPrefix(strings.ToLower(unsigned), "0x"); ok {
			unsigned, radix = digits, 16
		}
	}
	if radix == 0 {
		radix = 10
	}
	end := strings.IndexFunc(unsigned, func(c rune) bool { return digitValue(c) >= radix })
	if end < 0 {
		end = len(unsigned)
	}
	n, ok := new(big.Int).SetString(unsigned[:end], radix)
	if !ok {
		return math.NaN()
	}
	f, _ := new(big.Float).SetInt(n).Float64()
	if negative {
		return -f
	}
	return f
}

func digitValue(c rune) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'Z':
		return int(c-'A') + 10
	}
	return math.MaxInt
}

// radixDigits writes a number in another base than ten, with as many digits behind the
// point as tell it from its neighbours.
func radixDigits(n float64, base int) string {
	const digits = "0123456789abcdefghijklmnopqrstuvwxyz"
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	whole, fraction := math.Floor(n), n-math.Floor(n)
	var behind []byte
	// Half of the distance to the next number, but not less than there is.
	delta := max(0.5*(math.Nextafter(n, math.Inf(1))-n), math.Nextafter(0, 1))
	if fraction >= delta {
		for {
			fraction *= float64(base)
			delta *= float64(base)
			digit := int(fraction)
			behind = append(behind, digits[digit])
			fraction -= float64(digit)
			if fraction > 0.5 || fraction == 0.5 && digit&1 == 1 {
				if fraction+delta > 1 {
					behind, whole = roundUp(behind, whole, base)
					break
				}
			}
			if fraction < delta {
				break
			}
		}
	}
	text := sign + wholeDigits(whole, base)
	if len(behind) > 0 {
		text += "." + string(behind)
	}
	return text
}

// wholeDigits writes a whole number. Digits beyond what a number can tell apart are zeros, and those
// before them are as exact as the division of numbers is.
func wholeDigits(whole float64, base int) string {
	radix, zeros := float64(base), 0
	for whole/radix >= 1<<53 {
		whole /= radix
		zeros++
	}
	var digits []byte
	for {
		rest := math.Mod(whole, radix)
		digits = append(digits, "0123456789abcdefghijklmnopqrstuvwxyz"[int(rest)])
		if whole = (whole - rest) / radix; whole <= 0 {
			break
		}
	}
	slices.Reverse(digits)
	return string(digits) + strings.Repeat("0", zeros)
}

// roundUp adds one to the last digit; a carry that leaves them goes to the whole part.
func roundUp(behind []byte, whole float64, base int) ([]byte, float64) {
	for i := len(behind) - 1; i >= 0; i-- {
		if digit := digitValue(rune(behind[i])) + 1; digit < base {
			behind[i] = "0123456789abcdefghijklmnopqrstuvwxyz"[digit]
			return behind[:i+1], whole
		}
	}
	return nil, whole + 1
}
