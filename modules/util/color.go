package util

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Colored tells whether what is written to a stream is to have colors: as Node has it,
// not true or false but whatever tells it. The environment decides before the stream.
func Colored(r *js.Realm, stream goja.Value) goja.Value {
	if process := r.Builtin("process"); process != nil {
		if forced := js.Get(process.Get("env"), "FORCE_COLOR"); !js.IsUndefined(forced) {
			return r.VM.ToValue(forcesColor(forced.String()))
		}
	}
	terminal := js.Get(stream, "isTTY")
	if !js.Truthy(terminal) {
		return terminal
	}
	if !js.IsFunction(js.Get(stream, "getColorDepth")) {
		return r.VM.ToValue(true)
	}
	const monochrome = 2 // bits
	return r.VM.ToValue(r.Invoke(js.Object(stream), "getColorDepth").ToFloat() > monochrome)
}

// forcesColor tells whether a value of FORCE_COLOR asks for colors; if not, it is
// against them.
func forcesColor(v string) bool {
	switch v {
	case "", "1", "true", "2", "3":
		return true
	}
	return false
}
