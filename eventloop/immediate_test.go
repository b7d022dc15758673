package eventloop

import "testing"

// What a round sets waits for the next, even if the loop has nothing else to do.
func TestRounds(t *testing.T) {
	s := newScript(t)
	s.main(func() {
		for _, name := range []string{"a", "b"} {
			s.immediate(func() {
				s.say(name)
				s.tick(func() { s.say("tick " + name) })
				s.immediate(func() { s.say(name + "2") })
			})
		}
		s.after(1, func() { s.say("timer") })
		s.Post(Func(func() { s.busy(2) }))
	}, "a", "tick a", "b", "tick b", "timer", "a2", "b2")
}

func TestClearImmediate(t *testing.T) {
	s := newScript(t)
	var later, self *Immediate
	s.main(func() {
		s.immediate(func() { s.say("a"); later.Clear(); later.Clear() })
		later = s.immediate(func() { s.say("cleared") })
		self = s.immediate(func() { s.say("b"); self.Clear() })
		s.immediate(func() { s.say("cleared") }).Clear()
	}, "a", "b")
	expect(t, "alive", s.Alive(), false)
	later.Ref()
	self.Unref()
	self.Ref()
	expect(t, "alive by what is over", s.Alive(), false)
}

func TestUnrefImmediate(t *testing.T) {
	s := newScript(t)
	im := s.immediate(func() { s.say("immediate") })
	expect(t, "referenced", im.HasRef(), true)
	im.Unref()
	im.Unref()
	expect(t, "referenced", im.HasRef(), false)
	s.run() // nothing runs

	// It does not keep the loop from sleeping either.
	s.after(10, func() { s.say("timer") })
	s.run("immediate", "timer")
	expect(t, "sleeps", s.clock.sleeps, 1)

	im = s.immediate(func() { s.say("immediate") })
	im.Unref()
	im.Ref()
	im.Ref()
	expect(t, "referenced", im.HasRef(), true)
	s.run("immediate")
	expect(t, "referenced when over", im.HasRef(), false)
}

// An unreferenced immediate that is cleared does not count twice.
func TestClearUnreferenced(t *testing.T) {
	s := newScript(t)
	a := s.immediate(func() {})
	s.immediate(func() { s.say("b") })
	a.Unref()
	a.Clear()
	expect(t, "alive", s.Alive(), true)
	s.run("b")
}
