package nodeerr

import (
	"math"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Descriptor checks the number of a file as the part of Node does that is not JavaScript, which words a value in
// another way: functions have no names, BigInts no n, and the class of an object is the one it was made with.
func Descriptor(r *js.Realm, v goja.Value) int {
	if v == nil || !goja.IsNumber(v) {
		panic(r.NewError(js.TypeError, "ERR_INVALID_ARG_TYPE",
			`The "fd" argument must be of type number. Received `+describeNatively(r, v)))
	}
	n := v.ToFloat()
	expected := ""
	switch {
	case !math.IsInf(n, 0) && (n < 0 || n > math.MaxInt32):
		expected = bounds(0, math.MaxInt32)
	case n != math.Trunc(n) || math.IsInf(n, 0):
		expected = "an integer"
	default:
		return int(n)
	}
	panic(r.NewError(js.RangeError, "ERR_OUT_OF_RANGE",
		`The value of "fd" is out of range. It must be `+expected+". Received "+v.String()))
}

// describeNatively is describe in the words of Node's other part.
func describeNatively(r *js.Realm, v goja.Value) string {
	switch o, ok := v.(*goja.Object); {
	case goja.IsBigInt(v):
		return "type bigint (" + v.String() + ")"
	case goja.IsString(v):
		text, _, _ := strings.Cut(describe(r, v), "\x00")
		return text
	case !ok:
		return describe(r, v)
	case js.IsFunction(o):
		return "function"
	default:
		return "an instance of " + r.Inspect.MadeBy(o)
	}
}
