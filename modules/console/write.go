package console

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/events"
)

// write writes to a stream. Its error, thrown or emitted, is nobody's concern unless
// the console was told so: a listener that does nothing keeps it from being uncaught.
func (c *console) write(out output, text string) {
	if text = c.printPast(out, text); text == "" {
		return
	}
	stream, data := c.stream(out), c.m.r.VM.ToValue(text)
	if ignore := c.object.Get("_ignoreErrors"); ignore != nil && ignore.StrictEquals(c.m.no) {
		c.m.call(stream, "write", data)
		return
	}
	// What is thrown is dropped.
	c.m.r.Try(func() {
		if c.m.call(stream, "listenerCount", c.m.errorEvent).ToInteger() == 0 {
			c.m.ignoreError(stream)
		}
		c.m.call(stream, "write", data, c.object.Get(out.errorHandler))
	})
	c.m.call(stream, "removeListener", c.m.errorEvent, c.m.noop)
}

// ignoreError adds the listener that does nothing, until it is removed. Node calls once
// for that; of an emitter's own once nothing is seen but the listener, which is to be
// had for less.
func (m *module) ignoreError(stream goja.Value) {
	if o := js.Object(stream); o != nil {
		if ev := events.Of(m.r); ev.HasOnce(o) {
			ev.On(o, "error", m.noop)
			return
		}
	}
	m.call(stream, "once", m.errorEvent, m.noop)
}

// errorHandler makes the callback of writes: an error that is going to be emitted has
// a listener then.
func (c *console) errorHandler(out output) *goja.Object {
	return c.m.r.Func("", 1, func(call goja.FunctionCall) goja.Value {
		if goja.IsNull(call.Argument(0)) {
			return js.Undefined
		}
		stream := c.stream(out)
		emitted := js.Truthy(js.Get(js.Get(stream, "_writableState"), "errorEmitted"))
		if !emitted && c.m.call(stream, "listenerCount", c.m.errorEvent).ToInteger() == 0 {
			c.m.call(stream, "once", c.m.errorEvent, c.m.noop)
		}
		return js.Undefined
	})
}

// call calls a method of a stream, without entering JavaScript if it is native.
func (m *module) call(stream goja.Value, method string, args ...goja.Value) goja.Value {
	fn := js.AsCallable(js.Get(stream, method))
	if fn == nil {
		panic(m.r.NewError(js.TypeError, "", "stream."+method+" is not a function"))
	}
	return fn(goja.FunctionCall{This: stream, Arguments: args})
}
