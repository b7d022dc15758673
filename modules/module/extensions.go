package module

import (
	"path/filepath"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jsontext"
)

// makeExtensions makes Module._extensions: what loads a module of each kind.
func (l *Loader) makeExtensions() *goja.Object {
	r := l.realm
	extensions := r.VM.CreateObject(nil)
	loader := func(load func(m *goja.Object, file string)) *goja.Object {
		return r.Func("", 2, func(c goja.FunctionCall) goja.Value {
			load(l.object(c.Argument(0)), c.Argument(1).String())
			return js.Undefined
		})
	}
	r.On(extensions).
		Value(".js", loader(l.loadScript)).
		Value(".json", loader(l.loadJSON)).
		Value(".node", loader(l.loadAddon))
	return extensions
}

func (l *Loader) loadScript(m *goja.Object, file string) {
	text := l.readText(file)
	switch extension := filepath.Ext(file); {
	case (extension == ".js" || extension == "") && l.packageFormat(file) == formatModule:
		l.loadESM(m, file, true)
		return
	case (extension == ".js" || extension == "") && l.packageFormat(file) == formatNone && l.isModuleText(file, stripBOM(text)):
		l.loadESM(m, file, false)
		return
	}
	l.realm.Invoke(m, "_compile", l.realm.VM.ToValue(stripBOM(text)), l.realm.VM.ToValue(file), js.Undefined)
}

func (l *Loader) loadJSON(m *goja.Object, file string) {
	v, message := l.parse(stripBOM(l.readText(file)))
	if message != "" {
		panic(l.realm.NewError(js.SyntaxError, "", file+": "+message))
	}
	l.set(m, "exports", v)
}

// parse parses JSON. message is that of the SyntaxError if text is none.
func (l *Loader) parse(text string) (v goja.Value, message string) {
	ex := l.realm.Try(func() {
		v = l.realm.Call(l.parseJSON, js.Undefined, l.realm.VM.ToValue(text))
	})
	if ex == nil {
		return v, ""
	}
	if message, _ = jsontext.ErrorMessage(text); message == "" {
		panic(ex) // valid, but too much for the engine
	}
	return nil, message
}

func (l *Loader) loadAddon(_ *goja.Object, file string) {
	if l.flags.noAddons {
		panic(l.realm.NewError(js.Error, "ERR_DLOPEN_DISABLED", "Cannot load native addon because loading addons is disabled."))
	}
	panic(l.realm.NewError(js.Error, "ERR_DLOPEN_FAILED", file+": native addons cannot be loaded"))
}

// loadESM loads the ES module in a file that m is for.
func (l *Loader) loadESM(m *goja.Object, file string, byPackage bool) {
	switch {
	case goja.Value(m) == l.main: // whose text alone shows what it is
		l.forgetMain()
		l.runModule(func() *esModule { return l.esm().load(fileURL(file), nil) })
	case l.flags.noRequire:
		err := l.requireOfESM(m, file, byPackage)
		l.realm.Blame(err)
		panic(err)
	default:
		l.requireESM(m, file)
	}
}

// requireOfESM makes the error of requiring an ES module. byPackage tells that
// its package.json makes it one, and not its extension.
func (l *Loader) requireOfESM(m *goja.Object, file string, byPackage bool) *goja.Object {
	from, place := "", file
	if rec := records.Get(m); rec != nil {
		if parent := js.Get(rec.parent, "filename"); js.Truthy(parent) {
			from = " from " + parent.String()
			if byPackage {
				place = filepath.Base(file) + " in " + parent.String()
			}
		}
	}
	return l.realm.NewError(js.Error, "ERR_REQUIRE_ESM", "require() of ES Module "+file+from+" not supported.\n"+
		"Instead change the require of "+place+" to a dynamic import() which is available in all CommonJS modules.")
}
