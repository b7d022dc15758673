package module

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/internal/namespace"
	"github.com/sluicejs/sluice/internal/script"
)

//go:embed esm.js
var esmText string

var esmLibrary = library.New("module/esm", esmText)

// An esmLoader is the part of a loader that is for ES modules: it is made when there is one.
type esmLoader struct {
	*Loader
	modules   map[moduleKey]*esModule
	failed    map[moduleKey]goja.Value // why there is no module of what has been found
	evaluated int                      // how many modules have begun to be evaluated asynchronously
	requiring bool                     // a module is being linked for require

	step, run, when, meta js.Callable
}

// A moduleKey is what there is one module of.
type moduleKey struct{ url, kind string }

// esm returns the part that is for ES modules.
func (l *Loader) esm() *esmLoader {
	if l.esModules == nil {
		exports := esmLibrary.Load(l.realm, nil)
		f := func(name string) js.Callable { return js.AsCallable(exports.Get(name)) }
		l.esModules = &esmLoader{Loader: l, modules: make(map[moduleKey]*esModule), failed: make(map[moduleKey]goja.Value), step: f("step"), run: f("run"), when: f("when"), meta: f("meta")}
	}
	return l.esModules
}

// An esModule is a module that ES modules can import: one of them, a CommonJS module, a builtin one or JSON.
type esModule struct {
	loader *esmLoader
	url    string
	file   string // "" if it is in none

	// Of an ES module.
	script *script.Script
	deps   []*esModule // by the requests of the script
	cells  map[string]*cell
	body   *goja.Object // the generator

	// Of any other.
	names   []string // what it exports, in any order
	load    func()   // makes the values of its cells
	cjs     bool     // it is a CommonJS module
	builtin string   // its name, if it is builtin
	read    func(name string) goja.Value

	whole     *namespace.Namespace
	wholeCell *cell                // of the namespace
	facade    *namespace.Namespace // what require returns, if that is not the namespace
	evaluation
}

// A cell is a variable that a module exports, as an object with the property `value`.
type cell struct {
	module *esModule
	name   string
	object *goja.Object
	getter *goja.Object // of the variable; nil while the module has not begun
	value  goja.Value   // nil while it may change
	shown  []shown
}

// shown is a namespace that a cell is in.
type shown struct {
	namespace *namespace.Namespace
	name      string
}

func (m *esModule) newCell(name string) *cell {
	r := m.loader.realm
	c := &cell{module: m, name: name, object: r.VM.CreateObject(nil)}
	get := r.VM.ToValue(func(goja.FunctionCall) goja.Value { return c.read() })
	mustDefine(c.object.DefineAccessorProperty("value", get, nil, goja.FLAG_TRUE, goja.FLAG_TRUE))
	return c
}

// read returns the value of the variable. It throws what reading it does.
func (c *cell) read() goja.Value {
	if c.value != nil {
		return c.value
	}
	r := c.module.loader.realm
	if c.module.read != nil {
		c.settle(c.module.read(c.name))
		return c.value
	}
	if c.getter != nil {
		get, _ := goja.AssertFunction(c.getter)
		if v, err := get(js.Undefined); err == nil {
			return v
		}
	}
	panic(r.EngineError(js.ReferenceError, "Cannot access '"+c.name+"' before initialization"))
}

// settle notes that the variable has got the value that it keeps.
func (c *cell) settle(v goja.Value) {
	c.value = v
	mustDefine(c.object.DefineDataProperty("value", v, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE))
	for _, s := range c.shown {
		s.namespace.Settle(s.name, v)
	}
}

// reset changes a value that was settled.
func (c *cell) reset(v goja.Value) {
	if c.value == nil {
		return
	}
	c.value = v
	mustDefine(c.object.DefineDataProperty("value", v, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE))
	for _, s := range c.shown {
		s.namespace.Reset(s.name, v)
	}
}
