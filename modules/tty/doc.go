// Package tty is node:tty: sockets over terminals, which know the terminal's size and
// colors and can move its cursor.
//
// The terminal is the sockets' handle, of the class TTY, see [jsnet.OpenTerminal]; which
// descriptors a script may use is for internal/stdio to say. Everything belongs to the
// realm's goroutine.
package tty
