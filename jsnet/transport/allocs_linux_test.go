package transport

import (
	"testing"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// TestAllocations keeps what a trip costs in memory from growing unseen: what was read
// is given away, and so is new each time; all else is reused.
func TestAllocations(t *testing.T) {
	w := newWorld(t, System())
	s, p := openPair(w, unix.AF_UNIX)
	b := make([]byte, 64)
	bufs := [][]byte{nil}
	w.start(s, &reader{read: func(b []byte) {
		bufs[0] = b
		s.Write(bufs, nil)
	}})
	trip := testing.AllocsPerRun(500, func() {
		unix.Write(p.fd, b)
		s.(*socket).Ready(eventloop.Readable)
		unix.Read(p.fd, b)
	})
	if trip > 1 {
		t.Errorf("a trip allocates %v times", trip)
	}
	into := make([]byte, 4<<10)
	burst := eventloop.Func(func() {
		bufs[0] = b
		for range 10 {
			s.Write(bufs, nil)
		}
	})
	var task eventloop.Task = burst
	gathered := testing.AllocsPerRun(500, func() {
		w.loop.Turn(task)
		unix.Read(p.fd, into)
	})
	if gathered > 0 {
		t.Errorf("ten writes of a callback allocate %v times", gathered)
	}
	s.Close(nil)
	w.run()
}

// BenchmarkBurst is ten writes of 64 bytes in one callback.
func BenchmarkBurst(b *testing.B) {
	l, err := eventloop.New(eventloop.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close()
	fds, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_NONBLOCK, 0)
	if err != nil {
		b.Fatal(err)
	}
	defer unix.Close(fds[1])
	s, err := Open(l, fds[0])
	if err != nil {
		b.Fatal(err)
	}
	bufs, into := [][]byte{make([]byte, 64)}, make([]byte, 4<<10)
	var task eventloop.Task = eventloop.Func(func() {
		for range 10 {
			if async, err := s.Write(bufs, nil); async || err != nil {
				b.Fatal(async, err)
			}
		}
	})
	b.ReportAllocs()
	for b.Loop() {
		l.Turn(task)
		for n := 0; n < 640; {
			m, err := unix.Read(fds[1], into)
			if err != nil {
				b.Fatal(err)
			}
			n += m
		}
	}
}
