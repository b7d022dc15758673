// Package stream is node:stream: Readable, Writable, Duplex, Transform, PassThrough
// and the legacy Stream, with their state in Go and their methods native functions.
// JavaScript is entered only for listeners and for what a script overrides. What runs
// rarely (pipeline, finished, compose, the operators, iteration) is JavaScript itself, a
// part of the module in each file, loaded when one of its functions is first called.
//
// # State
//
// A [Duplex] is the inside of every stream; a Readable's has no writable side and the
// other way round. It is found through a hidden slot of the object. The properties
// `_readableState` and `_writableState` are views on it.
//
// # What a script may override
//
// Node calls a stream's methods through the object, so that an instance or a subclass
// may replace any of them: `_read`, `_write`, `push`, `destroy`, `emit`. So does this
// package; where it finds the method that it defined itself, it does the work directly
// instead of calling it.
//
// # Order
//
// What Node puts off with process.nextTick is put off here, tick for tick. The ticks
// are Go code and cost no call into JavaScript.
//
// # Differences
//
// On a stream that gives strings, read(n) gives n code units also where they come from
// several chunks; Node v20 gives more, or throws. The arrays in `_readableState` and
// `_writableState` are made when they are read: changing one changes nothing, assigning
// one does.
//
// # Bytes that nobody sees
//
// A chunk that comes from Go code becomes a Buffer when a script first sees it. Through a
// pipe to Go code it goes without; and a source that does not have the bytes at hand
// pushes what holds them ([Duplex.PushHeld]), which a sink ([HeldSink]) may take as it is.
//
// # Goroutines
//
// Everything belongs to the realm's goroutine, and runs in a turn of its loop.
//
// # Pattern
//
// A class of streams written in Go inherits from one of the constructors; its
// prototype gets the methods that lead to Go with [Module.Implement], and its
// instances their inside with [Module.InitDuplex], [Module.InitReadable] or
// [Module.InitWritable]:
//
//	streams := stream.Of(r)
//	ctor := r.NewClass(js.Class{Name: "Socket", Parent: streams.Duplex(), Init: func(this *goja.Object, args []goja.Value) {
//		s := &socket{}
//		s.duplex = streams.InitDuplex(this, stream.Options{...}, s)
//	}})
//	streams.Implement(js.Proto(ctor))
//
//	func (s *socket) Read(int) { s.conn.ReadStart() }                  // stream.Source
//	func (s *socket) onData(b []byte) {
//		if !s.duplex.Push(b) { s.conn.ReadStop() }
//	}
//	func (s *socket) Write(c stream.Chunk, done func(err goja.Value)) { // stream.Sink
//		s.conn.Write(c.Bytes, done)
//	}
package stream
