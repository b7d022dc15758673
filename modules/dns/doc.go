// Package dns is node:dns and node:dns/promises.
//
// # Two ways to resolve
//
// lookup and lookupService ask what the system asks, getaddrinfo and getnameinfo in
// Node: the file of hosts and then the system's resolver, which is Go's. node:net
// connects to what lookup answers.
//
// The methods of Resolver, and the functions of the module that are bound to one, ask
// the DNS servers that setServers names, or those of the system. They know records of
// any kind, and nothing of the file of hosts, except that reverse looks there first.
// A query goes to the server that has failed least often in a row: over UDP, over TCP
// if the answer was cut off there. A server that does not answer in time, cannot be
// reached or answers nonsense has failed, and the query goes to the next; every answer
// that makes sense is final, one that tells of a failure too.
//
// # What is JavaScript
//
// The functions that a program sees are JavaScript: resolver.js has what callbacks and
// promises have in common, dns.js and promises.js the functions. Beneath them are, in
// Go, a channel, which holds servers and pending queries, and the two functions of the
// system.
//
// # The network
//
// All of it goes through a [Resolver], which an embedder may replace; see [Use].
//
// # Messages
//
// DNS messages are packed and unpacked by github.com/miekg/dns, which knows every type
// of record. Its successor has no stable release yet. Sending, retrying and choosing
// servers is done here, for it has to be done as c-ares does it.
package dns
