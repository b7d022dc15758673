package fs

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/library"
)

//go:embed cp.js
var copyText string

var copyLibrary = library.New("fs/cp", copyText)

// copies returns the exports of cp.js.
func (m *module) copies() *goja.Object {
	if m.copy == nil {
		m.copy = copyLibrary.Load(m.r, m.promiseForms())
	}
	return m.copy
}

// defineCopies defines cp and cpSync, whose library is loaded with the first call.
func (m *module) defineCopies() {
	late := func(name string) func(goja.FunctionCall) goja.Value {
		return func(c goja.FunctionCall) goja.Value { return m.r.Invoke(m.copies(), name, c.Arguments...) }
	}
	m.r.On(m.exports).Method("cp", 4, late("cp")).Method("cpSync", 3, late("cpSync"))
}
