package dns

import (
	"context"
	"net/netip"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// getnameinfo finds the names of an address and a TCP port for lookupService:
// (address, port, done). done gets the code of a failure, or both names.
func (m *module) getnameinfo(c goja.FunctionCall) goja.Value {
	r := m.realm
	addr, err := netip.ParseAddr(c.Argument(0).String())
	if err != nil {
		panic(err) // the caller has checked it
	}
	port, done := uint16(c.Argument(1).ToInteger()), c.Argument(2)
	if m.denied(done, func(g Guard) error { return g.CheckReverse(addr) }) {
		return js.Undefined
	}
	resolver := m.resolver
	r.GoAs("GETNAMEINFOREQWRAP", func(ctx context.Context) func() {
		host, err := resolver.LookupAddr(ctx, addr)
		service := serviceName(port)
		return func() {
			if err != nil {
				r.Call(done, js.Undefined, r.VM.ToValue(failureCode(err)))
				return
			}
			r.Call(done, js.Undefined, js.Undefined, r.VM.ToValue(host), r.VM.ToValue(service))
		}
	})
	return js.Undefined
}
