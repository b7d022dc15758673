package module

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/esm"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/namespace"
)

// What a name is for which a module has no export.
type unresolved int

const (
	found unresolved = iota
	missing
	ambiguous
)

// A request for an export of a module, as it comes by.
type sought struct {
	module *esModule
	name   string
}

// resolve finds the variable that a module exports under a name.
func (m *esModule) resolve(name string, seen map[sought]bool) (*cell, unresolved) {
	if m.script == nil {
		return m.synthetic(name)
	}
	if seen[sought{m, name}] {
		return nil, missing // a circle
	}
	if seen == nil {
		seen = make(map[sought]bool)
	}
	seen[sought{m, name}] = true
	exports := m.script.Module.Exports
	for i := range exports {
		e := &exports[i]
		if e.Name != name {
			continue
		}
		switch {
		case e.Request < 0:
			return m.cells[e.Local], found
		case e.Import == esm.Namespace:
			return m.deps[e.Request].namespaceCell(), found
		}
		return m.deps[e.Request].resolve(e.Import, seen)
	}
	if name == "default" {
		return nil, missing
	}
	var star *cell
	for i := range exports {
		e := &exports[i]
		if e.Name != "" {
			continue
		}
		switch c, is := m.deps[e.Request].resolve(name, seen); {
		case is == ambiguous:
			return nil, ambiguous
		case is == missing:
		case star == nil:
			star = c
		case star != c:
			return nil, ambiguous
		}
	}
	if star == nil {
		return nil, missing
	}
	return star, found
}

// synthetic is resolve for a module that is no ES module.
func (m *esModule) synthetic(name string) (*cell, unresolved) {
	if c := m.cells[name]; c != nil {
		return c, found
	}
	if !slices.Contains(m.names, name) {
		return nil, missing
	}
	c := m.newCell(name)
	m.cells[name] = c
	return c, found
}

// exportedNames are the names of a module's exports, those that are ambiguous included.
func (m *esModule) exportedNames(names map[string]bool, seen map[*esModule]bool) {
	if seen[m] {
		return
	}
	seen[m] = true
	for _, name := range m.names {
		names[name] = true
	}
	if m.script == nil {
		return
	}
	for i := range m.script.Module.Exports {
		e := &m.script.Module.Exports[i]
		if e.Name != "" {
			names[e.Name] = true
			continue
		}
		hadDefault := names["default"]
		m.deps[e.Request].exportedNames(names, seen)
		if !hadDefault {
			delete(names, "default")
		}
	}
}

// namespace returns the namespace of a module.
func (m *esModule) namespace() *goja.Object {
	if m.whole != nil {
		return m.whole.Object
	}
	all := make(map[string]bool)
	m.exportedNames(all, make(map[*esModule]bool))
	cells := make(map[string]*cell)
	var names []string
	for name := range all {
		if c, is := m.resolve(name, nil); is == found {
			cells[name] = c
			names = append(names, name)
		}
	}
	slices.Sort(names)
	m.whole = namespace.New(m.loader.realm, names, func(name string) func() goja.Value { return cells[name].read })
	for _, name := range names {
		c := cells[name]
		c.shown = append(c.shown, shown{m.whole, name})
		if c.value != nil {
			m.whole.Settle(name, c.value)
		}
	}
	return m.whole.Object
}

// namespaceCell is a variable whose value is the namespace.
func (m *esModule) namespaceCell() *cell {
	if m.wholeCell == nil {
		m.wholeCell = m.newCell("*")
		m.wholeCell.settle(m.namespace())
	}
	return m.wholeCell
}

// link connects the imports of a module, and of those it asks for, with what they import, and
// gives them their variables.
func (l *esmLoader) link(m *esModule) {
	var linking []*esModule
	linked := false
	defer func() {
		if !linked {
			for _, m := range linking {
				m.status = unlinked
			}
		}
	}()
	var visit func(m *esModule)
	visit = func(m *esModule) {
		if m.status != unlinked {
			return
		}
		m.status = isLinked
		linking = append(linking, m)
		for _, dep := range m.deps {
			visit(dep)
		}
		if m.script != nil {
			m.instantiate()
		}
	}
	visit(m)
	linked = true
}

// instantiate makes the variables of an ES module.
func (m *esModule) instantiate() {
	r, declared := m.loader.realm, m.script.Module
	for i := range declared.Exports {
		e := &declared.Exports[i]
		if e.Name == "" || e.Request < 0 || e.Import == esm.Namespace {
			continue
		}
		if _, is := m.resolve(e.Name, nil); is != found {
			panic(m.notExported(e.Request, e.Import, e.LocalAt, e.To, is))
		}
	}
	args := []goja.Value{js.Undefined}
	if declared.Meta {
		args[0] = m.makeMeta()
	}
	for _, i := range declared.Imports {
		dep := m.deps[i.Request]
		c, is := dep.imported(i.Name)
		if is != found {
			panic(m.notExported(i.Request, i.Name, i.At, i.To, is))
		}
		args = append(args, c.object)
	}
	m.body = r.Call(r.Run(m.script), js.Undefined, args...).(*goja.Object)
	getters := js.Get(m.loader.step(goja.FunctionCall{Arguments: []goja.Value{m.body}}), "value")
	for i, name := range declared.Locals {
		c := m.cells[name.Name]
		c.getter = js.Object(js.Get(getters, strconv.Itoa(i)))
		if name.Hoisted {
			c.settle(c.read())
		}
	}
}

// imported finds what an import of a name is, be it the namespace.
func (m *esModule) imported(name string) (*cell, unresolved) {
	if name == esm.Namespace {
		return m.namespaceCell(), found
	}
	return m.resolve(name, nil)
}

// settle notes that the variables of a module have their values, which most keep.
func (m *esModule) settle() {
	if m.script == nil {
		return
	}
	for _, local := range m.script.Module.Locals {
		c := m.cells[local.Name]
		switch {
		case c.value != nil:
		case local.Constant:
			c.settle(c.read())
		default:
			mustDefine(c.object.DefineAccessorProperty("value", c.getter, nil, goja.FLAG_TRUE, goja.FLAG_TRUE))
		}
	}
}

// notExported makes the error of an import that is not there. Its stack begins with the place
// of the import, from one offset of the text to another.
func (m *esModule) notExported(request int, name string, from, to int, is unresolved) *goja.Object {
	specifier := m.script.Module.Requests[request].Specifier
	message := "The requested module '" + specifier + "' does not provide an export named '" + name + "'"
	switch {
	case is == ambiguous:
		message = "The requested module '" + specifier + "' contains conflicting star exports for name '" + name + "'"
	case m.deps[request].cjs:
		message = m.notNamed(request, name, specifier)
	}
	if m.loader.requiring {
		return m.loader.realm.NewError(js.SyntaxError, "", message)
	}
	return m.loader.realm.LinkError(m.script, from, to, message)
}

// notNamed is the message for an import of a CommonJS module that cannot be told from its text.
func (m *esModule) notNamed(request int, name, specifier string) string {
	var names []string
	for _, i := range m.script.Module.Imports {
		switch {
		case i.Request != request || i.Name == "default" || i.Name == esm.Namespace:
		case i.Name == i.Local:
			names = append(names, i.Name)
		default:
			names = append(names, i.Name+": "+i.Local)
		}
	}
	message := "Named export '" + name + "' not found. The requested module '" + specifier +
		"' is a CommonJS module, which may not support all module.exports as named exports.\n" +
		"CommonJS modules can always be imported via the default export, for example using:\n\n" +
		"import pkg from '" + specifier + "';\n"
	if len(names) > 0 {
		message += "const { " + strings.Join(names, ", ") + " } = pkg;\n"
	}
	return message
}
