package runtime

import (
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/usage"
)

// Hooks are told what a program does, for logs and metrics. They are called on the
// runtime's goroutine, which waits for them: they must be quick and must not call the
// runtime. Each may be nil, and costs nothing then.
type Hooks struct {
	// Turn is called after each callback of the loop, with its ticks and microtasks.
	Turn func(TurnInfo)

	// Uncaught is called with an exception that nothing in the script has caught, before
	// the program ends of it. If it returns true, the program goes on. Rejection is the
	// same for a promise that was rejected and that nobody handles.
	Uncaught  func(*Exception) (handled bool)
	Rejection func(*Exception) (handled bool)

	// SocketOpened is called when a socket has its connection, SocketClosed when that is
	// closed.
	SocketOpened func(SocketInfo)
	SocketClosed func(SocketInfo)
}

// TurnInfo tells about one callback.
type TurnInfo struct {
	Phase string        // of the event loop: main, timers, pending, poll, check, close, exit
	Took  time.Duration // by the clock on the wall
}

// SocketInfo tells about a socket.
type SocketInfo struct {
	ID        int64  // the socket's number in its program, from 1
	Accepted  bool   // by a server of the program; otherwise the program has connected it
	Network   string // "tcp" or "unix"
	LocalAddr string // host:port or path; "" where there is none
	PeerAddr  string

	BytesRead, BytesWritten int64 // once it is closed
}

// WithHooks sets hooks. Those of a [Pool] are called by all workers, at the same time.
func WithHooks(h Hooks) Option { return func(c *config) { c.hooks = h } }

// turns tell the watchdog and the hook of turns.
type turns struct {
	dog  *watchdog // nil without a limit
	hook func(TurnInfo)

	phase string
	begun time.Time // zero: no turn is under way
}

// Begin implements [eventloop.Observer].
func (t *turns) Begin(phase string) {
	now := time.Now()
	t.report(now)
	t.phase, t.begun = phase, now
	if t.dog != nil {
		t.dog.begin(now)
	}
}

// End implements [eventloop.Observer].
func (t *turns) End() {
	if t.dog != nil {
		t.dog.end()
	}
	if t.hook != nil {
		t.report(time.Now())
	}
	t.begun = time.Time{}
}

func (t *turns) report(now time.Time) {
	if t.hook != nil && !t.begun.IsZero() {
		t.hook(TurnInfo{t.phase, now.Sub(t.begun)})
	}
}

// observe connects the hooks.
func (rt *Runtime) observe(h Hooks, turn time.Duration) {
	var dog *watchdog
	if turn > 0 {
		dog = newWatchdog(turn, func() { rt.exceed(&LimitError{"Turn", turn.String()}) })
		rt.watchdog = dog
	}
	if dog != nil || h.Turn != nil {
		rt.realm.Loop.Observe(&turns{dog: dog, hook: h.Turn})
	}
	if h.SocketOpened != nil || h.SocketClosed != nil {
		rt.usage.Observer = socketHooks{h.SocketOpened, h.SocketClosed}
	}
}

// offer hands an exception that the script did not catch to the hooks.
func (rt *Runtime) offer(h Hooks, thrown goja.Value, origin js.Origin) bool {
	hook := h.Uncaught
	if origin == js.FromRejection {
		hook = h.Rejection
	}
	return hook != nil && hook(newUncaught(rt.realm, thrown, origin, rt.command))
}

// socketHooks implement [usage.Observer].
type socketHooks struct{ opened, closed func(SocketInfo) }

func (h socketHooks) Opened(s *usage.Socket) {
	if h.opened != nil {
		h.opened(SocketInfo(*s))
	}
}

func (h socketHooks) Closed(s *usage.Socket) {
	if h.closed != nil {
		h.closed(SocketInfo(*s))
	}
}
