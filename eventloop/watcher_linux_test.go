package eventloop

import (
	"fmt"
	"os"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// watched is one end of a socket pair with a handler, beside a loop.
type watched struct {
	t    *testing.T
	loop *Loop
	*Watcher
	fd, peer int
	ready    func(Events)
	calls    int
}

func (w *watched) Ready(e Events) { w.calls++; w.ready(e) }

func watch(t *testing.T, l *Loop) *watched {
	t.Helper()
	fds, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_NONBLOCK|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	w := &watched{t: t, loop: l, fd: fds[0], peer: fds[1]}
	w.Watcher = l.Watch(w.fd, w)
	t.Cleanup(w.close)
	return w
}

func (w *watched) close() {
	if w.fd < 0 {
		return
	}
	w.Watcher.Close()
	unix.Close(w.fd)
	w.hangUp()
	w.fd = -1
}

func (w *watched) hangUp() {
	if w.peer >= 0 {
		unix.Close(w.peer)
		w.peer = -1
	}
}

func (w *watched) send(text string) {
	w.t.Helper()
	if _, err := unix.Write(w.peer, []byte(text)); err != nil {
		w.t.Error(err)
	}
}

func (w *watched) receive() string {
	var b [100]byte
	n, err := unix.Read(w.fd, b[:])
	if err != nil {
		return err.Error()
	}
	return string(b[:n])
}

// runFor runs the loop for some milliseconds, and tells how many iterations it
// made.
func runFor(t *testing.T, l *Loop, ms int64) (iterations int) {
	t.Helper()
	done := false
	l.NewTimer(Func(func() { done = true })).Start(ms, false)
	var count func()
	count = func() {
		if iterations++; !done {
			l.SetImmediate(Func(count)).Unref() // does not keep the loop from sleeping
		}
	}
	count()
	if err := l.Run(); err != nil {
		t.Fatal(err)
	}
	return iterations
}

func TestWatch(t *testing.T) {
	l := newLoop(t, Options{})
	w := watch(t, l)
	w.ready = func(e Events) {
		expect(t, "events", e, Readable)
		expect(t, "text", w.receive(), "text")
		w.Want(0)
		l.Unref()
	}
	w.Want(Readable)
	expect(t, "wanted", w.Wanted(), Readable)
	expect(t, "alive by watching", l.Alive(), false)
	l.Ref()
	go func() {
		asleep(l)
		w.send("text")
	}()
	if err := l.Run(); err != nil {
		t.Fatal(err)
	}
	expect(t, "calls", w.calls, 1)
}

// What is left unread is reported again.
func TestLevelTriggered(t *testing.T) {
	l := newLoop(t, Options{})
	w := watch(t, l)
	w.send("text")
	l.Ref()
	w.ready = func(Events) {
		if w.calls == 5 {
			w.Want(0)
			l.Unref()
		}
	}
	w.Want(Readable)
	if err := l.Run(); err != nil {
		t.Fatal(err)
	}
	expect(t, "calls", w.calls, 5)
}

// Only what is wanted is reported, and at once, without sleeping in between.
func TestWant(t *testing.T) {
	l := newLoop(t, Options{})
	w := watch(t, l)
	w.send("text")
	var got []Events
	w.ready = func(e Events) {
		got = append(got, e)
		switch len(got) {
		case 1:
			w.Want(Readable)
		case 2:
			w.Want(Readable | Writable)
		case 3:
			w.Want(0)
			w.Want(Readable) // changes that are undone do no harm
			w.Want(0)
		}
	}
	w.Want(Writable)
	runFor(t, l, 20)
	expect(t, "reports", len(got), 3)
	expect(t, "first", got[0], Writable)
	expect(t, "second", got[1], Readable)
	expect(t, "third", got[2], Readable|Writable)
}

// A peer that hangs up while nothing is wanted does not keep the loop busy, and is
// reported when something is.
func TestHangupWhileNothingIsWanted(t *testing.T) {
	l := newLoop(t, Options{})
	w := watch(t, l)
	w.ready = func(Events) { t.Error("reported") }
	w.send("text")
	w.Want(Readable)
	w.Want(0)
	w.hangUp()
	if n := runFor(t, l, 50); n > 10 {
		t.Errorf("%d iterations", n)
	}
	// The same when the system knew that something was wanted.
	w.ready = func(e Events) {
		expect(t, "events", e, Writable|Hangup)
		w.Want(0)
	}
	w.Want(Writable)
	if n := runFor(t, l, 50); n > 10 {
		t.Errorf("%d iterations", n)
	}
	expect(t, "calls", w.calls, 1)
	w.ready = func(e Events) {
		expect(t, "events", e, Readable|Hangup)
		w.Want(0)
	}
	w.Want(Readable)
	runFor(t, l, 20)
	expect(t, "calls", w.calls, 2)
}

func TestCloseInReady(t *testing.T) {
	l := newLoop(t, Options{})
	a, b := watch(t, l), watch(t, l)
	a.ready = func(Events) { a.close(); b.close() }
	b.ready = func(Events) { a.close(); b.close() }
	for _, w := range []*watched{a, b} {
		w.send("text")
		w.Want(Readable)
	}
	runFor(t, l, 20)
	expect(t, "calls", a.calls+b.calls, 1)
	a.Watcher.Close() // once more does no harm
	a.Want(Readable)
	expect(t, "wanted when closed", a.Wanted(), 0)
	runFor(t, l, 5)
}

// A descriptor that takes the number of one that was closed has nothing to do with
// it.
func TestReusedDescriptor(t *testing.T) {
	l := newLoop(t, Options{})
	a := watch(t, l)
	a.ready = func(Events) { t.Error("a closed watcher was told") }
	a.send("text")
	a.Want(Readable)
	trigger := watch(t, l)
	trigger.send("text")
	trigger.Want(Readable)
	var b *watched
	trigger.ready = func(Events) {
		trigger.Want(0)
		fd := a.fd
		a.close()
		b = watch(t, l)
		expect(t, "descriptor", b.fd, fd)
		b.ready = func(Events) {
			expect(t, "text", b.receive(), "new")
			b.Want(0)
		}
		b.Want(Readable)
		l.NewTimer(Func(func() {
			expect(t, "calls before there was anything", b.calls, 0)
			b.send("new")
		})).Start(5, false)
	}
	a.ready = func(Events) { a.Want(0); a.Want(Readable) } // if it is found first
	runFor(t, l, 50)
	expect(t, "calls", b.calls, 1)
}

// A handler's callbacks are turns like others. It returns when it has to, for
// microtasks, and is told again before any other.
func TestTurnInReady(t *testing.T) {
	for _, quiet := range []bool{false, true} {
		s := newScript(t)
		s.engine.quiet = quiet
		for _, name := range []string{"a", "b"} {
			w := watch(t, s.Loop)
			left := 3
			w.ready = func(e Events) {
				expect(t, "told again", e&Again != 0, w.calls > 1)
				expect(t, "events", e&^Again, Writable)
				for left > 0 {
					left--
					callback := fmt.Sprint(name, left)
					if !s.Turn(Func(func() {
						s.say(callback)
						s.tick(func() { s.say("tick " + callback) })
						if left == 1 {
							s.microtask(func() { s.say("micro " + callback) })
						}
					})) {
						w.Again()
						return
					}
				}
				w.Want(0)
			}
			w.Want(Writable)
		}
		s.Post(s.says("posted"))
		s.run(
			"a2", "tick a2", "a1", "tick a1", "micro a1", "a0", "tick a0",
			"b2", "tick b2", "b1", "tick b1", "micro b1", "b0", "tick b0",
			"posted",
		)
	}
}

// After a callback that failed, the handler goes on as ever.
func TestFailureInReady(t *testing.T) {
	s := newScript(t)
	w := watch(t, s.Loop)
	w.ready = func(e Events) {
		if w.Want(0); e&Again != 0 {
			s.say("again")
			return
		}
		for _, name := range []string{"a", "b"} {
			goOn := s.Turn(Func(func() {
				s.say(name)
				s.tick(func() { s.say("tick " + name) })
				s.microtask(func() { s.say("micro " + name) })
				panic(name)
			}))
			expect(t, "may go on", goOn, true)
		}
		if !s.Turn(Func(func() { s.say("c"); w.Want(Writable) })) {
			w.Again()
		}
	}
	w.Want(Writable)
	s.Post(s.says("posted"))
	s.run("a", "caught a", "b", "caught b", "c", "tick a", "tick b", "micro a", "micro b", "again", "posted")
}

// A handler is not told within itself, however long the loop goes on in one
// frame.
func TestReadyIsNotReentered(t *testing.T) {
	s := newScript(t)
	w := watch(t, s.Loop)
	inside := false
	w.ready = func(Events) {
		expect(t, "inside itself", inside, false)
		inside = true
		s.Turn(Func(func() {
			if s.say(w.receive()); w.calls == 2 {
				w.Want(0)
				s.Unref()
				return
			}
			w.send("more")
			for range 5 {
				s.tick(func() { panic("tick") })
			}
		}))
		inside = false
	}
	w.send("text")
	w.Want(Readable)
	s.Ref()
	s.run("text", "caught tick", "caught tick", "caught tick", "caught tick", "more", "caught tick")
}

// A handler that closes its watcher is not told again.
func TestAgainAndClose(t *testing.T) {
	s := newScript(t)
	w := watch(t, s.Loop)
	w.ready = func(Events) {
		s.Turn(Func(func() { s.say("ready") }))
		w.Again()
		w.close()
	}
	w.Want(Writable)
	s.Post(s.says("posted"))
	s.run("ready", "posted")
}

// A regular file is always ready; what is no descriptor too, so that its user
// finds out.
func TestUnwatchable(t *testing.T) {
	l := newLoop(t, Options{})
	file, err := os.Open(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, fd := range []int{int(file.Fd()), 100_000} {
		w := &watched{t: t, loop: l, fd: -1}
		w.Watcher = l.Watch(fd, w)
		w.ready = func(e Events) {
			expect(t, "events", e, Readable)
			if w.calls == 3 {
				w.Want(0)
			}
		}
		w.Want(Readable)
		if n := runFor(t, l, 50); n > 20 {
			t.Errorf("%d iterations", n)
		}
		expect(t, "calls", w.calls, 3)
		w.Want(Readable)
		w.Watcher.Close()
		runFor(t, l, 5)
		expect(t, "calls", w.calls, 3)
	}
}

// Of two watchers of a descriptor only the first counts; the other keeps nobody
// busy.
func TestSecondWatcher(t *testing.T) {
	l := newLoop(t, Options{})
	w := watch(t, l)
	w.ready = func(Events) { w.receive(); w.Want(0) }
	w.Want(Readable)
	second := l.Watch(w.fd, &watched{t: t, loop: l, ready: func(Events) { t.Error("told") }})
	second.Want(Readable)
	runFor(t, l, 5)
	w.Want(Readable)
	if n := runFor(t, l, 50); n > 10 {
		t.Errorf("%d iterations", n)
	}
	second.Close()
	w.send("text")
	runFor(t, l, 5)
	expect(t, "calls", w.calls, 1)
}

// More descriptors than one look can take are all served.
func TestManyDescriptors(t *testing.T) {
	l := newLoop(t, Options{})
	const n = 1500
	left := n
	l.Ref()
	for range n {
		w := watch(t, l)
		w.ready = func(Events) {
			w.Want(0)
			if left--; left == 0 {
				l.Unref()
			}
		}
		w.Want(Writable)
	}
	watchdog := time.AfterFunc(patience, l.Stop)
	defer watchdog.Stop()
	expect(t, "error", l.Run(), nil)
}

// A loop on the system's clock that waits for a timer wakes up in time also when
// descriptors and posts interrupt its sleep.
func TestInterruptedSleep(t *testing.T) {
	l := newLoop(t, Options{})
	w := watch(t, l)
	w.ready = func(Events) { w.receive() }
	w.Want(Readable)
	stop := make(chan struct{})
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			select {
			case <-stop:
				return
			case <-time.After(time.Millisecond):
				w.send("text")
				l.Post(Func(func() {}))
			}
		}
	}()
	start := time.Now()
	runFor(t, l, 60)
	if d := time.Since(start); d < 59*time.Millisecond {
		t.Errorf("60 ms took %v", d)
	}
	close(stop)
	<-done
	for l.isHeld() {
		if err := l.Run(); err != nil {
			t.Fatal(err)
		}
	}
	w.Want(0)
	runFor(t, l, 1) // sleeps without the limit of before
}

// TestEnteredOnce has several descriptors ready at once: an engine that tells that
// it is quiet is entered once for all of them, but for one that left a microtask,
// which runs before the next callback.
func TestEnteredOnce(t *testing.T) {
	for _, c := range []struct {
		name      string
		quiet     bool
		microtask bool
		entered   int
	}{
		{"quiet", true, false, 1},
		{"a microtask between", true, true, 2},
		{"cannot tell", false, false, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newScript(t)
			s.engine.quiet = c.quiet
			var order string
			for i := range 3 {
				w := watch(t, s.Loop)
				w.ready = func(Events) {
					w.Want(0)
					s.Turn(Func(func() {
						order += "callback "
						if i == 1 && c.microtask {
							s.engine.microtasks = append(s.engine.microtasks, func() { order += "microtask " })
						}
						if i == 2 {
							s.Unref()
						}
					}))
				}
				w.Want(Readable)
				w.send("x")
			}
			s.Ref()
			if err := s.Run(); err != nil {
				t.Fatal(err)
			}
			if s.engine.entered != c.entered {
				t.Errorf("entered %d times, want %d", s.engine.entered, c.entered)
			}
			if want := "callback callback microtask callback "; c.microtask && order != want {
				t.Errorf("ran %q, want %q", order, want)
			}
		})
	}
}
