// Package memnet is a network in memory: connections and listeners of package net that
// touch neither ports nor files, so that a script's server and its client can run in a
// Go test, beside a thousand others that use the same port.
//
// # What it does as the system's network does
//
// A [Network] has TCP addresses and unix paths. Every IP address is local to it. A
// listener on an unspecified address takes connections to all addresses of its family,
// one on `::` those of both. The only name is localhost. Port 0 is the next one that is free.
// Dialing where nobody listens is ECONNREFUSED, for a path ENOENT, for a name a
// [*net.DNSError]; listening where somebody does is EADDRINUSE.
//
// A connection has a buffer of [BufferSize] bytes in each direction, and a writer waits
// where it is full. CloseWrite ends one direction. Close delivers what was written
// before; with SetLinger(0), or where something was not read, the peer sees ECONNRESET
// instead. Who writes to a connection that its peer has closed sees EPIPE, over TCP
// with the second write. Deadlines are those of [net.Conn].
//
// # What it does not
//
// Nothing takes time, and nothing is lost. Keep-alive and Nagle's algorithm are
// accepted and mean nothing, as there is no wire.
//
// # Goroutines
//
// Everything may be used by any goroutine. A network starts none.
//
// # Pattern
//
//	network := memnet.New()
//	rt, err := runtime.New(runtime.WithNetwork(jsnet.Network{Dialer: network, Listener: network}))
//	...
//	conn, err := network.DialContext(ctx, "tcp", "127.0.0.1:8124") // to the script's server
package memnet
