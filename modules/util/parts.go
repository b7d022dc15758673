package util

import (
	_ "embed" // for the part in JavaScript

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/library"
)

//go:embed mime.js
var mimeText string

// mime makes MIMEType and MIMEParams.
var mime = library.New("util/mime", mimeText)

// defineSignals defines what is about signals: accessors, so that package web is loaded
// when somebody asks for it.
func (m *module) defineSignals() {
	for _, name := range []string{"transferableAbortSignal", "transferableAbortController", "aborted"} {
		get := m.r.Func("get "+name, 0, func(goja.FunctionCall) goja.Value {
			return m.r.Builtin("internal/abort").Get(name)
		})
		check(m.exports.DefineAccessorProperty(name, get, nil, goja.FLAG_TRUE, goja.FLAG_TRUE))
	}
}
