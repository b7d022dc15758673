package process

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// A tick is a callback of process.nextTick.
type tick struct {
	p    *Process
	call js.Callable
	fn   goja.Value
	args []goja.Value
}

// Run implements [eventloop.Task].
func (t *tick) Run() { t.call(goja.FunctionCall{This: js.Undefined, Arguments: t.args}) }

// TickObject implements [js.TickTask].
func (t *tick) TickObject() *goja.Object {
	o := t.p.r.VM.NewObject()
	args := goja.Value(js.Undefined)
	if len(t.args) > 0 {
		list := make([]any, len(t.args))
		for i, arg := range t.args {
			list[i] = arg
		}
		args = t.p.r.VM.NewArray(list...)
	}
	t.p.r.On(o).Value("callback", t.fn).Value("args", args)
	return o
}

func (p *Process) nextTick(c goja.FunctionCall) goja.Value {
	call := js.AsCallable(c.Argument(0))
	if call == nil {
		nodeerr.Function(p.r, c.Argument(0), "callback")
	}
	if p.exiting {
		return js.Undefined
	}
	t := &tick{p: p, call: call, fn: c.Argument(0)}
	if len(c.Arguments) > 1 {
		t.args = append(t.args, c.Arguments[1:]...)
	}
	p.r.Loop.NextTick(t)
	return js.Undefined
}
