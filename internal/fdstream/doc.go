// Package fdstream is the inside of streams over files and pipes, or over any Go
// reader and writer: process.stdin, process.stdout, process.stderr and those of
// node:tty.
//
// A [Sink] writes at once and waits for it, as Node does for files, terminals and
// pipes: what a program has printed before it ends is out. A [Source] reads on a
// goroutine of its own, one read at a time and only while somebody wants to read.
//
// [NewReadable], [NewWritable] and [NewDuplex] make streams over what an application has.
// They read and write on goroutines, which the loop waits for when it is closed, and
// own what they are over: they close it when they are destroyed or have finished.
package fdstream
