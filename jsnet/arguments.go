package jsnet

import (
	"math"
	"math/big"
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// normalized marks an array of options and callback that normalizeArgs made, so
// that connect takes it as it is.
var normalized = goja.NewSymbol("normalizedArgs")

// normalizeArgs sorts the arguments of listen and connect, which have many forms:
// (options[, cb]), (path[, cb]), ([port][, host][, cb]), with more in between for
// listen. callback is nil where the last argument is no function.
func (m *Module) normalizeArgs(args []goja.Value) (options *goja.Object, callback goja.Value) {
	options = m.realm.VM.NewObject()
	if len(args) == 0 {
		return options, nil
	}
	first := args[0]
	switch o, isObject := first.(*goja.Object); {
	case isObject && !js.IsFunction(o):
		options = o
	case isPipeName(first):
		set(options, "path", first)
	default:
		set(options, "port", first)
		if len(args) > 1 && goja.IsString(args[1]) {
			set(options, "host", args[1])
		}
	}
	if last := args[len(args)-1]; js.IsFunction(last) {
		callback = last
	}
	return options, callback
}

// normalizedArgs is net._normalizeArgs.
func (m *Module) normalizedArgs(c goja.FunctionCall) goja.Value {
	if js.IsNullish(c.Argument(0)) {
		panic(m.realm.VM.NewTypeError("Cannot read properties of %s (reading 'length')", c.Argument(0)))
	}
	// Those that count are the first two and the last, of as many as a script says there are.
	var args []goja.Value
	list := c.Argument(0).ToObject(m.realm.VM)
	length := js.Get(list, "length")
	n := length.ToInteger()
	if !length.StrictEquals(m.realm.VM.ToValue(0)) {
		args = append(args, js.Get(list, "0"))
	}
	if n > 1 {
		args = append(args, js.Get(list, "1"))
	}
	if n > 2 {
		args = append(args, js.Get(list, strconv.FormatInt(n-1, 10)))
	}
	options, callback := m.normalizeArgs(args)
	return m.markNormalized(options, callback)
}

func (m *Module) markNormalized(options *goja.Object, callback goja.Value) *goja.Object {
	if callback == nil {
		callback = goja.Null()
	}
	pair := m.realm.VM.NewArray(options, callback)
	m.realm.On(pair).Symbol(normalized, m.realm.VM.ToValue(true))
	return pair
}

// isPipeName tells whether a value is a path: a string that is not a number.
func isPipeName(v goja.Value) bool {
	return v != nil && goja.IsString(v) && math.IsNaN(toNumber(v))
}

// toNumber is what Number(v) makes of v, but that a negative result counts as
// not a number.
func toNumber(v goja.Value) float64 {
	var n float64
	if goja.IsBigInt(v) { // which ToNumber refuses
		n, _ = v.Export().(*big.Int).Float64()
	} else {
		n = v.ToNumber().ToFloat()
	}
	if n < 0 {
		return math.NaN()
	}
	return n
}

// has is the operator in.
func (m *Module) has(o *goja.Object, name string) bool {
	v := o.Get(name)
	if v == nil || !js.IsUndefined(v) || !js.IsProxy(o) {
		return v != nil
	}
	// What a proxy has not reads as undefined, too.
	return m.reflectHas(goja.FunctionCall{Arguments: []goja.Value{o, m.realm.VM.ToValue(name)}}).ToBoolean()
}

func set(o *goja.Object, name string, v any) {
	if err := o.Set(name, v); err != nil {
		panic(err)
	}
}
