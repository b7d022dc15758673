// Package transport has the connections and listeners beneath node:net, as
// handles shaped like libuv's: reading is started and stopped, a write tells
// whether the system took it at once, a shutdown follows what is queued, closing
// has a callback of its own.
//
// # Contract
//
// Everything belongs to the goroutine of the loop. Callbacks run there too, each
// as one turn of the loop ([eventloop.Loop.Turn]), and never inside the call that
// they are the answer to. Any method may be called in any callback, Close
// included: once closed, a stream calls nothing but what Close announces.
//
// A stream is never more than one chunk ahead of its reader, and a stream that
// does not read holds no memory for it.
//
// Errors are of type [*Error].
//
// # Forwarding
//
// A reader that only writes what it reads to another stream says so, as a [Forwarder].
// On Linux few bytes then go through memory of the loop's, and many are spliced through a
// pipe of the system's, without a callback; what the other stream does not take at once
// becomes a [Parcel], whose bytes stay in the pipe until they are sent or looked at.
//
// # Pattern
//
// An echo server:
//
//	type echo struct{ transport.Stream }
//
//	func (e *echo) Alloc() []byte   { return nil }
//	func (e *echo) OnRead(b []byte) { e.Write([][]byte{b}, func(error) {}) }
//	func (e *echo) OnEnd(error)     { e.Close(nil) }
//
//	network.Listen(loop, at, transport.ListenOptions{}, func(s transport.Stream, err error) {
//		if err == nil {
//			s.ReadStart(&echo{s})
//		}
//	})
package transport
