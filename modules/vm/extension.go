package vm

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/lower"
	"github.com/sluicejs/sluice/internal/script"
)

// An extended scope is that of a function with contextExtensions: objects whose
// properties are variables, those of the last object first. Behind them is a scope, or
// the world that there is.
type extended struct {
	r          *js.Realm
	extensions []*goja.Object
	behind     *scope
}

// runExtended evaluates a contained script to its function. x may be nil.
func (m *module) runExtended(s *script.Script, x *context, extensions []*goja.Object) goja.Value {
	e := &extended{r: m.r, extensions: extensions}
	var this goja.Value = js.Undefined
	if x != nil {
		e.behind, this = &scope{context: x, strict: s.Strict}, x.global
	}
	o := m.r.VM.NewDynamicObject(e)
	if err := o.SetPrototype(nil); err != nil {
		panic(err)
	}
	return m.r.Call(m.r.Run(s), this, o)
}

// holder is the object that has a variable, nil if none has.
func (e *extended) holder(name string) *goja.Object {
	for i := len(e.extensions) - 1; i >= 0; i-- {
		if has(e.extensions[i], name) {
			return e.extensions[i]
		}
	}
	return nil
}

func (e *extended) Has(name string) bool {
	return isContained(name) || e.holder(name) != nil || e.behind != nil && e.behind.Has(name)
}

func (e *extended) Get(name string) goja.Value {
	if o := e.holder(name); o != nil {
		return o.Get(name)
	}
	if e.behind != nil {
		return e.behind.Get(name)
	}
	switch name {
	case lower.ContainPeek:
		return e.r.Func("", 1, e.peek)
	case lower.ContainEval:
		return e.r.VM.Get("eval")
	case lower.ContainFunction:
		return e.r.VM.Get("Function")
	}
	return e.r.Func("", 1, func(c goja.FunctionCall) goja.Value { return c.Argument(0) })
}

// peek is the value of a variable of the world that there is.
func (e *extended) peek(c goja.FunctionCall) goja.Value {
	var v goja.Value = js.Undefined
	ex := e.r.Try(func() { v = e.r.Call(c.Argument(0), js.Undefined) })
	if ex != nil && !js.Inherits(ex.Value(), e.r.ErrorClass(js.ReferenceError)) {
		panic(ex)
	}
	return v
}

func (e *extended) Set(name string, v goja.Value) bool {
	if o := e.holder(name); o != nil {
		return o.Set(name, v) == nil
	}
	return e.behind != nil && e.behind.Set(name, v)
}

func (e *extended) Delete(name string) bool {
	if o := e.holder(name); o != nil {
		return o.Delete(name) == nil
	}
	return e.behind == nil || e.behind.Delete(name)
}

func (e *extended) Keys() []string { return nil }
