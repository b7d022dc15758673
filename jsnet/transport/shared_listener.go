package transport

import (
	"syscall"

	"github.com/sluicejs/sluice/eventloop"
)

// sharedListener is the [Listener] of one loop on a socket that it shares.
type sharedListener struct {
	keeper
	socket   *sharedSocket
	accepted func(Stream, error)
	full     func() bool // nil: never
	released func()
	closed   bool

	open tally // connections that it has, or is to get

	// These are guarded by the socket's mu.
	next    arrival // what it is to take; nil: nothing
	late    bool    // it has left that lying for a while
	called  bool    // it has been called to take something, and has not come yet
	refuses bool    // it was full when it came
	gone    bool    // its loop has ended
	failure error   // of the socket, to be told
}

func newSharedListener(l *eventloop.Loop, full func() bool, accepted func(Stream, error)) *sharedListener {
	ln := &sharedListener{accepted: accepted, full: full}
	ln.loop = l
	return ln
}

// begin is called once the listener has its socket.
func (ln *sharedListener) begin() {
	ln.setActive(true)
	ln.loop.Own(ln)
}

// Run implements [eventloop.Task]: the listener takes what there is for it.
func (ln *sharedListener) Run() {
	if ln.closed {
		return
	}
	full := ln.full != nil && ln.full()
	if ln.closed { // by that question
		return
	}
	c, err := ln.socket.take(ln, full)
	switch {
	case c != nil:
		ln.accepted(c.enter(ln.loop, &ln.open), nil)
	case err != nil:
		ln.accepted(nil, err)
	}
}

// Close implements [Listener].
func (ln *sharedListener) Close(done func()) {
	if ln.closed {
		return
	}
	ln.loop.Disown(ln)
	ln.Release()
	if done != nil {
		ln.loop.AtClose(eventloop.Func(done))
	}
}

// Release implements [eventloop.Resource].
func (ln *sharedListener) Release() {
	ln.closed = true
	ln.setActive(false)
	ln.socket.sharing.leave(ln.socket, ln)
	ln.released()
}

// Addr implements [Listener].
func (ln *sharedListener) Addr() (Addr, error) {
	if ln.closed {
		return Addr{}, fail("getsockname", syscall.EBADF)
	}
	return ln.socket.acceptor.addr()
}

// FD implements [Listener].
func (ln *sharedListener) FD() int {
	if ln.closed {
		return -1
	}
	return ln.socket.acceptor.fd()
}
