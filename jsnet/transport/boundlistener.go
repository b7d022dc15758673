package transport

import (
	"net"
	"syscall"

	"github.com/sluicejs/sluice/eventloop"
)

// BoundListener returns a socket over a listener of package net, which it owns from now
// on: what is dialed waits until somebody has it listen. Closing the loop closes it.
func BoundListener(l *eventloop.Loop, nl net.Listener) Bound {
	b := &boundListener{loop: l, net: nl}
	l.Own(b)
	return b
}

type boundListener struct {
	loop *eventloop.Loop
	net  net.Listener // nil once closed or listening
}

// Listen implements [Bound].
func (b *boundListener) Listen(l *eventloop.Loop, _ ListenOptions, accepted func(Stream, error)) (Listener, error) {
	if b.net == nil {
		return nil, fail("listen", syscall.EINVAL)
	}
	nl := b.take()
	return FromListener(l, nl, accepted), nil
}

func (b *boundListener) take() net.Listener {
	nl := b.net
	b.net = nil
	b.loop.Disown(b)
	return nl
}

// Addr implements [Bound].
func (b *boundListener) Addr() (Addr, error) {
	if b.net == nil {
		return Addr{}, fail("getsockname", syscall.EBADF)
	}
	return fromNetAddr(b.net.Addr()), nil
}

// FD implements [Bound].
func (b *boundListener) FD() int {
	if b.net == nil {
		return -1
	}
	return descriptor(b.net)
}

// Close implements [Bound].
func (b *boundListener) Close() {
	if b.net != nil {
		b.take().Close() // there is nobody left to tell an error
	}
}

// Release implements [eventloop.Resource].
func (b *boundListener) Release() { b.Close() }
