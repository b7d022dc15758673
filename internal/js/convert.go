package js

import (
	"math"

	"github.com/dop251/goja"
)

// Text converts a value to a string as the language does.
func (r *Realm) Text(v goja.Value) goja.String {
	switch v := v.ToString().(type) { // which converts nothing but objects
	case goja.String:
		return v
	case *goja.Symbol:
		panic(r.NewError(TypeError, "", "Cannot convert a Symbol value to a string"))
	default:
		return r.VM.ToValue(v.String()).(goja.String)
	}
}

// ToInt32 converts a value to a whole number of 32 bits as the operators on bits do.
func ToInt32(v goja.Value) int32 {
	n := v.ToNumber().ToFloat()
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return 0
	}
	return int32(uint32(int64(math.Mod(math.Trunc(n), 1<<32))))
}
