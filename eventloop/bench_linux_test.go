package eventloop

import (
	"testing"

	"golang.org/x/sys/unix"
)

// A descriptor that is ready: one poll and one call.
func BenchmarkReady(b *testing.B) {
	l := newLoop(b, Options{})
	var fds [2]int
	if err := unix.Pipe2(fds[:], unix.O_NONBLOCK|unix.O_CLOEXEC); err != nil {
		b.Fatal(err)
	}
	defer unix.Close(fds[0])
	defer unix.Close(fds[1])
	l.Ref()
	r := &readiness{loop: l, left: b.N}
	r.w = l.Watch(fds[1], r)
	r.w.Want(Writable)
	b.ReportAllocs()
	if err := l.Run(); err != nil {
		b.Fatal(err)
	}
}

type readiness struct {
	loop *Loop
	w    *Watcher
	left int
}

func (r *readiness) Ready(Events) { r.loop.Turn(r) }

func (r *readiness) Run() {
	if r.left--; r.left == 0 {
		r.w.Close()
		r.loop.Unref()
	}
}
