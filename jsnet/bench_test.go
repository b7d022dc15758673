package jsnet

import (
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

// BenchmarkEcho is a trip of 64 bytes through a socket whose 'data' listener
// writes them back, without system calls.
func BenchmarkEcho(b *testing.B) {
	r, err := js.NewRealm(nil)
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	m := Of(r)
	conn := &nowhere{}
	server := r.New(m.server)
	v, err := r.VM.RunString(`(function (server) {
		server.on('connection', (socket) => socket.on('data', (chunk) => socket.write(chunk)));
	})`)
	if err != nil {
		b.Fatal(err)
	}
	r.Call(v, goja.Undefined(), server)
	r.Loop.Turn(eventloop.Func(func() { servers.Get(server).accept(conn, nil) }))

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
