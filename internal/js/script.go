package js

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/script"
)

// Run runs a script and returns its value; what it throws is thrown on.
func (r *Realm) Run(s *script.Script) goja.Value {
	r.scripts[s.Name] = s
	v, err := r.VM.RunProgram(s.Program)
	if err != nil {
		panic(err)
	}
	return v
}

// SyntaxError makes the error of a text that could not be compiled. Its stack
// begins with the excerpt, as V8's do that Node has decorated.
func (r *Realm) SyntaxError(e *script.SyntaxError) *goja.Object {
	err := r.NewError(SyntaxError, "", e.Message)
	r.setStack(err, e.Excerpt()+"\n\n"+header(err), r.stack(nil, nil))
	return err
}

// A thrown is the value that was thrown last, and the call that threw it.
type thrown struct {
	value goja.Value
	from  goja.StackFrame
	at    *frame // instead of from, where it is known already
}

// initScripts binds the hooks of all scripts.
func (r *Realm) initScripts() {
	r.scripts = make(map[string]*script.Script)
	throw := func(c goja.FunctionCall) goja.Value {
		var buf [2]goja.StackFrame
		r.thrown = thrown{value: c.Argument(0)}
		if frames := r.VM.CaptureCallStack(2, buf[:0]); len(frames) == 2 {
			r.thrown.from = frames[1]
		}
		return c.Argument(0)
	}
	catch := func(c goja.FunctionCall) goja.Value {
		r.complete(c.Argument(0))
		return Undefined
	}
	bind := must(r.VM.RunProgram(script.Hooks()))
	r.Call(bind, Undefined, r.VM.ToValue(throw), r.VM.ToValue(catch))
}

// Thrown shows where in a script a value that nothing caught was thrown, "" if no
// script threw it. An error that a promise was rejected with is shown where it was
// made.
func (r *Realm) Thrown(v goja.Value, origin Origin) (excerpt string) {
	r.complete(v)
	if origin == FromRejection {
		return r.made(v)
	}
	if r.thrown.value == nil || !r.thrown.value.SameAs(v) {
		return ""
	}
	f := r.thrown.at
	if f == nil {
		from := toFrame(&r.thrown.from)
		f = &from
	}
	s := r.scripts[f.file]
	if s == nil {
		return ""
	}
	return s.Excerpt(s.Position(f.line, f.column))
}

// made shows where an error was made, as its stack says it.
func (r *Realm) made(v goja.Value) (excerpt string) {
	err, ok := v.(*goja.Object)
	if !ok || err.ClassName() != "Error" {
		return ""
	}
	_, frames, _ := strings.Cut(err.Get("stack").String(), "\n    at ")
	top, _, _ := strings.Cut(frames, "\n")
	if _, place, found := strings.Cut(top, " ("); found {
		top = strings.TrimSuffix(place, ")")
	}
	file, line, column, _ := splitPlace(top)
	s := r.scripts[file]
	if s == nil {
		return ""
	}
	return s.Excerpt(script.Position{Line: line, Column: column})
}
