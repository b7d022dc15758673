package library

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// newErrors makes the object that a library knows as `errors`: functions that make
// Node's errors, and those that throw one if an argument is not what it has to be.
//
//	make(code, ...args)                         the error of a code, from the table
//	invalidArgType(name, expected, value)       expected as in "of type string"
//	invalidArgValue(name, value, reason)        the reason is 'is invalid' if left out
//	outOfRange(name, condition, value)
//	missingArgs(which)                          which as in '"port" argument'
//	invalidReturnValue(expected, name, value)   of the function of that name
//	abort(reason)                               an AbortError
//	validateFunction(value, name), and Object, Array, String, Boolean likewise
//	validateAbortSignal(value, name)            undefined passes too
//	validateNumber(value, name, min, max)       bounds may be left out
//	validateInteger(value, name, min, max)      the bounds are the safe integers if left out
func newErrors(r *js.Realm) *goja.Object {
	o := r.VM.NewObject()
	text := func(v goja.Value) string { return v.String() }
	r.On(o).
		Method("make", 1, func(c goja.FunctionCall) goja.Value {
			args := make([]any, 0, len(c.Arguments))
			for _, v := range c.Arguments[1:] {
				args = append(args, v.String())
			}
			return nodeerr.New(r, text(c.Argument(0)), args...)
		}).
		Method("invalidArgType", 3, func(c goja.FunctionCall) goja.Value {
			return nodeerr.InvalidArgType(r, text(c.Argument(0)), text(c.Argument(1)), c.Argument(2))
		}).
		Method("invalidArgValue", 3, func(c goja.FunctionCall) goja.Value {
			reason := "is invalid"
			if v := c.Argument(2); !js.IsUndefined(v) {
				reason = v.String()
			}
			return nodeerr.InvalidArgValue(r, text(c.Argument(0)), c.Argument(1), reason)
		}).
		Method("outOfRange", 3, func(c goja.FunctionCall) goja.Value {
			return nodeerr.OutOfRange(r, text(c.Argument(0)), text(c.Argument(1)), c.Argument(2))
		}).
		Method("missingArgs", 1, func(c goja.FunctionCall) goja.Value {
			return nodeerr.MissingArgs(r, text(c.Argument(0)))
		}).
		Method("invalidReturnValue", 3, func(c goja.FunctionCall) goja.Value {
			return nodeerr.InvalidReturnValue(r, text(c.Argument(0)), text(c.Argument(1)), c.Argument(2))
		}).
		Method("abort", 1, func(c goja.FunctionCall) goja.Value { return nodeerr.Abort(r, c.Argument(0)) })

	check := func(name string, f func(v goja.Value, name string, c goja.FunctionCall)) {
		r.On(o).Method("validate"+name, 2, func(c goja.FunctionCall) goja.Value {
			f(c.Argument(0), text(c.Argument(1)), c)
			return c.Argument(0)
		})
	}
	check("Function", func(v goja.Value, name string, _ goja.FunctionCall) { nodeerr.Function(r, v, name) })
	check("Object", func(v goja.Value, name string, _ goja.FunctionCall) { nodeerr.Object(r, v, name) })
	check("Array", func(v goja.Value, name string, _ goja.FunctionCall) { nodeerr.Array(r, v, name) })
	check("String", func(v goja.Value, name string, _ goja.FunctionCall) { nodeerr.String(r, v, name) })
	check("Boolean", func(v goja.Value, name string, _ goja.FunctionCall) { nodeerr.Boolean(r, v, name) })
	check("AbortSignal", func(v goja.Value, name string, _ goja.FunctionCall) {
		if !js.IsUndefined(v) {
			nodeerr.AbortSignal(r, v, name)
		}
	})
	check("Number", func(v goja.Value, name string, c goja.FunctionCall) {
		nodeerr.Number(r, v, name, bound(c.Argument(2), math.Inf(-1)), bound(c.Argument(3), math.Inf(1)))
	})
	check("Integer", func(v goja.Value, name string, c goja.FunctionCall) {
		low, high := bound(c.Argument(2), nodeerr.MinSafeInteger), bound(c.Argument(3), nodeerr.MaxSafeInteger)
		nodeerr.Integer(r, v, name, int64(low), int64(high))
	})
	return o
}

// bound is a bound that may be left out.
func bound(v goja.Value, otherwise float64) float64 {
	if js.IsUndefined(v) {
		return otherwise
	}
	return v.ToFloat()
}
