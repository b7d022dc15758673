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
// # Permissions
//
// A [Network] that is granted to a program may say which part of it:
//
//	network := jsnet.System()
//	network.Connect = jsnet.Allow("db.internal:5432", "10.0.0.0/8:443").Deny("10.0.0.1")
//	network.Listen = jsnet.Allow("127.0.0.1:8124")
//	network.Check = func(ctx context.Context, op jsnet.Op) error { ... } // has the last word
//
// Connecting and listening are granted apart, as a program that may reach a database
// must not be able to take its place. [Policy] has the rules. They are checked where
// the program's sockets reach the network, so that nothing goes round them: each
// address that a socket tries, each that a server is bound to, and whatever functions
// of node:net and its handles have led there. What is denied is an [AccessError].
//
// Names are part of it. dns.lookup and the queries to the network's own servers are for
// names that Connect leaves open: those that a rule is about, all with a rule for any
// host (*:443), and localhost with one for an address of the loopback. A rule with an
// address does not open any name, or a program could tell anybody anything by asking for
// names. The names of an address may be looked up where it may be connected to. A DNS
// server that the program has chosen (setServers) is asked if the program may connect to
// it, at its port; then it is asked about any name.
//
// An address to connect from (localAddress, localPort) is up to Check alone. Descriptors
// other than those of the standard streams take a rule of their own (fd:3), or, to be
// listened on, one for the address that they are bound to. A rule for a path is what a
// unix socket takes, whatever files the program may read or write.
//
// Go code that connects in a program's place does so by [Network.DialContext] and
// [Network.ListenContext], with the same rules.
//
// # Pipes
//
// What is piped from one socket to another, and seen by nobody, does not enter
// JavaScript, and its bytes need not even enter the process: see [transport.Forwarder].
// Before each read a socket says where its bytes go ([stream.Duplex.Piped]). If both
// streams would be after the chunk what they were before, the transport moves it from
// connection to connection, and only counters and timeouts learn of it. Otherwise the
// chunk goes through both streams as any other does, with its bytes left where they are
// as long as nobody looks at them. So there is no mode to enter and to leave: a listener,
// an encoding, another destination or a method of the script's takes effect with the
// next chunk.
//
// # Goroutines
//
// Everything belongs to the goroutine of the realm's loop. The transport may use
// others; they reach a socket through the loop's task queue.
package jsnet
