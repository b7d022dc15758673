// Package vm is node:vm: scripts and functions compiled from text, run in the world that
// there is or in a context.
//
// # Contexts
//
// goja has one world of objects in a runtime, so that all contexts share the classes and
// functions of the language: an array that a context makes is an instance of the
// Array outside, and code that is made of strings there, by Function or an indirect eval,
// finds the global variables outside. Apart from that a context has variables of its
// own: its scripts are compiled to find each of them in an object, see [lower.Contain].
//
// # Cached data
//
// What is compiled is not kept between processes. The data that a script is known by tell of
// which text they are, so that those of another text are refused, and those of V8.
package vm

import (
	"crypto/sha256"
	_ "embed"
	"errors"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/script"
	"github.com/sluicejs/sluice/internal/version"
)

//go:embed vm.js
var vmText string

//go:embed context.js
var contextText string

var (
	vmLibrary      = library.New("vm", vmText)
	contextLibrary = library.New("vm/context", contextText)
)

// Load makes the module.
func Load(r *js.Realm) *goja.Object {
	m := &module{r: r}
	native := r.VM.NewObject()
	r.On(native).
		Method("compile", 4, m.compile).
		Method("cachedData", 1, func(c goja.FunctionCall) goja.Value { return m.cachedData(c.Argument(0).String()) }).
		Method("compileFunction", 7, m.compileFunction).
		Method("run", 4, m.run).
		Method("contextify", 5, m.contextify).
		Method("refuseImport", 2, m.refuseImport).
		Getter("contexts", func(goja.Value) goja.Value {
			if m.contexts == nil {
				m.contexts = contextLibrary.Load(r, native)
			}
			return m.contexts
		})
	return vmLibrary.Load(r, native)
}

type module struct {
	r        *js.Realm
	contexts *goja.Object // the exports of context.js; nil until they are asked for
}

// refuseImport is native.refuseImport(name, code): import() in the scripts of that name fails
// with the error of that code, or works as ever if it is undefined.
func (m *module) refuseImport(c goja.FunctionCall) goja.Value {
	name, code := c.Argument(0).String(), c.Argument(1)
	if js.IsUndefined(code) {
		m.r.AllowImport(name)
	} else {
		m.r.RefuseImport(name, func() goja.Value { return nodeerr.New(m.r, code.String()) })
	}
	return js.Undefined
}

// A compiled script, in the object that stands for it.
type compiled struct {
	name, code string
	script     *script.Script
}

var scripts = js.NewSlot[compiled]("script")

// compile is native.compile(code, filename, lineOffset, columnOffset): an object for a
// script.
func (m *module) compile(c goja.FunctionCall) goja.Value {
	name, code := source(c)
	s, err := script.Compile(name, code)
	m.check(err)
	o := m.r.VM.NewObject()
	scripts.Set(m.r, o, &compiled{name, code, s})
	m.r.Hidden(o).Value("cachedData", m.cachedData(c.Argument(0).String()))
	if at := sourceMapURL().FindStringSubmatch(code); at != nil {
		m.r.On(o).Value("sourceMapURL", m.r.VM.ToValue(at[1]))
	}
	return o
}

// cachedData is what a text is known by.
func (m *module) cachedData(text string) goja.Value {
	sum := sha256.Sum256([]byte(version.Sluice + "\x00" + text))
	return m.r.VM.ToValue(m.r.VM.NewArrayBuffer(sum[:]))
}

var sourceMapURL = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?m)^\s*//[#@] sourceMappingURL=(\S+)\s*$`)
})

// compileFunction is native.compileFunction(code, filename, lineOffset, columnOffset,
// parameters, context, extensions): the function that code is the body of. The context
// may be undefined.
func (m *module) compileFunction(c goja.FunctionCall) goja.Value {
	name, code := source(c)
	parameters, extensions := []string{}, []*goja.Object{}
	m.r.ForOf(c.Argument(4), func(v goja.Value) bool {
		parameters = append(parameters, v.String())
		return true
	})
	m.r.ForOf(c.Argument(6), func(v goja.Value) bool {
		extensions = append(extensions, v.(*goja.Object))
		return true
	})
	x := contexts.Get(c.Argument(5))
	if x == nil && len(extensions) == 0 {
		s, err := script.CompileBare(name, code, parameters)
		m.check(err)
		return m.r.Run(s)
	}
	s, err := script.CompileContained(name, code, parameters)
	m.check(err)
	if len(extensions) == 0 {
		return x.run(s)
	}
	return m.runExtended(s, x, extensions)
}

// mostBlank is how much blank text an offset is made of at most: what is behind more lines than
// any file has is told to be there.
const mostBlank = 1 << 20

// source is the name and the code that are to be compiled. Their offsets are made of blank
// text.
func source(c goja.FunctionCall) (name, code string) {
	blank := func(text string, offset int64) string {
		return strings.Repeat(text, int(min(max(0, offset), mostBlank)))
	}
	before := blank("\n", c.Argument(2).ToInteger()) + blank(" ", c.Argument(3).ToInteger())
	return c.Argument(1).String(), before + c.Argument(0).String()
}

// check throws what is wrong with a text.
func (m *module) check(err error) {
	var syntax *script.SyntaxError
	switch {
	case errors.As(err, &syntax):
		panic(m.r.SyntaxError(syntax))
	case err != nil:
		panic(err)
	}
}

// run is native.run(script, timeout, displayErrors, context): the script's value. It
// throws if that takes longer, in milliseconds; 0 is for ever. Where errors are to be
// displayed, their stacks begin with where they were thrown. Without a context the script
// runs in the world that there is.
func (m *module) run(c goja.FunctionCall) goja.Value {
	s := scripts.Get(c.Argument(0))
	run := func() goja.Value { return m.r.Run(s.script) }
	if x := contexts.Get(c.Argument(3)); x != nil {
		contained, err := script.CompileContained(s.name, s.code, nil)
		m.check(err)
		run = func() goja.Value { return x.run(contained) }
		if x.apart {
			run = func() (v goja.Value) {
				m.r.Apart(func() { v = x.run(contained) })
				return v
			}
		}
	}
	if timeout := c.Argument(1).ToInteger(); timeout > 0 {
		forever := run
		run = func() goja.Value { return m.within(timeout, forever) }
	}
	if !c.Argument(2).ToBoolean() {
		return run()
	}
	var v goja.Value
	if ex := m.r.Try(func() { v = run() }); ex != nil {
		m.r.Decorate(ex.Value())
		panic(ex)
	}
	return v
}

// within runs code that may take that many milliseconds.
func (m *module) within(timeout int64, run func() goja.Value) goja.Value {
	expired := errors.New("the time of a script is over")
	fired := make(chan struct{})
	timer := time.AfterFunc(time.Duration(timeout)*time.Millisecond, func() {
		m.r.VM.Interrupt(expired)
		close(fired)
	})
	var v goja.Value
	err := m.try(func() { v = run() })
	if !timer.Stop() {
		<-fired
		m.r.VM.ClearInterrupt()
	}
	var interrupted *goja.InterruptedError
	switch {
	case errors.As(err, &interrupted) && interrupted.Value() == any(expired):
		nodeerr.Throw(m.r, "ERR_SCRIPT_EXECUTION_TIMEOUT", timeout)
	case err != nil:
		panic(err)
	}
	return v
}

// try returns the error that f panics with, an interrupt among them.
func (m *module) try(f func()) (err error) {
	defer func() {
		if v := recover(); v != nil {
			e, ok := v.(error)
			if !ok {
				panic(v)
			}
			err = e
		}
	}()
	f()
	return nil
}
