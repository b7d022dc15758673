// Package path is node:path: paths in the syntax of POSIX systems and of Windows,
// either of them on any system.
//
// The two syntaxes are [posix] and [win32], pure functions on Go strings that look
// at nothing but their arguments and an [environment]; module.go makes the objects
// of a script out of them. Nothing here touches a file.
//
// The working directory is process.cwd(), as it is at that moment.
package path
