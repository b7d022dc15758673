package dns

import (
	"context"
	"net"
	"net/netip"

	"github.com/sluicejs/sluice/internal/js"
)

// A Resolver resolves names. Its methods are called on goroutines of their own.
type Resolver interface {
	// LookupHost returns the addresses of a name in the order of preference; of family
	// 4 or 6 only, unless family is 0. A [*net.DNSError] tells of a failure.
	LookupHost(ctx context.Context, host string, family int) ([]netip.Addr, error)

	// LookupAddr returns the name of an address, and fails if it has none.
	LookupAddr(ctx context.Context, addr netip.Addr) (string, error)

	// Hosts returns the names that the file of hosts has for an address.
	Hosts(addr netip.Addr) []string

	// Servers returns the DNS servers that are asked by default.
	Servers() []netip.AddrPort

	// Dial connects to a DNS server over udp or tcp, from the address local if that is
	// valid.
	Dial(ctx context.Context, network string, local netip.Addr, server netip.AddrPort) (net.Conn, error)
}

// A Guard is a [Resolver] that is asked whether a program may look up what it wants to. It
// is asked on the realm's goroutine. Its error is what the program gets, an
// ERR_ACCESS_DENIED if it is one of package permission.
type Guard interface {
	// CheckLookup decides about the addresses of a name.
	CheckLookup(host string) error

	// CheckReverse decides about the names of an address.
	CheckReverse(addr netip.Addr) error

	// CheckQuery decides whether a DNS server is asked about a name; reverse is valid if
	// it is that of an address.
	CheckQuery(name string, reverse netip.Addr, server netip.AddrPort) error
}

// Use has a realm resolve names with a resolver. It is called before node:dns is loaded;
// without it, names are resolved as the system does it.
func Use(r *js.Realm, resolver Resolver) { js.State(r, newModule).resolver = resolver }

// System returns the resolver of the operating system.
func System() Resolver { return system{} }

type system struct{}

func (system) LookupHost(ctx context.Context, host string, family int) ([]netip.Addr, error) {
	return net.DefaultResolver.LookupNetIP(ctx, map[int]string{0: "ip", 4: "ip4", 6: "ip6"}[family], host)
}

func (system) LookupAddr(ctx context.Context, addr netip.Addr) (string, error) {
	names, err := net.DefaultResolver.LookupAddr(ctx, addr.String())
	if err != nil {
		return "", err
	}
	return trimDot(names[0]), nil
}

func (system) Dial(ctx context.Context, network string, local netip.Addr, server netip.AddrPort) (net.Conn, error) {
	var dialer net.Dialer
	switch {
	case !local.IsValid():
	case network == "udp":
		dialer.LocalAddr = net.UDPAddrFromAddrPort(netip.AddrPortFrom(local, 0))
	default:
		dialer.LocalAddr = net.TCPAddrFromAddrPort(netip.AddrPortFrom(local, 0))
	}
	return dialer.DialContext(ctx, network, server.String())
}
