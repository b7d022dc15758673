package lower

import (
	_ "embed"
	"sync"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/parser"

	"github.com/sluicejs/sluice/internal/quicken"
)

// RuntimeName is the name of the script that lowered code calls into.
const RuntimeName = "sluice:lower"

//go:embed runtime.js
var runtimeText string

// Runtime returns a program whose value is a function. Called with an object of native
// functions, it makes what lowered code of the runtime needs:
//
//	import(referrer, specifier, options) is what import() does; referrer is the name of a script
//	regexp(regexp, source) gives a regular expression the source it has for scripts, and returns it
//	notIterable(text) returns the error of a value that cannot be iterated
//
// It must be called before a lowered program runs.
func Runtime() *goja.Program { return runtimeProgram() }

var runtimeProgram = sync.OnceValue(func() *goja.Program {
	program, err := parser.ParseFile(nil, RuntimeName, "let $lower; (function (native) { $lower = "+runtimeText+"(native) })", 0)
	if err != nil {
		panic(err)
	}
	(&walker{enter: func(n any) {
		if id, ok := n.(*ast.Identifier); ok && id.Name == "$lower" {
			id.Name = hidden["$lower"]
		}
	}}).walk(program)
	compiled, err := goja.CompileAST(program, true)
	if err != nil {
		panic(err)
	}
	quicken.Program(compiled)
	return compiled
})
