package timers

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
)

// A timeout is a Timeout, what setTimeout and setInterval return: an ordinary object
// whose properties are the state that a script may change at any time, and this
// behind it.
type timeout struct {
	module *module
	object *goja.Object
	timer  *eventloop.Timer
	space  eventloop.Timer // what timer is, unless somebody else started it
	list   *timersList     // the one it waits in; nil while it does not

	running int64 // the ms that timer was started with
	repeats bool  // and whether it repeats
	id      int64 // the number the timer is; 0 until somebody makes it one

	begun            string       // the stack, if activities are traced
	resource         *js.Resource // nil while nobody watches
	asyncID, trigger int64
}

var timeouts = js.NewSlot[timeout]("timer")

// timeoutOf returns the timeout behind v, nil if v is none.
func timeoutOf(v goja.Value) *timeout { return timeouts.Get(v) }

func (m *module) newTimeout(callback goja.Value, idle float64, repeat bool, args []goja.Value) *timeout {
	delay, again := m.r.VM.ToValue(idle), goja.Null()
	if repeat {
		again = delay
	}
	t := &timeout{module: m, object: m.make(m.makeTimeout, delay, callback, m.array(args), again)}
	t.timer = &t.space
	m.r.Loop.InitTimer(t.timer, t)
	if m.r.TraceActivities {
		t.begun = m.r.Stack()
	}
	timeouts.SetOpen(t.object, t)
	t.resource = m.r.NewResource("Timeout", t.object)
	t.asyncID, t.trigger = m.identify(t.resource)
	return t
}

// Show makes a Timeout of a timer that Go code has started, for a script that looks at
// what it has no other way to get hold of.
func Show(r *js.Realm, timer *eventloop.Timer, delay goja.Value) *goja.Object {
	m := of(r)
	callback := r.Func("bound ", 0, func(goja.FunctionCall) goja.Value { return js.Undefined })
	t := &timeout{module: m, object: m.make(m.makeTimeout, delay, callback, js.Undefined, goja.Null()), timer: timer}
	timeouts.Set(r, t.object, t)
	t.asyncID, t.trigger = m.identify(nil)
	list := m.listOf(delay.ToInteger()).object
	t.set("_idlePrev", list)
	t.set("_idleNext", list)
	t.set("_idleStart", r.VM.ToValue(timer.Started()))
	return t.object
}

func (t *timeout) get(name string) goja.Value    { return js.Get(t.object, name) }
func (t *timeout) set(name string, v goja.Value) { define(t.object.Set(name, v)) }
func (t *timeout) idle() float64                 { return t.get("_idleTimeout").ToFloat() }
func (t *timeout) destroyed() bool               { return t.get("_destroyed").ToBoolean() }

// begin starts the timer, or starts it anew, with the delay it has now.
func (t *timeout) begin() {
	idle := t.idle()
	if idle < 0 || math.IsNaN(idle) {
		return
	}
	t.set("_destroyed", t.module.r.VM.ToValue(false))
	if ms, repeats := int64(idle), t.interval() != 0; t.running == ms && t.repeats == repeats {
		t.timer.Refresh()
	} else {
		t.restart(ms, repeats)
	}
	t.enlist()
}

func (t *timeout) restart(ms int64, repeats bool) {
	t.running, t.repeats = ms, repeats
	t.timer.Start(ms, repeats)
}

// interval is how many milliseconds after its callback the timer runs again, 0 if
// it does not.
func (t *timeout) interval() float64 {
	repeat := t.get("_repeat")
	if !repeat.ToBoolean() {
		return 0
	}
	return repeat.ToFloat()
}

// Run implements [eventloop.Task].
func (t *timeout) Run() {
	t.delist()
	callback := t.get("_onTimeout")
	if !js.Truthy(callback) {
		t.stop()
		return
	}
	defer t.ran()
	call := t.module.r.Callable(callback)
	if call == nil {
		panic(t.module.r.NewError(js.TypeError, "", "timer._onTimeout is not a function"))
	}
	args := t.module.list(t.get("_timerArgs"))
	scope := t.module.r.Enter(t.resource)
	t.module.r.NoteReceiver(t.object)
	call(goja.FunctionCall{This: t.object, Arguments: args})
	t.module.r.Leave(scope)
}

// ran deals with a timer whose callback has run, or has failed: one that repeats
// goes on, by what its properties say now.
func (t *timeout) ran() {
	interval := t.interval()
	switch {
	case interval == 0 && t.repeats, t.idle() == -1:
		t.stop()
	case interval != 0:
		t.set("_idleTimeout", t.module.r.VM.ToValue(interval))
		if ms := int64(interval); !t.repeats || ms != t.running {
			t.restart(ms, true)
		}
		t.enlist()
	case !t.timer.Active():
		t.stop()
	}
}

// stop ends the timer. It can be started again.
func (t *timeout) stop() {
	t.set("_destroyed", t.module.r.VM.ToValue(true))
	t.delist()
	t.module.r.DestroyResource(t.resource)
	t.timer.Stop()
	t.running = 0
	delete(t.module.byID, t.id)
}

// clear is clearTimeout.
func (t *timeout) clear() {
	if js.Truthy(t.get("_onTimeout")) {
		t.set("_onTimeout", goja.Null())
		t.unenroll()
	}
}

func (t *timeout) unenroll() {
	if !t.destroyed() {
		t.stop()
		t.set("_idleTimeout", t.module.r.VM.ToValue(-1))
	}
}

// number makes the timer a number, by which it can be cleared.
func (t *timeout) number() int64 {
	m := t.module
	if t.id == 0 {
		m.lastID++
		t.id = m.lastID
		if !t.destroyed() {
			m.byID[t.id] = t
		}
	}
	return t.id
}
