package process

import (
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/signals"
)

// listening are the signals that the script listens to, by their names. Only for
// these the system is asked to deliver anything.
type listening struct {
	p      *Process
	active map[string]*delivery
}

// A delivery hands one signal of the system's to the script for as long as the
// script listens to it. It does not keep the loop alive.
type delivery struct {
	number  syscall.Signal
	channel chan os.Signal

	resource *js.Resource // which listeners belong to
}

func (l *listening) init(p *Process) {
	l.p, l.active = p, make(map[string]*delivery)
}

// watch begins to watch what the script listens to.
func (l *listening) watch() {
	watch := func(event, name string, f func(event string)) {
		l.p.events.On(l.p.object, event, l.p.r.Func(name, 1, func(c goja.FunctionCall) goja.Value {
			if v := c.Argument(0); goja.IsString(v) {
				f(v.String())
			}
			return js.Undefined
		}))
	}
	watch("newListener", "startListeningIfSignal", func(event string) {
		l.added(event)
		l.p.resolves.added(event)
	})
	watch("removeListener", "stopListeningIfSignal", l.removed)
}

func (l *listening) added(event string) {
	number, ok := signals.ByName(event)
	if !ok || !l.p.opts.System || l.active[event] != nil {
		return
	}
	if event == "SIGKILL" || event == "SIGSTOP" {
		panic(nodeerr.Errno(l.p.r, "uv_signal_start", syscall.EINVAL))
	}
	d := &delivery{number: number, channel: make(chan os.Signal, 8), resource: l.p.r.NewResource("SIGNALWRAP", nil)}
	l.active[event] = d
	l.p.r.Loop.Own(d)
	d.begin()
	l.p.r.Loop.Go(func() {
		for range d.channel {
			_ = l.p.Signal(event) // a loop that was stopped has no use for signals
		}
	})
}

func (l *listening) removed(event string) {
	d := l.active[event]
	if d == nil || l.p.events.ListenerCount(l.p.object, event) > 0 {
		return
	}
	delete(l.active, event)
	l.p.r.Loop.Disown(d)
	d.Release()
	l.p.r.DestroyResource(d.resource)
}

// wanted counts the deliveries of each signal. Signals are the Go process's, and so are
// those who listen: the last of all runtimes gives a signal its effect back.
var wanted = struct {
	sync.Mutex
	deliveries map[syscall.Signal]int
}{deliveries: make(map[syscall.Signal]int)}

func (d *delivery) begin() {
	wanted.Lock()
	defer wanted.Unlock()
	wanted.deliveries[d.number]++
	signal.Notify(d.channel, d.number)
}

// Release implements [eventloop.Resource].
func (d *delivery) Release() {
	wanted.Lock()
	defer wanted.Unlock()
	signal.Stop(d.channel)
	close(d.channel)
	if wanted.deliveries[d.number]--; wanted.deliveries[d.number] == 0 {
		restoreSignal(d.number)
	}
}

// takeSignals gives the signals that nobody listens to the effect that they have in Node.
func takeSignals() {
	wanted.Lock()
	defer wanted.Unlock()
	for _, s := range strange() {
		if wanted.deliveries[s] == 0 {
			restoreSignal(s)
		}
	}
}

// Signal hands a signal to the script, which sees it as one of the system's. A
// signal that the script does not listen to does nothing. Any goroutine may call it.
func (p *Process) Signal(name string) error {
	number, ok := signals.ByName(name)
	if !ok {
		return fmt.Errorf("process: unknown signal %q", name)
	}
	return p.r.Loop.Post(eventloop.Func(func() {
		var res *js.Resource
		if d := p.signals.active[name]; d != nil {
			res = d.resource
		}
		scope := p.r.Enter(res)
		defer p.r.Leave(scope)
		p.emit(name, p.r.VM.ToValue(name), p.r.VM.ToValue(int(number)))
	}))
}

// kill is process.kill: it finds out the numbers and leaves the rest to
// process._kill.
func (p *Process) kill(c goja.FunctionCall) goja.Value {
	pid, sig := c.Argument(0), c.Argument(1)
	number := pid.ToNumber().ToFloat()
	if js.IsNullish(pid) || number != float64(int32(pid.ToInteger())) {
		panic(nodeerr.InvalidArgType(p.r, "pid", "of type number", pid))
	}
	var code goja.Value
	switch {
	case goja.IsNumber(sig) && sig.ToFloat() == float64(int32(sig.ToInteger())):
		code = p.r.VM.ToValue(int32(sig.ToInteger()))
	case !js.Truthy(sig):
		code = p.r.VM.ToValue(int(syscall.SIGTERM))
	default:
		n, ok := signals.ByName(sig.String())
		if !ok {
			throw(p.r, "ERR_UNKNOWN_SIGNAL", p.r.Inspect.Format([]goja.Value{sig}))
		}
		code = p.r.VM.ToValue(int(n))
	}
	result := p.r.Invoke(p.Object(), "_kill", c.Argument(0), code).ToInteger()
	if result != 0 {
		panic(nodeerr.Errno(p.r, "kill", syscall.Errno(-result)))
	}
	return p.r.VM.ToValue(true)
}

// sendSignal is process._kill: it returns 0 or what went wrong, as a negative number.
func (p *Process) sendSignal(c goja.FunctionCall) goja.Value {
	p.requireSystem("process.kill")
	p.r.Loop.Flush() // the signal may end this process
	err := kill(int(c.Argument(0).ToInteger()), syscall.Signal(c.Argument(1).ToInteger()))
	if err != nil {
		return p.r.VM.ToValue(-int(nodeerr.ErrnoOf(err)))
	}
	return p.r.VM.ToValue(0)
}
