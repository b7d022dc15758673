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
	seconds, nanoseconds := float64(now/second), float64(now%second)
	if v := c.Argument(0); !js.IsUndefined(v) {
		since := nodeerr.Array(p.r, v, "time")
		if n := since.Get("length").ToInteger(); n != 2 {
			panic(nodeerr.OutOfRange(p.r, "time", "2", since.Get("length")))
		}
		// What is no number makes the result none.
		seconds -= js.Get(since, "0").ToFloat()
		if nanoseconds -= js.Get(since, "1").ToFloat(); nanoseconds < 0 {
			seconds, nanoseconds = seconds-1, nanoseconds+float64(second)
		}
	}
	return p.r.VM.NewArray(seconds, nanoseconds)
}

func (p *Process) hrtimeBigInt(goja.FunctionCall) goja.Value {
	return p.r.VM.ToValue(big.NewInt(monotonic()))
}

func (p *Process) uptime(goja.FunctionCall) goja.Value {
	return p.r.VM.ToValue(time.Since(started).Seconds())
}
