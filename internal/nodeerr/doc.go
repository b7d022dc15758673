// Package nodeerr makes the errors that Node's own code makes: the same class,
// `code`, message and properties, from one table.
//
// [New] makes an error of a code, [Errno] one of a failed system call. The
// functions named after an argument check (Function, Integer, ...) throw the
// error that Node throws for that argument, and return the checked value.
//
// Everything here runs on the realm's goroutine and throws as package js
// describes it.
package nodeerr
