package process

import (
	"os"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/version"
	"github.com/sluicejs/sluice/modules/events"
)

// makeObject makes the object that scripts know as process.
func (p *Process) makeObject() {
	r := p.r
	p.events = events.Of(r)
	proto := r.VM.CreateObject(js.Proto(p.events.Constructor()))
	constructor := r.NewClass(js.Class{Name: "process", Init: func(*goja.Object, []goja.Value) {
		panic(r.NewError(js.TypeError, "", "Illegal constructor"))
	}})
	define(constructor.DefineDataProperty("prototype", proto, goja.FLAG_TRUE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	r.Hidden(proto).Value("constructor", constructor)
	p.object = r.VM.CreateObject(proto)
	p.reserveOrder()
	define(p.object.DefineDataPropertySymbol(goja.SymToStringTag, r.VM.ToValue("process"),
		goja.FLAG_TRUE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	p.defineFacts()
	p.events.Init(p.object, js.Undefined)
	p.defineExit()
	p.defineUsage()
	p.defineIdentity()
	p.defineRest()
	p.defineActive()
	p.defineMore()
	p.defineReport()
	p.standard.define(p)
	p.signals.watch()
	p.defineOptions()
	p.definePermission()
	p.defineWarnings()
}

// fact defines a property that cannot be written.
func (p *Process) fact(name string, v any) {
	define(p.object.DefineDataProperty(name, p.r.VM.ToValue(v), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_TRUE))
}

// releaseURL is where the release of Node is that the process plays, but for the ending.
const releaseURL = "https://nodejs.org/download/release/v" + version.Node + "/node-v" + version.Node

// defineFacts defines what the process tells about what it runs.
func (p *Process) defineFacts() {
	vm := p.r.VM
	p.fact("version", "v"+version.Node)
	list := vm.NewObject()
	for _, c := range components() {
		define(list.DefineDataProperty(c.name, vm.ToValue(c.version), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_TRUE))
	}
	p.fact("versions", list)
	p.fact("arch", arch())
	p.fact("platform", platform())
	release := vm.NewObject()
	for _, fact := range [][2]string{
		{"name", "node"}, {"lts", "Iron"}, {"sourceUrl", releaseURL + ".tar.gz"}, {"headersUrl", releaseURL + "-headers.tar.gz"},
	} {
		define(release.DefineDataProperty(fact[0], vm.ToValue(fact[1]), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_TRUE))
	}
	p.fact("release", release)
	features := vm.NewObject()
	for _, name := range []string{"inspector", "debug", "uv", "ipv6", "tls_alpn", "tls_sni", "tls_ocsp", "tls"} {
		p.r.On(features).Value(name, vm.ToValue(name == "uv" || name == "ipv6"))
	}
	for _, name := range []string{"cached_builtins", "require_module"} {
		get := p.r.Func("get "+name, 0, func(goja.FunctionCall) goja.Value { return vm.ToValue(name == "cached_builtins") })
		define(features.DefineAccessorProperty(name, get, nil, goja.FLAG_TRUE, goja.FLAG_TRUE))
	}
	define(p.object.DefineDataProperty("features", features, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_TRUE))
	config := vm.NewObject()
	freeze := func(o *goja.Object) goja.Value { return p.r.Invoke(p.r.Intrinsic("Object"), "freeze", o) }
	p.r.On(config).Value("target_defaults", freeze(vm.NewObject())).Value("variables", freeze(vm.NewObject()))
	p.fact("config", freeze(config))
	p.fact("pid", os.Getpid())
	p.r.On(p.object).Value("ppid", vm.ToValue(os.Getppid())).Value("debugPort", vm.ToValue(9229))
	p.r.On(p.object).Value("domain", goja.Null())
}

// defineExit defines how programs end, and what is told of it.
func (p *Process) defineExit() {
	vm := p.r.VM
	p.accessor("_exiting", goja.FLAG_TRUE,
		func() goja.Value { return vm.ToValue(p.exiting) },
		func(v goja.Value) { p.exiting = v.ToBoolean() })
	p.accessor("exitCode", goja.FLAG_FALSE,
		func() goja.Value { return p.exitCode },
		p.setExitCode)
	p.r.On(p.object).
		Method("reallyExit", 0, p.reallyExit).
		Method("exit", 1, p.exit).
		Method("abort", 0, p.abort).
		Method("_kill", 0, p.sendSignal).
		Method("kill", 2, p.kill).
		Method("setUncaughtExceptionCaptureCallback", 1, p.setCapture).
		Method("hasUncaughtExceptionCaptureCallback", 0, p.hasCapture).
		Method("emitWarning", 4, p.emitWarning).
		Method("nextTick", 1, p.nextTick)
}

// accessor defines a property whose value is kept in Go.
func (p *Process) accessor(name string, configurable goja.Flag, get func() goja.Value, set func(goja.Value)) {
	getter := p.r.Func("get", 0, func(goja.FunctionCall) goja.Value { return get() })
	setter := p.r.Func("set", 1, func(c goja.FunctionCall) goja.Value {
		set(c.Argument(0))
		return js.Undefined
	})
	define(p.object.DefineAccessorProperty(name, getter, setter, configurable, goja.FLAG_TRUE))
}

// defineUsage defines clocks and counters.
func (p *Process) defineUsage() {
	hrtime := p.r.Func("hrtime", 1, p.hrtime)
	p.r.On(hrtime).Value("bigint", p.r.Func("hrtimeBigInt", 0, p.hrtimeBigInt))
	memory := p.r.Func("memoryUsage", 0, p.memoryUsage)
	p.r.On(memory).Method("rss", 0, p.rss)
	p.r.On(p.object).
		Method("uptime", 0, p.uptime).
		Method("cpuUsage", 1, p.cpuUsage).
		Method("resourceUsage", 0, p.resourceUsage).
		Value("memoryUsage", memory).
		Value("hrtime", hrtime)
}

// defineIdentity defines who and where the process is.
func (p *Process) defineIdentity() {
	id := func(get func() int) func(goja.FunctionCall) goja.Value {
		return func(goja.FunctionCall) goja.Value { return p.r.VM.ToValue(get()) }
	}
	p.r.On(p.object).
		Method("getuid", 0, id(os.Getuid)).
		Method("geteuid", 0, id(os.Geteuid)).
		Method("getgid", 0, id(os.Getgid)).
		Method("getegid", 0, id(os.Getegid)).
		Method("getgroups", 0, p.getgroups).
		Method("initgroups", 2, p.initgroups).
		Method("setgroups", 1, p.setgroups).
		Value("umask", p.r.Func("wrappedUmask", 1, p.umask)).
		Value("chdir", p.r.Func("wrappedChdir", 1, p.chdir)).
		Value("cwd", p.r.Func("wrappedCwd", 0, p.cwd))
	for _, call := range []identityCall{callSetegid, callSeteuid, callSetgid, callSetuid} {
		p.r.On(p.object).Value(string(call), p.r.Func("", 1, p.identify(call)))
	}
}

func (p *Process) defineRest() {
	p.r.On(p.object).
		Method("_rawDebug", 0, func(c goja.FunctionCall) goja.Value {
			p.writeError(p.r.Inspect.Format(c.Arguments) + "\n")
			return js.Undefined
		}).
		Value("assert", p.r.Func("deprecated", 0, p.assert)).
		Method("getBuiltinModule", 1, p.getBuiltinModule)
}

// defineOptions defines what the options say.
func (p *Process) defineOptions() {
	vm := p.r.VM
	argv := []any{p.opts.execPath()}
	if p.main != "" {
		argv = append(argv, p.main)
	}
	for _, arg := range p.opts.Args {
		argv = append(argv, arg)
	}
	flags := []any{}
	for _, flag := range p.opts.ExecArgv {
		flags = append(flags, flag)
	}
	p.r.On(p.object).
		Value("argv", vm.NewArray(argv...)).
		Value("execArgv", vm.NewArray(flags...)).
		Value("env", p.newEnvObject()).
		Value("execPath", vm.ToValue(p.opts.execPath()))
	title := p.flags.title
	if title == "" {
		title = p.opts.argv0()
	}
	p.accessor("title", goja.FLAG_TRUE,
		func() goja.Value { return vm.ToValue(title) },
		func(v goja.Value) { title = v.String() })
	define(p.object.DefineDataProperty("argv0", vm.ToValue(p.opts.argv0()), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_TRUE))
}

func (p *Process) assert(c goja.FunctionCall) goja.Value {
	p.r.DeprecationWarning("DEP0100", "process.assert() is deprecated. Please use the `assert` module instead.")
	if c.Argument(0).ToBoolean() {
		return js.Undefined
	}
	message := "assertion error"
	if m := c.Argument(1); js.Truthy(m) {
		message = m.String()
	}
	panic(p.r.NewError(js.Error, "ERR_ASSERTION", message))
}

// getBuiltinModule is process.getBuiltinModule.
func (p *Process) getBuiltinModule(c goja.FunctionCall) goja.Value {
	id := nodeerr.String(p.r, c.Argument(0), "id")
	if name := strings.TrimPrefix(id, "node:"); p.r.IsPublic(name) {
		return p.r.Builtin(name)
	}
	return js.Undefined
}
