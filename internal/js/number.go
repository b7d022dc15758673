package js

import (
	"math"

	"github.com/dop251/goja"
)

// ToInt32 converts a value to a whole number of 32 bits as the operators on bits do.
func ToInt32(v goja.Value) int32 {
	n := v.ToNumber().ToFloat()
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return 0
	}
	return int32(uint32(int64(math.Mod(math.Trunc(n), 1<<32))))
}
