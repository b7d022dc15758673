package transport

import (
	"context"
	"net"
	"syscall"

	"github.com/sluicejs/sluice/eventloop"
)

// A Dialer makes connections. [net.Dialer] is one. It is called on goroutines of its
// own, with the networks "tcp4", "tcp" and "unix", and with an IP address and port or a
// path.
type Dialer interface {
	DialContext(ctx context.Context, network, address string) (net.Conn, error)
}

// A ListenConfig makes listeners. [net.ListenConfig] is one. It is called on the
// goroutine of the loop and must not block.
type ListenConfig interface {
	Listen(ctx context.Context, network, address string) (net.Listener, error)
}

// Injected returns a network of connections and listeners that somebody else makes. See
// [FromConn] and [FromListener] for what is asked of them. Where there is no dialer, or
// no listen config, everything fails with EACCES.
//
// A local address to connect from is ENOTSUP: a Dialer cannot be told. The backlog, and
// who may use a path, are the ListenConfig's affair.
func Injected(d Dialer, c ListenConfig) Network { return injectedNetwork{d, c} }

type injectedNetwork struct {
	dialer   Dialer
	listener ListenConfig
}

// Dial implements [Network].
func (n injectedNetwork) Dial(l *eventloop.Loop, to Addr, opts DialOptions, connected func(error)) (Stream, error) {
	switch {
	case n.dialer == nil:
		return nil, fail("connect", syscall.EACCES)
	case opts.Local.IsValid() && !to.IsUnix() && (opts.Local.Port() != 0 || !opts.Local.Addr().IsUnspecified()):
		return nil, fail("bind", syscall.ENOTSUP)
	}
	if opts.abandoned(Addr{}) {
		return nil, ErrAbandoned
	}
	s := newConn(l)
	s.dial(func(ctx context.Context) (net.Conn, error) {
		return n.dialer.DialContext(ctx, to.network(), to.NetAddr())
	}, connected)
	return s, nil
}

// Listen implements [Network].
func (n injectedNetwork) Listen(l *eventloop.Loop, at Addr, opts ListenOptions, accepted func(Stream, error)) (Listener, error) {
	nl, err := n.listen(at, opts)
	if err != nil {
		return nil, err
	}
	return FromListener(l, nl, accepted), nil
}

// open implements [opener].
func (n injectedNetwork) open(at Addr, opts ListenOptions) (acceptor, error) {
	return newNetAcceptor(n.listen(at, opts))
}

func (n injectedNetwork) listen(at Addr, opts ListenOptions) (net.Listener, error) {
	if n.listener == nil {
		return nil, fail("listen", syscall.EACCES)
	}
	network := at.network()
	if network == "tcp" && opts.IPv6Only {
		network = "tcp6"
	}
	nl, err := n.listener.Listen(context.Background(), network, at.NetAddr())
	if err != nil {
		return nil, listenError(at, err)
	}
	return nl, nil
}
