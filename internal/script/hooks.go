package script

import (
	"sync"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/parser"
)

// Hooks returns a program whose value is a function. Called with six functions,
// it makes them the hooks of all scripts of the runtime:
//
//	throw(value) returns value and notes that the statement at the place of the call throws it
//	catch(value) is told that a catch block has caught value
//	eval(eval, strict, spread, code) returns what eval, if it is the language's, returns in the place of code; strict:
//	as strict code; spread: code is an array of all arguments, and what is returned is one
//	iterate(entries, value) returns what is iterated in the place of value; entries: by a
//	loop that takes each value apart; null: value itself, or what goja can go through like it
//	list(loop, value) returns what has the properties of value, which are about to be copied
//	or, if loop, looped over
//	power(operator, value) returns value, the right operand of an operation that may make a
//	BigInt that is too big; the left one is below it on the stack
//
// It must be called before any other script runs.
func Hooks() *goja.Program { return hooks() }

// The hooks are variables of all scripts, but no properties of the global object.
// As no text can declare variables of their names, names that can be said are
// replaced.
var hooks = sync.OnceValue(func() *goja.Program {
	program, err := parser.ParseFile(nil, "sluice:hooks",
		"let $throw, $catch, $eval, $iterate, $list, $power; "+
			"(function (t, c, e, i, l, p) { $throw = t; $catch = c; $eval = e; $iterate = i; $list = l; $power = p })", 0)
	if err != nil {
		panic(err)
	}
	rename(program)
	compiled, err := goja.CompileAST(program, true)
	if err != nil {
		panic(err)
	}
	return compiled
})

func rename(n ast.Node) {
	if id, ok := n.(*ast.Identifier); ok {
		switch id.Name {
		case "$throw":
			id.Name = throwHook
		case "$catch":
			id.Name = catchHook
		case "$eval":
			id.Name = evalHook
		case "$iterate":
			id.Name = iterateHook
		case "$list":
			id.Name = listHook
		case "$power":
			id.Name = powerHook
		}
	}
	walk(n, rename)
}
