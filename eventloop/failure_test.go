package eventloop

import "testing"

// The order after an exception that was handled, as Node has it: the ticks of a
// callback that failed wait for the next one that completes.
func TestFailures(t *testing.T) {
	fail := func(what string) { panic(what) }
	for name, c := range map[string]struct {
		main func(s *script)
		want []string
	}{
		"timers of one list": {func(s *script) {
			s.after(1, func() {
				s.tick(func() { s.say("tick A") })
				s.microtask(func() { s.say("micro A") })
				fail("A")
			})
			s.after(1, func() { s.say("B") })
			s.after(2, func() { s.say("C") })
			s.busy(10)
		}, []string{"caught A", "B", "tick A", "micro A", "C"}},

		"the last timer of a list": {func(s *script) {
			s.after(1, func() {
				s.tick(func() { s.say("tick A") })
				s.microtask(func() { s.say("micro A") })
				fail("A")
			})
			s.after(2, func() { s.say("B") })
			s.busy(10)
		}, []string{"caught A", "tick A", "micro A", "B"}},

		"a timer that stopped the rest of its list": {func(s *script) {
			var b *Timer
			s.after(1, func() {
				b.Stop()
				s.tick(func() { s.say("tick A") })
				fail("A")
			})
			b = s.after(1, func() { s.say("B") })
			s.after(2, func() { s.say("C") })
			s.busy(10)
		}, []string{"caught A", "C", "tick A"}},

		"the last timer": {func(s *script) {
			s.after(1, func() {
				s.immediate(func() { s.say("immediate 1") })
				s.immediate(func() { s.say("immediate 2") })
				s.tick(func() { s.say("tick A") })
				fail("A")
			})
		}, []string{"caught A", "tick A", "immediate 1", "immediate 2"}},

		"a tick of the last timer": {func(s *script) {
			s.after(1, func() {
				s.immediate(func() { s.say("immediate 1") })
				s.immediate(func() { s.say("immediate 2") })
				s.tick(func() { fail("tick 1") })
				s.tick(func() { s.say("tick 2") })
			})
		}, []string{"caught tick 1", "tick 2", "immediate 1", "immediate 2"}},

		"a tick before another timer": {func(s *script) {
			s.after(1, func() {
				s.tick(func() { fail("tick 1") })
				s.tick(func() { s.say("tick 2") })
				s.immediate(func() { s.say("immediate") })
			})
			s.after(2, func() { s.say("B") })
			s.busy(10)
		}, []string{"caught tick 1", "B", "tick 2", "immediate"}},

		"many in a row": {func(s *script) {
			for range 3 {
				s.after(1, func() {
					s.tick(func() { s.say("tick") })
					fail("A")
				})
			}
			s.after(1, func() { s.say("B") })
			s.busy(10)
		}, []string{"caught A", "caught A", "caught A", "B", "tick", "tick", "tick"}},

		"an interval": {func(s *script) {
			n := 0
			var timer *Timer
			timer = s.every(1, func() {
				if n++; n == 3 {
					timer.Stop()
				}
				s.tick(func() { s.say("tick") })
				fail("A")
			})
		}, []string{"caught A", "tick", "caught A", "tick", "caught A", "tick"}},

		"the last immediate": {func(s *script) {
			s.immediate(func() {
				s.tick(func() { s.say("tick") })
				s.after(1, func() { s.say("timer") })
				s.immediate(func() { s.say("new immediate") })
				s.busy(5)
				fail("A")
			})
		}, []string{"caught A", "new immediate", "tick", "timer"}},

		"an immediate that cleared the rest": {func(s *script) {
			var b *Immediate
			s.immediate(func() {
				s.tick(func() { s.say("tick") })
				s.after(1, func() { s.say("timer") })
				s.immediate(func() { s.say("new immediate") })
				b.Clear()
				s.busy(5)
				fail("A")
			})
			b = s.immediate(func() { s.say("B") })
		}, []string{"caught A", "new immediate", "tick", "timer"}},

		"an immediate before another": {func(s *script) {
			s.immediate(func() {
				s.tick(func() { s.say("tick") })
				s.after(1, func() { s.say("timer") })
				s.immediate(func() { s.say("new immediate") })
				s.busy(5)
				fail("A")
			})
			s.immediate(func() { s.say("B") })
		}, []string{"caught A", "B", "tick", "timer", "new immediate"}},

		"a tick of the last immediate": {func(s *script) {
			s.immediate(func() {
				s.tick(func() { fail("tick 1") })
				s.tick(func() { s.say("tick 2") })
				s.after(1, func() { s.say("timer") })
				s.immediate(func() { s.say("new immediate") })
				s.busy(5)
			})
		}, []string{"caught tick 1", "timer", "tick 2", "new immediate"}},

		"a posted task": {func(s *script) {
			s.Post(Func(func() {
				s.tick(func() { s.say("tick") })
				s.microtask(func() { s.say("micro") })
				s.immediate(func() { s.say("immediate") })
				fail("A")
			}))
		}, []string{"caught A", "tick", "micro", "immediate"}},

		"a posted task before another": {func(s *script) {
			s.Post(Func(func() {
				s.tick(func() { s.say("tick") })
				fail("A")
			}))
			s.Post(s.says("B"))
		}, []string{"caught A", "B", "tick"}},

		"a close callback": {func(s *script) {
			s.AtClose(s.says("B"))
			s.AtClose(Func(func() {
				s.tick(func() { s.say("tick") })
				fail("A")
			}))
		}, []string{"caught A", "B", "tick"}},

		"the last close callback": {func(s *script) {
			s.AtClose(Func(func() {
				s.tick(func() { s.say("tick") })
				s.immediate(func() { s.say("immediate") })
				s.after(1, func() { s.say("timer") })
				s.busy(5)
				fail("A")
			}))
		}, []string{"caught A", "timer", "tick", "immediate"}},

		"with nothing left to do": {func(s *script) {
			s.immediate(func() {
				s.tick(func() { s.say("tick") })
				s.microtask(func() { s.say("micro") })
				fail("A")
			})
		}, []string{"caught A", "tick", "micro"}},

		"the last close callback, no timer is due": {func(s *script) {
			s.AtClose(Func(func() {
				s.tick(func() { s.say("tick") })
				s.immediate(func() { s.say("immediate") })
				s.Post(s.says("posted"))
				fail("A")
			}))
			s.after(100, func() { s.say("timer") })
		}, []string{"caught A", "posted", "tick", "immediate", "timer"}},

		"many ticks of the program": {func(s *script) {
			for range 6 {
				s.tick(func() { fail("tick") })
			}
			s.immediate(func() { s.say("immediate") })
			s.after(1, func() { s.say("timer 1") })
			s.after(1, func() { s.say("timer 2") })
			s.busy(5)
		}, []string{
			"caught tick", "timer 1", "caught tick", "timer 2", "caught tick", "caught tick",
			"immediate", "caught tick", "caught tick",
		}},

		"many ticks of a timer": {func(s *script) {
			s.after(1, func() {
				for range 6 {
					s.tick(func() { fail("tick") })
				}
				s.immediate(func() { s.say("immediate") })
			})
		}, []string{
			"caught tick", "caught tick", "immediate",
			"caught tick", "caught tick", "caught tick", "caught tick",
		}},

		"many ticks of a posted task": {func(s *script) {
			s.Post(Func(func() {
				for range 6 {
					s.tick(func() { fail("tick") })
				}
				s.immediate(func() { s.say("immediate") })
			}))
		}, []string{
			"caught tick", "caught tick", "immediate",
			"caught tick", "caught tick", "caught tick", "caught tick",
		}},

		"many ticks of an immediate": {func(s *script) {
			s.immediate(func() {
				for range 6 {
					s.tick(func() { fail("tick") })
				}
				s.immediate(func() { s.say("immediate") })
			})
		}, []string{
			"caught tick", "caught tick", "immediate",
			"caught tick", "caught tick", "caught tick", "caught tick",
		}},

		"the report of the engine": {func(s *script) {
			s.engine.settled = Func(func() {
				s.tick(func() { s.say("tick") })
				fail("report")
			})
			s.Post(s.says("posted"))
		}, []string{"caught report", "posted", "tick"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := newScript(t)
			s.main(func() { c.main(s) }, c.want...)
			expect(t, "turn under way", s.turning, false)
		})
	}
}

// A loop that is stopped beneath a callback that failed runs nothing more.
func TestStopAfterFailure(t *testing.T) {
	s := newScript(t)
	s.Turn(Func(func() {
		s.after(1, func() {
			s.tick(func() { s.say("tick") })
			panic("A")
		})
		s.after(1, func() { s.Stop() })
		s.after(1, func() { s.say("B") })
	}))
	expect(t, "error", s.Run(), ErrStopped)
	s.said("caught A")
}
