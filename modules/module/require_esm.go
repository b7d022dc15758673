package module

import (
	"context"
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/namespace"
)

// later calls f in a later turn, when files that are read meanwhile would have been.
func (l *esmLoader) later(f func()) {
	r := l.realm
	in := r.NewResource("FSREQPROMISE", nil)
	r.Go(func(context.Context) func() {
		return func() {
			r.Loop.SetImmediate(eventloop.Func(func() { r.CallBack(in, f) }))
		}
	})
}

// forgetMain notes that the first module is no CommonJS module.
func (l *Loader) forgetMain() {
	l.main = js.Undefined
	if process := l.realm.Builtin("process"); process != nil {
		l.set(process, "mainModule", js.Undefined)
	}
}

// requireESM has the ES module in a file be the exports of m.
func (l *Loader) requireESM(m *goja.Object, file string) {
	parentFile := ""
	if rec := records.Get(m); rec != nil {
		parentFile = fileOf(rec.parent)
	}
	e := l.esm()
	at := fileURL(file)
	known := e.modules[moduleKey{url: at}]
	if known != nil && known.status == evaluating {
		panic(l.requireCycle(file, parentFile))
	}
	if known == nil {
		known = e.loadGraph(at, nil, true)
	}
	e.linkRequired(known)
	if known.isAsync(make(map[*esModule]bool)) {
		panic(l.realm.NewError(js.Error, "ERR_REQUIRE_ASYNC_MODULE", "require() cannot be used on an ESM graph with top-level await. Use import() instead. "+
			"To see where the top-level await comes from, use --experimental-print-required-tla."+requiredFrom(file, parentFile)))
	}
	promise := e.evaluate(known)
	e.whenSettled(promise, func() {}, func(goja.Value) {})
	if known.failed {
		e.explain(known, known.reason)
		panic(known.reason)
	}
	l.set(m, "exports", known.required())
}

// linkRequired is link for require, whose errors do not show where the import is.
func (l *esmLoader) linkRequired(m *esModule) {
	before := l.requiring
	l.requiring = true
	defer func() { l.requiring = before }()
	l.link(m)
}

func requiredFrom(file, parentFile string) string {
	from := ""
	if parentFile != "" {
		from = "\n  From " + parentFile + " "
	}
	return from + "\n  Requiring " + file + " "
}

func (l *Loader) requireCycle(file, parentFile string) *goja.Object {
	from := ""
	if parentFile != "" {
		from = " (from " + parentFile + ")"
	}
	return l.realm.NewError(js.Error, "ERR_REQUIRE_CYCLE_MODULE", "Cannot require() ES Module "+file+" in a cycle."+from+
		" A cycle involving require(esm) is not allowed to maintain invariants mandated by the ECMAScript specification. "+
		"Try making at least part of the dependency in the graph lazily loaded.")
}

// required is what require returns for an ES module: its export of the name `module.exports`, or else its
// namespace, with __esModule if it has a default export, as compilers of ES modules want it.
func (m *esModule) required() goja.Value {
	if c, is := m.resolve("module.exports", nil); is == found {
		return c.read()
	}
	_, hasDefault := m.resolve("default", nil)
	_, hasMark := m.resolve("__esModule", nil)
	if hasDefault != found || hasMark == found {
		return m.namespace()
	}
	if m.facade == nil {
		m.namespace()
		names := append([]string{"__esModule"}, m.whole.Names()...)
		slices.Sort(names)
		r := m.loader.realm
		m.facade = namespace.New(r, names, func(name string) func() goja.Value {
			if name == "__esModule" {
				return func() goja.Value { return r.VM.ToValue(true) }
			}
			c, _ := m.resolve(name, nil)
			return c.read
		})
	}
	return m.facade.Object
}
