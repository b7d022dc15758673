// Package fdstream makes streams of Go readers and writers.
//
// A [Sink] is the inside of process.stdout and process.stderr over files. It writes at
// once and waits for it, as Node does: what a program has printed before it ends is out.
//
// [NewReadable], [NewWritable] and [NewDuplex] make streams over what an application has.
// They read and write on goroutines, which the loop waits for when it is closed, and
// own what they are over: they close it when they are destroyed or have finished.
package fdstream
