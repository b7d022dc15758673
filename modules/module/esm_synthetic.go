package module

import (
	"path/filepath"
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/esm"
	"github.com/sluicejs/sluice/internal/js"
)

// makeBuiltin makes a builtin module one that has the properties of its exports by name.
func (m *esModule) makeBuiltin(name string) {
	m.builtin = name
	exports := m.loader.realm.Builtin(name)
	m.names = append(slices.DeleteFunc(exports.Keys(), func(key string) bool { return key == "default" }), "default")
	m.read = func(name string) goja.Value {
		if name == "default" {
			return exports
		}
		return js.Get(exports, name)
	}
}

// syncBuiltins gives the variables of builtin modules the values that their exports have now.
func (l *Loader) syncBuiltins() {
	if l.esModules == nil {
		return
	}
	for _, m := range l.esModules.modules {
		if m.builtin == "" {
			continue
		}
		for name, c := range m.cells {
			c.reset(m.read(name))
		}
	}
}

// makeJSON makes a module of JSON, whose default export it is. What is in a file is what require returns, too.
func (m *esModule) makeJSON(text string) {
	l := m.loader
	m.names = []string{"default"}
	cache := l.object(l.class().Get("_cache"))
	if cached := js.Object(cache.Get(m.file)); m.file != "" && cached != nil && js.Truthy(cached.Get("loaded")) {
		exports := js.Get(cached, "exports")
		m.read = func(string) goja.Value { return exports }
		return
	}
	v, message := l.parse(text)
	if message != "" {
		name := m.file
		if name == "" {
			name = m.url
		}
		panic(l.realm.NewError(js.SyntaxError, "", name+": "+message))
	}
	m.read = func(string) goja.Value { return v }
	if m.file != "" {
		cached := l.newCached(m.file, js.Undefined, false)
		l.place(cached, m.file)
		l.set(cached, "exports", v)
		l.set(cached, "loaded", l.realm.VM.ToValue(true))
	}
}

// makeCommonJS makes a CommonJS module one that exports what its text lets expect, and its
// exports as a whole.
func (m *esModule) makeCommonJS(text string) {
	l := m.loader
	names := map[string]bool{}
	l.commonJSNames(m.file, text, names, make(map[string]bool))
	delete(names, "default")
	m.cjs = true
	m.names = []string{"default"}
	for name := range names {
		m.names = append(m.names, name)
	}
	slices.Sort(m.names)
	m.load = func() {
		exports := l.loadModule(m.file, js.Undefined, false)
		object := js.Object(exports)
		for _, name := range m.names {
			c, _ := m.synthetic(name)
			switch {
			case name == "default":
				c.settle(exports)
			case object != nil && js.Truthy(l.realm.Invoke(l.realm.Intrinsic("Object"), "hasOwn", object, l.realm.VM.ToValue(name))):
				c.settle(js.Get(object, name))
			default:
				c.settle(js.Undefined)
			}
		}
	}
}

// commonJSNames adds the names that a CommonJS module exports as far as its text shows it, with
// those of the modules whose exports it passes on.
func (l *Loader) commonJSNames(file, text string, names, seen map[string]bool) {
	seen[file] = true
	found := esm.CommonJSExports(text)
	for name := range found.Names {
		names[name] = true
	}
	parent := l.newModule(file, nil)
	l.place(parent, file)
	for _, request := range found.Reexports {
		var at string
		if ex := l.realm.Try(func() { at = l.resolveFilename(request, parent, false, js.Undefined) }); ex != nil || seen[at] || l.builtinName(at) != "" {
			continue
		}
		if extension := filepath.Ext(at); extension == ".json" || extension == ".node" || l.isModuleFile(at) {
			continue
		}
		data, err := l.options.Files.ReadFile(at)
		if err == nil {
			l.commonJSNames(at, stripBOM(string(data)), names, seen)
		}
	}
}
