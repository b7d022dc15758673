package js

import (
	"errors"
	"strings"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/layout"
	"github.com/sluicejs/sluice/internal/script"
)

// A Realm is one JavaScript world. See the package comment.
type Realm struct {
	VM      *goja.Runtime
	Loop    *eventloop.Loop
	Inspect *inspect.Inspector

	// Host is what the realm asks of the process it plays.
	Host Host

	// PendingDeprecation asks for warnings of deprecations that are else only documented.
	PendingDeprecation bool

	// Import is what import() does in the script of a name: it returns a promise.
	Import func(referrer string, specifier, options goja.Value) goja.Value

	// RegExpLiteral gives what a literal of a lowered script has become its source and its flags. Package
	// language sets it.
	RegExpLiteral func(regexp *goja.Object, source goja.String, flags string)

	// Explain returns what V8 says instead of a message of the engine's about operands, "" if that is
	// the same: for objects that the engine knows nothing of. It may be nil.
	Explain func(message string, operands []goja.Value) string

	// SettledAgain is told of promises that are settled again; nil if nobody asks.
	SettledAgain SettledAgain

	// Listing is given what a script is about to copy the properties of or, if loop, to loop over, and
	// returns what has them; nil while no class has fields (see package fields).
	Listing func(o *goja.Object, loop bool) *goja.Object

	// LeaveMain has the program end without having waited for its main script, which is an ES module;
	// nil if there is nothing to wait for.
	LeaveMain func()

	// TraceUncaught has the realm remember for [Realm.ThrownStack] where values are
	// thrown, which makes throwing slower.
	TraceUncaught bool

	// TraceActivities has the realm remember where what is under way was begun.
	TraceActivities bool

	origin  time.Time     // when the realm was made
	started time.Duration // the same on the loop's clock
	ready   time.Duration // when the first script could run, since then

	interrupt error // what ended the interpreter other than End

	builtins map[string]*builtin
	loaded   []string // the names of those that were loaded, in order
	states   map[any]any

	deprecated map[string]bool // codes of the deprecations that were warned of

	functions   layout.Functions
	callables   callables
	background  background
	engine      engine
	receiver    Receiver
	rejections  rejections
	resources   resources
	activities  activities
	evaluations evaluations
	lazy        lazyGlobals
	symbols     symbols
	errors      errorIntrinsics
	microtask   goja.Callable // queues a microtask
	describeOwn Callable      // Object.getOwnPropertyDescriptor as the engine has it
	lowered     bool          // lowered scripts have what they need

	scripts   map[string]*script.Script    // those that ran, by name
	refusals  map[string]func() goja.Value // what import() fails with in scripts, by their names
	libraries map[string]*script.Script    // the same for parts of Sluice
	thrown    thrown
	decorated *goja.Object            // the last error whose stack begins with an excerpt
	language  map[*goja.Object]string // the functions of the language that have frames, with their names; nil: not needed yet
}

// Host is the process around a realm: what happens when nobody in the script
// deals with something.
type Host interface {
	// Uncaught deals with an exception that nothing caught. It reports whether a
	// handler of the script took it; if not, the program is over.
	Uncaught(thrown goja.Value, origin Origin) bool

	// UnhandledRejection deals with a promise that was rejected, as the id-th of those
	// without a handler, and has none when ticks and microtasks have run dry.
	UnhandledRejection(id int, reason goja.Value, promise *goja.Object)

	// RejectionHandled is told of a promise that got its handler only after
	// UnhandledRejection.
	RejectionHandled(id int, promise *goja.Object)
}

// Origin tells where an uncaught exception comes from.
type Origin string

// The origins Node knows.
const (
	FromException Origin = "uncaughtException"
	FromRejection Origin = "unhandledRejection"
)

// NewRealm returns a realm with a loop of its own. The owner closes it.
func NewRealm(clock eventloop.Clock) (*Realm, error) {
	r := &Realm{
		VM:       goja.New(),
		builtins: make(map[string]*builtin),
		states:   make(map[any]any),
	}
	loop, err := eventloop.New(eventloop.Options{Clock: clock, Engine: &r.engine})
	if err != nil {
		return nil, err
	}
	if err := r.VM.GlobalObject().Delete("GoError"); err != nil { // which Node does not have
		return nil, err
	}
	r.Loop = loop
	r.functions = layout.Functions{Sample: r.VM.ToValue(func(goja.FunctionCall) goja.Value { return Undefined }).(*goja.Object)}
	r.resources.lastID = mainID
	r.origin, r.started = time.Now(), loop.Time()
	r.Inspect = inspect.New(r.VM)
	r.Inspect.Hides = IsSlot
	r.initReveal()
	r.hideSlots()
	r.background.init()
	r.engine.init(r)
	r.rejections.init(r)
	r.defineSymbols()
	r.installErrors()
	r.completeReasons()
	r.initScripts()
	r.initEval()
	r.engine.limitGenerators()
	r.engine.refuseProxyCycles()
	r.engine.keepArguments()
	r.initMicrotasks()
	return r, nil
}

// A Loader makes the exports of a builtin module. It runs when the module is
// first required.
type Loader func(r *Realm) *goja.Object

type builtin struct {
	load    Loader
	exports *goja.Object
}

// Define makes a builtin module known by its name without `node:`.
func (r *Realm) Define(name string, load Loader) { r.builtins[name] = &builtin{load: load} }

// Builtin returns the exports of a builtin module, loading it if need be; nil if
// there is none of that name.
func (r *Realm) Builtin(name string) *goja.Object {
	b := r.builtins[name]
	if b == nil {
		return nil
	}
	if b.exports == nil {
		b.exports = b.load(r)
		r.loaded = append(r.loaded, name)
	}
	return b.exports
}

// LoadedBuiltins are the names of the builtin modules that have been loaded, in order.
func (r *Realm) LoadedBuiltins() []string { return r.loaded }

// Loaded tells whether a builtin module has been loaded.
func (r *Realm) Loaded(name string) bool {
	b := r.builtins[name]
	return b != nil && b.exports != nil
}

// HasBuiltin tells whether a builtin module of that name is defined.
func (r *Realm) HasBuiltin(name string) bool { return r.builtins[name] != nil }

// IsPublic tells whether a builtin module of that name is defined that scripts may
// require. The others, whose names begin with "internal/", are for libraries.
func (r *Realm) IsPublic(name string) bool {
	return r.HasBuiltin(name) && !strings.HasPrefix(name, "internal/")
}

// Builtins returns the names of all builtin modules that scripts may require, in no
// order.
func (r *Realm) Builtins() []string {
	names := make([]string, 0, len(r.builtins))
	for name := range r.builtins {
		if r.IsPublic(name) {
			names = append(names, name)
		}
	}
	return names
}

// Intrinsic returns the object that is the global variable of a name, of those that the
// language has. What a script has put there counts, so that what is needed at any time is
// taken hold of before scripts run; where it is no object, a TypeError is thrown.
func (r *Realm) Intrinsic(name string) *goja.Object {
	o := Object(r.VM.GlobalObject().Get(name))
	if o == nil {
		panic(r.NewError(TypeError, "", name+" is not an object"))
	}
	return o
}

// State returns what a package keeps for each realm, made by init when it is
// first asked for. The type is the key: each package uses a type of its own.
func State[T any](r *Realm, init func(r *Realm) *T) *T {
	key := stateKey[T]{}
	if s, ok := r.states[key]; ok {
		return s.(*T)
	}
	s := init(r)
	r.states[key] = s
	return s
}

type stateKey[T any] struct{}

// Interrupted returns what interrupted the interpreter and stopped the loop, other
// than End; nil if nothing did.
func (r *Realm) Interrupted() error { return r.interrupt }

// errEnded is what ends the interpreter when the program is over.
var errEnded = errors.New("the program has ended")

// End ends the program: the loop stops, and no more JavaScript runs once the
// native function at hand has returned.
func (r *Realm) End() {
	r.Loop.Stop()
	r.VM.Interrupt(errEnded)
}
