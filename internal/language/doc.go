// Package language defines what the language has and goja has not: weak references, the
// methods that only old programs use, and what else V8 has in Node v20.
//
// A weak reference is one of Go's, so its object is collected when nothing else refers
// to it, at a time of Go's choosing; until the callback at hand is done it stays, as the
// language demands. The callbacks of a FinalizationRegistry do not keep a program going.
package language
