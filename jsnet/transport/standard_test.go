package transport

import (
	"bytes"
	"errors"
	"io"
	"syscall"
	"testing"
	"testing/iotest"
)

// Standard streams write at once, and are over when they are shut down or closed.
func TestStandardWrites(t *testing.T) {
	w := newWorld(t, System())
	var out bytes.Buffer
	s := NewStandard(w.loop, nil, &out)
	w.later(func() {
		async, err := s.Write([][]byte{[]byte("a"), []byte("bc")}, func(error) { t.Error("a callback") })
		expect(t, "asynchronous", async, false)
		expect(t, "error", err, nil)
		expect(t, "tried", TryWrite(s, []byte("d")), 1)
		expect(t, "written", out.String(), "abcd")
		expectError(t, s.ReadStart(nil), "read", syscall.ENOTCONN)
		err = s.Shutdown(func(err error) {
			expect(t, "error of the shutdown", err, nil)
			_, err = s.Write([][]byte{[]byte("x")}, nil)
			expectError(t, err, "write", syscall.EPIPE)
			expect(t, "tried", TryWrite(s, []byte("x")), 0)
			s.Close(func() {
				_, err = s.Write([][]byte{[]byte("x")}, nil)
				expectError(t, err, "write", syscall.EBADF)
				expectError(t, s.ReadStart(nil), "read", syscall.EINVAL)
				expect(t, "descriptor", s.FD(), -1)
			})
		})
		expect(t, "error", err, nil)
	})
	w.run()
	expect(t, "written", out.String(), "abcd")
}

// What goes wrong with a writer is an error that says so, and is no end.
func TestStandardWriteFails(t *testing.T) {
	w := newWorld(t, System())
	broken := errors.New("broken")
	s := NewStandard(w.loop, nil, writerFunc(func(b []byte) (int, error) { return 0, broken }))
	w.later(func() {
		for range 2 {
			_, err := s.Write([][]byte{[]byte("x")}, nil)
			expectError(t, err, "write", syscall.EIO)
			expect(t, "cause", errors.Is(err, broken), true)
		}
		s.Close(nil)
	})
	w.run()
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }

// What was read while nobody wants it is there when somebody does.
func TestStandardReads(t *testing.T) {
	w := newWorld(t, System())
	in := iotest.DataErrReader(bytes.NewReader([]byte("some text")))
	s := NewStandard(w.loop, in, nil)
	var got []byte
	w.later(func() {
		w.start(s, &reader{
			read: func(b []byte) { got = append(got, b...) },
			end: func(err error) {
				expectEOF(t, err)
				s.Close(nil)
			},
		})
		s.ReadStop()
		w.later(func() {
			w.read(s, func(data []byte, err error) {
				expect(t, "read", string(data), "some text")
				expectEOF(t, err)
				s.Close(nil)
			})
		})
	})
	w.run()
	expect(t, "read while stopped", len(got), 0)
}

// A stream without a reader or writer fails as its descriptor would.
func TestStandardHasOneSide(t *testing.T) {
	w := newWorld(t, System())
	s := NewStandard(w.loop, io.LimitReader(nil, 0), nil)
	w.later(func() {
		_, err := s.Write([][]byte{[]byte("x")}, nil)
		expectError(t, err, "write", syscall.EPIPE)
		expectError(t, s.Shutdown(nil), "shutdown", syscall.ENOTCONN)
		expectError(t, s.Reset(nil), "reset", syscall.ENOTSUP)
		_, err = s.LocalAddr()
		expectError(t, err, "getsockname", syscall.ENOTSOCK)
		s.Close(nil)
	})
	w.run()
}
