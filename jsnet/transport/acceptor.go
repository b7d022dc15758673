package transport

import (
	"errors"
	"net"
	"sync/atomic"

	"github.com/sluicejs/sluice/eventloop"
)

// An acceptor is a socket that listens and belongs to no loop.
type acceptor interface {
	// accept waits for the next connection, on a goroutine of its own. It fails with
	// [net.ErrClosed] once closed, and with errNoRoom where the system lacks what a
	// connection takes.
	accept() (arrival, error)

	addr() (Addr, error)

	// fd is the descriptor, -1 if there is none.
	fd() int

	// close ends the accept under way, and removes the path.
	close()
}

// An arrival is a connection that belongs to no loop yet.
type arrival interface {
	// enter makes it a stream of a loop, which the tally counts until it is closed.
	enter(l *eventloop.Loop, t *tally) Stream

	close()
}

// A tally counts the streams of a listener that are open. Any goroutine may read it.
type tally struct{ atomic.Int64 }

// leave counts a stream that is closed; the tally may be nil.
func (t *tally) leave() {
	if t != nil {
		t.Add(-1)
	}
}

// errNoRoom is the failure of an accept that may succeed later.
var errNoRoom = errors.New("no room for a connection")

// An opener is a [Network] that can listen without a loop.
type opener interface {
	open(at Addr, opts ListenOptions) (acceptor, error)
}

// netAcceptor is an [acceptor] over a [net.Listener].
type netAcceptor struct{ net.Listener }

func newNetAcceptor(nl net.Listener, err error) (acceptor, error) {
	if err != nil {
		return nil, err
	}
	return netAcceptor{nl}, nil
}

func (a netAcceptor) accept() (arrival, error) {
	c, err := a.Accept()
	if err != nil {
		return nil, err
	}
	return netArrival{c}, nil
}

func (a netAcceptor) addr() (Addr, error) { return fromNetAddr(a.Addr()), nil }

func (a netAcceptor) fd() int { return descriptor(a.Listener) }

func (a netAcceptor) close() { a.Close() } // there is nobody left to tell an error

// netArrival is an [arrival] over a [net.Conn].
type netArrival struct{ net.Conn }

func (a netArrival) enter(l *eventloop.Loop, t *tally) Stream {
	c := newConn(l)
	c.tally = t
	c.attach(a.Conn)
	return c
}

func (a netArrival) close() { a.Close() }
