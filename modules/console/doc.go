// Package console is node:console: the object that prints, and the class that
// makes more of them.
//
// # Streams
//
// A console writes to two streams, which are any objects with a method write. Those
// of the global console are process.stdout and process.stderr as they are when it
// first prints. What it writes goes through the stream's own methods, so a script may
// replace them; where they are native functions, printing enters no JavaScript.
//
// A failing stream does not fail the script: the error of a write is dropped, unless
// the console was told otherwise or somebody listens for errors of the stream.
//
// # Methods
//
// The methods are Console.prototype's; every console has its own copies, bound to it,
// so that they can be passed around. Those that print call each other through the
// object where Node's do (group calls log, assert calls warn), so that a script that
// replaces log sees all of it.
//
// # Goroutines
//
// Everything belongs to the realm's goroutine.
package console
