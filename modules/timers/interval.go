package timers

import (
	_ "embed" // for interval.js

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
)

//go:embed interval.js
var intervalText string

var interval = library.New("timers/interval", intervalText)

// promiseInterval is setInterval of node:timers/promises, which is loaded when it is first
// called: what runs asynchronous generators takes longer to load than all the rest.
func (m *module) promiseInterval(c goja.FunctionCall) goja.Value {
	if m.setIntervalPromise == nil {
		native := m.r.VM.NewObject()
		m.r.On(native).Method("begin", 4, m.beginTicks)
		m.setIntervalPromise = js.AsCallable(interval.Load(m.r, native).Get("setInterval"))
	}
	return m.setIntervalPromise(c)
}

// beginTicks is native.begin(delay, options, tick, aborted): it checks the first two, starts an
// interval that calls tick until the signal is aborted, and returns what stops it.
func (m *module) beginTicks(c goja.FunctionCall) goja.Value {
	delay := m.promiseDelay(c.Argument(0))
	signal, ref := m.options(c.Argument(1))
	aborted := c.Argument(3)
	t := m.newTimeout(c.Argument(2), delay, true, nil)
	t.begin()
	setRef(t.timer, ref)
	forgetSignal := signal.OnAbort(func() {
		t.clear()
		m.r.Call(aborted, js.Undefined, signal.Error())
	})
	return m.r.Func("", 0, func(goja.FunctionCall) goja.Value {
		t.clear()
		forgetSignal()
		return js.Undefined
	})
}
