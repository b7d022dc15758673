// Package jsnet is node:net: the classes Server and Socket and the functions of
// the module, over the connections and listeners of package transport.
//
// # How it is built
//
// A socket is the inside of a Duplex ([stream.Source], [stream.Sink],
// [stream.Finalizer], [stream.Destroyer]) and the reader of a connection
// ([transport.Reader]); a server makes sockets of the connections that a listener
// accepts. State is in Go structs, and scripts see it through the properties of
// the two prototypes. What Node does with event listeners of its own where a
// script could notice is done with such listeners here.
//
// # Goroutines
//
// Everything belongs to the goroutine of the realm's loop. The transport may use
// others; they reach a socket through the loop's task queue.
package jsnet
