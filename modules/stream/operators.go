package stream

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// defineOperators defines the methods of Readable.prototype that are named after those
// of arrays, and compose.
func (m *Module) defineOperators() {
	hidden := m.r.Hidden(js.Proto(m.readable))
	hidden.Value("asIndexedPairs", m.deprecatedPairs())
	operators := func(names []string, length int) {
		for _, name := range names {
			hidden.Value(name, m.operator(name, length, "operators", name))
		}
	}
	operators([]string{"drop"}, 1)
	operators([]string{"filter", "flatMap", "map"}, 2)
	operators([]string{"take"}, 1)
	hidden.Value("compose", m.operator("compose", 2, "compose", "composeFrom"))
	operators([]string{"every"}, 1)
	operators([]string{"forEach"}, 2)
	operators([]string{"reduce"}, 3)
	operators([]string{"toArray", "some"}, 1)
	operators([]string{"find"}, 2)
}

// operator makes an operator, which is no constructor.
func (m *Module) operator(name string, length int, part, export string) *goja.Object {
	call := js.AsCallable(m.late(name, length, part, export))
	return m.r.CallOnly(name, length, m.illegalConstructor, func(c goja.FunctionCall) *goja.Object { return js.Object(call(c)) })
}

func (m *Module) illegalConstructor() goja.Value { return nodeerr.New(m.r, "ERR_ILLEGAL_CONSTRUCTOR") }

// deprecatedPairs makes asIndexedPairs, which warns when it is first called.
func (m *Module) deprecatedPairs() *goja.Object {
	pairs, warned := js.AsCallable(m.late("asIndexedPairs", 1, "operators", "asIndexedPairs")), false
	return m.r.CallOnly("deprecated", 0, m.illegalConstructor, func(c goja.FunctionCall) *goja.Object {
		if !warned {
			warned = true
			m.r.EmitWarning("readable.asIndexedPairs will be removed in a future version.", "DeprecationWarning", "")
		}
		return js.Object(pairs(c))
	})
}
