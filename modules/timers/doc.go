// Package timers is node:timers and node:timers/promises, and the global functions
// that schedule callbacks.
//
// The loop decides when timers and immediates run and in which order; this package
// makes them objects of a script. Go code that needs a timer has [eventloop.Timer],
// which costs no object.
//
// # Objects
//
// A Timeout or an Immediate is a dynamic object of goja over a Go struct: making one
// costs a tenth of what an ordinary object with the same properties does. Scripts
// find the properties that Node's have, and may change them and add others, with one
// exception: such an object takes no symbols as keys.
//
// # Goroutines
//
// Everything belongs to the realm's goroutine.
package timers
