package language

import (
	"math"
	"math/bits"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// defineMath defines functions of Math whose results differ from V8's in the last digit, or for
// numbers that have more than 63 bits.
func defineMath(r *js.Realm) {
	object := r.VM.Get("Math").(*goja.Object)
	float := func(name string, f func(x float64) float64) {
		js.Reimplement(object.Get(name), func(js.Callable) js.Callable {
			return func(c goja.FunctionCall) goja.Value { return r.VM.ToValue(f(c.Argument(0).ToFloat())) }
		})
	}
	float("sinh", sinh)
	float("tanh", tanh)
	js.Reimplement(object.Get("imul"), func(js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			a, b := lowBits(c.Argument(0)), lowBits(c.Argument(1))
			return r.VM.ToValue(int32(a * b))
		}
	})
	js.Reimplement(object.Get("clz32"), func(js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			return r.VM.ToValue(bits.LeadingZeros32(lowBits(c.Argument(0))))
		}
	})
}

// lowBits are the lowest 32 bits of a number.
func lowBits(v goja.Value) uint32 {
	const size = 1 << 32
	f := math.Mod(math.Trunc(v.ToFloat()), size)
	if math.IsNaN(f) {
		return 0
	}
	return uint32(int64(f))
}

// sinh is made of expm1, with which it keeps all digits.
func sinh(x float64) float64 {
	const large = 22 // where e to the power of -x does not count any more
	half, size := math.Copysign(0.5, x), math.Abs(x)
	switch {
	case size >= large || math.IsNaN(x):
		return math.Sinh(x)
	case size < 0x1p-28:
		return x
	}
	t := math.Expm1(size)
	if size < 1 {
		return half * (2*t - t*t/(t+1))
	}
	return half * (t + t/(t+1))
}

func tanh(x float64) float64 {
	const large = 22
	size := math.Abs(x)
	switch {
	case size >= large || math.IsNaN(x):
		return math.Tanh(x)
	case size < 0x1p-28:
		return x
	case size >= 1:
		return math.Copysign(1-2/(math.Expm1(2*size)+2), x)
	}
	t := math.Expm1(-2 * size)
	return math.Copysign(-t/(t+2), x)
}
