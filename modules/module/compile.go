package module

import (
	"errors"
	"path/filepath"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/script"
)

// parameters are what the code of a module is given.
var parameters = []string{"exports", "require", "module", "__filename", "__dirname"}

// The text around a module's code, as Module.wrapper shows it.
const (
	wrapperBegin = "(function (exports, require, module, __filename, __dirname) { "
	wrapperEnd   = "\n});"
)

// compile is Module.prototype._compile: it runs text as the code of m.
func (l *Loader) compile(m *goja.Object, text, file string) goja.Value {
	r := l.realm
	s, err := l.compileScript(text, file)
	var syntax *script.SyntaxError
	if errors.As(err, &syntax) {
		switch syntax.Message {
		case "Cannot use import statement outside a module", "Unexpected token 'export'", "Cannot use 'import.meta' outside a module":
			l.warnNow(`To load an ES module, set "type": "module" in the package.json or use the .mjs extension.`)
		}
		panic(r.SyntaxError(syntax))
	}
	fn := r.Run(s)
	mustDefine(m.SetSymbol(isExecutingSymbol, r.VM.ToValue(true)))
	exports := js.Get(m, "exports")
	result := r.Call(fn, exports, exports, l.makeRequire(m), m,
		r.VM.ToValue(file), r.VM.ToValue(filepath.Dir(file)))
	mustDefine(m.SetSymbol(isExecutingSymbol, r.VM.ToValue(false)))
	return result
}

// warnNow warns at once, and not when the callback is done: an exception may end the program before.
func (l *Loader) warnNow(message string) {
	r := l.realm
	if process := r.Builtin("process"); process != nil {
		warning := r.NewError(js.Error, "", message)
		r.Hidden(warning).Value("name", r.VM.ToValue("Warning"))
		r.Invoke(process, "emit", r.VM.ToValue("warning"), warning)
	}
}

func (l *Loader) compileScript(text, file string) (*script.Script, error) {
	if !l.wrapper.changed() {
		return script.CompileFunction(file, text, parameters...)
	}
	wrapped := l.realm.Invoke(l.class(), "wrap", l.realm.VM.ToValue(text))
	return script.Compile(file, wrapped.String())
}

// A wrapper is Module.wrap and Module.wrapper. Modules are compiled with them only
// once a program has changed one.
type wrapper struct {
	wrap, parts   goja.Value
	wrap0, parts0 goja.Value // as they were first
}

func (w *wrapper) define(l *Loader) {
	r := l.realm
	parts := l.strings([]string{wrapperBegin, wrapperEnd})
	w.parts, w.parts0 = parts, parts
	w.wrap0 = r.Func("wrap", 1, func(c goja.FunctionCall) goja.Value {
		return r.VM.ToValue(parts.Get("0").String() + c.Argument(0).String() + parts.Get("1").String())
	})
	w.wrap = w.wrap0
	w.accessor(l, "wrap", &w.wrap)
	w.accessor(l, "wrapper", &w.parts)
}

func (w *wrapper) accessor(l *Loader, name string, value *goja.Value) {
	r := l.realm
	mustDefine(l.moduleClass.DefineAccessorProperty(name,
		r.Func("get", 0, func(goja.FunctionCall) goja.Value { return *value }),
		r.Func("set", 1, func(c goja.FunctionCall) goja.Value {
			*value = c.Argument(0)
			return js.Undefined
		}),
		goja.FLAG_FALSE, goja.FLAG_FALSE))
}

func (w *wrapper) changed() bool {
	return w.wrap != w.wrap0 || w.parts != w.parts0 ||
		js.Get(w.parts, "0").String() != wrapperBegin || js.Get(w.parts, "1").String() != wrapperEnd
}
