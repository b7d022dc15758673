package process

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// warnings print the process's warnings.
type warnings struct {
	write  goja.Value // console.error, once something was written
	hinted bool       // that a flag shows where warnings come from
}

// configureWarnings has the environment add to the flags that concern warnings.
func (p *Process) configureWarnings() {
	if v, _ := p.env.lookup("NODE_PENDING_DEPRECATION"); v == "1" {
		p.flags.pendingDeprecation = true
	}
	p.r.PendingDeprecation = p.flags.pendingDeprecation
	if v, _ := p.env.lookup("NODE_REDIRECT_WARNINGS"); v != "" && p.flags.redirectWarnings == "" {
		p.flags.redirectWarnings = v
	}
	if v, _ := p.env.lookup("NODE_NO_WARNINGS"); v == "1" {
		p.flags.noWarnings = true
	}
}

// defineWarnings defines the properties that say what becomes of warnings, and has the
// process print them.
func (p *Process) defineWarnings() {
	for _, name := range p.flags.properties {
		define(p.object.DefineDataProperty(name, p.r.VM.ToValue(true), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_TRUE))
	}
	if p.flags.noWarnings {
		return
	}
	p.events.On(p.object, "warning", p.r.Func("onWarning", 1, func(c goja.FunctionCall) goja.Value {
		p.warnings.print(p, c.Argument(0))
		return js.Undefined
	}))
}

// print writes a warning where the console's errors go.
func (w *warnings) print(p *Process, v goja.Value) {
	if !js.Inherits(v, p.r.ErrorClass(js.Error)) {
		return
	}
	warning := v.(*goja.Object)
	if p.flags.disables(js.Get(warning, "name"), js.Get(warning, "code")) {
		return
	}
	deprecation := isDeprecation(warning)
	if deprecation && p.flag("noDeprecation") {
		return
	}
	trace := p.flag("traceProcessWarnings") || deprecation && p.flag("traceDeprecation")
	text := "(node:" + p.Object().Get("pid").String() + ") "
	if code := js.Get(warning, "code"); js.Truthy(code) {
		text += "[" + code.String() + "] "
	}
	switch stack := js.Get(warning, "stack"); {
	case trace && js.Truthy(stack):
		text += stack.String()
	case js.IsFunction(warning.Get("toString")):
		text += p.r.Invoke(warning, "toString").String()
	default:
		text += p.r.Call(p.prototypeMethod("Error", "toString"), warning).String()
	}
	if detail := js.Get(warning, "detail"); nodeerr.TypeOf(detail) == "string" {
		text += "\n" + detail.String()
	}
	if !trace && !w.hinted {
		w.hinted = true
		flag := "--trace-warnings"
		if deprecation {
			flag = "--trace-deprecation"
		}
		text += "\n(Use `" + strings.TrimSuffix(filepath.Base(p.opts.argv0()), ".exe") + " " + flag + " ...` to show where the warning was created)"
	}
	p.writeWarning(text)
}

// writeWarning writes to the file that warnings are redirected to. If there is none, or it
// cannot be written, console.error does it: what that was when it was first needed.
func (p *Process) writeWarning(text string) {
	if path := p.flags.redirectWarnings; path != "" && p.opts.System {
		f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
		if err == nil {
			_, err = f.WriteString(text + "\n")
			err = errors.Join(err, f.Close())
		}
		if err == nil {
			return
		}
	}
	if p.warnings.write == nil {
		console := p.r.Builtin("console")
		if console == nil {
			p.writeError(text + "\n")
			return
		}
		p.warnings.write = js.Get(console, "error")
	}
	if !js.IsFunction(p.warnings.write) {
		panic(p.r.NewError(js.TypeError, "", "error is not a function"))
	}
	p.r.Call(p.warnings.write, js.Undefined, p.r.VM.ToValue(text))
}

func isDeprecation(warning *goja.Object) bool {
	return js.Get(warning, "name").String() == "DeprecationWarning"
}

// flag reads one of the properties that say what becomes of warnings.
func (p *Process) flag(name string) bool { return js.Truthy(p.Object().Get(name)) }

// writeError writes to stderr past the stream that scripts have.
func (p *Process) writeError(text string) {
	// Who cannot be told anything cannot be told of that either.
	_, _ = p.opts.Stderr.Write([]byte(text))
}

// emitWarning is process.emitWarning(warning, type, code, constructor), where an
// options object may stand for the last three and the constructor for each.
func (p *Process) emitWarning(c goja.FunctionCall) goja.Value {
	w := warningArguments{realm: p.r, kind: c.Argument(1), code: c.Argument(2), below: c.Argument(3), detail: js.Undefined}
	w.normalize()
	v := c.Argument(0)
	warning := js.Object(v)
	switch {
	case nodeerr.TypeOf(v) == "string":
		warning = w.newWarning(v)
	case !js.Inherits(v, p.r.ErrorClass(js.Error)):
		panic(nodeerr.InvalidArgType(p.r, "warning", "of type string or an instance of Error", v))
	}
	if isDeprecation(warning) {
		if p.flag("noDeprecation") {
			return js.Undefined
		}
		if p.flag("throwDeprecation") {
			p.r.NextTick(func() { panic(warning) })
			return js.Undefined
		}
	}
	p.r.NextTick(func() { p.emit("warning", warning) })
	return js.Undefined
}

// warningArguments are the arguments of emitWarning after the first.
type warningArguments struct {
	realm                     *js.Realm
	kind, code, detail, below goja.Value // below: the function that stacks begin below
}

func (w *warningArguments) normalize() {
	if options, ok := w.kind.(*goja.Object); ok && options.ClassName() != "Array" {
		if js.IsFunction(options) {
			w.below, w.code, w.kind = options, js.Undefined, js.Undefined
		} else {
			w.below, w.code = js.Get(options, "ctor"), js.Get(options, "code")
			if detail := js.Get(options, "detail"); nodeerr.TypeOf(detail) == "string" {
				w.detail = detail
			}
			if w.kind = js.Get(options, "type"); !js.Truthy(w.kind) {
				w.kind = js.Undefined
			}
		}
	}
	if !js.IsUndefined(w.kind) {
		nodeerr.String(w.realm, w.kind, "type")
	}
	if js.IsFunction(w.code) {
		w.below, w.code = w.code, js.Undefined
	} else if !js.IsUndefined(w.code) {
		nodeerr.String(w.realm, w.code, "code")
	}
}

func (w *warningArguments) newWarning(message goja.Value) *goja.Object {
	r := w.realm
	name := "Warning"
	if js.Truthy(w.kind) {
		name = w.kind.String()
	}
	warning := r.NewError(js.Error, "", message.String())
	r.On(warning).Value("name", r.VM.ToValue(name))
	if !js.IsUndefined(w.code) {
		r.On(warning).Value("code", w.code)
	}
	if !js.IsUndefined(w.detail) {
		r.On(warning).Value("detail", w.detail)
	}
	r.Invoke(r.ErrorClass(js.Error), "captureStackTrace", warning, w.below)
	return warning
}
