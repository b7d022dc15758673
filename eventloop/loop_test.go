package eventloop

import (
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// patience is how long a test waits for what ought to happen.
const patience = 20 * time.Second

// fakeClock is a clock whose time passes only when a loop sleeps, which takes no
// time, or a test says so.
type fakeClock struct {
	mu     sync.Mutex
	now    time.Duration
	sleeps int
}

func (c *fakeClock) Now() time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *fakeClock) AfterFunc(d time.Duration, f func()) func() bool {
	c.pass(d)
	c.sleeps++
	f()
	return func() bool { return false }
}

func (c *fakeClock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now += d
}

// thrower is an engine whose tasks may panic with a string, and that has
// microtasks.
type thrower struct {
	caught     func(string)
	microtasks []func()
	settled    Task
	quiet      bool // it tells when it is quiet
	entered    int  // times
}

func (e *thrower) Enter(frame func()) {
	e.entered++
	frame()
	for len(e.microtasks) > 0 {
		task := e.microtasks[0]
		e.microtasks = e.microtasks[1:]
		task()
	}
}

func (e *thrower) Try(task Task) (ok bool) {
	defer func() {
		if v := recover(); v != nil {
			e.caught(v.(string))
			ok = false
		}
	}()
	task.Run()
	return true
}

func (e *thrower) Quiet() bool {
	return e.quiet && len(e.microtasks) == 0 && e.settled == nil
}

func (e *thrower) Settled() Task {
	task := e.settled
	e.settled = nil
	return task
}

// script is a loop on a fake clock, and a log of what its callbacks say.
type script struct {
	t *testing.T
	*Loop
	clock  *fakeClock
	engine *thrower
	log    []string
}

func newScript(t *testing.T) *script {
	s := &script{t: t, clock: &fakeClock{now: 1000*time.Hour + 300*time.Microsecond}, engine: &thrower{}}
	s.engine.caught = func(what string) { s.say("caught " + what) }
	s.Loop = newLoop(t, Options{Clock: s.clock, Engine: s.engine})
	return s
}

func newLoop(t testing.TB, opts Options) *Loop {
	t.Helper()
	l, err := New(opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	return l
}

// eachPoller runs a test with loops that sleep in the system's poller, and with
// loops that sleep as those of systems without one do.
func eachPoller(t *testing.T, test func(t *testing.T, newLoop func() *Loop)) {
	t.Run("system", func(t *testing.T) {
		test(t, func() *Loop { return newLoop(t, Options{}) })
	})
	t.Run("channel", func(t *testing.T) {
		test(t, func() *Loop {
			l := newLoop(t, Options{})
			if err := l.poller.close(); err != nil {
				t.Fatal(err)
			}
			l.poller = newChannelPoller()
			return l
		})
	})
}

func (s *script) say(what string) { s.log = append(s.log, what) }

// says is a task that says something.
func (s *script) says(what string) Task { return Func(func() { s.say(what) }) }

func (s *script) after(ms int64, f func()) *Timer {
	t := s.NewTimer(Func(f))
	t.Start(ms, false)
	return t
}

func (s *script) every(ms int64, f func()) *Timer {
	t := s.NewTimer(Func(f))
	t.Start(ms, true)
	return t
}

func (s *script) immediate(f func()) *Immediate { return s.SetImmediate(Func(f)) }
func (s *script) tick(f func())                 { s.NextTick(Func(f)) }
func (s *script) microtask(f func())            { s.engine.microtasks = append(s.engine.microtasks, f) }
func (s *script) busy(ms int)                   { s.clock.pass(time.Duration(ms) * time.Millisecond) }

// main runs f as a program is run, with the loop after it, and compares the log.
func (s *script) main(f func(), want ...string) {
	s.t.Helper()
	s.Turn(Func(f))
	s.run(want...)
}

// run runs the loop until it is dry, and compares the log.
func (s *script) run(want ...string) {
	s.t.Helper()
	watchdog := time.AfterFunc(patience, s.Stop)
	defer watchdog.Stop()
	if err := s.Run(); err != nil {
		s.t.Fatalf("the loop did not run dry; log:\n%s", strings.Join(s.log, "\n"))
	}
	s.said(want...)
}

func (s *script) said(want ...string) {
	s.t.Helper()
	if got, want := strings.Join(s.log, ", "), strings.Join(want, ", "); got != want {
		s.t.Errorf("\n got: %s\nwant: %s", got, want)
	}
	s.log = nil
}

func expect[T comparable](t testing.TB, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}
