package jsnet

import (
	"github.com/sluicejs/sluice/jsnet/transport"
	perfhooks "github.com/sluicejs/sluice/modules/perf_hooks"
)

// connectEntry is the type of the performance entries of connections over TCP.
const connectEntry = "net"

// measure begins to measure an attempt, if anybody observes that.
func (a *attempts) measure(to transport.Addr) {
	a.start = 0
	if r := a.socket.module.realm; !to.IsUnix() && perfhooks.Observed(r, connectEntry) {
		a.start = r.Now()
	}
}

// measured tells observers of an attempt that has made the connection.
func (a *attempts) measured(to transport.Addr) {
	r := a.socket.module.realm
	if a.start == 0 || !perfhooks.Observed(r, connectEntry) {
		return
	}
	host, port, _ := destination(to)
	detail := r.VM.NewObject()
	set(detail, "host", host)
	set(detail, "port", port)
	perfhooks.Add(r, perfhooks.Entry{Type: connectEntry, Name: "connect", Start: a.start, Detail: detail})
}
