package transport

import (
	"testing"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// forwarded makes a relay between two unix sockets, and returns what moves so many bytes
// through it, without a loop that runs.
func (w *world) forwarded(size int, bulk bool) (move func()) {
	pair := func() (fds [2]int) {
		fds, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
		if err != nil {
			w.t.Fatal(err)
		}
		return fds
	}
	in, out := pair(), pair()
	open := func(fd int) Stream {
		s, err := Open(w.loop, fd)
		if err != nil {
			w.t.Fatal(err)
		}
		return s
	}
	r := &relay{w: w, from: open(in[1]), to: open(out[0]), way: always, fetch: never}
	w.start(r.from, r)
	r.from.(*socket).bulk = bulk
	w.t.Cleanup(func() {
		unix.Close(in[0])
		unix.Close(out[1])
		r.closeAll()
	})
	message := make([]byte, size)
	return func() {
		if _, err := unix.Write(in[0], message); err != nil {
			w.t.Fatal(err)
		}
		r.from.(*socket).Ready(eventloop.Readable)
		for n := 0; n < size; {
			m, err := unix.Read(out[1], message[n:])
			if err != nil {
				w.t.Fatal(err)
			}
			n += m
		}
	}
}

// Forwarding makes no garbage.
func TestForwardingAllocatesNothing(t *testing.T) {
	for name, c := range map[string]struct {
		size int
		bulk bool
	}{"few": {64, false}, "many": {32 << 10, true}} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, System())
			move := w.forwarded(c.size, c.bulk)
			if n := testing.AllocsPerRun(100, move); n > 0 {
				t.Errorf("%.1f allocations", n)
			}
		})
	}
}
