package transport

import (
	"strings"
	"testing"

	"github.com/sluicejs/sluice/eventloop"
)

// thrower is an engine whose tasks may panic with a string, which is noted.
type thrower struct{ thrown []string }

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

func (e *thrower) Settled() eventloop.Task { return nil }

// Whatever callback fails, the stream goes on, and in order: the loop runs on
// beneath the callback that failed, and serves the same stream there.
func TestFailingCallbacks(t *testing.T) {
	for name, network := range networks {
		t.Run(name, func(t *testing.T) {
			engine := &thrower{}
			w := newWorldIn(t, network, engine)
			const size = 3 << 20
			var got []byte
			written := 0
			addr := w.listen(1, func(s Stream) {
				for i := range size / 1000 {
					data := []byte(strings.Repeat(string(rune('a'+i%26)), 1000))
					async, _ := s.Write([][]byte{data}, func(error) {
						written++
						panic("written")
					})
					if !async {
						written++
					}
				}
				s.Shutdown(func(error) {
					s.Close(func() { panic("closed") })
					panic("shut down")
				})
				panic("accepted")
			})
			ends := 0
			w.dial(addr, func(s Stream) {
				w.start(s, &reader{
					read: func(b []byte) {
						got = append(got, b...)
						panic("read")
					},
					end: func(err error) {
						expectEOF(t, err)
						ends++
						s.Close(func() { panic("closed") })
						panic("ended")
					},
				})
				panic("connected")
			})
			w.run()
			expect(t, "bytes", len(got), size/1000*1000)
			expect(t, "ends", ends, 1)
			expect(t, "writes", written, size/1000)
			for i, b := range got {
				if want := byte('a' + i/1000%26); b != want {
					t.Fatalf("byte %d is %c, want %c", i, b, want)
				}
			}
			counts := make(map[string]int)
			for _, what := range engine.thrown {
				counts[what]++
			}
			for what, times := range map[string]int{"accepted": 1, "connected": 1, "ended": 1, "shut down": 1, "closed": 2} {
				expect(t, what, counts[what], times)
			}
		})
	}
}
