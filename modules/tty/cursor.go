package tty

import (
	"fmt"
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// send writes a control sequence to the stream.
func (m *Module) send(stream goja.Value, sequence string, callback goja.Value) goja.Value {
	return m.r.Invoke(stream.ToObject(m.r.VM), "write", m.r.VM.ToValue(sequence), callback)
}

// nothing is what a method returns that has nothing to write.
func (m *Module) nothing(callback goja.Value) goja.Value {
	if js.IsFunction(callback) {
		m.r.NextTick(func() { m.r.Call(callback, js.Undefined, goja.Null()) })
	}
	return m.r.VM.ToValue(true)
}

func (m *Module) checkCallback(v goja.Value) {
	if !js.IsUndefined(v) {
		nodeerr.Function(m.r, v, "callback")
	}
}

// cursorTo is cursorTo(x[, y][, callback]).
func (m *Module) cursorTo(c goja.FunctionCall) goja.Value {
	x, y, callback := c.Argument(0), c.Argument(1), c.Argument(2)
	m.checkCallback(callback)
	if js.IsFunction(y) {
		y, callback = js.Undefined, y
	}
	for name, v := range map[string]goja.Value{"x": x, "y": y} {
		if goja.IsNumber(v) && math.IsNaN(v.ToFloat()) {
			panic(nodeerr.InvalidArgValue(m.r, name, v, "is invalid"))
		}
	}
	next := func(v goja.Value) goja.Value { return m.r.VM.ToValue(v.ToFloat() + 1) }
	switch {
	case !goja.IsNumber(x) && !goja.IsNumber(y):
		return m.nothing(callback)
	case !goja.IsNumber(x):
		panic(nodeerr.New(m.r, "ERR_INVALID_CURSOR_POS"))
	case !goja.IsNumber(y):
		return m.send(c.This, fmt.Sprintf("\x1b[%vG", next(x)), callback)
	}
	return m.send(c.This, fmt.Sprintf("\x1b[%v;%vH", next(y), next(x)), callback)
}

// moveCursor is moveCursor(dx, dy[, callback]).
func (m *Module) moveCursor(c goja.FunctionCall) goja.Value {
	dx, dy, callback := c.Argument(0), c.Argument(1), c.Argument(2)
	m.checkCallback(callback)
	if !dx.ToBoolean() && !dy.ToBoolean() {
		return m.nothing(callback)
	}
	sequence := m.move(dx, "D", "C") + m.move(dy, "A", "B")
	return m.send(c.This, sequence, callback)
}

// move is the sequence that moves the cursor by v in one of two directions.
func (m *Module) move(v goja.Value, back, forth string) string {
	switch n := v.ToFloat(); {
	case n < 0:
		return fmt.Sprintf("\x1b[%v%s", m.r.VM.ToValue(-n), back)
	case n > 0:
		return fmt.Sprintf("\x1b[%v%s", m.r.VM.ToValue(n), forth)
	}
	return ""
}

// clearLine is clearLine(dir[, callback]).
func (m *Module) clearLine(c goja.FunctionCall) goja.Value {
	m.checkCallback(c.Argument(1))
	sequence := "\x1b[2K"
	switch dir := c.Argument(0).ToFloat(); {
	case dir < 0:
		sequence = "\x1b[1K"
	case dir > 0:
		sequence = "\x1b[0K"
	}
	return m.send(c.This, sequence, c.Argument(1))
}

// clearScreenDown is clearScreenDown([callback]).
func (m *Module) clearScreenDown(c goja.FunctionCall) goja.Value {
	m.checkCallback(c.Argument(0))
	return m.send(c.This, "\x1b[0J", c.Argument(0))
}
