package eventloop

import (
	"testing"
	"time"
)

// again is a task that has itself run again until it has run often enough.
type again struct {
	left  int
	again func(Task)
}

func (a *again) Run() {
	if a.left--; a.left > 0 {
		a.again(a)
	}
}

func runAll(b *testing.B, l *Loop, first Task) {
	b.ReportAllocs()
	b.ResetTimer()
	l.Turn(first)
	if err := l.Run(); err != nil {
		b.Fatal(err)
	}
}

func BenchmarkTurn(b *testing.B) {
	l := newLoop(b, Options{})
	task := Func(func() {})
	b.ReportAllocs()
	for b.Loop() {
		l.Turn(task)
	}
}

func BenchmarkTick(b *testing.B) {
	l := newLoop(b, Options{})
	runAll(b, l, &again{b.N, l.NextTick})
}

func BenchmarkImmediate(b *testing.B) {
	l := newLoop(b, Options{})
	runAll(b, l, &again{b.N, func(t Task) { l.SetImmediate(t) }})
}

func BenchmarkPendingCallback(b *testing.B) {
	l := newLoop(b, Options{})
	runAll(b, l, &again{b.N, l.Pend})
}

// A timer that is started and stopped, as by a request that does not time out.
func BenchmarkTimerStartStop(b *testing.B) {
	l := newLoop(b, Options{})
	b.ReportAllocs()
	for b.Loop() {
		t := l.NewTimer(nil)
		t.Start(1000, false)
		t.Stop()
	}
}

// A timer that is put off, as that of a socket is with every chunk.
func BenchmarkTimerRefresh(b *testing.B) {
	l := newLoop(b, Options{})
	timers := make([]*Timer, 1000)
	for i := range timers {
		timers[i] = l.NewTimer(nil)
		timers[i].Start(int64(1000+i%10), false)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		timers[i%len(timers)].Refresh()
	}
}

// Timers that run, all of one duration.
func BenchmarkTimer(b *testing.B) {
	clock := &fakeClock{}
	l := newLoop(b, Options{Clock: clock})
	task := Func(func() {})
	for range b.N {
		l.NewTimer(task).Start(1, false)
	}
	runAll(b, l, task)
}

// Tasks that another goroutine posts as fast as it can.
func BenchmarkPost(b *testing.B) {
	l := newLoop(b, Options{})
	l.Ref()
	b.ReportAllocs()
	go func() {
		task := Func(func() {})
		for range b.N {
			l.Post(task)
		}
		l.Post(Func(l.Unref))
	}()
	if err := l.Run(); err != nil {
		b.Fatal(err)
	}
}

// A task posted to a loop that sleeps, and the answer: two wake-ups.
func BenchmarkWakeUp(b *testing.B) {
	l := newLoop(b, Options{})
	l.Ref()
	answers := make(chan struct{})
	answer := Func(func() { answers <- struct{}{} })
	b.ReportAllocs()
	go func() {
		for range b.N {
			l.Post(answer)
			<-answers
		}
		l.Post(Func(l.Unref))
	}()
	if err := l.Run(); err != nil {
		b.Fatal(err)
	}
}

// How late a timer of one millisecond is.
func BenchmarkTimerLatency(b *testing.B) {
	l := newLoop(b, Options{})
	var total time.Duration
	n := 0
	var t *Timer
	var started time.Time
	t = l.NewTimer(Func(func() {
		total += time.Since(started) - time.Millisecond
		if n++; n < b.N {
			started = time.Now()
			t.Start(1, false)
		}
	}))
	started = time.Now()
	t.Start(1, false)
	if err := l.Run(); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(total.Nanoseconds())/float64(b.N), "late-ns/op")
}
