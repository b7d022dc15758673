package process

import (
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// unhandledMode is what becomes of promises that are rejected and have no handler, the
// value of --unhandled-rejections.
type unhandledMode string

const (
	unhandledThrow    unhandledMode = "throw"
	unhandledStrict   unhandledMode = "strict"
	unhandledWarn     unhandledMode = "warn"
	unhandledWarnCode unhandledMode = "warn-with-error-code"
	unhandledNone     unhandledMode = "none"
)

// UnhandledRejection implements [js.Host].
func (p *Process) UnhandledRejection(id int, reason goja.Value, promise *goja.Object) {
	if p.ended {
		return
	}
	raise := func() bool {
		raised := reason
		if !isError(reason) {
			raised = p.unhandledRejection(reason)
		}
		return p.Uncaught(raised, js.FromRejection)
	}
	listeners := func() bool { return p.emit("unhandledRejection", reason, promise) }
	switch p.flags.unhandled {
	case unhandledNone:
		listeners()
	case unhandledWarn:
		listeners()
		p.warnUnhandled(id, reason)
	case unhandledStrict:
		if raise() && !listeners() {
			p.warnUnhandled(id, reason)
		}
	case unhandledWarnCode:
		if !listeners() {
			p.warnUnhandled(id, reason)
			p.exitCode = p.r.VM.ToValue(1)
		}
	default:
		if !listeners() {
			raise()
		}
	}
}

// warnUnhandled warns of a rejection without a handler: of its reason, and that there is
// no handler.
func (p *Process) warnUnhandled(id int, reason goja.Value) {
	const name = "UnhandledPromiseRejectionWarning"
	r := p.r
	text := p.describe(reason)
	if isError(reason) {
		text = js.Get(reason, "stack").String()
	}
	r.EmitWarning(text, name, "")
	warning := r.NewError(js.Error, "", "Unhandled promise rejection. This error originated either by throwing inside of an "+
		"async function without a catch block, or by rejecting a promise which was not handled with .catch(). To terminate "+
		"the node process on unhandled promise rejection, use the CLI flag `--unhandled-rejections=strict` (see "+
		"https://nodejs.org/api/cli.html#cli_unhandled_rejections_mode). (rejection id: "+strconv.Itoa(id)+")")
	r.On(warning).Value("name", r.VM.ToValue(name))
	if isError(reason) {
		r.Hidden(warning).Value("stack", js.Get(reason, "stack"))
	}
	r.Invoke(p.Object(), "emitWarning", warning)
}

// RejectionHandled implements [js.Host].
func (p *Process) RejectionHandled(id int, promise *goja.Object) {
	if !p.ended && !p.emit("rejectionHandled", promise) {
		p.r.EmitWarning("Promise rejection was handled asynchronously (rejection id: "+strconv.Itoa(id)+")",
			"PromiseRejectionHandledWarning", "")
	}
}

// isError tells whether a reason is raised as it is: whatever has a stack.
func isError(reason goja.Value) bool {
	o, ok := reason.(*goja.Object)
	if !ok || js.IsFunction(o) {
		return false
	}
	for _, name := range o.GetOwnPropertyNames() {
		if name == "stack" {
			return true
		}
	}
	return false
}

// unhandledRejection makes the error that stands for a reason that is none.
func (p *Process) unhandledRejection(reason goja.Value) *goja.Object {
	const name = "UnhandledPromiseRejection"
	r := p.r
	err := r.NewError(js.Error, "", "This error originated either by throwing inside of an async function without a "+
		"catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the "+
		"reason \""+p.describe(reason)+"\".")
	class := r.NewClass(js.Class{Name: name, Parent: r.ErrorClass(js.Error), Init: func(*goja.Object, []goja.Value) {}})
	define(err.SetPrototype(js.Proto(class)))
	stack := err.Get("stack").String()
	r.NoteExcerpt(err, "node:internal/process/promises:389\n      new UnhandledPromiseRejection(reason);\n      ^")
	r.Hidden(err).Value("stack", r.VM.ToValue(name+strings.TrimPrefix(stack, string(js.Error))))
	r.On(err).
		Value("code", r.VM.ToValue("ERR_UNHANDLED_REJECTION")).
		Value("name", r.VM.ToValue(name))
	return err
}

// describe puts a value in words without calling any of its own functions, the way
// V8 does.
func (p *Process) describe(v goja.Value) string {
	o, ok := v.(*goja.Object)
	if !ok {
		if s, ok := v.(*goja.Symbol); ok {
			return "Symbol(" + s.String() + ")"
		}
		return v.String()
	}
	if js.IsFunction(o) {
		return p.functionText(o)
	}
	text := "[object " + o.ClassName() + "]"
	// Only getters can throw here; a reason that has such is just an object.
	p.r.Try(func() {
		switch toString := o.Get("toString"); {
		case sameAs(toString, p.prototypeMethod("Error", "toString")):
			text = p.r.Call(toString, o).String()
		case sameAs(toString, p.prototypeMethod("Object", "toString")):
			if name := js.Get(o.Get("constructor"), "name"); js.Truthy(name) {
				text = "#<" + name.String() + ">"
			}
		default:
			if tag := o.GetSymbol(goja.SymToStringTag); tag != nil && goja.IsString(tag) {
				text = "[object " + tag.String() + "]"
			}
		}
	})
	return text
}

func (p *Process) functionText(fn *goja.Object) string {
	return p.r.Call(p.prototypeMethod("Function", "toString"), fn).String()
}

// prototypeMethod is a method of one of the language's classes.
func (p *Process) prototypeMethod(class, name string) goja.Value {
	return js.Get(js.Get(p.r.VM.Get(class), "prototype"), name)
}

func sameAs(a, b goja.Value) bool { return a != nil && b != nil && a.SameAs(b) }
