package js

import (
	"errors"
	"runtime"
	"strconv"
	"strings"
	"sync"

	"github.com/dop251/goja"
	"github.com/dop251/goja/file"

	"github.com/sluicejs/sluice/internal/evaluation"
	"github.com/sluicejs/sluice/internal/script"
	"github.com/sluicejs/sluice/internal/source"
)

// An evaluated is the script of code that was made of a string, and where that was.
type evaluated struct {
	*script.Script
	from   frame      // the call that made it; its file is "" if no script did
	within *evaluated // what the call is in, if it was made of a string too
}

// evaluations are the scripts of the code of a realm that was made of strings. One is forgotten when none of its
// functions is left.
type evaluations struct {
	native *goja.Object // eval
	made   int
	known  sync.Map // of *evaluated, by the name of the script
}

// evaluatedPrefix begins the names of these scripts, which nobody sees.
const evaluatedPrefix = "<eval>"

// initEval has code that is made of strings compiled as that of files is.
func (r *Realm) initEval() {
	r.evaluations.native = Object(r.VM.Get("eval"))
	Reimplement(r.evaluations.native, func(Callable) Callable {
		return func(c goja.FunctionCall) goja.Value {
			if code, ok := c.Argument(0).(goja.String); ok {
				return r.Evaluate(code.String())
			}
			return c.Argument(0)
		}
	})
}

// directEval is the hook of a direct eval.
func (r *Realm) directEval(c goja.FunctionCall) goja.Value {
	given, isSpread := c.Argument(3), c.Argument(2).ToBoolean()
	if c.Argument(0) != goja.Value(r.evaluations.native) {
		return given
	}
	first := given
	if isSpread {
		first = Get(given, "0")
	}
	code, ok := first.(goja.String)
	if !ok {
		return given
	}
	v := r.evaluate(code.String(), evaluation.Scope{Direct: true, Strict: c.Argument(1).ToBoolean()})
	if goja.IsString(v) && Object(v) == nil {
		v = r.Invoke(r.Intrinsic("JSON"), "stringify", v) // for goja's eval, which gets it next
	}
	if isSpread {
		return r.VM.NewArray(v)
	}
	return v
}

// Evaluate runs code in the global scope, as eval does if it is called by another name, and returns its value.
func (r *Realm) Evaluate(code string) goja.Value { return r.evaluate(code, evaluation.Scope{}) }

// EvaluateFunction makes a function of its parts.
func (r *Realm) EvaluateFunction(f *script.DynamicFunction) *goja.Object {
	code := "(" + f.Code() + ")"
	if source.TooDeep(code) {
		panic(r.NewError(RangeError, "", script.TooDeep))
	}
	if problem := f.Problem(); problem != "" {
		panic(r.NewError(SyntaxError, "", problem))
	}
	return r.Evaluate(code).(*goja.Object)
}

func (r *Realm) evaluate(code string, in evaluation.Scope) goja.Value {
	r.evaluations.made++
	s, tree, err := script.Evaluated(evaluatedPrefix+strconv.Itoa(r.evaluations.made), code, in.Strict)
	if err != nil {
		panic(r.evaluationError(err))
	}
	r.knowEvaluated(s, tree.File)
	if s.Lowered {
		r.InitLowered()
	}
	v, err := evaluation.Run(r.VM, tree, in)
	if err != nil {
		panic(r.evaluationError(s.CompileError(err)))
	}
	return v
}

// evaluationError is what is thrown for code that cannot be compiled.
func (r *Realm) evaluationError(err error) goja.Value {
	var syntax *script.SyntaxError
	if !errors.As(err, &syntax) {
		panic(err)
	}
	o := r.NewError(ErrorClass(syntax.Class()), "", syntax.Message)
	traces.Get(o).excerpt = syntax.Excerpt()
	return o
}

// knowEvaluated remembers a script, as long as there is what it was compiled to: all of that has the file.
func (r *Realm) knowEvaluated(s *script.Script, file *file.File) {
	e := &evaluated{Script: s}
	if call := r.callOfScript(); call != nil {
		e.from = toFrame(call)
		e.within = r.evaluated(e.from.file)
	}
	known := &r.evaluations.known
	known.Store(s.Name, e)
	runtime.AddCleanup(file, func(name string) { known.Delete(name) }, s.Name)
}

// callOfScript is the innermost call that a script makes; nil if there is none.
func (r *Realm) callOfScript() *goja.StackFrame {
	var calls []goja.StackFrame
	for depth := 4; ; depth *= 4 {
		seen := len(calls)
		calls = r.VM.CaptureCallStack(depth, calls[:0])
		for i := range calls {
			if r.script(calls[i].SrcName()) != nil {
				return &calls[i]
			}
		}
		if len(calls) == seen {
			return nil
		}
	}
}

// evaluated is a script of code that was made of a string; nil if the name is not one of those.
func (r *Realm) evaluated(name string) *evaluated {
	if !strings.HasPrefix(name, evaluatedPrefix) {
		return nil
	}
	e, _ := r.evaluations.known.Load(name)
	found, _ := e.(*evaluated)
	return found
}

// script is a script that runs, or has run, by its name; nil if that is of none.
func (r *Realm) script(name string) *script.Script {
	if s := r.scripts[name]; s != nil {
		return s
	}
	if e := r.evaluated(name); e != nil {
		return e.Script
	}
	return nil
}

// origin says where the code was made, in V8's words.
func (e *evaluated) origin(r *Realm) string {
	if url := e.URL(); url != "" {
		return url
	}
	name := e.from.function
	if s := r.script(e.from.file); s != nil {
		if class, ok := strings.CutPrefix(s.Label(e.from.line, e.from.column), "new "); ok {
			name = class
		}
	}
	if name == "" {
		name = "<anonymous>"
	}
	place := "<anonymous>"
	switch {
	case e.within != nil:
		place = e.within.origin(r)
	case e.from.file != "":
		place = e.from.place(r)
	}
	return "eval at " + name + " (" + place + ")"
}
