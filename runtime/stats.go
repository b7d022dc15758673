package runtime

import (
	"context"
	"strconv"
	"time"

	"github.com/sluicejs/sluice/modules/timers"
)

// Stats are what a program has open and has done.
type Stats struct {
	Turns      int64 // callbacks that were run
	Posted     int   // what other goroutines want done, and was not begun
	Timers     int   // timers that keep the program from ending
	Immediates int   // likewise
	Holds      int   // of the application: Hold, and calls that wait for a promise
	Requests   int64 // of files, DNS and the like

	Sockets, Servers        int64 // open
	SocketsOpened           int64 // ever
	BytesRead, BytesWritten int64 // by all sockets ever
	Buffered                int64 // bytes that wait to be sent, as far as [Limits] bound them

	Waiting bool // the program waits for something to happen, and runs nothing
}

// Stats returns counters. Any goroutine may call it at any time, also after Close; it waits
// for nothing. Turns, Timers and Immediates are as of when the program last looked for work.
func (rt *Runtime) Stats() Stats {
	loop, u := rt.realm.Loop.State(), rt.usage
	return Stats{
		Turns:         loop.Turns,
		Posted:        loop.Posted,
		Timers:        loop.Timers,
		Immediates:    loop.Immediates,
		Holds:         loop.Holds,
		Requests:      rt.realm.Requests(),
		Sockets:       u.Sockets.Load(),
		Servers:       u.Servers.Load(),
		SocketsOpened: u.Opened.Load(),
		BytesRead:     u.BytesRead.Load(),
		BytesWritten:  u.BytesWritten.Load(),
		Buffered:      u.Buffered.Load(),
		Waiting:       loop.Waiting,
	}
}

// A Handle is something that keeps a program from ending.
type Handle struct {
	Kind  string // as process.getActiveResourcesInfo has it: TCPServerWrap, Timeout, ...
	Text  string // what there is to say of it: "listening at 127.0.0.1:8124"
	Stack string // where it was begun, if [WithTracedHandles] was set
}

// String returns kind, text and stack.
func (h Handle) String() string {
	s := h.Kind
	if h.Text != "" {
		s += ": " + h.Text
	}
	return s + h.Stack
}

// WithTracedHandles has the runtime remember where each handle was begun, which makes
// beginning one slower.
func WithTracedHandles() Option { return func(c *config) { c.traceHandles = true } }

// ActiveHandles tells why a program does not end: it returns what keeps it alive, the
// oldest first. It waits for the turn at hand, and fails as [Runtime.Do] does.
func (rt *Runtime) ActiveHandles(ctx context.Context) ([]Handle, error) {
	var handles []Handle
	err := rt.Do(ctx, func(*Env) error {
		handles = rt.activeHandles()
		return nil
	})
	return handles, err
}

// activeHandles is ActiveHandles on the runtime's goroutine.
func (rt *Runtime) activeHandles() []Handle {
	var handles []Handle
	rt.realm.EachActivity(func(kind, text, begun string) {
		handles = append(handles, Handle{kind, text, begun})
	})
	timers.EachActive(rt.realm, func(t timers.Active) {
		text := "after " + milliseconds(t.Delay)
		if t.Repeats {
			text = "every " + milliseconds(t.Delay)
		}
		if t.Callback != "" {
			text += ", " + t.Callback
		}
		handles = append(handles, Handle{"Timeout", text, t.Begun})
	})
	loop := rt.realm.Loop
	if n := loop.PendingImmediates(); n > 0 {
		handles = append(handles, Handle{Kind: "Immediate", Text: strconv.Itoa(n) + " pending"})
	}
	if n := loop.State().Holds; n > 0 {
		handles = append(handles, Handle{Kind: "Hold", Text: strconv.Itoa(n) + " by the application"})
	}
	return handles
}

func milliseconds(n int64) string { return (time.Duration(n) * time.Millisecond).String() }
