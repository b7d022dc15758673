package runtime

import (
	"context"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/convert"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/language"
	"github.com/sluicejs/sluice/internal/report"
	"github.com/sluicejs/sluice/internal/usage"
	"github.com/sluicejs/sluice/modules/module"
	"github.com/sluicejs/sluice/modules/process"
)

// maxCallDepth is how deep calls may nest: about what V8 manages with the stack that
// Node gives it.
const maxCallDepth = 10_000

// A Runtime is a Node.js process inside the Go process. See the package comment.
type Runtime struct {
	realm   *js.Realm
	process *process.Process
	loader  *module.Loader
	command string // what hints call the command
	preload []string
	imports []string // modules of --import
	before  []func() // what runs before them
	terse   bool     // reports do not end with the version

	convert *convert.Converter
	usage   *usage.Usage // of the realm; other goroutines read it

	exception *Exception    // what ended the program
	goroutine atomic.Uint64 // that the program runs on; 0: none

	// over is closed when the program is, for good; err is what has ended it then.
	over chan struct{}
	err  error

	mu     sync.Mutex
	state  state                   // guarded by mu
	cancel context.CancelCauseFunc // guarded by mu: ends the program that is running

	background sync.WaitGroup // the goroutine of Start and that of the heap's watchdog
	alive      *Hold          // that of Start

	watchdog *watchdog // of turns; nil without a limit
	heap     uint64    // the limit of the heap; 0: none
	exceeded atomic.Pointer[LimitError]

	closing  sync.Once
	closeErr error
}

type state int

const (
	ready   state = iota // the program may be run
	running              // it is being run
	ended                // it has been run
	closed
)

// New returns a runtime, in which nothing runs yet. Its owner calls [Runtime.Close] when
// done with it, whether it has run a program or not. An error is one of an option, such as
// a rule that is wrong, or of the system, which has no descriptor left for the event loop.
func New(options ...Option) (*Runtime, error) {
	c := config{process: process.Options{Dir: "/", ExecPath: "sluice", Argv0: "sluice", Env: map[string]string{}}}
	for _, option := range options {
		option(&c)
	}
	if err := c.validate(); err != nil {
		return nil, err
	}
	realm, err := js.NewRealm(c.clock)
	if err != nil {
		return nil, err
	}
	rt := &Runtime{
		realm:   realm,
		command: filepath.Base(c.process.Argv0),
		preload: c.preload,
		convert: convert.Of(realm),
		usage:   usage.Of(realm),
		over:    make(chan struct{}),
	}
	rt.convert.Context = realm.Context()
	rt.convert.Exception = func(thrown goja.Value) error { return newException(realm, thrown) }
	rt.convert.Thrown = rt.thrown
	rt.convert.Call = rt.callBack
	rt.convert.Streams = streams{rt}
	rt.limit(c.limits)
	rt.observe(c.hooks, c.limits.Turn)
	rt.heap = c.limits.Heap
	realm.TraceActivities = c.traceHandles
	rt.install(&c)
	return rt, nil
}

// install makes the realm a process: modules and global variables.
func (rt *Runtime) install(c *config) {
	r := rt.realm
	c.permit()
	c.defineBuiltins(rt)
	c.process.Offer = func(thrown goja.Value, origin js.Origin) bool { return rt.offer(c.hooks, thrown, origin) }
	c.process.Fatal = func(thrown goja.Value, origin js.Origin) {
		rt.exception = newUncaught(r, thrown, origin, rt.command)
		if rt.terse {
			rt.exception.Report = strings.TrimSuffix(rt.exception.Report, report.Trailer) + "\n"
		}
	}
	c.process.Enter = c.enter
	rt.process = process.Install(r, c.process)
	c.limitFiles(rt)
	rt.loader = module.Install(r, module.Options{
		Files:       c.files,
		Cwd:         rt.process.Dir,
		GlobalPaths: rt.globalPaths,
		Flags:       rt.moduleFlags(c.process.Flags),
	})
	language.Define(r)
	defineGlobals(r)
	rt.obey(c.process.Flags)
	rt.warnOfPermissions(c.process.Flags)
	r.SetReady()
}

// env returns the runtime as Go code on its goroutine sees it.
func (rt *Runtime) env() *Env { return &Env{rt} }

// Close ends the program that runs, if one does, and releases everything: it returns
// when all goroutines that the runtime has started have ended and all its descriptors
// are closed. Any goroutine may call it, any number of times; on the runtime's own it
// fails with [ErrDeadlock]. It waits for what it cannot end: a reader or a dialer of the
// application's that does not return, and a call of the system that the script waits for
// itself, such as fs.openSync of a named pipe that nobody writes to. A Read of standard
// input that it cannot end it leaves behind, see [WithStdio]. Another error is a
// [*PanicError], of Go code that has panicked on another goroutine when the program was
// over, or one of the system's.
func (rt *Runtime) Close() error {
	if rt.isOwnGoroutine() {
		return ErrDeadlock
	}
	rt.mu.Lock()
	switch rt.state {
	case ready:
		rt.state = closed
		rt.finish(ErrClosed)
	case running:
		rt.cancel(ErrClosed)
	}
	rt.mu.Unlock()
	rt.closing.Do(func() {
		<-rt.over
		rt.background.Wait()
		rt.closeErr = closeError(rt.realm.Close())
	})
	return rt.closeErr
}

// finish notes how the program has ended.
func (rt *Runtime) finish(err error) {
	rt.err = err
	if rt.watchdog != nil {
		rt.watchdog.stop()
	}
	close(rt.over)
}
