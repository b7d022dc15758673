package jstest

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
)

// defineTimers defines setTimeout, setImmediate and queueMicrotask: as much of them
// as the order of callbacks needs.
func defineTimers(r *js.Realm, global js.Definer) {
	task := func(c goja.FunctionCall, args []goja.Value) eventloop.Task {
		fn := c.Argument(0)
		return eventloop.Func(func() { r.Call(fn, js.Undefined, args...) })
	}
	global.Method("setTimeout", 2, func(c goja.FunctionCall) goja.Value {
		var args []goja.Value
		if len(c.Arguments) > 2 {
			args = append(args, c.Arguments[2:]...)
		}
		timer := r.Loop.NewTimer(task(c, args))
		timer.Start(c.Argument(1).ToInteger(), false)
		o := r.VM.NewObject()
		timers.Set(r, o, timer)
		return o
	})
	global.Method("clearTimeout", 1, func(c goja.FunctionCall) goja.Value {
		if timer := timers.Get(c.Argument(0)); timer != nil {
			timer.Stop()
		}
		return js.Undefined
	})
	global.Method("setImmediate", 1, func(c goja.FunctionCall) goja.Value {
		args := append([]goja.Value{}, c.Arguments[min(1, len(c.Arguments)):]...)
		r.Loop.SetImmediate(task(c, args))
		return js.Undefined
	})
	global.Method("queueMicrotask", 1, func(c goja.FunctionCall) goja.Value {
		r.QueueMicrotask(c.Argument(0))
		return js.Undefined
	})
}

var timers = js.NewSlot[eventloop.Timer]("timer")

// defineProcess defines process, and returns the function that emits on it.
func defineProcess(r *js.Realm, global js.Definer) js.Callable {
	process := r.VM.NewObject()
	r.On(process).Method("nextTick", 1, func(c goja.FunctionCall) goja.Value {
		fn, args := c.Argument(0), append([]goja.Value{}, c.Arguments[min(1, len(c.Arguments)):]...)
		r.NextTick(func() { r.Call(fn, js.Undefined, args...) })
		return js.Undefined
	})
	emit, err := r.VM.RunScript("sluice:jstest", `(function (process, EventEmitter) {
		if (EventEmitter) {
			Object.setPrototypeOf(process, EventEmitter.prototype);
			EventEmitter.call(process);
		}
		process.emitWarning = (warning, name = 'Warning', code) => {
			if (typeof warning === 'string') {
				warning = new Error(warning);
				warning.name = name;
				if (code) warning.code = code;
			}
			process.nextTick(() => process.emit('warning', warning));
		};
		return (event, ...args) => EventEmitter ? process.emit(event, ...args) : false;
	})`)
	if err != nil {
		panic(err)
	}
	var emitter goja.Value = js.Undefined
	if r.HasBuiltin("events") {
		emitter = r.Builtin("events")
	}
	fn := js.AsCallable(r.Call(emit, js.Undefined, process, emitter))
	global.Value("process", process)
	if !r.HasBuiltin("process") {
		r.Define("process", func(*js.Realm) *goja.Object { return process })
	}
	return fn
}
