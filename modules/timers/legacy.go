package timers

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// An enrolled is a timer in any object of a script's, as timers.enroll and
// timers.active make it. The object's properties are its only state but the timer.
type enrolled struct {
	module *module
	object *goja.Object
	timer  *eventloop.Timer
}

var enrollment = js.NewSlot[enrolled]("timer")

// defineLegacy defines the deprecated functions.
func (m *module) defineLegacy(exports *goja.Object) {
	deprecated := func(name, code, instead string, f func(goja.FunctionCall)) {
		m.r.On(exports).Value(name, m.r.Func("deprecated", 0, func(c goja.FunctionCall) goja.Value {
			m.r.DeprecationWarning(code, "timers."+name+"() is deprecated. Please use "+instead+" instead.")
			f(c)
			return js.Undefined
		}))
	}
	deprecated("_unrefActive", "DEP0127", "timeout.refresh()", func(c goja.FunctionCall) { m.activate(c.Argument(0), false) })
	deprecated("active", "DEP0126", "timeout.refresh()", func(c goja.FunctionCall) { m.activate(c.Argument(0), true) })
	deprecated("unenroll", "DEP0096", "clearTimeout", func(c goja.FunctionCall) { m.unenroll(m.item(c, "_destroyed")) })
	deprecated("enroll", "DEP0095", "setTimeout", m.enroll)
}

// item is the object that an argument must be, one whose property is read.
func (m *module) item(c goja.FunctionCall, property string) *goja.Object {
	v := c.Argument(0)
	if js.IsNullish(v) {
		panic(m.r.NewError(js.TypeError, "", "Cannot read properties of "+v.String()+" (reading '"+property+"')"))
	}
	return v.ToObject(m.r.VM)
}

func (m *module) enroll(c goja.FunctionCall) {
	msecs := nodeerr.Number(m.r, c.Argument(1), "msecs", math.Inf(-1), math.Inf(1))
	switch {
	case !(msecs >= 0 && msecs <= math.MaxFloat64):
		panic(nodeerr.OutOfRange(m.r, "msecs", "a non-negative finite number", c.Argument(1)))
	case msecs > maxDelay:
		m.warnOverflow(c.Argument(1), "Timer duration was truncated to 2147483647.")
		msecs = maxDelay
	}
	o := m.item(c, "_idleNext")
	if js.Truthy(o.Get("_idleNext")) {
		m.unenroll(o)
	}
	for _, name := range []string{"_idleNext", "_idlePrev"} {
		define(o.Set(name, o))
	}
	define(o.Set("_idleTimeout", msecs))
}

// activate starts the timer that v is, or starts it anew, with the delay it says.
func (m *module) activate(v goja.Value, ref bool) {
	o := m.item(goja.FunctionCall{Arguments: []goja.Value{v}}, "_idleTimeout")
	if t := timeoutOf(o); t != nil {
		t.begin()
		setRef(t.timer, ref)
		return
	}
	msecs := js.Get(o, "_idleTimeout").ToFloat()
	if msecs < 0 || math.IsNaN(msecs) {
		return
	}
	e := enrollment.Get(o)
	if e == nil {
		e = &enrolled{module: m, object: o}
		e.timer = m.r.Loop.NewTimer(e)
		enrollment.Set(m.r, o, e)
	}
	e.timer.Start(int64(msecs), false)
	setRef(e.timer, ref)
	e.show(msecs)
}

func setRef(t *eventloop.Timer, ref bool) {
	if ref {
		t.Ref()
	} else {
		t.Unref()
	}
}

// show sets the properties that tell about an active timer.
func (e *enrolled) show(msecs float64) {
	list := e.module.listOf(int64(msecs)).object
	set := func(name string, v any) { define(e.object.Set(name, v)) }
	set("_idleStart", e.timer.Started())
	set("_idleNext", list)
	set("_idlePrev", list)
	set("_destroyed", false)
}

// unenroll stops the timer that o is.
func (m *module) unenroll(o *goja.Object) {
	if t := timeoutOf(o); t != nil {
		t.unenroll()
		return
	}
	if js.Truthy(o.Get("_destroyed")) {
		return
	}
	if e := enrollment.Get(o); e != nil {
		e.timer.Stop()
	}
	m.retire(o)
	define(o.Set("_idleTimeout", -1))
}

// retire sets the properties that tell about a timer that is not active.
func (m *module) retire(o *goja.Object) {
	define(o.Set("_destroyed", true))
	define(o.Set("_idleNext", goja.Null()))
	define(o.Set("_idlePrev", goja.Null()))
}

// Run implements [eventloop.Task].
func (e *enrolled) Run() {
	if !js.Truthy(e.object.Get("_onTimeout")) {
		e.module.retire(e.object)
		return
	}
	defer e.ran()
	e.module.r.Invoke(e.object, "_onTimeout")
}

// ran starts the timer anew if its properties say that it repeats.
func (e *enrolled) ran() {
	repeat := js.Get(e.object, "_repeat")
	if e.timer.Active() || js.Truthy(e.object.Get("_destroyed")) {
		return
	}
	if idle := js.Get(e.object, "_idleTimeout"); !js.Truthy(repeat) || idle.ToFloat() == -1 {
		e.module.retire(e.object)
		return
	}
	define(e.object.Set("_idleTimeout", repeat))
	e.timer.Start(int64(repeat.ToFloat()), false)
	e.show(repeat.ToFloat())
}
