package jsnet

import (
	"runtime"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// nowhere is a connection without a system behind it: what is left of a trip is
// what the loop, the stream and the interpreter cost.
type nowhere struct {
	transport.Stream
	reader transport.Reader
	wrote  int
}

func (n *nowhere) ReadStart(r transport.Reader) error { n.reader = r; return nil }
func (n *nowhere) ReadStop()                          {}
func (n *nowhere) Write(bufs [][]byte, _ func(error)) (bool, error) {
	n.wrote += len(bufs[0])
	return false, nil
}
func (n *nowhere) LocalAddr() (transport.Addr, error)  { return transport.Addr{}, nil }
func (n *nowhere) RemoteAddr() (transport.Addr, error) { return transport.Addr{}, nil }

// newServer returns a server whose connections a script takes.
func newServer(tb testing.TB, script string) (*js.Realm, *server) {
	r, err := js.NewRealm(nil)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { r.Close() })
	server := r.New(Of(r).server)
	v, err := r.VM.RunString("(function (server) {" + script + "})")
	if err != nil {
		tb.Fatal(err)
	}
	r.Call(v, goja.Undefined(), server)
	return r, servers.Get(server)
}

// acceptIn gives the server a connection.
func (s *server) acceptIn(r *js.Realm, conn transport.Stream) {
	r.Loop.Turn(eventloop.Func(func() { s.accept(conn, nil) }))
}

const echoScript = `server.on('connection', (socket) => socket.on('data', (chunk) => socket.write(chunk)))`

// BenchmarkEcho is a trip of 64 bytes through a socket whose 'data' listener
// writes them back, without system calls.
func BenchmarkEcho(b *testing.B) {
	conn := &nowhere{}
	r, server := newServer(b, echoScript)
	server.acceptIn(r, conn)
	message := make([]byte, 64)
	task := eventloop.Func(func() { conn.reader.OnRead(message) })
	b.ReportAllocs()
	for b.Loop() {
		r.Loop.Turn(task)
	}
	if conn.wrote == 0 {
		b.Fatal("nothing was written")
	}
}

const idleScript = `
	const ignore = () => {};
	server.on('connection', (socket) => socket.on('data', ignore).on('error', ignore))`

// BenchmarkAccept makes the socket of a connection.
func BenchmarkAccept(b *testing.B) {
	r, server := newServer(b, idleScript)
	b.ReportAllocs()
	for b.Loop() {
		server.acceptIn(r, &nowhere{})
	}
}

// residue is how many bytes are in use for each socket that does nothing, without its
// connection.
func residue(tb testing.TB) float64 {
	const sockets = 2000
	r, server := newServer(tb, idleScript)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for range sockets {
		server.acceptIn(r, &nowhere{})
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	return float64(after.HeapAlloc-before.HeapAlloc) / sockets
}

// BenchmarkIdle tells how much memory a socket holds that does nothing.
func BenchmarkIdle(b *testing.B) {
	for b.Loop() {
		b.ReportMetric(residue(b), "B/socket")
	}
}

const linesScript = `
	server.on('connection', (socket) => {
		let rest = '';
		socket.setEncoding('utf8');
		socket.on('data', (data) => {
			const lines = (rest + data).split('\n');
			rest = lines.pop();
			lines.forEach((line) => socket.write(line + '!\n'));
		});
	})`

// BenchmarkLines has a script answer 50 lines that come at once, each by a write of its
// own.
func BenchmarkLines(b *testing.B) {
	conn := &nowhere{}
	r, server := newServer(b, linesScript)
	server.acceptIn(r, conn)
	message := []byte(strings.Repeat("get 12345\n", 50))
	task := eventloop.Func(func() { conn.reader.OnRead(message) })
	b.ReportAllocs()
	for b.Loop() {
		r.Loop.Turn(task)
	}
}
