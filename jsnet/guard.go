package jsnet

import (
	"context"
	"errors"
	"net/netip"
	"slices"
	"syscall"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/stdio"
	"github.com/sluicejs/sluice/jsnet/transport"
	"github.com/sluicejs/sluice/modules/dns"
)

// guard returns a network that does what a gate lets pass.
func guard(n transport.Network, g *gate) transport.Network {
	if g.open() {
		return n
	}
	guarded := guardedNetwork{n, g}
	if d, ok := n.(transport.Descriptors); ok {
		return guardedDescriptors{guarded, d}
	}
	return guarded
}

type guardedNetwork struct {
	network transport.Network
	gate    *gate
}

// Dial implements [transport.Network].
func (g guardedNetwork) Dial(l *eventloop.Loop, to transport.Addr, opts transport.DialOptions, connected func(error)) (transport.Stream, error) {
	op := Op{Kind: OpConnect, Host: opts.Host, Local: opts.Local, FD: -1}
	to, err := g.pass(op, to)
	if err != nil {
		return nil, denied("connect", err)
	}
	return g.network.Dial(l, to, opts, connected)
}

// Listen implements [transport.Network].
func (g guardedNetwork) Listen(l *eventloop.Loop, at transport.Addr, opts transport.ListenOptions, accepted func(transport.Stream, error)) (transport.Listener, error) {
	at, err := g.pass(Op{Kind: OpListen, Host: opts.Host, FD: -1}, at)
	if err != nil {
		return nil, denied("listen", err)
	}
	return g.network.Listen(l, at, opts, accepted)
}

// Bind implements [transport.Binder].
func (g guardedNetwork) Bind(at transport.Addr, ipv6Only bool) (transport.Bound, error) {
	at, err := g.pass(Op{Kind: OpListen, FD: -1}, at)
	if err != nil {
		return nil, denied("bind", err)
	}
	return transport.Bind(g.network, at, ipv6Only)
}

// pass decides about an address. It returns the one to use instead: that which was
// decided about.
func (g guardedNetwork) pass(op Op, at transport.Addr) (transport.Addr, error) {
	if at.IsUnix() {
		op.Network, op.Path = "unix", at.Path
		path, err := g.gate.placeOf(at.Cut().Path)
		if err != nil {
			return at, &AccessError{Permission: op.Kind.permission(), Resource: op.Resource(), Cause: err}
		}
		if op.Path = path.real; path.used != at.Path {
			at.Path = path.used
		}
	} else {
		op.Network, op.Addr = "tcp", at.AddrPort
	}
	return at, g.gate.pass(op)
}

// denied is the failure of a call that was denied.
func denied(call string, err error) error {
	return &transport.Error{Syscall: call, Errno: syscall.EACCES, Cause: err}
}

// guardedDescriptors is a guarded network that gives access to descriptors. Those of
// the standard streams a program has already.
type guardedDescriptors struct {
	guardedNetwork
	descriptors transport.Descriptors
}

// Open implements [transport.Descriptors].
func (g guardedDescriptors) Open(l *eventloop.Loop, fd int) (transport.Stream, error) {
	if err := g.passDescriptor(fd); err != nil {
		return nil, denied("open", err)
	}
	return g.descriptors.Open(l, fd)
}

// OpenTerminal implements [transport.Descriptors].
func (g guardedDescriptors) OpenTerminal(l *eventloop.Loop, fd int) (transport.Stream, error) {
	if err := g.passDescriptor(fd); err != nil {
		return nil, denied("uv_tty_init", err)
	}
	return g.descriptors.OpenTerminal(l, fd)
}

func (g guardedDescriptors) passDescriptor(fd int) error {
	if stdio.Is(fd) {
		return nil
	}
	return g.gate.pass(Op{Kind: OpConnect, Network: "fd", FD: fd})
}

// OpenBound implements [transport.Descriptors]. A socket that is bound is as good as its
// address.
func (g guardedDescriptors) OpenBound(fd int) (transport.Bound, error) {
	bound, err := g.descriptors.OpenBound(fd)
	if err != nil {
		return nil, err
	}
	err = g.gate.pass(Op{Kind: OpListen, Network: "fd", FD: fd})
	if at, failed := bound.Addr(); failed == nil && (!at.IsUnix() || at.Path != "") && !isFinal(err) {
		if _, byAddress := g.pass(Op{Kind: OpListen, FD: -1}, at); err != nil || isFinal(byAddress) {
			err = byAddress
		}
	}
	if err != nil {
		return nil, denied("listen", err) // the descriptor stays as it is
	}
	return bound, nil
}

// isFinal tells whether an error is a denial, and not just that no rule allows something.
func isFinal(err error) bool {
	var denied *AccessError
	return errors.As(err, &denied) && (denied.Rule != "" || denied.Cause != nil)
}

// KindOf implements [transport.Descriptors].
func (g guardedDescriptors) KindOf(fd int) string { return g.descriptors.KindOf(fd) }

// Duplicate implements [transport.Descriptors].
func (g guardedDescriptors) Duplicate(fd int) (int, error) { return g.descriptors.Duplicate(fd) }

// guardedResolver is a resolver that is asked what a gate lets pass, and whose answers
// the gate believes. It implements [dns.Guard].
type guardedResolver struct {
	dns.Resolver
	gate *gate
}

// CheckLookup implements [dns.Guard].
func (g guardedResolver) CheckLookup(host string) error {
	return g.gate.passLookup(host)
}

// CheckReverse implements [dns.Guard].
func (g guardedResolver) CheckReverse(addr netip.Addr) error {
	return g.gate.passReverse(addr)
}

// CheckQuery implements [dns.Guard]. Servers that the program has not chosen may be
// asked for what may be looked up; any other is somebody to connect to.
func (g guardedResolver) CheckQuery(name string, reverse netip.Addr, server netip.AddrPort) error {
	switch {
	case !slices.Contains(g.Servers(), server):
		return g.gate.pass(Op{Kind: OpConnect, Network: "udp", Addr: server, FD: -1})
	case reverse.IsValid():
		return g.CheckReverse(reverse)
	}
	return g.CheckLookup(name)
}

// LookupHost implements [dns.Resolver].
func (g guardedResolver) LookupHost(ctx context.Context, host string, family int) ([]netip.Addr, error) {
	addrs, err := g.Resolver.LookupHost(ctx, host, family)
	if name, ok := hostname(host); ok && err == nil {
		g.gate.found.add(name, addrs)
	}
	return addrs, err
}
