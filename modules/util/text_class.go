package util

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
)

// newClass makes a class of the language, which cannot be called without new, from the
// source of a function that returns it. init initializes an instance; the arguments
// after it are those of the call.
func (m *module) newClass(source string, init func(this *goja.Object, c goja.FunctionCall)) *goja.Object {
	makeClass, err := m.r.VM.RunScript(js.InternalPrefix+"util", source)
	check(err)
	initialize := m.r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		init(c.Argument(0).(*goja.Object), goja.FunctionCall{This: js.Undefined, Arguments: c.Arguments[1:]})
		return js.Undefined
	})
	return m.r.Call(makeClass, js.Undefined, initialize).(*goja.Object)
}

// defineInspection defines how instances of a class are inspected: as an object with
// some of their properties, after what prefix returns, with the options that those given
// are read as. It also defines the class's tag.
func (m *module) defineInspection(class *goja.Object, options func(given goja.Value) inspect.Options, prefix func(this goja.Value) string, properties ...string) {
	proto := js.Proto(class)
	custom := func(c goja.FunctionCall) goja.Value {
		text := prefix(c.This)
		if depth := c.Argument(0); goja.IsNumber(depth) && depth.ToFloat() < 0 {
			return m.brief(c.This, c.Argument(1))
		}
		opts := options(c.Argument(1))
		shown := m.r.VM.NewObject()
		for _, name := range properties {
			m.r.On(shown).Value(name, js.Get(c.This, name))
		}
		return m.r.VM.ToValue(text + m.r.Inspect.Inspect(shown, &opts))
	}
	m.r.Hidden(proto).Symbol(m.r.SymbolFor("nodejs.util.inspect.custom"), m.r.Func("[nodejs.util.inspect.custom]", 2, custom))
	tag := m.r.VM.ToValue(class.Get("name").String())
	check(proto.DefineDataPropertySymbol(goja.SymToStringTag, tag, goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

// brief is what is shown of an object that is nested too deeply.
func (m *module) brief(this, options goja.Value) goja.Value {
	name := m.r.VM.ToValue("[" + text(js.Get(js.Get(this, "constructor"), "name")) + "]")
	if stylize := js.Get(options, "stylize"); js.IsFunction(stylize) {
		return m.r.Call(stylize, options, name, m.r.VM.ToValue("special"))
	}
	return name
}
