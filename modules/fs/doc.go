// Package fs is Node's modules node:fs and node:fs/promises.
//
// # Functions
//
// A function reads its arguments on the realm's goroutine and makes work of them, which
// is done at once by the form that returns, and on another goroutine by the forms that
// call back or return a promise; call.go has the forms, jobs.go the order of the work.
//
// # File system
//
// All work is done with a [Files]: the file system of the Go process, or the part of it that
// [Limit] leaves. What can be watched is a [Watcher] too.
//
// # Limits
//
// [Limit] lets scripts use part of the file system: guard.go decides about each path, and
// which descriptors are a script's own. Where Node's permission model leaves a way open
// it is stricter: links are followed before a path is compared, realpath is for what may
// be read, and a descriptor that was opened for reading is none to change a file by. An
// error of a denied path comes when the others come, never before a function that calls
// back has returned.
//
// # Streams
//
// ReadStream and WriteStream are streams written in Go: what is read or written does not
// go through JavaScript, unless a script has put a function of its own in the place of
// one of node:fs, or among the options. Then that is called, as in Node.
//
// # JavaScript
//
// What runs rarely is JavaScript: FileHandle and the promise API (over the forms in Go
// that return promises), cp, and the classes that watch.
//
// # Systems
//
// Linux, macOS and Windows. Watching needs Linux, where it is inotify's doing: elsewhere
// watch fails with ENOSYS, and only watchFile works. On macOS and Windows nothing of this
// package was tested; on Windows it does what Go's package os can do, so that files have
// no owners, and of permissions only whether they may be written.
//
// Where a folder is watched with all below it, events of a rename come in the system's order,
// and no event comes twice; Node's own, which lists the folders again and again, differs there
// from system to system and from run to run.
package fs
