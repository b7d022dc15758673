package timers

import (
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// makers returns the functions that make timers with all their properties: the engine
// does that much faster by a literal than property by property.
var makers = sync.OnceValue(func() *goja.Program {
	return goja.MustCompile("node:internal/timers", `(Timeout, Immediate) => [
		(idle, callback, args, repeat) => ({
			__proto__: Timeout, _idleTimeout: idle, _idlePrev: null, _idleNext: null, _idleStart: null,
			_onTimeout: callback, _timerArgs: args, _repeat: repeat, _destroyed: false,
		}),
		(callback, args) => ({
			__proto__: Immediate, _idleNext: null, _idlePrev: null, _onImmediate: callback, _argv: args, _destroyed: false,
		}),
	]`, true)
})

func (m *module) defineMakers() {
	program, err := m.r.VM.RunProgram(makers())
	define(err)
	both := m.r.Call(program, js.Undefined, m.timeoutProto, m.immediateProto).(*goja.Object)
	m.makeTimeout, _ = goja.AssertFunction(both.Get("0"))
	m.makeImmediate, _ = goja.AssertFunction(both.Get("1"))
}

// make calls one of the makers.
func (m *module) make(maker goja.Callable, args ...goja.Value) *goja.Object {
	made, err := maker(js.Undefined, args...)
	define(err)
	return made.(*goja.Object)
}
