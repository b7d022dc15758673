package transport

import (
	"bytes"
	"errors"
	"io"
	"net/netip"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/eventloop"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// networks are the implementations, which all pass the same tests.
var networks = map[string]Network{
	"System":          System(),
	"portable":        portableNetwork{},
	"shared":          NewSharing().Join(System()),
	"shared portable": NewSharing().Join(portableNetwork{}),
}

// patience is how long a test waits for what ought to happen.
const patience = 20 * time.Second

// world is a loop with a network, and what tests do with them.
type world struct {
	t       *testing.T
	loop    *eventloop.Loop
	network Network
}

// everywhere runs a test with each implementation.
func everywhere(t *testing.T, test func(w *world)) {
	for name, network := range networks {
		t.Run(name, func(t *testing.T) { test(newWorld(t, network)) })
	}
}

func newWorld(t *testing.T, n Network) *world {
	return newWorldIn(t, n, nil)
}

func newWorldIn(t *testing.T, n Network, engine eventloop.Engine) *world {
	l, err := eventloop.New(eventloop.Options{Engine: engine})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	return &world{t, l, n}
}

// isSystem tells whether the network is [System], shared or not.
func (w *world) isSystem() bool {
	if n, ok := w.network.(sharingDescriptors); ok {
		return n.Network == System()
	}
	return w.network == System()
}

// run runs the loop until it is dry.
func (w *world) run() {
	w.t.Helper()
	watchdog := time.AfterFunc(patience, w.loop.Stop)
	defer watchdog.Stop()
	if err := w.loop.Run(); err != nil {
		w.t.Fatal("the loop did not run dry")
	}
}

// later calls f in a callback of its own.
func (w *world) later(f func()) { w.loop.SetImmediate(eventloop.Func(f)) }

// task makes a task of a function.
func task(f func()) eventloop.Task { return eventloop.Func(f) }

// The errors that tests expect.
const (
	eacces        = syscall.EACCES
	eaddrinuse    = syscall.EADDRINUSE
	eaddrnotavail = syscall.EADDRNOTAVAIL
	ealready      = syscall.EALREADY
	ebadf         = syscall.EBADF
	ecanceled     = syscall.ECANCELED
	econnrefused  = syscall.ECONNREFUSED
	econnreset    = syscall.ECONNRESET
	einval        = syscall.EINVAL
	enobufs       = syscall.ENOBUFS
	enoent        = syscall.ENOENT
	enotconn      = syscall.ENOTCONN
	enotsup       = syscall.ENOTSUP
	epipe         = syscall.EPIPE
)

// listen listens on loopback and returns the address; the listener is closed
// after the given number of connections.
func (w *world) listen(connections int, accepted func(Stream)) Addr {
	w.t.Helper()
	return w.listenAt(loopback, connections, accepted)
}

var loopback = TCP(netip.MustParseAddrPort("127.0.0.1:0"))

func (w *world) listenAt(at Addr, connections int, accepted func(Stream)) Addr {
	w.t.Helper()
	var ln Listener
	ln, err := w.network.Listen(w.loop, at, ListenOptions{}, func(s Stream, err error) {
		if err != nil {
			w.t.Fatal(err)
		}
		if connections--; connections == 0 {
			ln.Close(nil)
		}
		accepted(s)
	})
	if err != nil {
		w.t.Fatal(err)
	}
	addr, err := ln.Addr()
	if err != nil {
		w.t.Fatal(err)
	}
	return addr
}

// dial connects; failing to is the end of the test.
func (w *world) dial(to Addr, connected func(Stream)) Stream {
	w.t.Helper()
	var s Stream
	s, err := w.network.Dial(w.loop, to, DialOptions{}, func(err error) {
		if err != nil {
			w.t.Fatal(err)
		}
		connected(s)
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return s
}

// dialFrom connects from a local address.
func (w *world) dialFrom(to Addr, local netip.AddrPort, connected func(Stream)) {
	w.t.Helper()
	var s Stream
	s, err := w.network.Dial(w.loop, to, DialOptions{Local: local}, func(err error) {
		if err != nil {
			w.t.Fatal(err)
		}
		connected(s)
	})
	if err != nil {
		w.t.Fatal(err)
	}
}

// dialFails connects in vain, and calls failed with the error, whether it came at
// once or later.
func (w *world) dialFails(to Addr, opts DialOptions, failed func(error)) {
	w.t.Helper()
	var s Stream
	s, err := w.network.Dial(w.loop, to, opts, func(err error) {
		if err == nil {
			w.t.Error("connected")
		}
		s.Close(nil)
		failed(err)
	})
	if err != nil {
		w.later(func() { failed(err) })
	}
}

// pair calls ready with the two ends of a connection.
func (w *world) pair(ready func(a, b Stream)) {
	w.t.Helper()
	w.pairAt(loopback, ready)
}

func (w *world) pairAt(at Addr, ready func(a, b Stream)) {
	w.t.Helper()
	var a, b Stream
	arrived := func() {
		if a != nil && b != nil {
			ready(a, b)
		}
	}
	addr := w.listenAt(at, 1, func(s Stream) { b = s; arrived() })
	w.dial(addr, func(s Stream) { a = s; arrived() })
}

// drain reads s to its end, and then closes it.
func (w *world) drain(s Stream) {
	w.t.Helper()
	w.start(s, &reader{
		read: func([]byte) {},
		end:  func(error) { s.Close(nil) },
	})
}

func (w *world) socketPath() Addr { return Unix(filepath.Join(w.t.TempDir(), "socket")) }

// write writes, with a callback that must not see an error.
func (w *world) write(s Stream, data string) {
	w.t.Helper()
	done := func(err error) {
		if err != nil {
			w.t.Error(err)
		}
	}
	if _, err := s.Write([][]byte{[]byte(data)}, done); err != nil {
		w.t.Error(err)
	}
}

func (w *world) shutdown(s Stream) {
	w.t.Helper()
	if err := s.Shutdown(nil); err != nil {
		w.t.Error(err)
	}
}

// read starts to read s, and calls end with all that was read when the end has
// come.
func (w *world) read(s Stream, end func(data []byte, err error)) {
	w.t.Helper()
	var all bytes.Buffer
	w.start(s, &reader{
		read: func(b []byte) { all.Write(b) },
		end:  func(err error) { end(all.Bytes(), err) },
	})
}

func (w *world) start(s Stream, r Reader) {
	w.t.Helper()
	if err := s.ReadStart(r); err != nil {
		w.t.Error(err)
	}
}

// reader is a [Reader] made of functions.
type reader struct {
	alloc func() []byte
	read  func(b []byte)
	end   func(err error)
}

func (r *reader) Alloc() []byte {
	if r.alloc == nil {
		return nil
	}
	return r.alloc()
}
func (r *reader) OnRead(b []byte) { r.read(b) }
func (r *reader) OnEnd(err error) { r.end(err) }

// expectError reports an error that is not the failure of that call.
func expectError(t *testing.T, err error, call string, errno syscall.Errno) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) || e.Syscall != call || e.Errno != errno {
		t.Errorf("got error %v, want %s %s", err, call, errnoName(errno))
	}
}

func expectEOF(t *testing.T, err error) {
	t.Helper()
	if err != io.EOF {
		t.Errorf("got %v, want EOF", err)
	}
}

func expect[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}
