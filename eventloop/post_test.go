package eventloop

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// Tasks of many goroutines all run, on the loop's goroutine, those of each in the
// order it posted them.
func TestPostFromMany(t *testing.T) {
	eachPoller(t, func(t *testing.T, newLoop func() *Loop) {
		const goroutines, tasks = 50, 2000
		l := newLoop()
		var next [goroutines]int // not guarded: the race detector would tell
		total := 0
		l.Ref()
		var posters sync.WaitGroup
		for g := range goroutines {
			posters.Go(func() {
				for i := range tasks {
					if err := l.Post(Func(func() {
						if next[g] != i {
							t.Errorf("goroutine %d: task %d came in place of %d", g, i, next[g])
						}
						next[g]++
						total++
					})); err != nil {
						t.Error(err)
					}
				}
			})
		}
		go func() {
			posters.Wait()
			l.Post(Func(l.Unref))
		}()
		if err := l.Run(); err != nil {
			t.Fatal(err)
		}
		expect(t, "tasks", total, goroutines*tasks)
	})
}

// A posted task wakes a loop that sleeps, whether for ever or for a timer.
func TestPostWakes(t *testing.T) {
	eachPoller(t, func(t *testing.T, newLoop func() *Loop) {
		for _, timer := range []bool{false, true} {
			l := newLoop()
			l.Ref()
			if timer {
				l.NewTimer(Func(func() { t.Error("the timer ran") })).Start(1000*patience.Milliseconds(), false)
			}
			go func() {
				asleep(l)
				l.Post(Func(func() { l.Stop() }))
			}()
			expect(t, "error", l.Run(), ErrStopped)
		}
	})
}

// asleep returns when the loop sleeps in its poller, or is about to, or was
// stopped.
func asleep(l *Loop) {
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		l.mu.Lock()
		yes := l.asleep || l.Stopped()
		l.mu.Unlock()
		if yes {
			return
		}
		time.Sleep(time.Millisecond)
	}
}

// A posted task keeps the loop alive, also one that was posted before it ran.
func TestPostKeepsAlive(t *testing.T) {
	s := newScript(t)
	s.Post(s.says("before"))
	expect(t, "alive", s.Alive(), true)
	s.Post(Func(func() { s.Post(s.says("inside")) }))
	s.run("before", "inside")
	expect(t, "alive", s.Alive(), false)
}

// Unless the poster says that it does not.
func TestPostUnref(t *testing.T) {
	s := newScript(t)
	s.PostUnref(s.says("unreferenced"))
	expect(t, "alive", s.Alive(), false)
	s.run()
	s.Post(s.says("posted"))
	s.run("unreferenced", "posted")

	s.Ref()
	s.PostUnref(Func(func() { s.say("wakes"); s.Unref() }))
	s.run("wakes")
	s.Stop()
	expect(t, "error", s.PostUnref(s.says("too late")), ErrStopped)
}

// What a posted task posts waits for the next iteration.
func TestPostInPost(t *testing.T) {
	s := newScript(t)
	s.main(func() {
		s.Post(Func(func() {
			s.say("a")
			s.Post(s.says("c"))
			s.immediate(func() { s.say("immediate") })
		}))
		s.Post(s.says("b"))
	}, "a", "b", "immediate", "c")
}

// Once stopped, a loop takes no task, and says so at once.
func TestPostAfterStop(t *testing.T) {
	l := newLoop(t, Options{})
	if err := l.Post(Func(func() { t.Error("a task of a stopped loop ran") })); err != nil {
		t.Error(err)
	}
	l.Stop()
	expect(t, "error", l.Post(Func(func() { t.Error("ran") })), ErrStopped)
	expect(t, "error", l.Run(), ErrStopped)
	l.Close()
	expect(t, "error", l.Post(Func(func() { t.Error("ran") })), ErrStopped)
}

// Posting and stopping may happen at the same time as anything.
func TestPostWhileStopping(t *testing.T) {
	for range 200 {
		l := newLoop(t, Options{})
		l.Ref()
		var running sync.WaitGroup
		var stopped atomic.Bool
		for range 4 {
			running.Go(func() {
				for l.Post(Func(func() {})) == nil {
				}
				stopped.Store(true)
			})
		}
		running.Go(l.Stop)
		expect(t, "error", l.Run(), ErrStopped)
		if err := l.Close(); err != nil {
			t.Error(err)
		}
		running.Wait()
		expect(t, "posting ended", stopped.Load(), true)
	}
}
