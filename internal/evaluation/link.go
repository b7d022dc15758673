package evaluation

import (
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
)

// The functions of goja's own, whose first argument, if it is a pointer, is what they are methods of.

//go:linkname compileAST github.com/dop251/goja.compileAST
func compileAST(program *ast.Program, strict, inGlobal bool, machine unsafe.Pointer) (*goja.Program, error)

//go:linkname isVariable github.com/dop251/goja.(*stash).isVariable
func isVariable(stash unsafe.Pointer) bool

//go:linkname pushContext github.com/dop251/goja.(*vm).pushCtx
func pushContext(machine unsafe.Pointer)

//go:linkname popContext github.com/dop251/goja.(*vm).popCtx
func popContext(machine unsafe.Pointer)

//go:linkname push github.com/dop251/goja.(*vm).push
func push(machine unsafe.Pointer, v goja.Value)

//go:linkname runTry github.com/dop251/goja.(*vm).runTry
func runTry(machine unsafe.Pointer) *goja.Exception
