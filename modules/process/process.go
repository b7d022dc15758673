package process

import (
	"io"
	"os"
	"path/filepath"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/permission"
	"github.com/sluicejs/sluice/internal/stdio"
	"github.com/sluicejs/sluice/modules/events"
)

// Options configure the process of a script.
type Options struct {
	// Args are what process.argv holds after the path of the runtime: the main
	// module's path and the script's arguments.
	Args []string

	// ExecPath is the path of the runtime, Argv0 the name it was called by, ExecArgv
	// its own flags as process.execArgv shows them.
	ExecPath string
	Argv0    string
	ExecArgv []string

	// Flags are the flags that take effect: --no-warnings and its like, each by its long
	// name, with its value behind an equals sign.
	Flags []string

	// Env is the environment; nil with System is that of the Go process.
	Env map[string]string

	// Dir is the working directory of a process that is not the system's; empty is
	// that of the Go process.
	Dir string

	// Enter returns why a folder cannot become the working directory of a process that is
	// not the system's. Without it, none can: the system is not asked.
	Enter func(path string) error

	// Stdin, Stdout and Stderr are what the standard streams read and write; nil is
	// empty, and discards. A script that reads has one Read of Stdin under way, which
	// outlasts the realm unless Stdin has a SetReadDeadline that works.
	Stdin          io.Reader
	Stdout, Stderr io.Writer

	// Permissions are what the script may do; nil: everything that there is.
	Permissions *permission.Set

	// System makes the script's process the Go process. See the package comment.
	System bool

	// Offer is asked about an exception that the script did not catch: if it returns true,
	// the program goes on. It may be nil.
	Offer func(thrown goja.Value, origin js.Origin) (handled bool)

	// Fatal is told of an exception that nothing caught, just before the program
	// ends of it.
	Fatal func(thrown goja.Value, origin js.Origin)
}

// A Process is the process of a script.
type Process struct {
	r      *js.Realm
	opts   Options
	main   string       // the name of the main script; "": there is none
	object *goja.Object // nil until somebody asks for it
	events *events.Module

	env env
	dir directory

	exitCode goja.Value // process.exitCode
	exiting  bool       // 'exit' is being emitted, or was
	ended    bool
	endCode  int // once it has ended

	sourceMaps bool // process.sourceMapsEnabled

	capture  goja.Value // what setUncaughtExceptionCaptureCallback has set; nil if nothing
	flags    flags
	signals  listening
	resolves resolves
	standard standard
	stdio    *stdio.Streams
	warnings warnings
	report   *goja.Object // what makes reports; nil until a script asks for it
}

// Of returns the process of a realm. Unless [Install] was called, it is one without
// arguments, environment, input and output.
func Of(r *js.Realm) *Process { return of(r, Options{}) }

func of(r *js.Realm, opts Options) *Process {
	return js.State(r, func(r *js.Realm) *Process { return newProcess(r, opts) })
}

// Load makes the exports of node:process; it is a [js.Loader].
func Load(r *js.Realm) *goja.Object { return Of(r).Object() }

// Install makes r a process: it defines the builtin module and the global variable
// process, and becomes the realm's host.
func Install(r *js.Realm, opts Options) *Process {
	p := of(r, opts)
	r.Host = p
	r.Define("process", Load)
	p.defineGlobal()
	return p
}

func newProcess(r *js.Realm, opts Options) *Process {
	p := &Process{r: r, opts: opts, exitCode: js.Undefined, stdio: stdio.Of(r)}
	p.signals.init(p)
	p.resolves.p = p
	p.flags = readFlags(opts.Flags)
	if p.opts.Stdout == nil {
		p.opts.Stdout = io.Discard
	}
	if p.opts.Stderr == nil {
		p.opts.Stderr = io.Discard
	}
	p.env = newEnv(opts)
	p.dir = newDirectory(opts)
	if opts.System {
		takeSignals()
	}
	p.stdio.Use(opts.Stdin, opts.Stdout, opts.Stderr, opts.System)
	p.stdio.Stream = func(fd int) *goja.Object {
		p.Object() // which the streams belong to
		return p.standard.stream(fd)
	}
	p.stdio.Own = p.standard.own
	p.configureWarnings()
	return p
}

// defineGlobal makes the process the global variable of that name, which a script
// may set to something else.
func (p *Process) defineGlobal() {
	var value goja.Value
	get := p.r.Func("get", 0, func(goja.FunctionCall) goja.Value {
		if value == nil {
			value = p.Object()
		}
		return value
	})
	set := p.r.Func("set", 1, func(c goja.FunctionCall) goja.Value {
		value = c.Argument(0)
		return js.Undefined
	})
	define(p.r.VM.GlobalObject().DefineAccessorProperty("process", get, set, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

// Object returns what scripts know as process. It is made when it is first asked for: until
// then nobody can have changed it or listen to it.
func (p *Process) Object() *goja.Object {
	if p.object == nil {
		p.makeObject()
	}
	return p.object
}

// ExecPath returns process.execPath.
func (p *Process) ExecPath() string {
	if p.object == nil {
		return p.opts.execPath()
	}
	return p.object.Get("execPath").String()
}

// SetMain puts the path of the main script into process.argv.
func (p *Process) SetMain(path string) {
	p.main = path
	if p.object != nil {
		vm := p.r.VM
		p.r.Invoke(p.object.Get("argv").(*goja.Object), "splice", vm.ToValue(1), vm.ToValue(0), vm.ToValue(path))
	}
}

// Run runs the loop to the end of the program and returns its exit code.
func (p *Process) Run() int {
	for p.r.Loop.Run() == nil {
		p.EmitBeforeExit()
		if !p.r.Loop.Alive() {
			p.EmitExit()
			break
		}
	}
	return p.ExitCode()
}

// EmitBeforeExit emits 'beforeExit': the loop has run dry.
func (p *Process) EmitBeforeExit() {
	p.r.Loop.Turn(eventloop.Func(p.r.FlushResources))
	p.r.Loop.Turn(eventloop.Func(func() { p.emit("beforeExit", p.currentExitCode()) }))
}

// EmitExit emits 'exit': the program is over.
func (p *Process) EmitExit() {
	p.r.Loop.Turn(eventloop.Func(func() {
		p.exiting = true
		// What is scheduled from now on never runs.
		defer p.r.Loop.DropTicks()
		p.emit("exit", p.currentExitCode())
	}))
}

// emit emits an event of the process, which nobody listens to while there is no object.
func (p *Process) emit(event string, args ...goja.Value) bool {
	return p.object != nil && p.events.Emit(p.object, event, args...)
}

// requireSystem throws the error of what only a process of the system's own can do, and
// needs a permission for.
func (p *Process) requireSystem(feature string) {
	if !p.opts.System {
		throw(p.r, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", feature)
	}
	p.RequirePermission(feature)
}

// execPath is the runtime's own path unless the options say it.
func (o *Options) execPath() string {
	if o.ExecPath != "" {
		return o.ExecPath
	}
	path, err := os.Executable()
	if err != nil {
		return o.argv0()
	}
	return path
}

func (o *Options) argv0() string {
	if o.Argv0 != "" {
		return o.Argv0
	}
	return filepath.Base(os.Args[0])
}

// define is for definitions and assignments that fail on frozen and exotic objects.
func define(err error) {
	if err != nil {
		panic(err)
	}
}
