// Package quicken has programs executed faster than goja executes them.
//
// A program of goja's is a list of instructions, values of an interface with one method
// that executes them. [Program] gives some of them another method, once, after the program
// was compiled:
//
//	compiled, err := goja.CompileAST(parsed, strict)
//	...
//	quicken.Program(compiled)
//
// An instruction keeps its type and what it consists of, so that whoever looks at the
// program finds the one that goja has compiled. Its new method does what is frequent and
// simple by itself, where it needs nothing that a script could have changed, and leaves all
// else to goja's own method: what a script can observe is the same.
//
// What is faster, and what goja spends its time on instead:
//
//   - properties of strings (property.go): goja writes the string into an object first
//   - properties of typed arrays, thus of Buffers: goja tries to read each name as a number
//     first, and makes an error of it if it is none
//   - elements of typed arrays of bytes (element.go)
//   - calls of the methods that parsers of text live on (call.go, string.go): goja makes new
//     values of the strings that they are called with
//   - comparisons and sums of whole numbers (number.go)
//   - long strings that are added to (append.go): goja copies them each time
//
// And two things are made safe that goja does not survive, in libraries as in scripts: iterators
// without a method next (iterator.go), and objects that are awaited and only seem to be promises
// (await.go).
//
// # Rules
//
// A quickened program may be shared between runtimes and goroutines like any other: nothing
// is remembered in it. Program must not be called while the program runs.
//
// Where goja has what is needed is looked up in samples when the process begins, by package
// [layout]'s means: a goja that arranges its structs in another way makes that panic, and
// one that has other instructions is left as it is, which the tests of this package notice.
package quicken
