package eventloop

import "testing"

// flusher counts how often it is flushed.
type flusher int

func (f *flusher) Flush() { *f++ }

// What a callback delays is flushed behind its ticks, before the next callback.
func TestFlushedAfterTheCallback(t *testing.T) {
	l := newLoop(t, Options{})
	var f flusher
	var burst uint
	l.SetImmediate(Func(func() {
		burst = l.Burst()
		l.Delay(&f)
		l.NextTick(Func(func() {
			if f != 0 || l.Burst() != burst {
				t.Error("flushed before the tick")
			}
		}))
	}))
	l.SetImmediate(Func(func() {
		if f != 1 || l.Burst() == burst {
			t.Errorf("flushed %d times before the next callback", f)
		}
	}))
	if err := l.Run(); err != nil {
		t.Fatal(err)
	}
	if f != 1 {
		t.Errorf("flushed %d times", f)
	}
}

// It is flushed in time where the loop does not go on.
func TestFlushedInTheEnd(t *testing.T) {
	for name, end := range map[string]func(*Loop){
		"stop":  func(l *Loop) { l.Stop() },
		"flush": func(l *Loop) { l.Flush() },
	} {
		l := newLoop(t, Options{})
		var f flusher
		l.Turn(Func(func() {
			l.Delay(&f)
			end(l)
		}))
		if f != 1 {
			t.Errorf("%s: flushed %d times", name, f)
		}
	}
}
