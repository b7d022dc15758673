package util

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Colored tells whether what is written to a stream is to have colors: as Node has it,
// not true or false but whatever tells it. The environment decides before the stream.
func Colored(r *js.Realm, stream goja.Value) goja.Value {
	if process := r.Builtin("process"); process != nil && !js.IsUndefined(js.Get(process.Get("env"), "FORCE_COLOR")) {
		return r.VM.ToValue(forcedColor(r))
	}
	terminal := js.Get(stream, "isTTY")
	if !js.Truthy(terminal) {
		return terminal
	}
	if !js.IsFunction(js.Get(stream, "getColorDepth")) {
		return r.VM.ToValue(true)
	}
	return r.VM.ToValue(isColorDepth(r.Invoke(js.Object(stream), "getColorDepth")))
}

// forcedColor tells whether the environment, which has FORCE_COLOR, asks for colors.
func forcedColor(r *js.Realm) bool {
	tty := r.Builtin("tty")
	if tty == nil {
		return false
	}
	terminal := js.Get(js.Get(tty, "WriteStream"), "prototype")
	return isColorDepth(r.Invoke(js.Object(terminal), "getColorDepth"))
}

// isColorDepth tells whether a number of bits is enough for colors.
func isColorDepth(bits goja.Value) bool { return bits.ToFloat() > 2 }
