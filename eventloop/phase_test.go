package eventloop

import "testing"

// One iteration: poll, pending, check, closing, timers; after each callback its
// ticks, then its microtasks.
func TestPhases(t *testing.T) {
	s := newScript(t)
	all := func(what string) Func {
		return func() {
			s.say(what)
			s.microtask(func() { s.say("micro") })
			s.tick(func() { s.say("tick") })
		}
	}
	s.main(func() {
		s.SetImmediate(all("check"))
		s.AtClose(all("closing"))
		s.after(1, func() {
			all("timer")()
			s.Post(all("posted 2"))
			s.SetImmediate(all("check 2"))
		})
		s.Post(Func(func() {
			all("posted")()
			s.Pend(all("pending"))
		}))
		s.Pend(all("pending before"))
		s.busy(5)
		all("main")()
	},
		"main", "tick", "micro",
		"timer", "tick", "micro", // due when the loop starts
		"pending before", "tick", "micro",
		"posted", "tick", "micro",
		"posted 2", "tick", "micro",
		"pending", "tick", "micro",
		"check", "tick", "micro",
		"check 2", "tick", "micro",
		"closing", "tick", "micro",
	)
}

// Timers that become due while the poll waits run after check and closing.
func TestTimersComeLast(t *testing.T) {
	s := newScript(t)
	s.main(func() {
		s.after(1, func() { s.say("timer") })
		s.Post(Func(func() {
			s.busy(5)
			s.say("posted")
			s.immediate(func() { s.say("immediate") })
			s.AtClose(s.says("closing"))
		}))
	}, "posted", "immediate", "closing", "timer")
}

// Ticks and microtasks go on until neither is left.
func TestTicksAndMicrotasks(t *testing.T) {
	s := newScript(t)
	s.main(func() {
		s.after(1, func() { s.say("timer") })
		s.microtask(func() {
			s.say("micro 1")
			s.tick(func() {
				s.say("tick 3")
				s.microtask(func() { s.say("micro 3") })
			})
			s.microtask(func() { s.say("micro 2") })
		})
		s.tick(func() {
			s.say("tick 1")
			s.tick(func() { s.say("tick 2") })
		})
		s.busy(5)
	}, "tick 1", "tick 2", "micro 1", "micro 2", "tick 3", "micro 3", "timer")
}

// When both have run dry the engine may have something to say, a turn's part too.
func TestSettled(t *testing.T) {
	s := newScript(t)
	s.main(func() {
		s.immediate(func() { s.say("immediate") })
		s.tick(func() { s.say("tick 1") })
		s.engine.settled = Func(func() {
			s.say("settled")
			s.tick(func() { s.say("tick 2") })
			s.engine.settled = s.says("settled again")
		})
	}, "tick 1", "settled", "tick 2", "settled again", "immediate")
}

// A tick that sets another keeps everything else waiting.
func TestTicksStarve(t *testing.T) {
	s := newScript(t)
	n := 0
	var again func()
	again = func() {
		s.busy(1)
		if n++; n < 100 {
			s.tick(again)
		}
	}
	s.main(func() {
		s.tick(again)
		s.after(50, func() { s.say("timer"); expect(t, "ticks", n, 100) })
		s.immediate(func() { s.say("immediate") })
	}, "timer", "immediate")
}

// Ticks that set one another by the million take no memory.
func TestTicksDoNotPileUp(t *testing.T) {
	s := newScript(t)
	n := 0
	var again Func
	again = func() {
		if n++; n < 2_000_000 {
			s.NextTick(again)
			if n%1000 == 0 {
				s.NextTick(Func(func() {})) // the queue never runs empty
			}
		}
	}
	s.main(func() { s.NextTick(Func(func() {})); s.NextTick(again) })
	expect(t, "ticks", n, 2_000_000)
	if c := cap(s.ticks.items); c > 1<<13 {
		t.Errorf("the queue has room for %d", c)
	}
}

func TestDropTicks(t *testing.T) {
	s := newScript(t)
	s.main(func() {
		s.tick(func() { s.say("tick") })
		s.DropTicks()
		s.tick(func() { s.say("tick 2") })
	}, "tick 2")
}

// What is pending in a pending callback waits for the next round, of which there
// are some before the loop goes on.
func TestPendingRounds(t *testing.T) {
	s := newScript(t)
	n := 0
	var again func()
	again = func() {
		if n++; n < 12 {
			s.Pend(Func(again))
		}
	}
	s.main(func() {
		s.Post(Func(func() { s.Pend(Func(again)) }))
		s.immediate(func() {
			expect(t, "pending callbacks before check", n, pendingRounds)
			s.say("immediate")
		})
	}, "immediate")
	expect(t, "pending callbacks", n, 12)
}

// A pending callback keeps the loop alive, and from sleeping.
func TestPendingDoesNotSleep(t *testing.T) {
	s := newScript(t)
	s.main(func() {
		s.after(100, func() { s.say("timer") }).Unref()
		s.Pend(s.says("pending"))
	}, "pending")
	expect(t, "sleeps", s.clock.sleeps, 0)
}

// Close callbacks run in reverse order; those that are added meanwhile, in the
// next iteration.
func TestClosing(t *testing.T) {
	s := newScript(t)
	s.main(func() {
		s.AtClose(Func(func() {
			s.say("first")
			s.AtClose(s.says("third"))
			s.AtClose(s.says("fourth"))
			s.immediate(func() { s.say("immediate") })
		}))
		s.AtClose(s.says("second"))
	}, "second", "first", "immediate", "fourth", "third")
}
