package process

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// A tick is a callback of process.nextTick.
type tick struct {
	call js.Callable
	args []goja.Value
}

// Run implements [eventloop.Task].
func (t *tick) Run() { t.call(goja.FunctionCall{This: js.Undefined, Arguments: t.args}) }

func (p *Process) nextTick(c goja.FunctionCall) goja.Value {
	call := js.AsCallable(c.Argument(0))
	if call == nil {
		nodeerr.Function(p.r, c.Argument(0), "callback")
	}
	if p.exiting {
		return js.Undefined
	}
	t := &tick{call: call}
	if len(c.Arguments) > 1 {
		t.args = append(t.args, c.Arguments[1:]...)
	}
	p.r.Loop.NextTick(t)
	return js.Undefined
}
