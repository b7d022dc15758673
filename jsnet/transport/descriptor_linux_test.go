package transport

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

func countDescriptors(t *testing.T) int {
	t.Helper()
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Fatal(err)
	}
	return len(entries)
}

// Whatever happens to streams and listeners, no descriptor is left.
func TestNoDescriptorIsLeft(t *testing.T) {
	everywhere(t, func(w *world) {
		before := countDescriptors(w.t)
		w.pair(func(a, b Stream) {
			a.Reset(nil)
			b.Close(nil)
		})
		w.pair(func(a, b Stream) { a.Close(nil); w.drain(b) })
		for range 10 {
			w.dialFails(w.unused(), DialOptions{}, func(error) {})
			w.dialFails(Unix("/none/none"), DialOptions{}, func(error) {})
		}
		if _, err := w.network.Listen(w.loop, Unix("/none/none"), ListenOptions{}, nil); err == nil {
			w.t.Error("no error")
		}
		w.run()
		expect(w.t, "descriptors", countDescriptors(w.t), before)
	})
}

// Descriptors do not go to child processes.
func TestDescriptorsAreNotInherited(t *testing.T) {
	everywhere(t, func(w *world) {
		ln, err := w.network.Listen(w.loop, loopback, ListenOptions{}, nil)
		if err != nil {
			w.t.Fatal(err)
		}
		check := func(fd int) {
			flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0)
			expect(w.t, "error", err, nil)
			expect(w.t, "closed on exec", flags&unix.FD_CLOEXEC != 0, true)
			flags, err = unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
			expect(w.t, "error", err, nil)
			expect(w.t, "non-blocking", flags&unix.O_NONBLOCK != 0, true)
		}
		check(ln.FD())
		ln.Close(nil)
		w.pair(func(a, b Stream) {
			check(a.FD())
			check(b.FD())
			a.Close(nil)
			b.Close(nil)
		})
		w.run()
	})
}

// Between two connections the loop does other things.
func TestAcceptTakesTurns(t *testing.T) {
	w := newWorld(t, System())
	order := ""
	addr := w.listen(3, func(s Stream) {
		order += "a"
		s.Close(nil)
		w.later(func() { order += "i" })
	})
	for range 3 {
		c, err := net.Dial("tcp", addr.String())
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
	}
	w.run()
	expect(t, "order", order, "aiaiai")
}

// Without a descriptor to accept with, clients are turned away, and the loop does
// not spin.
func TestNoDescriptorsLeftToAccept(t *testing.T) {
	w := newWorld(t, System())
	ln, err := w.network.Listen(w.loop, loopback, ListenOptions{}, func(s Stream, err error) {
		t.Error("accepted", s, err)
	})
	if err != nil {
		t.Fatal(err)
	}
	addr, _ := ln.Addr()
	var clients []net.Conn
	for range 3 {
		c, err := net.Dial("tcp", addr.String())
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		clients = append(clients, c)
	}
	exhaust(t)
	turnedAway := make(chan int)
	go func() {
		n := 0
		for _, c := range clients {
			if _, err := c.Read(make([]byte, 1)); err != nil {
				n++
			}
		}
		w.loop.Post(task(func() { ln.Close(nil) }))
		turnedAway <- n
	}()
	w.run()
	expect(t, "clients turned away", <-turnedAway, len(clients))
}

// If another part of the process has taken the spare descriptor, accepting is
// tried again from time to time.
func TestAcceptPauses(t *testing.T) {
	w := newWorld(t, System())
	var ln Listener
	ln, err := w.network.Listen(w.loop, loopback, ListenOptions{}, func(s Stream, err error) {
		expect(t, "error", err, nil)
		s.Close(nil)
		ln.Close(nil)
	})
	if err != nil {
		t.Fatal(err)
	}
	addr, _ := ln.Addr()
	c, err := net.Dial("tcp", addr.String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()

	spare.mu.Lock()
	unix.Close(spare.fd)
	spare.fd = -1
	spare.mu.Unlock()
	release := exhaust(t)
	iterations := 0
	var count func()
	count = func() {
		iterations++
		w.loop.SetImmediate(task(count)).Unref() // does not keep the loop from sleeping
	}
	count()
	w.loop.NewTimer(task(release)).Start(50, false)
	w.run()
	expect(t, "spins", iterations > 100, false)
}

// exhaust takes all descriptors that the process may still open, until release.
func exhaust(t *testing.T) (release func()) {
	t.Helper()
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	low := limit
	low.Cur = 256
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &low); err != nil {
		t.Fatal(err)
	}
	var fds []int
	for {
		fd, err := unix.Open("/dev/null", unix.O_RDONLY|unix.O_CLOEXEC, 0)
		if err != nil {
			break
		}
		fds = append(fds, fd)
	}
	release = func() {
		for _, fd := range fds {
			unix.Close(fd)
		}
		fds = nil
		syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit)
	}
	t.Cleanup(release)
	return release
}

// The end of a connection that hung up comes with its last bytes.
func TestHangupComesWithData(t *testing.T) {
	for _, quiet := range []bool{false, true} {
		w := newWorldIn(t, System(), &thrower{quiet: quiet})
		order := ""
		w.pairAt(w.socketPath(), func(a, b Stream) {
			w.later(func() {
				w.write(a, "text")
				a.Close(nil)
				w.start(b, &reader{
					read: func(data []byte) { order += string(data); w.later(func() { order += " immediate" }) },
					end:  func(err error) { expectEOF(t, err); order += " end"; b.Close(nil) },
				})
			})
		})
		w.run()
		expect(t, "order", order, "text end immediate")
	}
}

func TestOpen(t *testing.T) {
	t.Run("pipe", func(t *testing.T) {
		w := newWorld(t, nil)
		var fds [2]int
		if err := unix.Pipe2(fds[:], unix.O_CLOEXEC); err != nil {
			t.Fatal(err)
		}
		r, w2 := w.open(fds[0]), w.open(fds[1])
		_, err := r.Write([][]byte{[]byte("x")}, nil)
		expectError(t, err, "write", epipe)
		expectError(t, w2.ReadStart(w.nobody()), "read", enotconn)
		expectError(t, w2.Reset(nil), "reset", enotsup)
		_, err = r.LocalAddr()
		expectError(t, err, "getsockname", unix.ENOTSOCK)

		const size = 1 << 20 // more than a pipe holds
		async, err := w2.Write([][]byte{make([]byte, size-1), {1}}, func(err error) {
			expect(t, "error of write", err, nil)
			w2.Shutdown(func(err error) {
				expectError(t, err, "shutdown", unix.ENOTSOCK)
				w2.Close(nil)
			})
		})
		expect(t, "queued", async, true)
		expect(t, "error", err, nil)
		w.read(r, func(data []byte, err error) {
			expectEOF(t, err)
			expect(t, "bytes", len(data), size)
			r.Close(nil)
		})
		w.run()
	})
	t.Run("pipe without a reader", func(t *testing.T) {
		w := newWorld(t, nil)
		var fds [2]int
		if err := unix.Pipe2(fds[:], unix.O_CLOEXEC); err != nil {
			t.Fatal(err)
		}
		unix.Close(fds[0])
		s := w.open(fds[1])
		for _, bufs := range [][][]byte{{[]byte("x")}, {[]byte("x"), []byte("y")}} {
			_, err := s.Write(bufs, nil)
			expectError(t, err, "write", epipe)
		}
		s.Close(nil)
	})
	t.Run("socket", func(t *testing.T) {
		w := newWorld(t, nil)
		fds, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
		if err != nil {
			t.Fatal(err)
		}
		a, b := w.open(fds[0]), w.open(fds[1])
		w.echo(a)
		w.write(b, "text")
		w.shutdown(b)
		w.read(b, func(data []byte, err error) {
			expect(t, "echo", string(data), "text")
			b.Close(nil)
		})
		w.run()
	})
	t.Run("nothing like it", func(t *testing.T) {
		w := newWorld(t, nil)
		file, err := os.Create(filepath.Join(t.TempDir(), "file"))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		null, err := os.Open(os.DevNull)
		if err != nil {
			t.Fatal(err)
		}
		defer null.Close()
		datagrams, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
		if err != nil {
			t.Fatal(err)
		}
		defer unix.Close(datagrams)
		for fd, errno := range map[int]syscall.Errno{
			int(file.Fd()): einval,
			int(null.Fd()): einval,
			datagrams:      einval,
			100_000:        ebadf,
		} {
			_, err := Open(w.loop, fd)
			expectError(t, err, "open", errno)
			_, err = openListener(w.loop, fd, nil)
			expectError(t, err, "listen", einval)
		}
	})
}

func (w *world) open(fd int) Stream {
	w.t.Helper()
	s, err := Open(w.loop, fd)
	if err != nil {
		w.t.Fatal(err)
	}
	return s
}

// openListener listens on a descriptor.
func openListener(l *eventloop.Loop, fd int, accepted func(Stream, error)) (Listener, error) {
	b, err := OpenBound(fd)
	if err != nil {
		return nil, err
	}
	return b.Listen(l, ListenOptions{}, accepted)
}

func TestOpenBound(t *testing.T) {
	w := newWorld(t, System())
	at := w.socketPath()
	fd, err := newSocket(at)
	if err != nil {
		t.Fatal(err)
	}
	if err := bind(fd, at, false); err != nil {
		t.Fatal(err)
	}
	var ln Listener
	ln, err = openListener(w.loop, fd, func(s Stream, err error) {
		s.Close(nil)
		ln.Close(nil)
	})
	if err != nil {
		t.Fatal(err)
	}
	w.dial(at, func(s Stream) { s.Close(nil) })
	w.run()
	if _, err := os.Stat(at.Path); err != nil {
		t.Error("the path of a socket that was bound elsewhere is gone:", err)
	}

	var fds [2]int
	if err := unix.Pipe2(fds[:], unix.O_CLOEXEC); err != nil {
		t.Fatal(err)
	}
	defer unix.Close(fds[0])
	defer unix.Close(fds[1])
	_, err = openListener(w.loop, fds[0], nil)
	expectError(t, err, "listen", unix.ENOTSOCK)
}

// What is wrong with the call itself, Dial says at once, and where the socket was.
func TestDialFailsAtOnce(t *testing.T) {
	w := newWorld(t, System())
	addr := w.listen(1, w.drain)
	w.dialFrom(addr, loopback.AddrPort, func(s Stream) {
		local, _ := s.LocalAddr()
		_, err := w.network.Dial(w.loop, addr, DialOptions{Local: local.AddrPort}, nil)
		var e *Error
		if !errors.As(err, &e) {
			t.Fatal("no error")
		}
		expect(t, "error", e.Error(), "connect EADDRNOTAVAIL")
		expect(t, "local address", e.Local, local)
		s.Close(nil)
	})
	w.run()
}
