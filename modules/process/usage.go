package process

import (
	"math"
	"runtime/metrics"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// memoryUsage is process.memoryUsage. Whatever a script holds is on Go's heap, so
// nothing is outside of it.
func (p *Process) memoryUsage(goja.FunctionCall) goja.Value {
	samples := []metrics.Sample{
		{Name: "/memory/classes/heap/objects:bytes"},
		{Name: "/memory/classes/heap/unused:bytes"},
		{Name: "/memory/classes/heap/free:bytes"},
	}
	metrics.Read(samples)
	used, total := samples[0].Value.Uint64(), uint64(0)
	for _, s := range samples {
		total += s.Value.Uint64()
	}
	o := p.r.VM.NewObject()
	p.r.On(o).
		Value("rss", p.r.VM.ToValue(residentMemory())).
		Value("heapTotal", p.r.VM.ToValue(int64(total))).
		Value("heapUsed", p.r.VM.ToValue(int64(used))).
		Value("external", p.r.VM.ToValue(0)).
		Value("arrayBuffers", p.r.VM.ToValue(0))
	return o
}

func (p *Process) rss(goja.FunctionCall) goja.Value { return p.r.VM.ToValue(residentMemory()) }

// cpuUsage is process.cpuUsage: microseconds in all, or since an earlier result.
func (p *Process) cpuUsage(c goja.FunctionCall) goja.Value {
	u := resourceUsage()
	if v := c.Argument(0); js.Truthy(v) {
		previous := nodeerr.Object(p.r, v, "prevValue")
		user, system := p.previous(previous, "user"), p.previous(previous, "system")
		u.user, u.system = u.user-user, u.system-system
	}
	o := p.r.VM.NewObject()
	p.r.On(o).Value("user", p.r.VM.ToValue(u.user)).Value("system", p.r.VM.ToValue(u.system))
	return o
}

// previous reads a property of an earlier result.
func (p *Process) previous(o *goja.Object, name string) int64 {
	v := js.Get(o, name)
	n := nodeerr.Number(p.r, v, "prevValue."+name, math.Inf(-1), math.Inf(1))
	if !(n >= 0 && n <= nodeerr.MaxSafeInteger) {
		err := nodeerr.InvalidArgValue(p.r, "prevValue."+name, v, "is invalid")
		panic(p.r.NewError(js.RangeError, "ERR_INVALID_ARG_VALUE", err.Get("message").String()))
	}
	return int64(n)
}

func (p *Process) resourceUsage(goja.FunctionCall) goja.Value {
	u := resourceUsage()
	o := p.r.VM.NewObject()
	set := func(name string, n int64) { p.r.On(o).Value(name, p.r.VM.ToValue(n)) }
	set("userCPUTime", u.user)
	set("systemCPUTime", u.system)
	set("maxRSS", u.maxRSS)
	set("sharedMemorySize", u.sharedMemory)
	set("unsharedDataSize", u.unsharedData)
	set("unsharedStackSize", u.unsharedStack)
	set("minorPageFault", u.minorFaults)
	set("majorPageFault", u.majorFaults)
	set("swappedOut", u.swaps)
	set("fsRead", u.blocksIn)
	set("fsWrite", u.blocksOut)
	set("ipcSent", u.messagesSent)
	set("ipcReceived", u.messagesReceived)
	set("signalsCount", u.signals)
	set("voluntaryContextSwitches", u.voluntarySwitches)
	set("involuntaryContextSwitches", u.involuntarySwitches)
	return o
}

// usage is what the system has counted for the process. Times are in microseconds,
// sizes in kilobytes.
type usage struct {
	user, system                              int64
	maxRSS                                    int64
	sharedMemory, unsharedData, unsharedStack int64
	minorFaults, majorFaults, swaps           int64
	blocksIn, blocksOut                       int64
	messagesSent, messagesReceived            int64
	signals                                   int64
	voluntarySwitches, involuntarySwitches    int64
}
