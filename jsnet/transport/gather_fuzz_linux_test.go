package transport

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// FuzzGather does the same at random to two streams, one of which sends each write at
// once: results, callbacks and bytes are the same.
func FuzzGather(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		for name, family := range families {
			gathered, direct := playAtRandom(t, family, seed, false), playAtRandom(t, family, seed, true)
			if gathered != direct {
				t.Errorf("%s: gathered\n%s\nat once\n%s", name, gathered, direct)
			}
		}
	})
}

// playAtRandom does things to a stream in a number of callbacks, and returns what was
// seen. The peer reads everything after each of them.
func playAtRandom(t *testing.T, family int, seed uint64, atOnce bool) string {
	w := newWorld(t, System())
	random := rand.New(rand.NewPCG(seed, 0))
	var seen strings.Builder
	see := func(format string, args ...any) { fmt.Fprintf(&seen, format+"\n", args...) }
	s, p := openPair(w, family)
	_ = s.SetNoDelay(true) // so that TCP has no reason to wait; a unix socket knows nothing of it
	w.start(s, &reader{
		read: func(b []byte) { see("read %q", b) },
		end:  func(err error) { see("end %v", err) },
	})
	writes, into := 0, make([]byte, 1<<20)
	act := func() {
		switch n := random.IntN(37); {
		case n < 34:
			writes++
			size := random.IntN(200)
			if random.IntN(10) == 0 {
				size = random.IntN(3 * gatherMax)
			}
			number := writes
			async, err := s.Write([][]byte{bytes.Repeat([]byte{byte(number)}, size), {'|'}}, func(err error) { see("written %d %v", number, err) })
			see("write %d %v %v %d", number, async, err, s.QueueSize())
			if atOnce {
				w.loop.Flush()
			}
		case n == 34:
			see("descriptor %v", s.FD() >= 0)
		case n == 35:
			see("shutdown %v", s.Shutdown(func(err error) { see("shut down %v", err) }))
		case n == 36:
			s.Close(func() { see("closed") })
		}
	}
	for range 20 {
		turns := random.IntN(12)
		inTurn(w, func() {
			for range turns {
				act()
			}
		})
		// The peer acts between two callbacks: what it did within one, the other program
		// would do at a time that nobody knows.
		if p.fd >= 0 {
			n, err := unix.Read(p.fd, into)
			see("peer has %q %v", into[:max(n, 0)], err)
			switch random.IntN(10) {
			case 0:
				_, err := unix.Write(p.fd, []byte("hello"))
				see("peer writes %v", err)
			case 1:
				p.close()
			}
		}
		s.(*socket).Ready(eventloop.Readable)
		inTurn(w, func() {})
	}
	inTurn(w, func() { s.Close(nil) })
	w.run()
	return seen.String()
}
