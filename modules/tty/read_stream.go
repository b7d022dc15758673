package tty

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/modules/events"
)

func (m *Module) defineReadStream() *goja.Object {
	r := m.r
	ctor := r.NewClass(js.Class{
		Name:   "ReadStream",
		Length: 2,
		Parent: jsnet.Class(r),
		Init: func(this *goja.Object, args []goja.Value) {
			c := goja.FunctionCall{Arguments: args}
			m.initSocket(this, c.Argument(0), c.Argument(1))
			r.On(this).
				Value("isRaw", r.VM.ToValue(false)).
				Value("isTTY", r.VM.ToValue(true))
		},
	})
	r.On(js.Proto(ctor)).Value("setRawMode", r.Func("", 1, m.setRawMode))
	return ctor
}

// setRawMode turns raw mode on or off: in it every key is read as it is pressed.
func (m *Module) setRawMode(c goja.FunctionCall) goja.Value {
	this := nodeerr.Object(m.r, c.This, "this")
	on := m.r.VM.ToValue(c.Argument(0).ToBoolean())
	if handle := js.Object(this.Get("_handle")); handle != nil {
		if failed := m.r.Invoke(handle, "setRawMode", on); js.Truthy(failed) {
			m.emitFailure(this, "setRawMode", failed)
			return this
		}
	}
	m.r.On(this).Value("isRaw", on)
	return this
}

// emitFailure emits the error of a handle's method, which has returned its number.
func (m *Module) emitFailure(stream *goja.Object, call string, status goja.Value) {
	events.Of(m.r).Emit(stream, "error", nodeerr.Errno(m.r, call, errnoOf(status)))
}
