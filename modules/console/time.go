package console

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// The timers of a console are in its property _times: when each was started, as
// [seconds, nanoseconds], by label.

// time starts a timer.
func (c *console) time(args []goja.Value) {
	label := c.m.label(argument(args, 0))
	times, key := js.Object(c.object.Get("_times")), c.m.r.VM.ToValue(label)
	if c.m.r.Invoke(times, "has", key).ToBoolean() {
		c.m.r.EmitWarning("Label '"+label+"' already exists for console.time()", "", "")
		return
	}
	now := c.m.r.Loop.Time()
	started := c.m.r.VM.NewArray(int64(now/time.Second), int64(now%time.Second))
	c.m.r.Invoke(times, "set", key, started)
}

// timeEnd prints how long ago a timer was started, and ends it.
func (c *console) timeEnd(args []goja.Value) {
	label := c.m.label(argument(args, 0))
	if c.elapsed("timeEnd", label, nil) {
		c.m.r.Invoke(js.Object(c.object.Get("_times")), "delete", c.m.r.VM.ToValue(label))
	}
}

// timeLog prints how long ago a timer was started.
func (c *console) timeLog(args []goja.Value) {
	c.elapsed("timeLog", c.m.label(argument(args, 0)), args[min(1, len(args)):])
}

// elapsed prints how long ago a timer was started, and more. It reports false if there
// is no such timer.
func (c *console) elapsed(method, label string, more []goja.Value) bool {
	r := c.m.r
	key := r.VM.ToValue(label)
	started := js.Object(r.Invoke(js.Object(c.object.Get("_times")), "get", key))
	if started == nil {
		r.EmitWarning("No such label '"+label+"' for console."+method+"()", "", "")
		return false
	}
	since := time.Duration(js.Get(started, "0").ToInteger())*time.Second + time.Duration(js.Get(started, "1").ToInteger())
	shown := r.VM.ToValue(duration(r.Loop.Time() - since))
	c.say("log", append([]goja.Value{r.VM.ToValue("%s: %s"), key, shown}, more...)...)
	return true
}

// duration is how a console shows a time: in milliseconds, seconds, minutes or hours.
func duration(d time.Duration) string {
	ms := float64(d) / float64(time.Millisecond)
	const second, minute, hour = 1000, 60 * 1000, 60 * 60 * 1000
	switch {
	case ms >= hour:
		minutes := (d % time.Hour).Minutes()
		return fmt.Sprintf("%d:%02d:%s (h:mm:ss.mmm)", d/time.Hour, int(minutes), seconds(d))
	case ms >= minute:
		return fmt.Sprintf("%d:%s (m:ss.mmm)", d/time.Minute, seconds(d))
	case ms >= second:
		return strconv.FormatFloat(ms/second, 'f', 3, 64) + "s"
	}
	short := strconv.FormatFloat(ms, 'f', 3, 64)
	return strings.TrimSuffix(strings.TrimRight(short, "0"), ".") + "ms"
}

// seconds are those of the last minute, which rounding may complete.
func seconds(d time.Duration) string { return fmt.Sprintf("%06.3f", (d % time.Minute).Seconds()) }
