package transport

import (
	"net"
	"strings"
	"testing"
)

// FromConn works with connections that do no more than they must.
func TestFromConn(t *testing.T) {
	w := newWorld(t, nil)
	c, d := net.Pipe()
	a, b := FromConn(w.loop, c), FromConn(w.loop, d)
	expectError(t, a.Reset(nil), "reset", enotsup)
	expectError(t, a.SetNoDelay(true), "setNoDelay", enotsup)
	expectError(t, a.SetKeepAlive(true, 1), "setKeepAlive", enotsup)
	addr, err := a.LocalAddr()
	expect(t, "error", err, nil)
	expect(t, "address", addr, Addr{})
	expect(t, "descriptor", a.FD(), -1)

	text := strings.Repeat("a longer text than fits one small chunk ", 1000)
	w.write(a, text)
	w.shutdown(a)
	w.read(a, func(data []byte, err error) {
		expect(t, "bytes", len(data), 0)
		a.Close(nil)
	})
	w.read(b, func(data []byte, err error) {
		expectEOF(t, err)
		expect(t, "text", string(data), text)
		b.Close(nil)
	})
	w.run()
}

// FromListener works with any listener.
func TestFromListener(t *testing.T) {
	w := newWorld(t, nil)
	pipes := &pipeListener{conns: make(chan net.Conn), closed: make(chan struct{})}
	accepted := 0
	var ln Listener
	ln = FromListener(w.loop, pipes, func(s Stream, err error) {
		if accepted++; accepted == 3 {
			expectError(t, err, "accept", ebadf)
			ln.Close(nil)
			return
		}
		expect(t, "error", err, nil)
		w.read(s, func(data []byte, err error) {
			expectEOF(t, err)
			expect(t, "text", string(data), "text")
			s.Close(nil)
		})
	})
	expect(t, "descriptor", ln.FD(), -1)
	go func() {
		for range 2 {
			c, d := net.Pipe()
			pipes.conns <- c
			d.Write([]byte("text"))
			d.Close()
		}
		pipes.Close() // behind the back of the loop
	}()
	w.run()
	expect(t, "calls", accepted, 3)
}

type pipeListener struct {
	conns  chan net.Conn
	closed chan struct{}
	done   bool
}

func (l *pipeListener) Accept() (net.Conn, error) {
	select {
	case c := <-l.conns:
		return c, nil
	case <-l.closed:
		return nil, net.ErrClosed
	}
}

func (l *pipeListener) Close() error {
	if l.done {
		return net.ErrClosed
	}
	l.done = true
	close(l.closed)
	return nil
}

func (l *pipeListener) Addr() net.Addr { return nil }
