package util

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/tty"
)

// enough is more bits of color than black and white take.
const enough = 2

// Colored tells whether what is written to a stream is to have colors: as Node has it,
// not true or false but whatever tells it. The environment decides before the stream.
func Colored(r *js.Realm, stream goja.Value) goja.Value {
	if process := r.Builtin("process"); process != nil && !js.IsUndefined(js.Get(process.Get("env"), "FORCE_COLOR")) {
		return r.VM.ToValue(tty.ColorDepth(r) > enough)
	}
	terminal := js.Get(stream, "isTTY")
	if !js.Truthy(terminal) {
		return terminal
	}
	if !js.IsFunction(js.Get(stream, "getColorDepth")) {
		return r.VM.ToValue(true)
	}
	return r.VM.ToValue(r.Invoke(js.Object(stream), "getColorDepth").ToFloat() > enough)
}
