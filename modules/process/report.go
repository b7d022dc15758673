package process

import (
	_ "embed"
	"fmt"
	"runtime"
	"strings"
	"unsafe"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/internal/signals"
)

//go:embed report.js
var reportText string

var reportLibrary = library.New("process/report", reportText)

// defineReport defines process.report, which is made when it is first asked for.
func (p *Process) defineReport() {
	get := p.r.Func("get", 0, func(goja.FunctionCall) goja.Value { return js.Get(p.reports(), "report") })
	define(p.object.DefineAccessorProperty("report", get, nil, goja.FLAG_TRUE, goja.FLAG_TRUE))
}

// reports loads what makes reports.
func (p *Process) reports() *goja.Object {
	if p.report == nil {
		p.report = reportLibrary.Load(p.r, p.reportNative())
	}
	return p.report
}

// reportUncaught has a report written of what the program ends of, if it wants one.
func (p *Process) reportUncaught(thrown goja.Value) {
	if p.report != nil {
		p.r.Try(func() { p.r.Invoke(p.report, "uncaught", thrown) })
	}
}

func (p *Process) reportNative() goja.Value {
	r := p.r
	native := r.VM.NewObject()
	r.On(native).
		Value("process", p.object).
		Value("wordSize", r.VM.ToValue(int(8*unsafe.Sizeof(uintptr(0))))).
		Method("goStack", 0, func(goja.FunctionCall) goja.Value { return p.goStack() }).
		Method("handles", 0, func(goja.FunctionCall) goja.Value { return p.handles() }).
		Method("loopAlive", 0, func(goja.FunctionCall) goja.Value { return r.VM.ToValue(r.Loop.Alive()) }).
		Method("idleSeconds", 0, func(goja.FunctionCall) goja.Value {
			return r.VM.ToValue(r.Loop.Metrics().Idle.Seconds())
		}).
		Method("userLimits", 0, func(goja.FunctionCall) goja.Value {
			limits := r.VM.NewObject()
			for _, l := range userLimits() {
				pair := r.VM.NewObject()
				r.On(pair).Value("soft", l.show(r, l.soft)).Value("hard", l.show(r, l.hard))
				r.On(limits).Value(l.name, pair)
			}
			return limits
		}).
		Method("isSignal", 1, func(c goja.FunctionCall) goja.Value {
			_, ok := signals.ByName(c.Argument(0).String())
			return r.VM.ToValue(ok)
		}).
		Method("write", 2, func(c goja.FunctionCall) goja.Value {
			if c.Argument(0).ToInteger() == 1 {
				// Who cannot be told anything cannot be told of that either.
				_, _ = p.opts.Stdout.Write([]byte(c.Argument(1).String()))
			} else {
				p.writeError(c.Argument(1).String())
			}
			return js.Undefined
		})
	return native
}

// A userLimit is one of the limits that the system sets the process.
type userLimit struct {
	name       string
	soft, hard uint64
	unit       uint64 // what it is counted in
}

// unlimited is what the system calls no limit.
const unlimited = ^uint64(0)

func (l userLimit) show(r *js.Realm, n uint64) goja.Value {
	if n == unlimited || n == unlimited>>1 {
		return r.VM.ToValue("unlimited")
	}
	return r.VM.ToValue(int64(n / l.unit))
}

// goStack is the stack of Go's functions.
func (p *Process) goStack() goja.Value {
	var list []any
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	for {
		frame, more := frames.Next()
		entry := p.r.VM.NewObject()
		p.r.On(entry).
			Value("pc", p.r.VM.ToValue(fmt.Sprintf("0x%016x", frame.PC))).
			Value("symbol", p.r.VM.ToValue(frame.Function))
		list = append(list, entry)
		if !more {
			return p.r.VM.NewArray(list...)
		}
	}
}

// handles are what keeps the program from ending, by libuv's names of their types.
func (p *Process) handles() goja.Value {
	var list []any
	add := func(kind string) {
		entry := p.r.VM.NewObject()
		p.r.On(entry).Value("type", p.r.VM.ToValue(kind)).
			Value("is_active", p.r.VM.ToValue(true)).Value("is_referenced", p.r.VM.ToValue(true))
		list = append(list, entry)
	}
	if p.r.Loop.ActiveTimers() > 0 {
		add("timer")
	}
	for _, kind := range p.r.Activities() {
		switch {
		case strings.HasPrefix(kind, "TCP"):
			add("tcp")
		case strings.HasPrefix(kind, "Pipe"):
			add("pipe")
		case strings.HasPrefix(kind, "TTY"):
			add("tty")
		}
	}
	return p.r.VM.NewArray(list...)
}
