package tty

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/cursor"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/modules/events"
)

func (m *Module) defineWriteStream() *goja.Object {
	r := m.r
	ctor := r.NewClass(js.Class{
		Name:   "WriteStream",
		Length: 1,
		Parent: jsnet.Class(r),
		Init: func(this *goja.Object, args []goja.Value) {
			m.initSocket(this, goja.FunctionCall{Arguments: args}.Argument(0), js.Undefined)
			// What a program has written before it ends is to be seen.
			r.Invoke(js.Object(this.Get("_handle")), "setBlocking", r.VM.ToValue(true))
			if columns, rows, failed := m.windowSize(this); !js.Truthy(failed) {
				m.setSize(this, columns, rows)
			}
		},
	})
	moving := func(length int, fn func(*js.Realm, goja.FunctionCall) goja.Value) goja.Value {
		return r.Func("", length, func(c goja.FunctionCall) goja.Value { return fn(r, c) })
	}
	r.On(js.Proto(ctor)).
		Value("isTTY", r.VM.ToValue(true)).
		Method("getColorDepth", 0, m.colors.getColorDepth).
		Method("hasColors", 2, m.colors.hasColors).
		Value("_refreshSize", r.Func("", 0, m.refreshSize)).
		Value("cursorTo", moving(3, cursor.To)).
		Value("moveCursor", moving(3, cursor.Move)).
		Value("clearLine", moving(2, cursor.ClearLine)).
		Value("clearScreenDown", moving(1, cursor.ClearScreenDown)).
		Value("getWindowSize", r.Func("", 0, func(c goja.FunctionCall) goja.Value {
			return r.VM.NewArray(js.Get(c.This, "columns"), js.Get(c.This, "rows"))
		}))
	return ctor
}

// windowSize asks the handle of a stream for the size of the window.
func (m *Module) windowSize(this *goja.Object) (columns, rows, failed goja.Value) {
	size := m.r.VM.NewArray()
	handle := nodeerr.Object(m.r, this.Get("_handle"), "_handle")
	failed = m.r.Invoke(handle, "getWindowSize", size)
	return js.Get(size, "0"), js.Get(size, "1"), failed
}

func (m *Module) setSize(this *goja.Object, columns, rows goja.Value) {
	m.r.On(this).Value("columns", columns).Value("rows", rows)
}

// refreshSize is _refreshSize(): it finds out whether the size has changed.
func (m *Module) refreshSize(c goja.FunctionCall) goja.Value {
	this := nodeerr.Object(m.r, c.This, "this")
	columns, rows, failed := m.windowSize(this)
	switch {
	case js.Truthy(failed):
		m.emitFailure(this, "getWindowSize", failed)
	case !this.Get("columns").StrictEquals(columns) || !this.Get("rows").StrictEquals(rows):
		m.setSize(this, columns, rows)
		events.Of(m.r).Emit(this, "resize")
	}
	return js.Undefined
}
