package dns

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/ipaddr"
	"github.com/sluicejs/sluice/internal/js"
)

// The hints of lookup, as getaddrinfo has them on Linux.
const (
	v4Mapped   = 8
	allMapped  = 16
	addrConfig = 32
)

// The orders that addresses come in.
const (
	verbatim  = "verbatim"
	ipv4First = "ipv4first"
	ipv6First = "ipv6first"
)

// Orders are the orders that the addresses of a lookup may come in.
var Orders = []string{verbatim, ipv4First, ipv6First}

// SetResultOrder sets the order that the addresses of all lookups come in, as
// dns.setDefaultResultOrder does.
func SetResultOrder(r *js.Realm, order string) { js.State(r, newModule).order = order }

// notFound is the code of names that there are not.
const notFound = "ENOTFOUND"

// maxHostname is how long a name may be that getaddrinfo is asked for.
const maxHostname = 255

// A hostQuery is what getaddrinfo is asked.
type hostQuery struct {
	host   string
	family int // 4, 6, or 0 for both
	hints  int64
	order  string
}

// getaddrinfo resolves a name for lookup: (hostname, family, hints, order, done). It
// returns the code of what is wrong with the name; otherwise done gets the code of a
// failure, or an error, or the addresses, of which there is at least one.
func (m *module) getaddrinfo(c goja.FunctionCall) goja.Value {
	r := m.realm
	host, ok := ASCII(c.Argument(0).String())
	if len(host) > maxHostname {
		return r.VM.ToValue("EINVAL")
	}
	q := hostQuery{host, int(c.Argument(1).ToInteger()), c.Argument(2).ToInteger(), c.Argument(3).String()}
	done := c.Argument(4)
	if _, numeric := parseNumeric(host); !numeric && m.denied(done, func(g Guard) error { return g.CheckLookup(host) }) {
		return js.Undefined
	}
	resolver := m.resolver
	r.GoAs("GETADDRINFOREQWRAP", func(ctx context.Context) func() {
		var addrs []netip.Addr
		code := notFound
		if ok {
			addrs, code = q.resolve(ctx, resolver)
		}
		return func() {
			if code != "" {
				r.Call(done, js.Undefined, r.VM.ToValue(code))
				return
			}
			list := make([]any, len(addrs))
			for i, a := range addrs {
				list[i] = ipaddr.Text(a)
			}
			r.Call(done, js.Undefined, js.Undefined, r.VM.NewArray(list...))
		}
	})
	return js.Undefined
}

// resolve returns the addresses of the name, at least one, or the code of a failure.
func (q *hostQuery) resolve(ctx context.Context, from Resolver) (addrs []netip.Addr, code string) {
	if addr, ok := parseNumeric(q.host); ok {
		if q.family == 6 {
			if q.hints&v4Mapped == 0 {
				return nil, "EAI_ADDRFAMILY"
			}
			addr = netip.AddrFrom16(addr.As16())
		}
		return []netip.Addr{addr}, ""
	}
	addrs, code = lookupHost(ctx, from, q.host, q.family)
	if q.family == 6 && q.hints&v4Mapped != 0 && (code != "" || q.hints&allMapped != 0) {
		v4, failed := lookupHost(ctx, from, q.host, 4)
		for _, a := range v4 {
			addrs = append(addrs, netip.AddrFrom16(a.As16()))
		}
		code = min(code, failed) // "" if either has not failed
	}
	if code != "" {
		return nil, code
	}
	if q.hints&addrConfig != 0 {
		addrs = configured(addrs)
	}
	q.sort(addrs)
	return addrs, ""
}

// lookupHost returns the addresses of a name, at least one, or the code of a failure.
func lookupHost(ctx context.Context, from Resolver, host string, family int) ([]netip.Addr, string) {
	addrs, err := from.LookupHost(ctx, host, family)
	if err != nil || len(addrs) == 0 {
		return nil, failureCode(err)
	}
	for i := range addrs {
		addrs[i] = addrs[i].Unmap()
	}
	return addrs, ""
}

// failureCode is the code of a lookup that has failed.
func failureCode(err error) string {
	var failed *net.DNSError
	if errors.As(err, &failed) && !failed.IsNotFound && (failed.IsTimeout || failed.IsTemporary) {
		return "EAI_AGAIN"
	}
	return notFound
}

// sort puts the family first that the order names, and leaves the rest as it is.
func (q *hostQuery) sort(addrs []netip.Addr) {
	if q.order == verbatim {
		return
	}
	rank := func(a netip.Addr) int {
		if a.Is4() == (q.order == ipv4First) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(addrs, func(a, b netip.Addr) int { return rank(a) - rank(b) })
}

// configured leaves the addresses of families that an interface other than the
// loopback has an address of; all of them if that leaves none.
func configured(addrs []netip.Addr) []netip.Addr {
	interfaces, err := net.InterfaceAddrs()
	if err != nil {
		return addrs
	}
	var v4, v6 bool
	for _, i := range interfaces {
		if ip, ok := i.(*net.IPNet); ok && !ip.IP.IsLoopback() {
			v4 = v4 || ip.IP.To4() != nil
			v6 = v6 || ip.IP.To4() == nil
		}
	}
	kept := slices.DeleteFunc(slices.Clone(addrs), func(a netip.Addr) bool { return a.Is4() && !v4 || a.Is6() && !v6 })
	if len(kept) == 0 {
		return addrs
	}
	return kept
}
