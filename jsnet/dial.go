package jsnet

import (
	"context"
	"fmt"
	"net"
	"net/netip"
	"strconv"
	"strings"
	"syscall"

	"github.com/sluicejs/sluice/jsnet/transport"
	"github.com/sluicejs/sluice/modules/dns"
)

// DialContext connects for a program, by Go code that does so in its place: what the
// network's policy denies is denied here too, with an [*AccessError]. It is called as
// that of [net.Dialer], with tcp, udp and their kind, or unix. A name is resolved by the
// network's resolver, and its addresses are tried in turn.
func (n Network) DialContext(ctx context.Context, network, address string) (net.Conn, error) {
	g := n.gate(ctx)
	if network == "unix" {
		at, err := guardedNetwork{gate: g}.pass(Op{Kind: OpConnect, FD: -1}, transport.Unix(transport.FromNetPath(address)))
		if err != nil {
			return nil, dialFailure("dial", network, err)
		}
		return n.dial(ctx, network, at.NetAddr())
	}
	host, port, err := splitAddress(network, address)
	if err != nil {
		return nil, dialFailure("dial", network, err)
	}
	addrs, err := n.lookup(ctx, g, network, host)
	if err != nil {
		return nil, dialFailure("dial", network, err)
	}
	for _, addr := range addrs {
		op := Op{Kind: OpConnect, Network: network[:3], Host: host, Addr: netip.AddrPortFrom(addr, port), FD: -1}
		var c net.Conn
		failed := g.pass(op)
		if failed == nil {
			c, failed = n.dial(ctx, network, op.Addr.String())
		}
		if failed == nil {
			return c, nil
		}
		if err == nil {
			err = failed
		}
	}
	return nil, dialFailure("dial", network, err)
}

// ListenContext listens for a program, as DialContext connects for one. The address is an IP
// address and a port, or a path; without an address it is all of them.
func (n Network) ListenContext(ctx context.Context, network, address string) (net.Listener, error) {
	g := n.gate(ctx)
	var at transport.Addr
	if network == "unix" {
		at = transport.Unix(transport.FromNetPath(address))
	} else {
		host, port, err := splitAddress(network, address)
		if err != nil {
			return nil, dialFailure("listen", network, err)
		}
		addr := netip.IPv6Unspecified()
		switch {
		case host != "":
			addr, err = netip.ParseAddr(host)
		case strings.HasSuffix(network, "4"):
			addr = netip.IPv4Unspecified()
		}
		if err != nil {
			return nil, dialFailure("listen", network, err)
		}
		at = transport.TCP(netip.AddrPortFrom(addr, port))
	}
	at, err := guardedNetwork{gate: g}.pass(Op{Kind: OpListen, FD: -1}, at)
	if err != nil {
		return nil, dialFailure("listen", network, err)
	}
	if at.IsUnix() {
		address = at.NetAddr()
	}
	switch {
	case n.Listener != nil:
		return n.Listener.Listen(ctx, network, address)
	case n.system:
		return new(net.ListenConfig).Listen(ctx, network, address)
	}
	return nil, dialFailure("listen", network, syscall.EACCES)
}

// dial connects to an address that was decided about.
func (n Network) dial(ctx context.Context, network, address string) (net.Conn, error) {
	switch {
	case n.Dialer != nil:
		return n.Dialer.DialContext(ctx, network, address)
	case n.system:
		return new(net.Dialer).DialContext(ctx, network, address)
	}
	return nil, syscall.EACCES
}

// lookup returns the addresses of a host, at least one.
func (n Network) lookup(ctx context.Context, g *gate, network, host string) ([]netip.Addr, error) {
	if addr, err := netip.ParseAddr(host); err == nil {
		return []netip.Addr{addr}, nil
	}
	if err := g.passLookup(host); err != nil {
		return nil, err
	}
	resolver := n.resolver(g)
	if resolver == nil {
		resolver = dns.System()
	}
	family := map[byte]int{'4': 4, '6': 6}[network[len(network)-1]]
	addrs, err := resolver.LookupHost(ctx, host, family)
	if err == nil && len(addrs) == 0 {
		err = &net.DNSError{Name: host, Err: "no addresses", IsNotFound: true}
	}
	return addrs, err
}

// splitAddress divides HOST:PORT of a network of hosts.
func splitAddress(network, address string) (host string, port uint16, err error) {
	switch network {
	case "tcp", "tcp4", "tcp6", "udp", "udp4", "udp6":
	default:
		return "", 0, net.UnknownNetworkError(network)
	}
	host, text, err := net.SplitHostPort(address)
	if err != nil {
		return "", 0, err
	}
	number, err := strconv.ParseUint(text, 10, 16)
	if err != nil {
		return "", 0, fmt.Errorf("port %q is no number", text)
	}
	return host, uint16(number), nil
}

// dialFailure is an error as package net has them.
func dialFailure(op, network string, err error) error {
	return &net.OpError{Op: op, Net: network, Err: err}
}
