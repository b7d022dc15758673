package timers

import (
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/usage"
)

// maxDelay is the longest delay in milliseconds.
const maxDelay = 1<<31 - 1

// module is node:timers in one realm.
type module struct {
	r *js.Realm

	timeoutProto   *goja.Object
	immediateProto *goja.Object
	listProto      *goja.Object

	refed *goja.Symbol // of what Node keeps in a timer

	// These make the objects; see objects.go.
	makeTimeout, makeImmediate goja.Callable

	lastID int64                 // what the last timer to be made a number became
	byID   map[int64]*timeout    // those that are numbers and are going to run
	lists  map[int64]*timersList // by duration
	active int                   // how many timers are in them

	usage *usage.Usage

	functions []*goja.Object // by their names
	promises  *goja.Object   // node:timers/promises; nil until somebody asks for it

	setIntervalPromise js.Callable // the one of interval.js; nil until it is first called
}

// names are those of the functions that are global too.
var names = []string{"setTimeout", "clearTimeout", "setImmediate", "clearImmediate", "setInterval", "clearInterval"}

func of(r *js.Realm) *module { return js.State(r, newModule) }

func newModule(r *js.Realm) *module {
	m := &module{r: r, refed: goja.NewSymbol("refed"), byID: make(map[int64]*timeout), lists: make(map[int64]*timersList), usage: usage.Of(r)}
	m.defineTimeout()
	m.defineImmediate()
	m.defineMakers()
	m.listProto = js.Proto(r.NewClass(js.Class{Name: "TimersList", Init: m.illegal}))
	m.functions = []*goja.Object{
		m.promisified(r.Func("setTimeout", 5, m.setTimeout), "setTimeout"),
		r.Func("clearTimeout", 1, m.clearTimeout),
		m.promisified(r.Func("setImmediate", 4, m.setImmediate), "setImmediate"),
		r.Func("clearImmediate", 1, m.clearImmediate),
		r.Func("setInterval", 5, m.setInterval),
		r.Func("clearInterval", 1, m.clearInterval),
	}
	return m
}

// Load makes the exports of node:timers; it is a [js.Loader].
func Load(r *js.Realm) *goja.Object {
	m := of(r)
	exports := r.VM.NewObject()
	for i, name := range names {
		r.On(exports).Value(name, m.functions[i])
	}
	m.defineLegacy(exports)
	get := r.Func("get", 0, func(goja.FunctionCall) goja.Value { return m.promisesExports() })
	define(exports.DefineAccessorProperty("promises", get, nil, goja.FLAG_TRUE, goja.FLAG_TRUE))
	return exports
}

// LoadPromises makes the exports of node:timers/promises; it is a [js.Loader].
func LoadPromises(r *js.Realm) *goja.Object { return of(r).promisesExports() }

// DefineGlobals makes the functions of node:timers and queueMicrotask global.
func DefineGlobals(r *js.Realm) {
	for _, i := range []int{3, 2, 5, 1, 4, 0} { // in Node's order
		r.LazyGlobal(names[i], true, func() goja.Value { return of(r).functions[i] })
	}
	r.On(r.VM.GlobalObject()).Method("queueMicrotask", 1, func(c goja.FunctionCall) goja.Value {
		r.QueueMicrotask(nodeerr.Function(r, c.Argument(0), "callback"))
		return js.Undefined
	})
}

// promisified gives a function what util.promisify returns for it.
func (m *module) promisified(fn *goja.Object, name string) *goja.Object {
	get := m.r.Func("get", 0, func(goja.FunctionCall) goja.Value { return m.promisesExports().Get(name) })
	custom := m.r.SymbolFor("nodejs.util.promisify.custom")
	define(fn.DefineAccessorPropertySymbol(custom, get, nil, goja.FLAG_FALSE, goja.FLAG_TRUE))
	return fn
}

func (m *module) setTimeout(c goja.FunctionCall) goja.Value { return m.start(c, false).object }

func (m *module) setInterval(c goja.FunctionCall) goja.Value { return m.start(c, true).object }

// start starts the timer that the arguments of setTimeout or setInterval ask for.
func (m *module) start(c goja.FunctionCall, repeat bool) *timeout {
	callback := nodeerr.Function(m.r, c.Argument(0), "callback")
	if limit := m.usage.Limits.Timers; limit > 0 && m.active >= limit {
		panic(usage.Exceeded(m.r, strconv.Itoa(limit)+" timers"))
	}
	t := m.newTimeout(callback, m.delay(c.Argument(1)), repeat, extraArguments(c.Arguments, 2))
	t.begin()
	return t
}

// extraArguments are the arguments that go to the callback.
func extraArguments(args []goja.Value, from int) []goja.Value {
	if len(args) <= from {
		return nil
	}
	return append([]goja.Value(nil), args[from:]...)
}

// delay is how long a timer takes for which the script says v: whatever is no
// number from 1 to the maximum counts as 1.
func (m *module) delay(v goja.Value) float64 {
	if goja.IsBigInt(v) {
		panic(m.r.NewError(js.TypeError, "", "Cannot mix BigInt and other types, use explicit conversions"))
	}
	ms := v.ToNumber().ToFloat()
	switch {
	case ms > maxDelay:
		m.warnOverflow(v.ToNumber(), "Timeout duration was set to 1.")
		return 1
	case ms >= 1:
		return ms
	}
	return 1
}

func (m *module) warnOverflow(v goja.Value, instead string) {
	m.r.EmitWarning(v.String()+" does not fit into a 32-bit signed integer.\n"+instead, "TimeoutOverflowWarning", "")
}

func (m *module) clearInterval(c goja.FunctionCall) goja.Value { return m.clearTimeout(c) }

func (m *module) clearTimeout(c goja.FunctionCall) goja.Value {
	v := c.Argument(0)
	t := timeoutOf(v)
	if t == nil {
		t = m.byID[timerID(v)]
	}
	if t != nil {
		t.clear()
	} else if o := js.Object(v); o != nil && js.Truthy(o.Get("_onTimeout")) {
		define(o.Set("_onTimeout", goja.Null()))
		m.unenroll(o)
	}
	return js.Undefined
}

// timerID is the number that v stands for, as a number or in digits; 0 if it is
// none of a timer.
func timerID(v goja.Value) int64 {
	if _, ok := v.(*goja.Object); ok || !goja.IsNumber(v) && !goja.IsString(v) {
		return 0
	}
	id, err := strconv.ParseInt(v.String(), 10, 64)
	if err != nil || strconv.FormatInt(id, 10) != v.String() {
		return 0
	}
	return id
}

// identify returns what a timer is known by as a resource.
func (m *module) identify(res *js.Resource) (id, trigger int64) {
	if res != nil {
		return res.ID(), res.Trigger()
	}
	return m.r.NextResourceID(), m.r.TriggerID()
}

// illegal is for the constructors that only Go code calls.
func (m *module) illegal(*goja.Object, []goja.Value) {
	panic(m.r.NewError(js.TypeError, "", "Illegal constructor"))
}

// define is for definitions and assignments that fail on frozen and exotic objects.
func define(err error) {
	if err != nil {
		panic(err)
	}
}
