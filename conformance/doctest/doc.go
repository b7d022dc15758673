// Package doctest runs the examples of Markdown documents: the JavaScript of a page
// about Node's `net`, say, each example in a runtime of its own. It is what
// `sluice doctest` does, for Go tests.
//
//	func TestDocs(t *testing.T) { doctest.Test(t, "README.md", "docs/net.md") }
//
// # What an example is
//
// A fenced block of `js`, `javascript`, `cjs` or `mjs`; with [Options.Indented], also
// every block that is indented. `mjs`, and `js` that imports or awaits at its top, is an
// ES module.
//
// # What an example finds
//
// The network is in memory ([memnet]), one for each example: port 80 needs no
// privilege, `/tmp/echo.sock` no file, and two examples that listen on 8124 do not meet.
// Every name resolves to loopback. In scope, where the example does not declare them
// itself, are
//
//   - the builtin modules by their names, PORT and HOST
//   - what earlier examples of the page declare; the example that does is run first
//   - server, a net.Server, and socket and client, net.Sockets with somebody to talk to
//
// A server that the example starts gets a client, which says something, ends and
// waits for the end of the answer. A client that dials where nobody listens reaches the
// example of the page that does listen there, in a second runtime, or else a peer that
// greets, echoes and ends. Nobody ever answers on port 1, which is there to be refused.
//
// # When it passes
//
// It passes when it runs without an uncaught error until nothing is left to happen, or
// until its servers have had their client and nothing more happens, and when it has
// kept what it claims: `// Prints: x` after a call of console, `// returns x` or `// x`
// with a literal x after an expression, and the lines of a block of `text` or `output`
// that follows, or of `console` if that is no shell session. What no engine could run,
// a table of options or half a statement, is not runnable, with the reason, and never
// passes.
package doctest
