package process

import (
	"math"
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// ExitCode returns the exit code: what the program has ended with or, as long as it
// has not, would end with now.
func (p *Process) ExitCode() int {
	if p.ended {
		return p.endCode
	}
	return toCode(p.exitCode)
}

// Ended tells whether the program has ended before its loop ran dry.
func (p *Process) Ended() bool { return p.ended }

// end ends the program.
func (p *Process) end(code int) {
	if !p.ended {
		p.ended, p.endCode = true, code
	}
	p.r.End()
}

// toCode is the number that an exit code is: undefined and null are 0.
func toCode(v goja.Value) int {
	if js.IsNullish(v) {
		return 0
	}
	return int(v.ToInteger())
}

// currentExitCode is process.exitCode, or 0 if it is not set.
func (p *Process) currentExitCode() goja.Value { return p.r.VM.ToValue(toCode(p.exitCode)) }

// setExitCode sets process.exitCode to a whole number, also one in a string, or to
// nothing.
func (p *Process) setExitCode(v goja.Value) {
	if !js.IsNullish(v) {
		number := v
		if _, isObject := v.(*goja.Object); !isObject && goja.IsString(v) && v.String() != "" {
			if f := v.ToFloat(); !math.IsNaN(f) {
				number = p.r.VM.ToValue(f)
			}
		}
		nodeerr.Integer(p.r, number, "code", nodeerr.MinSafeInteger, nodeerr.MaxSafeInteger)
	}
	p.exitCode = v
}

// traceExit prints where the program is ended.
func (p *Process) traceExit(code int) {
	if p.flags.traceExit {
		p.writeError("(node:" + p.Object().Get("pid").String() + ") WARNING: Exited the environment with code " +
			strconv.Itoa(code) + p.r.Stack() + "\n")
	}
}

// exit is process.exit.
func (p *Process) exit(c goja.FunctionCall) goja.Value {
	if p.r.LeaveMain != nil {
		p.r.LeaveMain()
	}
	if v := c.Argument(0); !js.IsUndefined(v) {
		p.setExitCode(v)
	}
	code := func() goja.Value {
		if js.Truthy(p.exitCode) {
			return p.exitCode
		}
		return p.r.VM.ToValue(0)
	}
	if !p.exiting {
		p.exiting = true
		p.emit("exit", code())
	}
	p.r.Invoke(p.Object(), "reallyExit", code())
	return js.Undefined
}

// reallyExit is process.reallyExit: it ends the program without asking anybody.
func (p *Process) reallyExit(c goja.FunctionCall) goja.Value {
	p.traceExit(toCode(c.Argument(0)))
	p.end(toCode(c.Argument(0)))
	return js.Undefined
}

func (p *Process) abort(goja.FunctionCall) goja.Value {
	p.requireSystem("process.abort")
	p.r.Loop.Flush()
	abort()
	return js.Undefined
}
