package jsnet

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"strings"
	"syscall"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/jsnet/transport"
	"github.com/sluicejs/sluice/modules/dns"
)

// A Network is where the sockets and servers of a program get their connections from.
// The zero value is one where nobody can be reached, and nobody can listen: both fail
// with EACCES.
//
// An application brings connections of its own by a Dialer and a Listener, whose
// methods are those of [net.Dialer] and [net.ListenConfig]: an in-memory network
// (package memnet), a proxy, one with faults. What sockets do beyond [net.Conn] they do
// where a connection has the methods of [net.TCPConn] for it, see [transport.FromConn].
//
// What programs may do with it is said by Connect, Listen and Check; see the package
// comment.
type Network struct {
	Dialer   transport.Dialer
	Listener transport.ListenConfig

	// Resolver resolves names. Without it, the system does for its own network; on another,
	// localhost is all there is, and DNS servers are reached by the Dialer, by default the
	// one at 127.0.0.1. [dns.System] is that of the system.
	Resolver dns.Resolver

	// Connect and Listen say which addresses may be connected to and listened on; nil:
	// all.
	Connect, Listen *Policy

	// Check has the last word about what these allow; nil: it passes. An error denies the
	// operation, and is the cause of the [AccessError]. It is called on the goroutine of
	// the program, which waits for it, with the context of the program.
	Check func(context.Context, Op) error

	system bool
}

// System is the network of the operating system. A Dialer or a Listener that is set
// takes its place for what it does.
func System() Network { return Network{system: true} }

// Use sets the network of a realm. It is called before node:net and node:dns are loaded;
// without it, that is the system's.
func Use(r *js.Realm, n Network) {
	state := js.State(r, systemNetwork)
	state.Network, state.gate = n, n.gate(r.Context())
	if resolver := n.resolver(state.gate); resolver != nil {
		dns.Use(r, resolver)
	}
}

// Err returns what is wrong with the rules of the network's policies.
func (n Network) Err() error { return errors.Join(n.Connect.Err(), n.Listen.Err()) }

// gate returns who decides about what is done with the network.
func (n Network) gate(ctx context.Context) *gate {
	return &gate{ctx: ctx, connect: n.Connect, listen: n.Listen, check: n.Check, links: n.system}
}

// resolver returns who resolves names; nil where that is the system, and nothing is to be
// decided.
func (n Network) resolver(g *gate) dns.Resolver {
	resolver := n.Resolver
	switch {
	case resolver != nil:
	case !n.system:
		resolver = isolated{n.Dialer}
	case n.Dialer != nil:
		resolver = dialed{dns.System(), n.Dialer}
	case g.open():
		return nil
	default:
		resolver = dns.System()
	}
	if g.open() {
		return resolver
	}
	return guardedResolver{resolver, g}
}

// Isolate has the sockets of a realm reach nobody. It is called before node:net is loaded, where
// no network was granted and all connections are those that the application hands over.
func Isolate(r *js.Realm) {
	state := js.State(r, systemNetwork)
	state.Network = Network{}
	state.gate = state.Network.gate(r.Context())
}

// dialed is a resolver that reaches DNS servers by a dialer.
type dialed struct {
	dns.Resolver
	dialer transport.Dialer
}

// Dial implements [dns.Resolver].
func (d dialed) Dial(ctx context.Context, network string, _ netip.Addr, server netip.AddrPort) (net.Conn, error) {
	if d.dialer == nil {
		return nil, syscall.EACCES
	}
	return d.dialer.DialContext(ctx, network, server.String())
}

// isolated is the resolver of a network that is not the system's: it asks the system
// nothing.
type isolated struct{ dialer transport.Dialer }

// LookupHost implements [dns.Resolver].
func (isolated) LookupHost(_ context.Context, host string, family int) ([]netip.Addr, error) {
	v4, v6 := netip.AddrFrom4([4]byte{127, 0, 0, 1}), netip.IPv6Loopback()
	switch {
	case !strings.EqualFold(strings.TrimSuffix(host, "."), "localhost"):
		return nil, &net.DNSError{Err: "no such host", Name: host, IsNotFound: true}
	case family == 4:
		return []netip.Addr{v4}, nil
	case family == 6:
		return []netip.Addr{v6}, nil
	}
	return []netip.Addr{v4, v6}, nil
}

// LookupAddr implements [dns.Resolver].
func (isolated) LookupAddr(_ context.Context, addr netip.Addr) (string, error) {
	if addr.IsLoopback() {
		return "localhost", nil
	}
	return "", &net.DNSError{Err: "no such host", Name: addr.String(), IsNotFound: true}
}

// Hosts implements [dns.Resolver].
func (isolated) Hosts(netip.Addr) []string { return nil }

// Servers implements [dns.Resolver].
func (isolated) Servers() []netip.AddrPort {
	return []netip.AddrPort{netip.AddrPortFrom(netip.AddrFrom4([4]byte{127, 0, 0, 1}), 53)}
}

// Dial implements [dns.Resolver].
func (i isolated) Dial(ctx context.Context, network string, local netip.Addr, server netip.AddrPort) (net.Conn, error) {
	return dialed{dialer: i.dialer}.Dial(ctx, network, local, server)
}

// SelectFamily sets whether sockets of a realm try the addresses of both families, unless
// an option says so. It is called before node:net is loaded.
func SelectFamily(r *js.Realm, on bool) { js.State(r, systemNetwork).selectFamily = on }

// LimitAttempts sets how many milliseconds each of these attempts may take, unless an
// option says so. It is called before node:net is loaded.
func LimitAttempts(r *js.Realm, ms int64) { js.State(r, systemNetwork).attemptTimeout = ms }

// realmNetwork is the network of one realm, and how its sockets connect.
type realmNetwork struct {
	Network
	gate           *gate
	sharing        *transport.Sharing // nil: servers have their sockets for themselves
	selectFamily   bool
	attemptTimeout int64
}

// attemptTimeout is how many milliseconds an attempt to connect may take.
const attemptTimeout = 250

func systemNetwork(*js.Realm) *realmNetwork {
	return &realmNetwork{Network: System(), gate: &gate{}, selectFamily: true, attemptTimeout: attemptTimeout}
}

func networkOf(r *js.Realm) transport.Network {
	state := js.State(r, systemNetwork)
	return guard(state.transport(), state.gate)
}

// transport returns the network as sockets use it.
func (n *realmNetwork) transport() transport.Network {
	if n.system && n.Dialer == nil && n.Listener == nil {
		return n.share(transport.System()) // which gives access to descriptors too
	}
	parts := split{dial: transport.Injected(n.Dialer, nil), listen: transport.Injected(nil, n.Listener)}
	if n.system && n.Dialer == nil {
		parts.dial = transport.System()
	}
	if n.system && n.Listener == nil {
		parts.listen = transport.System()
	}
	parts.listen = n.share(parts.listen)
	return parts
}

// A split is a network that dials by one and listens by another.
type split struct{ dial, listen transport.Network }

// Dial implements [transport.Network].
func (s split) Dial(l *eventloop.Loop, to transport.Addr, opts transport.DialOptions, connected func(error)) (transport.Stream, error) {
	return s.dial.Dial(l, to, opts, connected)
}

// Bind implements [transport.Binder].
func (s split) Bind(at transport.Addr, ipv6Only bool) (transport.Bound, error) {
	return transport.Bind(s.listen, at, ipv6Only)
}

// Listen implements [transport.Network].
func (s split) Listen(l *eventloop.Loop, at transport.Addr, opts transport.ListenOptions, accepted func(transport.Stream, error)) (transport.Listener, error) {
	return s.listen.Listen(l, at, opts, accepted)
}
