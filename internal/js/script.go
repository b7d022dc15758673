package js

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/iterate"
	"github.com/sluicejs/sluice/internal/script"
)

// Run runs a script and returns its value; what it throws is thrown on.
func (r *Realm) Run(s *script.Script) goja.Value {
	r.scripts[s.Name] = s
	if s.Lowered {
		r.InitLowered()
	}
	v, err := r.VM.RunProgram(s.Program)
	if err != nil {
		panic(err)
	}
	return v
}

// initScripts binds the hooks of all scripts, which package script puts into their code.
func (r *Realm) initScripts() {
	r.scripts = make(map[string]*script.Script)
	r.libraries = make(map[string]*script.Script)
	iterations := iterate.New(r.VM, iterate.Errors{NotObject: r.notIterator, NotFunction: r.notNext})
	bind := must(r.VM.RunProgram(script.Hooks()))
	var hooks []goja.Value // in the order of script.Hooks
	for _, hook := range []Callable{r.throws, r.catches, r.directEval, iterations.Hook, r.lists, r.limitPower} {
		hooks = append(hooks, r.VM.ToValue(hook))
	}
	r.Call(bind, Undefined, hooks...)
}

// throws is the hook for what a statement is about to throw.
func (r *Realm) throws(c goja.FunctionCall) goja.Value {
	var buf [2]goja.StackFrame
	r.thrown = thrown{value: c.Argument(0)}
	if r.TraceUncaught {
		r.thrown.stack = r.Stack()
	}
	if frames := r.VM.CaptureCallStack(2, buf[:0]); len(frames) == 2 {
		r.thrown.from = frames[1]
	}
	return c.Argument(0)
}

// catches is the hook for what a block has caught.
func (r *Realm) catches(c goja.FunctionCall) goja.Value {
	r.complete(c.Argument(0))
	return Undefined
}

// lists is the hook for what a script is about to copy or to loop over: (loop, value).
func (r *Realm) lists(c goja.FunctionCall) goja.Value {
	if o := Object(c.Argument(1)); o != nil && r.Listing != nil {
		return r.Listing(o, c.Argument(0).ToBoolean())
	}
	return c.Argument(1)
}
