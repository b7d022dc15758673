// Package script compiles JavaScript for goja and knows afterwards what goja
// forgets: the text, so that an error can show the line it comes from, columns as
// V8 counts them, what V8 calls a function in a stack, and where a value was
// thrown.
//
// # Compiling
//
// [Compile] compiles a script, [CompileFunction] the body of a function with given
// parameters, which is how Node loads a CommonJS module. A [Script] belongs to no
// runtime: all runtimes of a process share it, and compiling the same text under
// the same name again returns it.
//
// [Evaluated] prepares code that is made of strings while a program runs, for package evaluation to compile among
// the variables that it sees. A [DynamicFunction] is what the constructors of functions make such code of.
//
// # Hooks
//
// Compiled code calls functions that [Hooks] binds in each runtime, and that no script can
// name. One stands around the argument of every throw statement, one at the start of
// every catch block that names its exception: where an uncaught value was thrown, and
// the chance to give an error of the engine's own its stack before the script sees it,
// cannot be had from goja otherwise. One stands around the size that a new ArrayBuffer
// or typed array is given, one around the text of a direct eval, which it runs, and one around what a loop, a
// pattern or spread syntax goes through, which costs goja an object for every step.
package script
