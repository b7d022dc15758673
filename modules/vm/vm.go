// Package vm is node:vm without contexts: scripts and functions compiled from text, run
// in the world that there is. goja's worlds share no objects, so that what asks for
// another one throws ERR_FEATURE_UNAVAILABLE_ON_PLATFORM.
//
// cachedData is taken and refused, as V8 refuses what another version has made, and what
// createCachedData returns is empty.
package vm

import (
	_ "embed"
	"errors"
	"regexp"
	"strings"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/script"
)

//go:embed vm.js
var text string

var functions = library.New("vm", text)

// Load makes the module.
func Load(r *js.Realm) *goja.Object {
	m := &module{r}
	native := r.VM.NewObject()
	r.On(native).
		Method("compile", 5, m.compile).
		Method("run", 2, m.run)
	return functions.Load(r, native)
}

type module struct{ r *js.Realm }

// A compiled script, in the object that stands for it.
type compiled struct {
	script *script.Script
}

var scripts = js.NewSlot[compiled]("script")

// compile is native.compile(code, filename, lineOffset, columnOffset, parameters): an
// object for a script, or the function that code is the body of if parameters are given.
// The offsets are made of blank text.
func (m *module) compile(c goja.FunctionCall) goja.Value {
	code, name := c.Argument(0).String(), c.Argument(1).String()
	lines, columns := int(c.Argument(2).ToInteger()), int(c.Argument(3).ToInteger())
	code = strings.Repeat("\n", max(0, lines)) + strings.Repeat(" ", max(0, columns)) + code
	var s *script.Script
	var err error
	if js.IsUndefined(c.Argument(4)) {
		s, err = script.Compile(name, code)
	} else {
		parameters := []string{}
		if list := c.Argument(4).String(); list != "" {
			parameters = strings.Split(list, ",")
		}
		s, err = script.CompileFunction(name, code, parameters...)
	}
	var syntax *script.SyntaxError
	if errors.As(err, &syntax) {
		panic(m.r.SyntaxError(syntax))
	}
	if !js.IsUndefined(c.Argument(4)) {
		return m.r.Run(s)
	}
	o := m.r.VM.NewObject()
	scripts.Set(m.r, o, &compiled{s})
	if at := sourceMapURL.FindStringSubmatch(code); at != nil {
		m.r.On(o).Value("sourceMapURL", m.r.VM.ToValue(at[1]))
	}
	return o
}

var sourceMapURL = regexp.MustCompile(`(?m)^\s*//[#@] sourceMappingURL=(\S+)\s*$`)

// run is native.run(script, timeout): the script's value. It throws if that takes longer,
// in milliseconds; 0 is for ever.
func (m *module) run(c goja.FunctionCall) goja.Value {
	s, timeout := scripts.Get(c.Argument(0)).script, c.Argument(1).ToInteger()
	if timeout == 0 {
		return m.r.Run(s)
	}
	expired := errors.New("the time of a script is over")
	fired := make(chan struct{})
	timer := time.AfterFunc(time.Duration(timeout)*time.Millisecond, func() {
		m.r.VM.Interrupt(expired)
		close(fired)
	})
	var v goja.Value
	err := m.try(func() { v = m.r.Run(s) })
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
