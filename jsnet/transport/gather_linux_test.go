package transport

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// peer is the other end of a stream's connection, outside of the loop.
type peer struct {
	t      *testing.T
	fd     int
	buffer []byte
}

// openPair returns a stream over one end of a connection of that kind, and the other end.
func openPair(w *world, family int) (Stream, *peer) {
	w.t.Helper()
	fds := pairOf(w.t, family)
	s, err := Open(w.loop, fds[0])
	if err != nil {
		w.t.Fatal(err)
	}
	p := &peer{t: w.t, fd: fds[1]}
	w.t.Cleanup(p.close)
	return s, p
}

// pairOf returns the two ends of a connection of that kind.
func pairOf(t *testing.T, family int) [2]int {
	t.Helper()
	if family != unix.AF_UNIX {
		return tcpPair(t)
	}
	pair, err := unix.Socketpair(family, unix.SOCK_STREAM|unix.SOCK_NONBLOCK, 0)
	if err != nil {
		t.Fatal(err)
	}
	return pair
}

// tcpPair returns the two ends of a TCP connection.
func tcpPair(t *testing.T) [2]int {
	t.Helper()
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	ln, err := unix.Socket(unix.AF_INET, unix.SOCK_STREAM, 0)
	check(err)
	defer unix.Close(ln)
	check(unix.Bind(ln, &unix.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}))
	check(unix.Listen(ln, 1))
	at, err := unix.Getsockname(ln)
	check(err)
	a, err := unix.Socket(unix.AF_INET, unix.SOCK_STREAM, 0)
	check(err)
	check(unix.Connect(a, at))
	b, _, err := unix.Accept(ln)
	check(err)
	check(unix.SetNonblock(b, true))
	return [2]int{a, b}
}

func (p *peer) close() {
	if p.fd >= 0 {
		unix.Close(p.fd)
		p.fd = -1
	}
}

// there returns what has come so far.
func (p *peer) there() string {
	p.t.Helper()
	if p.buffer == nil {
		p.buffer = make([]byte, 1<<20)
	}
	n, err := unix.Read(p.fd, p.buffer)
	if err != nil && err != unix.EAGAIN {
		p.t.Fatal(err)
	}
	return string(p.buffer[:max(n, 0)])
}

// ask sends something to a stream, which is ready when it returns.
func (p *peer) ask(s Stream) {
	p.t.Helper()
	if _, err := unix.Write(p.fd, []byte("?")); err != nil {
		p.t.Fatal(err)
	}
	ready := []unix.PollFd{{Fd: int32(s.(*socket).fd), Events: unix.POLLIN}}
	for n, err := 0, error(unix.EINTR); n == 0; n, err = unix.Poll(ready, -1) {
		if err != nil && err != unix.EINTR {
			p.t.Fatal(err)
		}
	}
}

// inTurn runs f as a callback.
func inTurn(w *world, f func()) { w.loop.Turn(eventloop.Func(f)) }

// write writes and expects the system to take everything.
func write(w *world, s Stream, text string) {
	w.t.Helper()
	async, err := s.Write([][]byte{[]byte(text)}, func(err error) { w.t.Errorf("%.20q was called back with %v", text, err) })
	if async || err != nil {
		w.t.Errorf("writing %.20q: %v, %v", text, async, err)
	}
}

// families are the kinds of sockets.
var families = map[string]int{"tcp": unix.AF_INET, "unix": unix.AF_UNIX}

func eachFamily(t *testing.T, test func(w *world, family int)) {
	for name, family := range families {
		t.Run(name, func(t *testing.T) { test(newWorld(t, System()), family) })
	}
}

// The first write of a burst leaves at once, the others leave together, with the end of
// the callback.
func TestWritesOfACallbackAreGathered(t *testing.T) {
	eachFamily(t, func(w *world, family int) {
		s, p := openPair(w, family)
		inTurn(w, func() {
			write(w, s, "one ")
			expect(t, "at once", p.there(), "one ")
			b := []byte("two ")
			if async, err := s.Write([][]byte{b, []byte("three ")}, nil); async || err != nil {
				t.Error(async, err)
			}
			copy(b, "xxx ") // the bytes are the writer's again
			write(w, s, "four")
			expect(t, "queued", s.QueueSize(), 0)
			expect(t, "before the end of the callback", p.there(), "")
		})
		expect(t, "after it", p.there(), "two three four")
		inTurn(w, func() { write(w, s, "!") })
		expect(t, "of another callback", p.there(), "!")
	})
}

// What would show that something has not left yet makes it leave.
func TestGatheredWritesLeaveInTime(t *testing.T) {
	for name, act := range map[string]func(w *world, s, other Stream){
		"close":          func(_ *world, s, _ Stream) { s.Close(nil) },
		"close another":  func(_ *world, _, other Stream) { other.Close(nil) },
		"shutdown":       func(_ *world, s, _ Stream) { s.Shutdown(nil) },
		"descriptor":     func(_ *world, s, _ Stream) { s.FD() },
		"flush":          func(w *world, _, _ Stream) { w.loop.Flush() },
		"a large write":  func(w *world, s, _ Stream) { s.Write([][]byte{make([]byte, gatherMax+1)}, nil) },
		"close the loop": func(w *world, _, _ Stream) { w.loop.Stop(); w.loop.Close() },
	} {
		t.Run(name, func(t *testing.T) {
			eachFamily(t, func(w *world, family int) {
				s, p := openPair(w, family)
				other, _ := openPair(w, family)
				inTurn(w, func() {
					write(w, s, "one ")
					write(w, s, "two")
					act(w, s, other)
					if got := p.there(); !strings.HasPrefix(got, "one two") {
						t.Errorf("%q has come", got)
					}
				})
			})
		})
	}
	t.Run("reset", func(t *testing.T) { // of another: one's own loses what has not been read
		w := newWorld(t, System())
		s, p := openPair(w, unix.AF_INET)
		other, _ := openPair(w, unix.AF_INET)
		inTurn(w, func() {
			write(w, s, "one ")
			write(w, s, "two")
			if err := other.Reset(nil); err != nil {
				t.Error(err)
			}
			expect(t, "has come", p.there(), "one two")
		})
	})
}

// A write that the system would refuse fails at once, as it does without gathering.
func TestRefusedWriteIsNotGathered(t *testing.T) {
	eachFamily(t, func(w *world, family int) {
		s, p := openPair(w, family)
		inTurn(w, func() {
			write(w, s, "one")
			p.close()
			_, err := s.Write([][]byte{[]byte("two")}, nil)
			if err == nil && family == unix.AF_INET { // the peer has read nothing, so this tells
				t.Error("no error")
			}
			if _, err = s.Write([][]byte{[]byte("three")}, nil); err == nil {
				t.Error("no error either")
			}
		})
	})
}

// When what was gathered is refused after all, the last write is called back.
func TestGatheredWriteThatFails(t *testing.T) {
	eachFamily(t, func(w *world, family int) {
		s, p := openPair(w, family)
		var failure error
		inTurn(w, func() {
			write(w, s, "one")
			write(w, s, "two")
			s.Write([][]byte{[]byte("three")}, func(err error) { failure = err })
			p.close()
		})
		w.run()
		expect(t, "number", errnoOf(failure) == unix.EPIPE || errnoOf(failure) == unix.ECONNRESET, true)
		s.Close(nil)
		w.run()
	})
}

// Writes are over as long as the system takes them, and no longer: what is said to be
// over has left before the stream is closed, however slow the peer is.
func TestGatheringEndsWithTheRoom(t *testing.T) {
	eachFamily(t, func(w *world, family int) {
		s, p := openPair(w, family)
		line := bytes.Repeat([]byte("line "), 20)
		taken := 0
		for full := false; !full; {
			inTurn(w, func() {
				for range 100 {
					async, err := s.Write([][]byte{line}, nil)
					if err != nil {
						t.Fatal(err)
					}
					if full = async; full {
						return
					}
					taken += len(line)
				}
			})
		}
		s.Close(nil) // which gives up the write that is under way
		got := 0
		for n := -1; n != 0; {
			n = len(p.there())
			got += n
		}
		if got < taken || got >= taken+len(line) {
			t.Errorf("%d bytes have come, of %d that were taken", got, taken)
		}
	})
}

// What other descriptors lead to may wait no longer than the loop polls again, if the
// loop plays one role only; and not at all if it may talk to itself.
func TestGatheringAcrossCallbacks(t *testing.T) {
	for _, both := range []bool{false, true} {
		w := newWorld(t, System())
		fds := tcpPair(t)
		s := newStream(w.loop, fds[0], tcpSocket)
		p := &peer{t: t, fd: fds[1]}
		t.Cleanup(p.close)
		w.loop.Play(eventloop.Server)
		if both {
			w.loop.Play(eventloop.Client)
		}
		seen := ""
		for range 2 { // both are ready in the same poll
			fds := tcpPair(t)
			other := newStream(w.loop, fds[0], tcpSocket)
			from := &peer{t: t, fd: fds[1]}
			t.Cleanup(from.close)
			from.ask(other)
			other.ReadStart(&reader{read: func(b []byte) {
				seen += "<" + p.there() + ">"
				write(w, s, "a")
				write(w, s, "b")
				other.ReadStop()
			}})
			t.Cleanup(func() { other.Close(nil) })
		}
		w.run()
		want := map[bool]string{false: "<><>", true: "<><ab>"}[both]
		// The clock may have ended the waiting.
		if seen != want && (both || seen != "<><ab>") {
			t.Errorf("the callbacks saw %s, want %s", seen, want)
		}
		s.Close(nil)
		w.run()
	}
}

// The replies to several connections leave together, but for one over TCP to a peer that has
// ended its side: it may be answered with a reset.
func TestRepliesLeaveTogether(t *testing.T) {
	eachFamily(t, func(w *world, family int) {
		w.loop.Play(eventloop.Server)
		var peers []*peer
		arrived := func() (text string) {
			for _, p := range peers {
				text += "<" + p.there() + ">"
			}
			return text
		}
		var seen []string
		var began time.Time
		for i := range 3 { // all are ready in the same poll
			fds := pairOf(w.t, family)
			s := newStream(w.loop, fds[0], map[int]kind{unix.AF_INET: tcpSocket, unix.AF_UNIX: unixSocket}[family])
			p := &peer{t: w.t, fd: fds[1]}
			w.t.Cleanup(p.close)
			peers = append(peers, p)
			p.ask(s)
			if i == 0 {
				unix.Shutdown(p.fd, unix.SHUT_WR)
			}
			s.ReadStart(&reader{read: func([]byte) {
				if i == 0 {
					began = time.Now()
				}
				seen = append(seen, arrived())
				write(w, s, "!")
				s.ReadStop()
			}})
			w.t.Cleanup(func() { s.Close(nil) })
		}
		w.run()
		inTime := time.Since(began) < time.Millisecond // else they may have left before
		expect(w.t, "before the first reply", seen[0], "<><><>")
		if inTime {
			first := map[int]string{unix.AF_INET: "!"}[family]
			expect(w.t, "before the second reply", seen[1], "<"+first+"><><>")
			expect(w.t, "before the third reply", seen[2], "<><><>")
		}
		for strings.Count(strings.Join(seen, ""), "!") < len(peers) {
			seen = append(seen, arrived()) // the last ones may be on their way
		}
	})
}
