package transport

import (
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"syscall"
	"testing"
)

// faulty is a connection that does what it was made to do wrong, and counts how often it is
// closed.
type faulty struct {
	net.Conn
	read   func([]byte) (int, error)
	write  func([]byte) (int, error)
	closed int
}

func (f *faulty) Read(b []byte) (int, error) {
	if f.read != nil {
		return f.read(b)
	}
	return f.Conn.Read(b)
}

func (f *faulty) Write(b []byte) (int, error) {
	if f.write != nil {
		return f.write(b)
	}
	return f.Conn.Write(b)
}

func (f *faulty) Close() error {
	if f.closed++; f.closed > 1 {
		return net.ErrClosed
	}
	return f.Conn.Close()
}

// newFaulty returns a connection that has yet to be told what it does wrong.
func newFaulty(t *testing.T) *faulty {
	c, d := net.Pipe()
	t.Cleanup(func() { d.Close() })
	return &faulty{Conn: c}
}

// What a connection of the application's does wrong ends in an error of the stream, after the
// bytes that it has brought before.
func TestFaultyReads(t *testing.T) {
	broken := errors.New("broken")
	once := func(n int, err error) func([]byte) (int, error) {
		return func(b []byte) (int, error) { return copy(b, strings.Repeat("x", n)), err }
	}
	for name, c := range map[string]struct {
		read  func([]byte) (int, error)
		bytes int
		err   error
	}{
		"an error":             {once(0, broken), 0, broken},
		"bytes and an error":   {once(3, broken), 3, broken},
		"bytes and the end":    {once(3, io.EOF), 3, io.EOF},
		"nothing, for ever":    {once(0, nil), 0, io.ErrNoProgress},
		"an error of its own":  {once(0, &net.OpError{Op: "read", Err: econnreset}), 0, econnreset},
		"a closed connection":  {once(0, net.ErrClosed), 0, net.ErrClosed},
		"a connection unended": {once(5, io.ErrUnexpectedEOF), 5, io.ErrUnexpectedEOF},
		"more than there is":   {func(b []byte) (int, error) { return len(b) + 1, nil }, 0, errCount},
		"less than nothing":    {func([]byte) (int, error) { return -1, nil }, 0, errCount},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, nil)
			f := newFaulty(t)
			f.read = c.read
			s := FromConn(w.loop, f)
			w.read(s, func(data []byte, err error) {
				expect(t, "bytes", len(data), c.bytes)
				if !errors.Is(err, c.err) {
					t.Errorf("got %v, want %v", err, c.err)
				}
				s.Close(nil)
			})
			w.run()
			expect(t, "closed", f.closed, 1)
		})
	}
}

// A write that fails, or does not send what it was given, is an error; nothing is sent after
// it, or twice.
func TestFaultyWrites(t *testing.T) {
	broken := errors.New("broken")
	for name, c := range map[string]struct {
		n    int
		err  error
		want error
	}{
		"an error":            {0, broken, broken},
		"some and an error":   {2, broken, broken},
		"some":                {2, nil, io.ErrShortWrite},
		"more than there was": {7, nil, io.ErrShortWrite},
		"less than nothing":   {-1, nil, io.ErrShortWrite},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, nil)
			f := newFaulty(t)
			var sent []string
			f.write = func(b []byte) (int, error) {
				sent = append(sent, string(b))
				if len(sent) == 2 {
					return c.n, c.err
				}
				return len(b), nil
			}
			s := FromConn(w.loop, f)
			_, _ = s.Write([][]byte{[]byte("one"), []byte("two"), []byte("six")}, func(err error) {
				if !errors.Is(err, c.want) {
					t.Errorf("got %v, want %v", err, c.want)
				}
				s.Close(nil)
			})
			w.run()
			expect(t, "sent", strings.Join(sent, " "), "one two")
			expect(t, "closed", f.closed, 1)
		})
	}
}

// The end of a connection that cannot end its sending alone is the end of its reading too,
// not an error, and it is closed once.
func TestEndByClose(t *testing.T) {
	w := newWorld(t, nil)
	f := newFaulty(t)
	s := FromConn(w.loop, f)
	w.read(s, func(_ []byte, err error) {
		expectEOF(t, err)
		s.Close(nil)
	})
	w.shutdown(s)
	w.run()
	expect(t, "closed", f.closed, 1)
}

// nobody makes no connections, and no errors.
type nobody struct{}

func (nobody) DialContext(context.Context, string, string) (net.Conn, error) { return nil, nil }

// A dialer that makes neither a connection nor an error has failed.
func TestDialerOfNothing(t *testing.T) {
	w := newWorld(t, Injected(nobody{}, nil))
	s, err := w.network.Dial(w.loop, TCP(loopback.AddrPort), DialOptions{}, func(err error) {
		expectError(t, err, "connect", syscall.EIO)
	})
	expect(t, "error", err, nil)
	w.run()
	s.Close(nil)
}

// stuck is a connection whose Close does not return before the test ends.
type stuck struct {
	*faulty
	end chan struct{}
}

func (s *stuck) Close() error {
	<-s.end
	return s.faulty.Close()
}

// newStuck returns one that is let go when the test ends.
func newStuck(t *testing.T) *stuck {
	s := &stuck{faulty: newFaulty(t), end: make(chan struct{})}
	t.Cleanup(func() { close(s.end) })
	return s
}

// A connection whose Close does not return holds up neither other connections nor the end of the
// loop, whether it is closed, ended or there at the end.
func TestStuckClose(t *testing.T) {
	for name, at := range map[string]struct{ first, last func(Stream) }{
		"closed": {func(s Stream) { s.Close(nil) }, func(Stream) {}},
		"ended": {func(s Stream) {
			if err := s.Shutdown(func(err error) { expectError(t, err, "shutdown", syscall.ECANCELED) }); err != nil {
				t.Error(err)
			}
		}, func(s Stream) { s.Close(nil) }},
		"there": {func(Stream) {}, func(Stream) {}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, nil)
			s := FromConn(w.loop, newStuck(t))
			at.first(s)
			other := w.brief()
			w.read(other, func(data []byte, err error) {
				expect(t, "the other has read", string(data), "hello")
				expectEOF(t, err)
				other.Close(nil)
				at.last(s)
			})
			w.run()
		})
	}
}

// brief is a connection that says hello, and no more.
func (w *world) brief() Stream {
	c, d := net.Pipe()
	go func() {
		_, _ = d.Write([]byte("hello"))
		d.Close()
	}()
	return FromConn(w.loop, c)
}

// A connection that a dialer makes too late is closed, also if that does not return.
func TestStuckCloseOfLateConnection(t *testing.T) {
	w := newWorld(t, nil)
	f := newStuck(t)
	canceled := newConn(w.loop)
	canceled.dial(func(ctx context.Context) (net.Conn, error) {
		<-ctx.Done()
		return f, nil
	}, func(err error) { expectError(t, err, "connect", syscall.ECANCELED) })
	canceled.Close(nil)
	w.run()
}

// A write that does not return is the affair of its own stream: closing it ends the write.
func TestBlockedWrite(t *testing.T) {
	w := newWorld(t, nil)
	f := newFaulty(t) // nobody reads at its other end
	blocked := FromConn(w.loop, f)
	_, _ = blocked.Write([][]byte{make([]byte, 1<<20)}, func(err error) {
		expectError(t, err, "write", syscall.ECANCELED)
	})
	other := w.brief()
	w.read(other, func(data []byte, err error) {
		expect(t, "the other has read", string(data), "hello")
		expectEOF(t, err)
		other.Close(nil)
		blocked.Close(nil)
	})
	w.run()
	expect(t, "closed", f.closed, 1)
}
