// Package cursor moves the cursor of a terminal and clears what is on its screen: what
// tty.WriteStream has as methods and node:readline as functions of a stream.
//
// All functions take the stream as This of the call. Where there is no stream, or
// nothing to write to it, a callback is called all the same.
package cursor

import (
	"fmt"
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// To is cursorTo(x[, y][, callback]).
func To(r *js.Realm, c goja.FunctionCall) goja.Value {
	x, y, callback := c.Argument(0), c.Argument(1), c.Argument(2)
	checkCallback(r, callback)
	if js.IsFunction(y) {
		y, callback = js.Undefined, y
	}
	for _, axis := range []struct {
		name string
		v    goja.Value
	}{{"x", x}, {"y", y}} {
		if goja.IsNumber(axis.v) && math.IsNaN(axis.v.ToFloat()) {
			panic(nodeerr.InvalidArgValue(r, axis.name, axis.v, "is invalid"))
		}
	}
	next := func(v goja.Value) goja.Value { return r.VM.ToValue(v.ToFloat() + 1) }
	switch {
	case js.IsNullish(c.This) || !goja.IsNumber(x) && !goja.IsNumber(y):
		return nothing(r, callback)
	case !goja.IsNumber(x):
		panic(nodeerr.New(r, "ERR_INVALID_CURSOR_POS"))
	case !goja.IsNumber(y):
		return send(r, c.This, fmt.Sprintf("\x1b[%vG", next(x)), callback)
	}
	return send(r, c.This, fmt.Sprintf("\x1b[%v;%vH", next(y), next(x)), callback)
}

// Move is moveCursor(dx, dy[, callback]).
func Move(r *js.Realm, c goja.FunctionCall) goja.Value {
	dx, dy, callback := c.Argument(0), c.Argument(1), c.Argument(2)
	checkCallback(r, callback)
	if js.IsNullish(c.This) || !dx.ToBoolean() && !dy.ToBoolean() {
		return nothing(r, callback)
	}
	return send(r, c.This, move(r, dx, "D", "C")+move(r, dy, "A", "B"), callback)
}

// move is the sequence that moves the cursor by v in one of two directions.
func move(r *js.Realm, v goja.Value, back, forth string) string {
	switch n := v.ToFloat(); {
	case n < 0:
		return fmt.Sprintf("\x1b[%v%s", r.VM.ToValue(-n), back)
	case n > 0:
		return fmt.Sprintf("\x1b[%v%s", r.VM.ToValue(n), forth)
	}
	return ""
}

// ClearLine is clearLine(dir[, callback]).
func ClearLine(r *js.Realm, c goja.FunctionCall) goja.Value {
	checkCallback(r, c.Argument(1))
	sequence := "\x1b[2K"
	switch dir := c.Argument(0).ToFloat(); {
	case dir < 0:
		sequence = "\x1b[1K"
	case dir > 0:
		sequence = "\x1b[0K"
	}
	if js.IsNullish(c.This) {
		return nothing(r, c.Argument(1))
	}
	return send(r, c.This, sequence, c.Argument(1))
}

// ClearScreenDown is clearScreenDown([callback]).
func ClearScreenDown(r *js.Realm, c goja.FunctionCall) goja.Value {
	checkCallback(r, c.Argument(0))
	if js.IsNullish(c.This) {
		return nothing(r, c.Argument(0))
	}
	return send(r, c.This, "\x1b[0J", c.Argument(0))
}

func checkCallback(r *js.Realm, v goja.Value) {
	if !js.IsUndefined(v) {
		nodeerr.Function(r, v, "callback")
	}
}

// send writes a control sequence to the stream.
func send(r *js.Realm, stream goja.Value, sequence string, callback goja.Value) goja.Value {
	if !js.IsFunction(js.Get(stream, "write")) {
		panic(r.NewError(js.TypeError, "", "stream.write is not a function"))
	}
	return r.Invoke(stream.ToObject(r.VM), "write", r.VM.ToValue(sequence), callback)
}

// nothing is what a function returns that has nothing to write.
func nothing(r *js.Realm, callback goja.Value) goja.Value {
	if js.IsFunction(callback) {
		r.NextTick(func() { r.Call(callback, js.Undefined, goja.Null()) })
	}
	return r.VM.ToValue(true)
}
