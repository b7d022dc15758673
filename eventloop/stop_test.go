package eventloop

import (
	"sync"
	"testing"
)

// Stop ends the loop after the callback at hand, whichever it is.
func TestStopInCallback(t *testing.T) {
	for name, begin := range map[string]func(s *script, stop Task){
		"timer":     func(s *script, stop Task) { s.NewTimer(stop).Start(1, false); s.after(1, func() { s.say("next") }) },
		"immediate": func(s *script, stop Task) { s.SetImmediate(stop); s.immediate(func() { s.say("next") }) },
		"posted":    func(s *script, stop Task) { s.Post(stop); s.Post(s.says("next")) },
		"pending":   func(s *script, stop Task) { s.Pend(stop); s.Pend(s.says("next")) },
		"closing":   func(s *script, stop Task) { s.AtClose(s.says("next")); s.AtClose(stop) },
		"tick": func(s *script, stop Task) {
			s.immediate(func() { s.NextTick(stop); s.NextTick(s.says("next")) })
		},
		"settled": func(s *script, stop Task) {
			s.immediate(func() { s.engine.settled = stop; s.immediate(func() { s.say("next") }) })
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := newScript(t)
			begin(s, Func(func() {
				s.say("stop")
				s.Stop()
				s.Stop()
				s.tick(func() { s.say("tick") })
			}))
			expect(t, "error", s.Run(), ErrStopped)
			expect(t, "error of another run", s.Run(), ErrStopped)
			expect(t, "stopped", s.Stopped(), true)
			s.Turn(s.says("turn"))
			s.said("stop")
		})
	}
}

func TestStopBeforeRun(t *testing.T) {
	s := newScript(t)
	s.immediate(func() { s.say("immediate") })
	s.Stop()
	expect(t, "error", s.Run(), ErrStopped)
	s.said()
}

// Any number of goroutines may stop a loop that sleeps.
func TestStopFromOthers(t *testing.T) {
	eachPoller(t, func(t *testing.T, newLoop func() *Loop) {
		for range 50 {
			l := newLoop()
			l.Ref()
			var stoppers sync.WaitGroup
			for range 5 {
				stoppers.Go(func() {
					asleep(l)
					l.Stop()
				})
			}
			expect(t, "error", l.Run(), ErrStopped)
			stoppers.Wait()
		}
	})
}

// A loop that has run dry can be run again.
func TestRunAgain(t *testing.T) {
	s := newScript(t)
	s.run()
	s.after(1, func() { s.say("timer") })
	s.after(1, func() { s.say("unreferenced") }).Unref()
	s.immediate(func() { s.say("immediate") })
	s.busy(10)
	s.run("timer", "unreferenced", "immediate") // as ever, due timers first
	s.run()
	s.Post(s.says("posted"))
	s.run("posted")
}

func TestClose(t *testing.T) {
	l := newLoop(t, Options{})
	var released []string
	a, b := &resource{"a", &released}, &resource{"b", &released}
	l.Own(a)
	l.Own(b)
	l.Disown(a)
	for range 3 {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	}
	expect(t, "resources released", len(released), 1)
	expect(t, "resource", released[0], "b")
	expect(t, "error", l.Run(), ErrStopped)
}

type resource struct {
	name     string
	released *[]string
}

func (r *resource) Release() { *r.released = append(*r.released, r.name) }

func TestReferences(t *testing.T) {
	l := newLoop(t, Options{})
	expect(t, "alive", l.Alive(), false)
	l.Ref()
	l.Ref()
	l.Unref()
	expect(t, "alive", l.Alive(), true)
	go l.Post(Func(l.Unref))
	if err := l.Run(); err != nil {
		t.Error(err)
	}
	defer func() {
		if recover() == nil {
			t.Error("a reference was given back that nobody took")
		}
	}()
	l.Unref()
}
