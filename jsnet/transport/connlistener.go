package transport

import (
	"errors"
	"net"
	"syscall"
	"time"

	"github.com/sluicejs/sluice/eventloop"
)

// acceptBackoff is how long a listener waits, at most, after an error.
const acceptBackoff = time.Second

// FromListener returns a listener over one of package net, which it owns from now
// on. Its Close must not block, and ends the Accept under way.
func FromListener(l *eventloop.Loop, nl net.Listener, accepted func(Stream, error)) Listener {
	ln := &connListener{
		net:      nl,
		accepted: accepted,
		taken:    make(chan struct{}, 1),
		quit:     make(chan struct{}),
	}
	ln.loop = l
	ln.setActive(true)
	l.Own(ln)
	l.Go(ln.serve)
	return ln
}

// connListener is a [Listener] over a [net.Listener].
type connListener struct {
	keeper
	net      net.Listener
	accepted func(Stream, error)
	closed   bool

	next  handover
	err   error         // in place of the next connection
	taken chan struct{} // the loop has taken it
	quit  chan struct{} // closed by Close
}

// serve accepts connections, each after the loop has taken the one before, until
// the listener is closed.
func (ln *connListener) serve() {
	var backoff time.Duration
	for {
		c, err := ln.net.Accept()
		if err == nil && c == nil {
			err = errNoConn
		}
		if err == nil {
			backoff = 0
			if !ln.next.put(c) {
				closeConn(ln.loop, c)
			}
		}
		select {
		case <-ln.quit:
			return
		default:
		}
		ln.err = err
		if ln.loop.PostUnref((*acceptance)(ln)) != nil || errors.Is(err, net.ErrClosed) {
			return
		}
		select {
		case <-ln.taken:
		case <-ln.quit:
			return
		}
		if err != nil {
			backoff = min(max(2*backoff, 5*time.Millisecond), acceptBackoff)
			select {
			case <-time.After(backoff):
			case <-ln.quit:
				return
			}
		}
	}
}

// acceptance is the callback of a connection.
type acceptance connListener

// Run implements [eventloop.Task].
func (a *acceptance) Run() {
	ln := (*connListener)(a)
	if ln.closed {
		return
	}
	err, c := ln.err, ln.next.take()
	ln.taken <- struct{}{}
	if err != nil {
		ln.accepted(nil, connError("accept", err))
		return
	}
	ln.accepted(FromConn(ln.loop, c), nil)
}

// Close implements [Listener].
func (ln *connListener) Close(done func()) {
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
func (ln *connListener) Release() {
	ln.closed = true
	ln.setActive(false)
	close(ln.quit)
	promptly(ln.loop, ln.net.Close, func(error) {}) // there is nobody left to tell an error
	if late := ln.next.close(); late != nil {
		closeConn(ln.loop, late)
	}
}

// Addr implements [Listener].
func (ln *connListener) Addr() (Addr, error) {
	if ln.closed {
		return Addr{}, fail("getsockname", syscall.EBADF)
	}
	return fromNetAddr(ln.net.Addr()), nil
}

// FD implements [Listener].
func (ln *connListener) FD() int {
	if ln.closed {
		return -1
	}
	return descriptor(ln.net)
}
