// Package stdio has the standard streams of a realm's process, by their descriptors 0, 1
// and 2, as the streams of scripts are made of them.
//
// In the system's own process these are the descriptors themselves. In a process that an
// application runs they are what it has given: the reader counts as a pipe, of which
// nobody knows when there is something to read, and the writers as files, to which a write
// is over when it returns, unless they are terminals.
//
// What the console prints before a script has asked for process.stdout can go past it, by
// [Streams.Print], so that a program that only prints need not load node:net. It goes by
// the connection that the stream will have.
package stdio
