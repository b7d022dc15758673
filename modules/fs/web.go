package fs

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/library"
)

//go:embed web.js
var webText string

var webLibrary = library.New("fs/web", webText)

// webForms returns the exports of web.js.
func (m *module) webForms() *goja.Object {
	if m.web == nil {
		m.web = webLibrary.Load(m.r, m.promiseForms())
	}
	return m.web
}

// defineOpenAsBlob defines openAsBlob, whose library is loaded with the first call.
func (m *module) defineOpenAsBlob() {
	m.r.On(m.exports).Method("openAsBlob", 1, func(c goja.FunctionCall) goja.Value {
		return m.r.Invoke(m.webForms(), "openAsBlob", c.Arguments...)
	})
}

// newAsyncID is native.newAsyncId(kind, object): the id of a resource.
func (m *module) newAsyncID(c goja.FunctionCall) goja.Value {
	if res := m.r.NewResource(c.Argument(0).String(), c.Argument(1).(*goja.Object)); res != nil {
		return m.r.VM.ToValue(res.ID())
	}
	return m.r.VM.ToValue(m.r.NextResourceID())
}
