package process

import (
	"math/big"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// started is about when the Go process was.
var started = time.Now()

// monotonic is the time on a clock that never goes back, in nanoseconds since a
// moment that means nothing.
func monotonic() int64 { return int64(time.Since(started)) + 1 }

// hrtime is process.hrtime: [seconds, nanoseconds], since a time of its own if given.
func (p *Process) hrtime(c goja.FunctionCall) goja.Value {
	const second = int64(time.Second)
	now := monotonic()
	if v := c.Argument(0); !js.IsUndefined(v) {
		since := nodeerr.Array(p.r, v, "time")
		if n := since.Get("length").ToInteger(); n != 2 {
			panic(nodeerr.OutOfRange(p.r, "time", "2", since.Get("length")))
		}
		now -= js.Get(since, "0").ToInteger()*second + js.Get(since, "1").ToInteger()
	}
	seconds, nanoseconds := now/second, now%second
	if nanoseconds < 0 { // since a later time
		seconds, nanoseconds = seconds-1, nanoseconds+second
	}
	return p.r.VM.NewArray(seconds, nanoseconds)
}

func (p *Process) hrtimeBigInt(goja.FunctionCall) goja.Value {
	return p.r.VM.ToValue(big.NewInt(monotonic()))
}

func (p *Process) uptime(goja.FunctionCall) goja.Value {
	return p.r.VM.ToValue(time.Since(started).Seconds())
}
