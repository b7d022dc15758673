package module

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
)

//go:embed source_map.js
var sourceMapText string

var sourceMapLibrary = library.New("module/source_map", sourceMapText)

// defineSourceMap defines Module.SourceMap. It is an accessor until it is first read, so that
// a program that does not use it need not load it.
func (l *Loader) defineSourceMap() {
	r := l.realm
	define := func(v goja.Value) { r.On(l.moduleClass).Value("SourceMap", v) }
	get := r.Func("get", 0, func(goja.FunctionCall) goja.Value {
		class := sourceMapLibrary.Load(r, nil).Get("SourceMap")
		define(class)
		return class
	})
	set := r.Func("set", 1, func(c goja.FunctionCall) goja.Value {
		define(c.Argument(0))
		return js.Undefined
	})
	mustDefine(l.moduleClass.DefineAccessorProperty("SourceMap", get, set, goja.FLAG_TRUE, goja.FLAG_TRUE))
}
