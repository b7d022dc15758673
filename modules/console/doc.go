// Package console is node:console: the object that prints, and the class that
// makes more of them.
package console
