// Package tty is node:tty: streams over terminals, which know the terminal's size and
// colors and can move its cursor.
//
// Which descriptors a script may use is for the process to say: [Module.Descriptors].
// Everything belongs to the realm's goroutine.
package tty
