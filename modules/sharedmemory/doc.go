// Package sharedmemory implements SharedArrayBuffer and Atomics.
//
// A program has one thread, so nothing ever happens between two of its accesses, and every
// one is atomic. What can be seen of the rest is there: a clone of a buffer has the same
// bytes, Atomics.wait blocks the program until its time is over, as nobody can wake it,
// and what Atomics.waitAsync returns is settled by notify. As in Node, that does not keep
// a program going.
//
// To the engine a shared buffer is an ArrayBuffer, so that views of it are those of the
// language. One that grows, and its clones, are resizable ones.
package sharedmemory
