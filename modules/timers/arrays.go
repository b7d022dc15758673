package timers

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// array makes an array of the arguments of a callback, if there are any.
func (m *module) array(args []goja.Value) goja.Value {
	if args == nil {
		return js.Undefined
	}
	items := make([]any, len(args))
	for i, arg := range args {
		items[i] = arg
	}
	return m.r.VM.NewArray(items...)
}

// list is the other way round: what a script has left in the place of the array.
func (m *module) list(v goja.Value) []goja.Value {
	if js.IsNullish(v) {
		return nil
	}
	var args []goja.Value
	m.r.ForOf(v, func(item goja.Value) bool {
		args = append(args, item)
		return true
	})
	return args
}
