package console

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/stdio"
)

// defineClass makes Console.
func (m *module) defineClass() {
	r := m.r
	m.class = r.NewClass(js.Class{Name: "Console", Length: 1, Init: m.construct})
	methods := r.On(js.Proto(m.class))
	for _, method := range m.methods() {
		if method.alias != "" {
			methods.Alias(method.name, method.alias)
		} else {
			methods.Method(method.name, method.length, method.call)
		}
	}
	isConsole := r.Func("value", 1, func(c goja.FunctionCall) goja.Value {
		return r.VM.ToValue(consoles.Get(c.Argument(0)) != nil)
	})
	check(m.class.DefineDataPropertySymbol(goja.SymHasInstance, isConsole, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE))
}

// construct is the constructor: of (stdout, stderr, ignoreErrors) or of options.
func (m *module) construct(this *goja.Object, args []goja.Value) {
	o := m.options(args)
	if o.stdout = m.writable(o.stdout, "stdout"); js.IsUndefined(o.stderr) {
		o.stderr = o.stdout
	}
	m.writable(o.stderr, "stderr")
	colors := m.colorMode(o)
	indentation := 2
	if !js.IsUndefined(o.groupIndentation) {
		const maxIndentation = 1000
		indentation = int(nodeerr.Integer(m.r, o.groupIndentation, "groupIndentation", 0, maxIndentation))
	}
	inspectOptions := m.inspectOptions(o)

	m.bind(this)
	m.r.Hidden(this).Value(stdout.stream, o.stdout).Value(stderr.stream, o.stderr)
	c := m.initConsole(this)
	c.colors, c.indentation, c.inspectOptions = colors, indentation, inspectOptions
	if !js.IsUndefined(o.ignoreErrors) {
		m.r.Hidden(this).Value("_ignoreErrors", m.r.VM.ToValue(o.ignoreErrors.ToBoolean()))
	}
}

// options are the options of the constructor as a script gave them.
type options struct {
	stdout, stderr, ignoreErrors, colorMode, inspectOptions, groupIndentation goja.Value
}

func (m *module) options(args []goja.Value) options {
	call := goja.FunctionCall{Arguments: args}
	first := js.Object(call.Argument(0))
	if first == nil || js.IsFunction(js.Get(first, "write")) {
		return options{stdout: call.Argument(0), stderr: call.Argument(1), ignoreErrors: call.Argument(2)}
	}
	return options{
		stdout:           first.Get("stdout"),
		stderr:           first.Get("stderr"),
		ignoreErrors:     first.Get("ignoreErrors"),
		colorMode:        first.Get("colorMode"),
		inspectOptions:   first.Get("inspectOptions"),
		groupIndentation: first.Get("groupIndentation"),
	}
}

func (m *module) writable(v goja.Value, name string) goja.Value {
	if !js.IsFunction(js.Get(v, "write")) {
		panic(m.r.NewError(js.TypeError, "ERR_CONSOLE_WRITABLE_STREAM", "Console expects a writable stream instance for "+name))
	}
	return v
}

func (m *module) colorMode(o options) colorMode {
	switch v := o.colorMode; {
	case js.IsUndefined(v):
		return colorsIfTerminal
	case v.StrictEquals(m.r.VM.ToValue(true)):
		return colorsAlways
	case v.StrictEquals(m.no):
		return colorsNever
	case v.StrictEquals(m.r.VM.ToValue("auto")):
		return colorsIfTerminal
	}
	panic(nodeerr.InvalidArgValue(m.r, "colorMode", o.colorMode, "must be one of: 'auto', true, false"))
}

// inspectOptions are checked: colors must not be said twice.
func (m *module) inspectOptions(o options) *goja.Object {
	if js.IsUndefined(o.inspectOptions) {
		return nil
	}
	given := nodeerr.Object(m.r, o.inspectOptions, "options.inspectOptions")
	if !js.IsUndefined(given.Get("colors")) && !js.IsUndefined(o.colorMode) {
		panic(m.r.NewError(js.TypeError, "ERR_INCOMPATIBLE_OPTION_PAIR",
			`Option "options.inspectOptions.color" cannot be used in combination with option "colorMode"`))
	}
	return given
}

// bind gives a console its own copies of the methods, those of a subclass among them.
func (m *module) bind(o *goja.Object) {
	for _, name := range js.Proto(m.class).Keys() {
		if fn, ok := o.Get(name).(*goja.Object); ok {
			length := int(js.Get(fn, "length").ToInteger())
			m.r.On(o).Value(name, m.bound(o, fn, name, length))
		}
	}
}

// bound returns fn bound to o.
func (m *module) bound(o, fn *goja.Object, name string, length int) *goja.Object {
	call := js.AsCallable(fn)
	if call == nil {
		panic(m.r.NewError(js.TypeError, "", "Bind must be called on a function"))
	}
	return m.r.Func(name, length, func(c goja.FunctionCall) goja.Value {
		return call(goja.FunctionCall{This: o, Arguments: c.Arguments})
	})
}

// defineGlobal makes the global console. Its methods have no parameters to speak of,
// and it finds its streams when it first needs them.
func (m *module) defineGlobal() {
	r := m.r
	m.global = r.VM.CreateObject(r.VM.NewObject())
	proto := js.Proto(m.class)
	for _, name := range proto.Keys() {
		r.On(m.global).Value(name, m.bound(m.global, proto.Get(name).(*goja.Object), name, 0))
	}
	m.initConsole(m.global)
	r.On(m.global).Value("Console", m.class)
	m.defineDevTools()
	m.out = m.defineStream(stdout, stdio.Out)
	m.err = m.defineStream(stderr, stdio.Err)
}
