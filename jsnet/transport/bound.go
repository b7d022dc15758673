package transport

import (
	"syscall"

	"github.com/sluicejs/sluice/eventloop"
)

// A Bound is a socket that is bound to an address and does not listen yet.
type Bound interface {
	// Listen makes a listener of it, which owns the socket from then on.
	Listen(l *eventloop.Loop, opts ListenOptions, accepted func(Stream, error)) (Listener, error)

	Addr() (Addr, error)

	// FD is the descriptor, -1 if there is none.
	FD() int

	// Close closes the socket, and removes its path. It does nothing once there is a
	// listener.
	Close()
}

// A Binder is a [Network] that can bind a socket before it listens.
type Binder interface {
	// Bind returns a socket that is bound and may listen later. That a TCP address is
	// in use shows only when the socket is used.
	Bind(at Addr, ipv6Only bool) (Bound, error)
}

// Bind returns a socket of a network that may listen later. Where binding and listening
// are one, both are done then.
func Bind(n Network, at Addr, ipv6Only bool) (Bound, error) {
	if b, ok := n.(Binder); ok {
		return b.Bind(at, ipv6Only)
	}
	return &deferred{network: n, at: at, v6only: ipv6Only}, nil
}

// deferred is a [Bound] that cannot be had without listening: it only remembers what
// to listen on.
type deferred struct {
	network Network
	at      Addr
	v6only  bool
	closed  bool
}

// Listen implements [Bound].
func (d *deferred) Listen(l *eventloop.Loop, opts ListenOptions, accepted func(Stream, error)) (Listener, error) {
	if d.closed {
		return nil, fail("listen", syscall.EINVAL)
	}
	opts.IPv6Only = d.v6only
	ln, err := d.network.Listen(l, d.at, opts, accepted)
	if err == nil {
		d.closed = true
	}
	return ln, err
}

// Addr implements [Bound].
func (d *deferred) Addr() (Addr, error) {
	if d.closed {
		return Addr{}, fail("getsockname", syscall.EBADF)
	}
	return d.at, nil
}

// FD implements [Bound].
func (d *deferred) FD() int { return -1 }

// Close implements [Bound].
func (d *deferred) Close() { d.closed = true }
