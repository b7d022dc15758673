package timers

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
)

// A timeout is a Timeout, what setTimeout and setInterval return. Its fields are
// the properties that a script sees, and may set at any time.
type timeout struct {
	module *module
	object *goja.Object
	timer  *eventloop.Timer

	idle      float64      // _idleTimeout: the delay; -1 once the timer was cleared
	callback  goja.Value   // _onTimeout
	args      []goja.Value // _timerArgs, unless argsValue is set
	argsValue goja.Value   // _timerArgs as an array, once a script has asked for it
	repeat    goja.Value   // _repeat: the interval; nil is null
	destroyed bool         // _destroyed

	running int64 // the ms that timer was started with
	repeats bool  // and whether it repeats
	id      int64 // the number the timer is; 0 until somebody makes it one
	extra   properties

	resource         *js.Resource // nil while nobody watches
	asyncID, trigger int64
}

var timeoutKeys = []string{
	"_idleTimeout", "_idlePrev", "_idleNext", "_idleStart", "_onTimeout", "_timerArgs", "_repeat", "_destroyed",
}

func (m *module) newTimeout(callback goja.Value, idle float64, args []goja.Value) *timeout {
	t := &timeout{module: m, callback: callback, idle: idle, args: args}
	t.timer = m.r.Loop.NewTimer(t)
	t.object = m.r.VM.NewDynamicObject(t)
	define(t.object.SetPrototype(m.timeoutProto))
	t.resource = m.r.NewResource("Timeout", t.object)
	t.asyncID, t.trigger = m.identify(t.resource)
	return t
}

// begin starts the timer, or starts it anew, with the delay it has now.
func (t *timeout) begin() {
	if t.idle < 0 || math.IsNaN(t.idle) {
		return
	}
	t.destroyed = false
	ms, repeats := int64(t.idle), t.interval() != 0
	if t.running == ms && t.repeats == repeats {
		t.timer.Refresh()
		return
	}
	t.restart(ms, repeats)
}

func (t *timeout) restart(ms int64, repeats bool) {
	t.running, t.repeats = ms, repeats
	t.timer.Start(ms, repeats)
}

// interval is how many milliseconds after its callback the timer runs again, 0 if
// it does not.
func (t *timeout) interval() float64 {
	if t.repeat == nil || !t.repeat.ToBoolean() {
		return 0
	}
	return t.repeat.ToFloat()
}

// Run implements [eventloop.Task].
func (t *timeout) Run() {
	if !js.Truthy(t.callback) {
		t.stop()
		return
	}
	defer t.ran()
	call := js.AsCallable(t.callback)
	if call == nil {
		panic(t.module.r.NewError(js.TypeError, "", "timer._onTimeout is not a function"))
	}
	args := t.args
	if t.argsValue != nil {
		args = t.module.list(t.argsValue)
	}
	scope := t.module.r.Enter(t.resource)
	call(goja.FunctionCall{This: t.object, Arguments: args})
	t.module.r.Leave(scope)
}

// ran deals with a timer whose callback has run, or has failed: one that repeats
// goes on, by what its properties say now.
func (t *timeout) ran() {
	interval := t.interval()
	switch {
	case interval == 0 && t.repeats, t.idle == -1:
		t.stop()
	case interval != 0:
		t.idle = interval
		if ms := int64(interval); !t.repeats || ms != t.running {
			t.restart(ms, true)
		}
	case !t.timer.Active():
		t.stop()
	}
}

// stop ends the timer. It can be started again.
func (t *timeout) stop() {
	t.destroyed = true
	t.module.r.DestroyResource(t.resource)
	t.timer.Stop()
	t.running = 0
	delete(t.module.byID, t.id)
}

// clear is clearTimeout.
func (t *timeout) clear() {
	if js.Truthy(t.callback) {
		t.callback = goja.Null()
		t.unenroll()
	}
}

func (t *timeout) unenroll() {
	if !t.destroyed {
		t.stop()
		t.idle = -1
	}
}

// number makes the timer a number, by which it can be cleared.
func (t *timeout) number() int64 {
	m := t.module
	if t.id == 0 {
		m.lastID++
		t.id = m.lastID
		if !t.destroyed {
			m.byID[t.id] = t
		}
	}
	return t.id
}

// Get implements [goja.DynamicObject].
func (t *timeout) Get(key string) goja.Value {
	vm := t.module.r.VM
	switch key {
	case "_idleTimeout":
		return vm.ToValue(t.idle)
	case "_idlePrev", "_idleNext":
		return t.module.neighbour(t.timer, t.idle)
	case "_idleStart":
		return vm.ToValue(t.timer.Started())
	case "_onTimeout":
		return t.callback
	case "_timerArgs":
		return t.arguments()
	case "_repeat":
		if t.repeat == nil {
			return goja.Null()
		}
		return t.repeat
	case "_destroyed":
		return vm.ToValue(t.destroyed)
	}
	return t.extra.get(key)
}

// arguments are the arguments of the callback as an array, which a script may
// change.
func (t *timeout) arguments() goja.Value {
	if t.argsValue == nil {
		if t.args == nil {
			return js.Undefined
		}
		t.argsValue = t.module.array(t.args)
	}
	return t.argsValue
}

// Set implements [goja.DynamicObject].
func (t *timeout) Set(key string, v goja.Value) bool {
	switch key {
	case "_idleTimeout":
		t.idle = v.ToFloat()
	case "_idlePrev", "_idleNext", "_idleStart":
		return false // the loop's business
	case "_onTimeout":
		t.callback = v
	case "_timerArgs":
		t.argsValue = v
	case "_repeat":
		t.repeat = v
	case "_destroyed":
		t.destroyed = v.ToBoolean()
	default:
		t.extra.set(key, v)
	}
	return true
}

// Has implements [goja.DynamicObject].
func (t *timeout) Has(key string) bool { return t.extra.has(timeoutKeys, key) }

// Delete implements [goja.DynamicObject].
func (t *timeout) Delete(key string) bool { return t.extra.delete(timeoutKeys, key) }

// Keys implements [goja.DynamicObject].
func (t *timeout) Keys() []string { return t.extra.all(timeoutKeys) }
