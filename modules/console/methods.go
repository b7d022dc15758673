package console

import (
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A method is one of Console.prototype's: a function, or another name of one.
type method struct {
	name   string
	length int
	call   func(goja.FunctionCall) goja.Value
	alias  string
}

// methods are the methods of Console.prototype in Node's order.
func (m *module) methods() []method {
	return []method{
		{name: "log", call: m.method((*console).log)},
		{name: "warn", call: m.method((*console).warn)},
		{name: "dir", length: 2, call: m.method((*console).dir)},
		{name: "time", call: m.method((*console).time)},
		{name: "timeEnd", call: m.method((*console).timeEnd)},
		{name: "timeLog", call: m.method((*console).timeLog)},
		{name: "trace", call: m.method((*console).trace)},
		{name: "assert", length: 1, call: m.assert},
		{name: "clear", call: m.method((*console).clear)},
		{name: "count", call: m.method((*console).count)},
		{name: "countReset", call: m.method((*console).countReset)},
		{name: "group", call: m.method((*console).group)},
		{name: "groupEnd", call: m.method((*console).groupEnd)},
		{name: "table", length: 2, call: m.method((*console).table)},
		{name: "debug", alias: "log"},
		{name: "info", alias: "log"},
		{name: "dirxml", alias: "log"},
		{name: "error", alias: "warn"},
		{name: "groupCollapsed", alias: "group"},
	}
}

// method makes a function of one that works on a console. Its arguments are the
// callee's.
func (m *module) method(fn func(c *console, args []goja.Value)) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		c := consoles.Get(call.This)
		if c == nil {
			panic(m.r.NewError(js.TypeError, "", "this is not a Console"))
		}
		fn(c, call.Arguments)
		return js.Undefined
	}
}

// argument is the argument of that index, undefined if there are not so many.
func argument(args []goja.Value, i int) goja.Value {
	return goja.FunctionCall{Arguments: args}.Argument(i)
}

func (c *console) log(args []goja.Value) { c.print(stdout, c.format(stdout, args)) }

func (c *console) warn(args []goja.Value) { c.print(stderr, c.format(stderr, args)) }

// say prints by the method of that name, which a script may have replaced.
func (c *console) say(method string, args ...goja.Value) { c.m.say(c.object, method, args...) }

func (m *module) say(console *goja.Object, method string, args ...goja.Value) {
	fn := js.AsCallable(console.Get(method))
	if fn == nil {
		panic(m.r.NewError(js.TypeError, "", "this."+method+" is not a function"))
	}
	fn(goja.FunctionCall{This: console, Arguments: args})
}

// dir prints an object as it is, not as its own inspection function has it, unless
// the options say otherwise.
func (c *console) dir(args []goja.Value) {
	r := c.m.r
	options := r.VM.NewObject()
	r.On(options).Value("customInspect", c.m.no)
	opts := r.Inspect.Options(c.extend(options, argument(args, 1)))
	c.print(stdout, r.Inspect.Inspect(argument(args, 0), &opts))
}

// extend adds to options for util.inspect those that hold for stdout, and more.
func (c *console) extend(options *goja.Object, more goja.Value) *goja.Object {
	colored := c.colored(c.target(stdout))
	if c.inspectOptions != nil {
		c.setColors(colored)
		c.m.spread(options, c.inspectOptions)
	} else if js.Truthy(colored) {
		c.m.r.On(options).Value("colors", colored)
	}
	c.m.spread(options, js.Object(more))
	return options
}

// spread copies the properties of from, which may be nil, as {...from} does.
func (m *module) spread(to, from *goja.Object) {
	if from == nil {
		return
	}
	for _, key := range from.Keys() {
		m.r.On(to).Value(key, js.Get(from, key))
	}
}

// trace prints where it was called.
func (c *console) trace(args []goja.Value) {
	r := c.m.r
	trace := r.VM.NewObject()
	r.On(trace).
		Value("name", r.VM.ToValue("Trace")).
		Value("message", r.VM.ToValue(c.format(stderr, args)))
	c.m.capture(goja.FunctionCall{Arguments: []goja.Value{trace}})
	c.say("error", trace.Get("stack"))
}

// assert warns unless its first argument counts as true. It works on whatever has a
// method warn.
func (m *module) assert(call goja.FunctionCall) goja.Value {
	if js.Truthy(call.Argument(0)) {
		return js.Undefined
	}
	const failed = "Assertion failed"
	args := []goja.Value{m.r.VM.ToValue(failed)}
	if len(call.Arguments) > 1 {
		args = append([]goja.Value(nil), call.Arguments[1:]...)
		args[0] = m.r.VM.ToValue(failed + ": " + m.text(args[0]))
	}
	m.say(call.This.ToObject(m.r.VM), "warn", args...)
	return js.Undefined
}

// clear clears the terminal, if stdout is one that can do so.
func (c *console) clear([]goja.Value) {
	stream := c.target(stdout)
	if !js.Truthy(js.Get(stream, "isTTY")) || c.m.environment("TERM") == "dumb" {
		return
	}
	const cursorHome, clearDown = "\x1b[1;1H", "\x1b[0J"
	c.m.call(stream, "write", c.m.r.VM.ToValue(cursorHome), js.Undefined)
	c.m.call(stream, "write", c.m.r.VM.ToValue(clearDown), js.Undefined)
}

// environment is a variable of process.env, "" if it is not set.
func (m *module) environment(name string) string {
	process := m.r.Builtin("process")
	if process == nil {
		return ""
	}
	v := js.Get(process.Get("env"), name)
	if js.IsUndefined(v) {
		return ""
	}
	return v.String()
}

// count prints how many times it was called with a label.
func (c *console) count(args []goja.Value) {
	label := c.m.label(argument(args, 0))
	c.counts[label]++
	c.say("log", c.m.r.VM.ToValue(label+": "+strconv.Itoa(c.counts[label])))
}

// countReset starts a count anew.
func (c *console) countReset(args []goja.Value) {
	v := argument(args, 0)
	label := c.m.label(v)
	// Node looks for the value itself, so that only a string can be found.
	_, found := c.counts[label]
	if !found || !js.IsUndefined(v) && !goja.IsString(v) {
		c.m.r.EmitWarning("Count for '"+label+"' does not exist", "", "")
		return
	}
	delete(c.counts, label)
}

// label is the label that an argument says.
func (m *module) label(v goja.Value) string {
	if js.IsUndefined(v) {
		return "default"
	}
	return m.text(v)
}

// text is what a template makes of v.
func (m *module) text(v goja.Value) string { return m.r.Text(v).String() }
