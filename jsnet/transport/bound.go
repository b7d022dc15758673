package transport

import (
	"syscall"

	"github.com/sluicejs/sluice/eventloop"
)

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
