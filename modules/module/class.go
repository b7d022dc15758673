package module

import (
	"path/filepath"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// record is what a module keeps besides its properties.
type record struct {
	parent     goja.Value
	preloading bool
}

var records = js.NewSlot[record]("module")

// The symbols that a module shows when it is printed.
var (
	isMainSymbol      = goja.NewSymbol("kIsMainSymbol")
	isCachedSymbol    = goja.NewSymbol("kIsCachedByESMLoader")
	isExecutingSymbol = goja.NewSymbol("kIsExecuting")
)

// class returns the constructor Module. It is made when it is first asked for: until then
// nobody has loaded anything.
func (l *Loader) class() *goja.Object {
	if l.moduleClass == nil {
		l.makeClass()
	}
	return l.moduleClass
}

// makeClass makes the constructor Module with all that hangs on it.
func (l *Loader) makeClass() {
	r := l.realm
	l.moduleClass = r.NewClass(js.Class{
		Name:  "Module",
		Mixin: true,
		Init: func(this *goja.Object, args []goja.Value) {
			call := goja.FunctionCall{Arguments: args}
			l.initModule(this, call.Argument(0), call.Argument(1))
		},
	})
	l.defineStatics()
	l.definePrototype()
}

// initModule does what the constructor does.
func (l *Loader) initModule(m *goja.Object, id, parent goja.Value) {
	r := l.realm
	name := ""
	if !js.IsUndefined(id) {
		name = nodeerr.String(r, id, "path")
	}
	r.On(m).
		Value("id", r.VM.ToValue(name)).
		Value("path", r.VM.ToValue(filepath.Dir(name))).
		Value("exports", r.VM.NewObject())
	records.Set(r, m, &record{parent: parent, preloading: l.preloading})
	updateChildren(l, parent, m, false)
	r.On(m).
		Value("filename", goja.Null()).
		Value("loaded", r.VM.ToValue(false)).
		Value("children", r.VM.NewArray())
}

// newModule calls the constructor.
func (l *Loader) newModule(id string, parent goja.Value) *goja.Object {
	if parent == nil {
		parent = js.Undefined
	}
	return l.realm.New(l.class(), l.realm.VM.ToValue(id), parent)
}

// updateChildren notes child as a child of parent, if there is a parent; with
// scan only if it is not there yet.
func updateChildren(l *Loader, parent goja.Value, child *goja.Object, scan bool) {
	children, ok := js.Get(parent, "children").(*goja.Object)
	if !ok || scan && js.Truthy(l.realm.Invoke(children, "includes", child)) {
		return
	}
	l.realm.Invoke(children, "push", child)
}

func (l *Loader) definePrototype() {
	r := l.realm
	proto := js.Proto(l.moduleClass)
	accessor := func(name string, get func(*record) goja.Value, set func(*record, goja.Value), getName, setName string) {
		getter := r.Func(getName, 0, func(c goja.FunctionCall) goja.Value {
			if rec := records.Get(c.This); rec != nil {
				return get(rec)
			}
			return js.Undefined
		})
		var setter goja.Value
		if set != nil {
			setter = r.Func(setName, 1, func(c goja.FunctionCall) goja.Value {
				if rec := records.Get(c.This); rec != nil {
					set(rec, c.Argument(0))
				}
				return js.Undefined
			})
		}
		mustDefine(proto.DefineAccessorProperty(name, getter, setter, goja.FLAG_FALSE, goja.FLAG_FALSE))
	}
	mustDefine(proto.Delete("constructor"))
	mustDefine(proto.DefineAccessorProperty("constructor",
		r.Func("get", 0, func(goja.FunctionCall) goja.Value { return l.moduleClass }), nil, goja.FLAG_FALSE, goja.FLAG_FALSE))
	accessor("isPreloading", func(rec *record) goja.Value { return r.VM.ToValue(rec.preloading) }, nil, "get", "")
	accessor("parent", func(rec *record) goja.Value { return rec.parent },
		func(rec *record, v goja.Value) { rec.parent = v }, "deprecated", "deprecated")

	r.On(proto).
		Value("load", r.Func("", 1, func(c goja.FunctionCall) goja.Value {
			l.load(l.object(c.This), c.Argument(0).String())
			return js.Undefined
		})).
		Value("require", r.Func("", 1, func(c goja.FunctionCall) goja.Value {
			return l.require(c.This, c.Argument(0))
		})).
		Value("_compile", r.Func("", 3, func(c goja.FunctionCall) goja.Value {
			return l.compile(l.object(c.This), c.Argument(0).String(), c.Argument(1).String())
		}))
}

func (l *Loader) defineStatics() {
	r := l.realm
	class := r.On(l.moduleClass)
	class.
		Value("_cache", r.VM.CreateObject(nil)).
		Value("_pathCache", r.VM.CreateObject(nil)).
		Value("_extensions", l.makeExtensions())
	l.initPaths()
	l.wrapper.define(l)
	class.
		Method("isBuiltin", 1, l.isBuiltin).
		Value("_findPath", r.Func("", 3, func(c goja.FunctionCall) goja.Value {
			if file := l.findPath(c.Argument(0).String(), c.Argument(1), js.Truthy(c.Argument(2))); file != "" {
				return r.VM.ToValue(file)
			}
			return r.VM.ToValue(false)
		})).
		Value("_nodeModulePaths", r.Func("", 1, func(c goja.FunctionCall) goja.Value {
			return l.strings(nodeModulePaths(l.absolute(nodeerr.String(r, c.Argument(0), "paths[0]"))))
		})).
		Value("_resolveLookupPaths", r.Func("", 2, func(c goja.FunctionCall) goja.Value {
			return l.lookupPaths(c.Argument(0).String(), c.Argument(1))
		})).
		Value("_load", r.Func("", 3, func(c goja.FunctionCall) goja.Value {
			if js.IsNullish(c.Argument(0)) {
				panic(r.NewError(js.TypeError, "", "String.prototype.startsWith called on null or undefined"))
			}
			return l.loadModule(c.Argument(0).String(), c.Argument(1), js.Truthy(c.Argument(2)))
		})).
		Value("_resolveFilename", r.Func("", 4, func(c goja.FunctionCall) goja.Value {
			return r.VM.ToValue(l.resolveFilename(c.Argument(0).String(), c.Argument(1), js.Truthy(c.Argument(2)), c.Argument(3)))
		})).
		Method("createRequire", 1, l.createRequire).
		Value("_initPaths", r.Func("", 0, func(goja.FunctionCall) goja.Value {
			l.initPaths()
			return js.Undefined
		})).
		Value("_preloadModules", r.Func("", 1, func(c goja.FunctionCall) goja.Value {
			for _, id := range l.list(c.Argument(0)) {
				l.Preload(id)
			}
			return js.Undefined
		})).
		Method("syncBuiltinESMExports", 0, func(goja.FunctionCall) goja.Value {
			l.syncBuiltins()
			return js.Undefined
		}).
		Method("findSourceMap", 1, func(goja.FunctionCall) goja.Value {
			return js.Undefined // source maps are not read, as in Node by itself
		})
	l.defineSourceMap()
	l.defineInternals()
	class.
		Value("Module", l.moduleClass).
		Value("builtinModules", l.builtinModules()).
		Value("runMain", r.Func("executeUserEntryPoint", 0, l.runMain))
}

// initPaths is Module._initPaths: it finds out anew which folders are global.
func (l *Loader) initPaths() {
	if !l.flags.noGlobalPaths {
		l.globalPaths = l.options.GlobalPaths()
	}
	l.realm.On(l.moduleClass).Value("globalPaths", l.strings(l.globalPaths))
}

// runMain loads a module as the program's first: its argument or what the
// arguments of the process name.
func (l *Loader) runMain(c goja.FunctionCall) goja.Value {
	main := c.Argument(0)
	if js.IsUndefined(main) {
		main = js.Get(js.Get(l.realm.Builtin("process"), "argv"), "1")
	}
	l.RunMain(main.String())
	return js.Undefined
}

// mustDefine is for definitions that cannot fail on objects of one's own.
func mustDefine(err error) {
	if err != nil {
		panic(err)
	}
}
