package transport

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sluicejs/sluice/eventloop"
)

// thrower is an engine whose tasks may panic with a string, which is noted. It is
// quiet, or does not know.
type thrower struct {
	quiet  bool
	thrown []string
}

func (e *thrower) Enter(frame func()) { frame() }

func (e *thrower) Try(task eventloop.Task) (ok bool) {
	defer func() {
		if v := recover(); v != nil {
			e.thrown = append(e.thrown, v.(string))
			ok = false
		}
	}()
	task.Run()
	return true
}

func (e *thrower) Quiet() bool { return e.quiet }

func (e *thrower) Settled() eventloop.Task { return nil }

// Whatever callback fails, the stream goes on, and in order, whether or not it has
// to let microtasks run between two of its callbacks.
func TestFailingCallbacks(t *testing.T) {
	everywhere(t, func(w *world) {
		for _, quiet := range []bool{false, true} {
			for _, fails := range []bool{false, true} {
				w.t.Run(fmt.Sprint("quiet ", quiet, ", fails ", fails), func(t *testing.T) {
					testFailingCallbacks(t, w.network, &thrower{quiet: quiet}, fails)
				})
			}
		}
	})
}

func testFailingCallbacks(t *testing.T, network Network, engine *thrower, fails bool) {
	w := newWorldIn(t, network, engine)
	const size = 3 << 20
	var got []byte
	written := 0
	counts := make(map[string]int)
	throw := func(what string) {
		counts[what]++
		if fails {
			panic(what)
		}
	}
	addr := w.listen(1, func(s Stream) {
		for i := range size / 1000 {
			data := []byte(strings.Repeat(string(rune('a'+i%26)), 1000))
			async, _ := s.Write([][]byte{data}, func(error) {
				written++
				throw("written")
			})
			if !async {
				written++
			}
		}
		s.Shutdown(func(error) {
			expect(t, "writes before the shutdown", written, size/1000)
			s.Close(func() { throw("closed") })
			throw("shut down")
		})
		throw("accepted")
	})
	w.dial(addr, func(s Stream) {
		w.start(s, &reader{
			read: func(b []byte) {
				got = append(got, b...)
				throw("read")
			},
			end: func(err error) {
				expectEOF(t, err)
				s.Close(func() { throw("closed") })
				throw("ended")
			},
		})
		throw("connected")
	})
	w.run()
	expect(t, "bytes", len(got), size/1000*1000)
	expect(t, "writes", written, size/1000)
	for i, b := range got {
		if want := byte('a' + i/1000%26); b != want {
			t.Fatalf("byte %d is %c, want %c", i, b, want)
		}
	}
	for what, times := range map[string]int{"accepted": 1, "connected": 1, "ended": 1, "shut down": 1, "closed": 2} {
		expect(t, what, counts[what], times)
	}
	failed := 0
	for _, n := range counts {
		failed += n
	}
	if fails {
		expect(t, "failures", len(engine.thrown), failed)
	}
}
