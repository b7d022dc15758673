// Package jsnet is node:net: the classes Server and Socket and the functions of
// the module, over the connections and listeners of package transport.
//
// # How it is built
//
// A socket is the inside of a Duplex ([stream.Source], [stream.Sink],
// [stream.Finalizer], [stream.Destroyer]) and the reader of a connection
// ([transport.Reader]); a server makes sockets of the connections that a listener
// accepts. State is in Go structs, and scripts see it through the properties of
// the two prototypes; a server has properties of its own for what a script may
// change. What Node does with event listeners of its own where a script could
// notice is done with such listeners here.
//
// # Handles
//
// The property `_handle` holds an object of the class TCP or Pipe. A server has one
// from the beginning. A socket gets one when a script first reads the property; the
// handle then is the socket's connection, and passes each call on to the one beneath,
// unless the script has put a method of its own on the object.
//
// # Goroutines
//
// Everything belongs to the goroutine of the realm's loop. The transport may use
// others; they reach a socket through the loop's task queue.
package jsnet
