// Package timers is node:timers and node:timers/promises, and the global functions
// that schedule callbacks.
//
// The loop decides when timers and immediates run and in which order; this package
// makes them objects of a script. Go code that needs a timer has [eventloop.Timer],
// which costs no object.
//
// # Objects
//
// A Timeout or an Immediate is an ordinary object, made by a literal with all properties
// that Node's have, and a Go struct behind it. Scripts may change the properties; the
// timer goes by what they say when it runs.
//
// # Goroutines
//
// Everything belongs to the realm's goroutine.
package timers
