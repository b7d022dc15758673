package runtime

import (
	"errors"
	"fmt"
	stdruntime "runtime"
	"runtime/metrics"
	"sync"
	"time"

	"github.com/sluicejs/sluice/internal/usage"
)

// Limits bound what a program may use at one time. 0 is no limit, but for CallDepth.
//
// They keep a script that has gone wrong from taking its host along. They are no wall
// against one that means harm: the engine has no limit on memory, and nothing stops it
// within one function of its own, such as 'a'.repeat(2**29) or a regular expression
// that backtracks. For that there are processes.
type Limits struct {
	// Turn is how long one callback may take, with its ticks and microtasks, by the
	// clock on the wall. One that takes longer ends the program with a [*LimitError];
	// scripts cannot catch it. It does not cover a single function of the engine, nor Go
	// code that the script calls: these are ended when they return.
	Turn time.Duration

	// CallDepth is how deep calls may nest; deeper ones throw a RangeError, which
	// scripts can catch. 0 is 10,000, about what Node has. With many more than 200,000 an
	// exception from the deepest takes minutes.
	CallDepth int

	// Sockets is how many sockets may be connected or connecting: one more fails to
	// connect, by EMFILE, or is closed when a server has accepted it, as where a process
	// has no descriptor left. Of the workers of a [Pool] each has the limit for itself, and
	// one that has reached it closes a connection that is its turn, though others could
	// take it: maxConnections of a server leaves it to them. Servers is how many may
	// listen: one more fails by EMFILE.
	Sockets int
	Servers int

	// Timers is how many timers may be active: setTimeout and setInterval throw an Error
	// with the code ERR_LIMIT_EXCEEDED. Immediates and microtasks are not counted: these
	// keep a turn going, or come to an end.
	Timers int

	// SocketBuffer is how many bytes may wait to be sent by one socket, and Buffered by
	// all of them: what a script writes to a peer that does not read. A write beyond that
	// fails with ERR_LIMIT_EXCEEDED, which destroys the socket. What is read and not
	// consumed is bounded by the streams themselves; data that a script keeps in
	// variables is not counted.
	SocketBuffer int64
	Buffered     int64

	// Heap is how many bytes of memory the Go process may have in use while the program
	// runs, as measured a few times a second, after a garbage collection. More ends the
	// program with a [*LimitError]. It is the memory of the whole process, of which a
	// program's share cannot be known: with many runtimes the limit ends all that have
	// it. A script that allocates fast may go well beyond it in between.
	Heap uint64
}

// WithLimits sets limits. Without it there are none, but for the default of CallDepth.
func WithLimits(l Limits) Option { return func(c *config) { c.limits = l } }

// ErrLimit is what a program has ended with, by [errors.Is], that has reached a limit
// which it could not be told of.
var ErrLimit = errors.New("runtime: limit reached")

// A LimitError is the [ErrLimit] of one limit.
type LimitError struct {
	Name  string // as in [Limits]: Turn, Heap
	Limit string // what was set, with its unit
}

// Error names the limit.
func (e *LimitError) Error() string {
	return fmt.Sprintf("runtime: the program has reached its limit %s of %s", e.Name, e.Limit)
}

// Is makes it an [ErrLimit].
func (e *LimitError) Is(target error) bool { return target == ErrLimit }

// limit applies the limits to the realm.
func (rt *Runtime) limit(l Limits) {
	if l.CallDepth == 0 {
		l.CallDepth = maxCallDepth
	}
	rt.realm.LimitCalls(l.CallDepth)
	rt.usage.Limits = usage.Limits{
		Sockets:      l.Sockets,
		Servers:      l.Servers,
		Timers:       l.Timers,
		SocketBuffer: l.SocketBuffer,
		Buffered:     l.Buffered,
	}
}

// exceed ends the program because it has reached a limit. Any goroutine may call it.
func (rt *Runtime) exceed(err *LimitError) {
	rt.exceeded.CompareAndSwap(nil, err)
	rt.realm.Loop.Stop()
	rt.realm.VM.Interrupt(err)
}

// A watchdog ends a program whose turns take too long.
type watchdog struct {
	limit time.Duration
	bark  func()

	mu    sync.Mutex
	begun time.Time // when the turn at hand began; zero between turns
	armed bool      // the timer is running
	timer *time.Timer
}

func newWatchdog(limit time.Duration, bark func()) *watchdog {
	w := &watchdog{limit: limit, bark: bark}
	w.timer = time.AfterFunc(limit, w.look)
	w.timer.Stop()
	return w
}

// begin is called when a turn begins. The timer is not set anew for each: it looks, when
// it fires, how old the turn at hand is.
func (w *watchdog) begin(now time.Time) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.begun = now
	if !w.armed {
		w.armed = true
		w.timer.Reset(w.limit)
	}
}

// end is called when the loop looks for work.
func (w *watchdog) end() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.begun = time.Time{}
}

func (w *watchdog) look() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.begun.IsZero() {
		w.armed = false
		return
	}
	if left := w.limit - time.Since(w.begun); left > 0 {
		w.timer.Reset(left)
		return
	}
	w.bark()
}

func (w *watchdog) stop() { w.timer.Stop() }

// heapInterval is how often the heap is measured.
const heapInterval = 100 * time.Millisecond

// watchHeap ends the program when the heap grows beyond the limit, until the program is
// over.
func (rt *Runtime) watchHeap(limit uint64) {
	ticker := time.NewTicker(heapInterval)
	defer ticker.Stop()
	for {
		select {
		case <-rt.over:
			return
		case <-ticker.C:
		}
		if heapInUse() <= limit {
			continue
		}
		stdruntime.GC()
		if heapInUse() > limit {
			rt.exceed(&LimitError{"Heap", fmt.Sprintf("%d bytes", limit)})
			return
		}
	}
}

// heapInUse is how many bytes the objects of the process take, dead ones too that were not
// collected yet.
func heapInUse() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
