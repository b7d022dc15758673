package transport

import (
	"errors"
	"io"
	"net"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// unused is an address where nobody listens.
func (w *world) unused() Addr {
	w.t.Helper()
	ln, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		w.t.Fatal(err)
	}
	defer ln.Close()
	return fromNetAddr(ln.Addr())
}

func TestRefused(t *testing.T) {
	everywhere(t, func(w *world) {
		called := 0
		s, err := w.network.Dial(w.loop, w.unused(), DialOptions{}, func(err error) {
			called++
			expectError(w.t, err, "connect", econnrefused)
		})
		expect(w.t, "error", err, nil)
		expect(w.t, "called inside Dial", called, 0)
		async, err := s.Write([][]byte{[]byte("x")}, func(err error) {
			called++
			expect(w.t, "callbacks before that of the write", called, 2)
			expectError(w.t, err, "write", ecanceled)
			_, err = s.Write(nil, nil)
			expectError(w.t, err, "write", epipe)
		})
		expect(w.t, "queued", async, true)
		expect(w.t, "error", err, nil)
		expect(w.t, "error", s.Shutdown(func(err error) {
			called++
			expectError(w.t, err, "shutdown", enotconn)
			s.Close(func() { called++ })
		}), nil)
		w.run()
		expect(w.t, "callbacks", called, 4)
	})
}

func TestUnixRefused(t *testing.T) {
	everywhere(t, func(w *world) {
		path := filepath.Join(w.t.TempDir(), "socket")
		ln, err := net.Listen("unix", path)
		if err != nil {
			w.t.Fatal(err)
		}
		ln.(*net.UnixListener).SetUnlinkOnClose(false)
		ln.Close()
		called := 0
		for to, errno := range map[string]syscall.Errno{path: econnrefused, path + "2": enoent} {
			var s Stream
			s, err := w.network.Dial(w.loop, Unix(to), DialOptions{}, func(err error) {
				called++
				expectError(w.t, err, "connect", errno)
				s.Close(nil)
			})
			expect(w.t, "error", err, nil)
		}
		expect(w.t, "called inside Dial", called, 0)
		w.run()
		expect(w.t, "callbacks", called, 2)
	})
}

func TestDialErrors(t *testing.T) {
	everywhere(t, func(w *world) {
		addr := w.listen(1, func(s Stream) { w.drain(s) })
		foreign := DialOptions{Local: netip.MustParseAddrPort("192.0.2.77:0")}
		w.dialFails(addr, foreign, func(err error) {
			expectError(w.t, err, "bind", eaddrnotavail)
			w.dial(addr, func(s Stream) { s.Close(nil) })
		})
		w.run()
	})
}

func TestListenErrors(t *testing.T) {
	everywhere(t, func(w *world) {
		dir := w.t.TempDir()
		path := Unix(filepath.Join(dir, "socket"))
		var listeners []Listener
		for _, at := range []Addr{loopback, path} {
			ln, err := w.network.Listen(w.loop, at, ListenOptions{}, nil)
			if err != nil {
				w.t.Fatal(err)
			}
			listeners = append(listeners, ln)
		}
		taken, _ := listeners[0].Addr()
		for _, c := range []struct {
			at    Addr
			errno syscall.Errno
		}{
			{taken, eaddrinuse},
			{path, eaddrinuse},
			{Unix(filepath.Join(dir, "none", "socket")), eacces},
			{TCP(netip.MustParseAddrPort("192.0.2.77:0")), eaddrnotavail},
		} {
			_, err := w.network.Listen(w.loop, c.at, ListenOptions{}, nil)
			expectError(w.t, err, "bind", c.errno)
		}
		if _, err := os.Stat(path.Path); err != nil {
			w.t.Error("a listen that failed has removed the path")
		}
		for _, ln := range listeners {
			ln.Close(nil)
		}
		w.run()
	})
}

func TestReset(t *testing.T) {
	everywhere(t, func(w *world) {
		order := ""
		w.pair(func(a, b Stream) {
			w.read(b, func(_ []byte, err error) {
				expectError(w.t, err, "read", econnreset)
				order += "reset "
				expectError(w.t, b.ReadStart(&reader{}), "read", enotconn)
				_, err = b.Write([][]byte{[]byte("x")}, nil)
				expectError(w.t, err, "write", epipe)
				expectError(w.t, b.Shutdown(nil), "shutdown", enotconn)
				b.Close(func() { order += "closed" })
			})
			w.later(func() {
				expect(w.t, "error", a.Reset(func() { order += "resetting " }), nil)
				expect(w.t, "error of a second one", a.Reset(func() { w.t.Error("called") }), nil)
			})
		})
		w.run()
		expect(w.t, "order", strings.Contains(order, "reset closed"), true)
		expect(w.t, "done was called", strings.Contains(order, "resetting"), true)
	})
}

func TestResetRefused(t *testing.T) {
	everywhere(t, func(w *world) {
		w.pair(func(a, b Stream) {
			a.Shutdown(func(error) {
				expect(w.t, "error after the shutdown", a.Reset(nil), nil)
				b.Close(nil)
			})
			expectError(w.t, a.Reset(nil), "reset", einval)
		})
		w.pairAt(w.socketPath(), func(a, b Stream) {
			expectError(w.t, a.Reset(nil), "reset", enotsup)
			a.Close(nil)
			b.Close(nil)
		})
		w.run()
	})
}

// To a peer that is gone, writes fail; not the first perhaps, but soon.
func TestWriteToPeerThatIsGone(t *testing.T) {
	everywhere(t, func(w *world) {
		failures := 0
		w.pair(func(a, b Stream) {
			b.Close(nil)
			var write func(error)
			write = func(err error) {
				for err == nil {
					var async bool
					if async, err = a.Write([][]byte{make([]byte, 1000)}, write); async {
						return
					}
				}
				var e *Error
				if !errors.As(err, &e) || e.Syscall != "write" || e.Errno != epipe && e.Errno != econnreset {
					w.t.Error(err)
				}
				failures++
				a.Close(nil)
			}
			write(nil)
		})
		w.run()
		expect(w.t, "failures", failures, 1)
	})
}

func TestOnceClosed(t *testing.T) {
	everywhere(t, func(w *world) {
		w.pair(func(a, b Stream) {
			closed := 0
			a.Close(func() { closed++ })
			a.Close(func() { w.t.Error("done of a second Close was called") })
			expect(w.t, "called inside Close", closed, 0)
			expectError(w.t, a.ReadStart(&reader{}), "read", einval)
			_, err := a.Write(nil, nil)
			expectError(w.t, err, "write", ebadf)
			expectError(w.t, a.Shutdown(nil), "shutdown", enotconn)
			expectError(w.t, a.SetNoDelay(true), "setNoDelay", ebadf)
			expectError(w.t, a.SetKeepAlive(true, 1), "setKeepAlive", ebadf)
			a.ReadStop()
			b.Close(func() { expect(w.t, "calls of done", closed, 0) }) // the last one closed is told first
		})
		w.run()
	})
}

// An error that a connection makes up itself comes through.
func TestCause(t *testing.T) {
	w := newWorld(t, nil)
	c, peer := net.Pipe()
	defer peer.Close()
	broken := errors.New("broken")
	s := FromConn(w.loop, brokenConn{c, broken})
	w.read(s, func(_ []byte, err error) {
		expectError(t, err, "read", syscall.EIO)
		expect(t, "is the cause", errors.Is(err, broken), true)
		expect(t, "text", err.Error(), "read EIO: broken")
		s.Close(nil)
	})
	w.run()
}

type brokenConn struct {
	net.Conn
	err error
}

func (c brokenConn) Read([]byte) (int, error) { return 0, c.err }

func TestConnErrors(t *testing.T) {
	for err, errno := range map[error]syscall.Errno{
		io.ErrClosedPipe:       epipe,
		net.ErrClosed:          ebadf,
		os.ErrDeadlineExceeded: syscall.ETIMEDOUT,
		&net.OpError{Op: "read", Err: os.NewSyscallError("read", econnreset)}: econnreset,
		io.ErrUnexpectedEOF: syscall.EIO,
	} {
		expectError(t, connError("read", err), "read", errno)
	}
	expect(t, "of nothing", connError("read", nil), nil)
	expect(t, "text", fail("read", econnreset).Error(), "read ECONNRESET")
	expect(t, "unwraps", errors.Is(fail("read", econnreset), econnreset), true)
}
