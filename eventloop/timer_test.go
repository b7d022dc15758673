package eventloop

import (
	"fmt"
	"math"
	"testing"
	"time"
)

func TestEqualDeadlines(t *testing.T) {
	s := newScript(t)
	var want []string
	for i := range 20 {
		name := fmt.Sprint(i)
		want = append(want, name)
		s.after(5, func() { s.say(name) })
	}
	s.run(want...)
}

// Timers run when their time has come, not before.
func TestDeadlines(t *testing.T) {
	s := newScript(t)
	start := s.Now()
	for _, ms := range []int64{30, 10, 20, 1, 1000} {
		s.after(ms, func() {
			expect(t, "time", s.Now()-start, ms)
			s.say(fmt.Sprint(ms))
		})
	}
	s.run("1", "10", "20", "30", "1000")
}

// Durations below a millisecond are one.
func TestShortest(t *testing.T) {
	s := newScript(t)
	start := s.Now()
	s.after(2, func() { s.say("2") })
	for _, ms := range []int64{1, 0, -5} {
		s.after(ms, func() { expect(t, "time", s.Now()-start, 1); s.say("1") })
	}
	s.run("1", "1", "1", "2")
}

// A timer waits for ever, as good as, where its end is beyond all counting.
func TestLongest(t *testing.T) {
	s := newScript(t)
	s.main(func() {
		longest := s.NewTimer(s.says("longest"))
		longest.Start(math.MaxInt64, false)
		longest.Unref()
		s.after(50, func() { s.say("50") })
	}, "50")
}

// Of timers that are late together, those of one duration stay together, in the
// order of their first ones' deadlines.
func TestLateTogether(t *testing.T) {
	s := newScript(t)
	s.main(func() {
		s.after(3, func() { s.say("3a") })
		s.after(1, func() { s.say("1a") })
		s.after(2, func() { s.say("2") })
		s.after(1, func() { s.say("1b") })
		s.busy(1)
		s.after(1, func() { s.say("1c") }) // due at the time of 2, but in the list of 1
		s.after(3, func() { s.say("3b") })
		s.busy(20)
	}, "1a", "1b", "1c", "2", "3a", "3b")
}

// Of equal deadlines but different durations, the list that got its place first
// comes first.
func TestEqualDeadlinesOfDifferentDurations(t *testing.T) {
	s := newScript(t)
	s.main(func() {
		s.after(20, func() { s.say("20") })
		s.busy(10)
		s.after(10, func() { s.say("10") })
		s.busy(5)
		s.after(5, func() { s.say("5") })
		s.busy(20)
	}, "20", "10", "5")
}

// A timer that is started in a callback of its own duration waits for its time.
func TestStartInCallback(t *testing.T) {
	s := newScript(t)
	s.main(func() {
		s.after(1, func() {
			s.say("a")
			s.after(1, func() { s.say("c") })
			s.after(2, func() { s.say("d") })
		})
		s.after(1, func() {
			s.say("b")
			s.immediate(func() { s.say("immediate") })
		})
	}, "a", "b", "immediate", "c", "d")
}

// A timer that a late callback starts waits for the next pass, even if it is due by
// the end of this one.
func TestStartInLateCallback(t *testing.T) {
	s := newScript(t)
	s.main(func() {
		s.after(1, func() {
			s.say("a")
			s.after(1, func() { s.say("b") })
			s.immediate(func() { s.say("immediate") })
			s.busy(5)
		})
	}, "a", "immediate", "b")
}

func TestStop(t *testing.T) {
	s := newScript(t)
	var later, self *Timer
	s.main(func() {
		s.after(1, func() { s.say("a"); later.Stop(); later.Stop() })
		later = s.after(1, func() { s.say("stopped") })
		self = s.after(1, func() { s.say("b"); self.Stop() })
		s.after(2, func() { s.say("stopped") }).Stop()
		s.busy(10)
	}, "a", "b")
	expect(t, "active", later.Active() || self.Active(), false)
	expect(t, "lists left", len(s.timers.lists), 0)
	later.Refresh() // stays stopped
	expect(t, "active", later.Active(), false)
	later.Start(1, false)
	s.run("stopped")
}

func TestRefresh(t *testing.T) {
	s := newScript(t)
	start := s.Now()
	timer := s.after(50, func() { s.say(fmt.Sprint("timer ", s.Now()-start)) })
	s.after(30, func() { timer.Refresh() })
	s.after(79, func() { s.say("79") })
	s.after(81, func() { s.say("81") })
	s.run("79", "timer 80", "81")

	timer.Refresh() // also when it has run
	expect(t, "active", timer.Active(), true)
	s.run("timer 131")
	s.NewTimer(s.says("never started")).Refresh()
	s.run()
}

// A refreshed timer takes its place when its list's deadline passes, behind those
// of the same deadline that were there by then.
func TestOrderOfRefreshed(t *testing.T) {
	s := newScript(t)
	timer := s.after(50, func() { s.say("refreshed") })
	s.after(10, func() { timer.Refresh() })               // to 60
	s.after(20, func() { s.after(40, s.says("40").Run) }) // at 60
	s.run("40", "refreshed")
}

func TestRefreshInOwnCallback(t *testing.T) {
	s := newScript(t)
	n := 0
	var timer *Timer
	timer = s.after(10, func() {
		s.say(fmt.Sprint(s.Now() % 1000))
		if n++; n < 3 {
			timer.Refresh()
		}
	})
	base := s.Now() % 1000
	s.run(fmt.Sprint(base+10), fmt.Sprint(base+20), fmt.Sprint(base+30))
}

func TestStartInOwnCallback(t *testing.T) {
	s := newScript(t)
	var timer *Timer
	n := 0
	timer = s.every(10, func() {
		s.say("interval")
		if n++; n == 2 {
			timer.Start(5, false)
		}
		if n == 3 {
			s.say("once")
		}
	})
	s.run("interval", "interval", "interval", "once")
	expect(t, "active", timer.Active(), false)
}

// An interval counts from the beginning of its callback, so that a callback's time
// does not add up.
func TestIntervalDoesNotDrift(t *testing.T) {
	s := newScript(t)
	start := s.Now()
	n := 0
	var timer *Timer
	timer = s.every(10, func() {
		n++
		expect(t, "time", s.Now()-start, int64(10*n))
		s.busy(4)
		if n == 50 {
			timer.Stop()
		}
	})
	s.run()
}

// One whose callback takes too long is late, and does not make up for it.
func TestIntervalDoesNotPileUp(t *testing.T) {
	s := newScript(t)
	n := 0
	var timer *Timer
	timer = s.every(10, func() {
		s.say(fmt.Sprint("interval ", n))
		s.immediate(func() { s.say("immediate") })
		if n++; n == 1 {
			s.busy(100)
		}
		if n == 3 {
			timer.Stop()
		}
	})
	s.run("interval 0", "immediate", "interval 1", "immediate", "interval 2", "immediate")
}

// It is started anew before its ticks run: what they start comes behind it.
func TestIntervalBeforeItsTicks(t *testing.T) {
	s := newScript(t)
	n := 0
	var timer *Timer
	timer = s.every(3, func() {
		s.say(fmt.Sprint("interval ", n))
		if n++; n == 2 {
			timer.Stop()
			return
		}
		s.tick(func() { s.after(3, func() { s.say("timeout") }) })
	})
	s.run("interval 0", "interval 1", "timeout")
}

func TestRefreshOfInterval(t *testing.T) {
	s := newScript(t)
	start := s.Now()
	n := 0
	var timer *Timer
	timer = s.every(10, func() {
		s.say(fmt.Sprint(s.Now() - start))
		s.busy(4)
		timer.Refresh() // counts from the beginning of the callback all the same
		if n++; n == 3 {
			timer.Stop()
			timer.Refresh()
		}
	})
	s.run("10", "20", "30")
}

func TestStopIntervalInTick(t *testing.T) {
	s := newScript(t)
	var timer *Timer
	timer = s.every(1, func() {
		s.say("interval")
		expect(t, "active", timer.Active(), true)
		s.tick(func() { timer.Stop() })
	})
	s.run("interval")
	expect(t, "active", timer.Active(), false)
}

func TestUnrefTimer(t *testing.T) {
	s := newScript(t)
	timer := s.after(10, func() { s.say("unreferenced") })
	expect(t, "referenced", timer.HasRef(), true)
	timer.Unref()
	timer.Unref()
	expect(t, "referenced", timer.HasRef(), false)
	expect(t, "alive", s.Alive(), false)
	s.busy(20)
	s.run() // it does not even run when it is due

	s.after(1, func() { s.say("referenced") })
	s.run("unreferenced", "referenced")

	timer.Start(10, false) // stays without reference
	s.run()
	timer.Ref()
	timer.Ref()
	s.run("unreferenced")
	timer.Unref()
	timer.Ref()
	expect(t, "alive by what is over", s.Alive(), false)
}

func TestUnrefInOwnCallback(t *testing.T) {
	s := newScript(t)
	n := 0
	var timer *Timer
	timer = s.every(10, func() {
		s.say("interval")
		if n++; n == 2 {
			timer.Unref()
		}
	})
	s.after(35, func() { s.say("timeout") })
	s.run("interval", "interval", "interval", "timeout")
	timer.Stop()
	expect(t, "timers left", s.timers.referenced, 0)

	timer = s.after(1, func() { timer.Unref(); s.say("once") })
	s.run("once")
	expect(t, "timers left", s.timers.referenced, 0)
}

// References are counted right whatever is done to a timer, in its callback or
// not.
func TestReferencesOfTimers(t *testing.T) {
	operations := map[string]func(*Timer){
		"stop":    (*Timer).Stop,
		"refresh": (*Timer).Refresh,
		"ref":     (*Timer).Ref,
		"unref":   (*Timer).Unref,
		"once":    func(t *Timer) { t.Start(5, false) },
		"repeat":  func(t *Timer) { t.Start(5, true) },
	}
	for _, repeat := range []bool{false, true} {
		for a, first := range operations {
			for b, second := range operations {
				s := newScript(t)
				var timer, other *Timer
				check := func(when string) {
					t.Helper()
					want := 0
					for _, timer := range []*Timer{timer, other} {
						if timer != nil && timer.Active() && timer.HasRef() {
							want++
						}
					}
					if got := s.timers.referenced; got != want {
						t.Errorf("%s and %s, %s: %d references, want %d", a, b, when, got, want)
					}
				}
				calls := 0
				timer = s.NewTimer(Func(func() {
					if calls++; calls > 1 {
						timer.Stop()
						check("in the end")
						return
					}
					first(timer)
					s.tick(func() { second(timer); check("in a tick") })
				}))
				timer.Start(5, repeat)
				first(timer)
				check("outside")
				second(timer)
				check("outside")
				timer.Start(5, repeat)
				other = s.after(100, func() {})
				s.run()
				timer.Stop()
				check("stopped")
				expect(t, "timers left", s.timers.referenced, 0)
			}
		}
	}
}

// Timers of idle sockets, which are put off again and again, cost the heap
// nothing.
func TestRefreshLeavesHeapAlone(t *testing.T) {
	s := newScript(t)
	timers := make([]*Timer, 100)
	for i := range timers {
		timers[i] = s.after(1000, func() { s.say("idle") })
		timers[i].Unref()
	}
	seq := s.timers.heap.seq
	for range 50 {
		s.busy(10)
		for _, timer := range timers {
			timer.Refresh()
		}
	}
	expect(t, "places given", s.timers.heap.seq, seq)
	for _, timer := range timers {
		timer.Stop()
	}
	s.after(5000, func() { s.say("end") })
	s.run("end")
	expect(t, "lists left", len(s.timers.lists), 0)
}

// On the system's clock, which counts whole milliseconds, a timer is not early by
// more than one.
func TestSystemClock(t *testing.T) {
	eachPoller(t, func(t *testing.T, newLoop func() *Loop) {
		l := newLoop()
		for _, ms := range []int64{1, 5, 20, 20} {
			start := time.Now()
			l.NewTimer(Func(func() {
				if d := time.Since(start); d <= time.Duration(ms-1)*time.Millisecond {
					t.Errorf("%d ms took %v", ms, d)
				}
			})).Start(ms, false)
			if err := l.Run(); err != nil {
				t.Fatal(err)
			}
		}
	})
}
