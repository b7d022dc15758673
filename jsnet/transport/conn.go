package transport

import (
	"context"
	"net"
	"syscall"
	"time"

	"github.com/sluicejs/sluice/eventloop"
)

// FromConn returns a stream over a connection, which it owns from now on. Reads
// and writes are made by goroutines that live as long as there is something to
// wait for. All else is asked for by the loop's goroutine, and must not block: a Close or
// CloseWrite that does holds everything up for a moment, and only its own stream for longer.
// Close must end the Reads and Writes under way.
//
// What a stream does beyond [net.Conn] it does where the connection has the
// methods of [net.TCPConn] for it: CloseWrite, SetNoDelay, SetKeepAliveConfig,
// SetLinger, SyscallConn. Shutdown of a connection that has no CloseWrite closes
// it altogether, as there is no other way to tell its peer, and ends the reading.
func FromConn(l *eventloop.Loop, c net.Conn) Stream {
	s := newConn(l)
	s.attach(c)
	return s
}

// conn is a [Stream] over a [net.Conn].
//
// The goroutine that reads and the one that sends have fields of their own, which
// they hand back by posting to the loop.
type conn struct {
	handle
	net    net.Conn // nil while connecting
	closed bool
	ended  bool               // net is closed, as there was no other way to end the sending
	abort  context.CancelFunc // ends the dialing
	dialed handover

	readable, writable bool // whether reads and writes may be begun

	reader   Reader // nil while not reading
	held     []byte // what was read and is to be delivered
	heldEnd  error  // the end that comes after it
	pended   bool   // a delivery is pending
	incoming incoming

	outgoing outgoing
}

// incoming belongs to the goroutine that reads, while there is one.
type incoming struct {
	running bool // this belongs to the loop
	eager   bool // the last read was full: the next may be large
	data    []byte
	err     error
}

// outgoing belongs to the goroutine that sends, while there is one.
type outgoing struct {
	running bool // this belongs to the loop
	bufs    net.Buffers
	n       int64
	err     error
}

func newConn(l *eventloop.Loop) *conn {
	c := &conn{readable: true, writable: true}
	c.loop = l
	l.Own(c)
	return c
}

// attach gives the stream its connection.
func (c *conn) attach(nc net.Conn) {
	c.net = nc
	c.read()
	c.send()
}

// dial connects the stream, by a goroutine.
func (c *conn) dial(connect func(context.Context) (net.Conn, error), connected func(error)) {
	ctx, abort := context.WithCancel(context.Background())
	c.abort = abort
	c.beginConnect(connected)
	c.loop.Go(func() {
		nc, err := connect(ctx)
		abort()
		if err == nil && nc == nil {
			err = errNoConn
		}
		if err == nil && !c.dialed.put(nc) {
			closeConn(c.loop, nc)
		}
		_ = c.loop.PostUnref(eventloop.Func(func() { c.endDial(err) })) // stopped: nobody waits for it
	})
}

// endDial is the callback of the connecting.
func (c *conn) endDial(err error) {
	if c.closed {
		return // it is canceled
	}
	done := c.endConnect()
	if err != nil {
		c.readable, c.writable = false, false
		c.ReadStop()
		for _, done := range c.cancelWrites() {
			if done != nil {
				c.loop.Pend(eventloop.Func(func() { done(fail("write", syscall.ECANCELED)) }))
			}
		}
		if c.shutting {
			c.outgoing.err = syscall.ENOTCONN
			c.loop.Pend((*shutdownDone)(c))
		}
		done(dialError(err))
		return
	}
	c.attach(c.dialed.take())
	done(nil)
}

// Close implements [Stream].
func (c *conn) Close(done func()) {
	if c.closed {
		return
	}
	c.loop.Disown(c)
	c.Release()
	c.cancel(done)
}

// Release implements [eventloop.Resource].
func (c *conn) Release() {
	c.closed = true
	c.ReadStop()
	c.held, c.heldEnd = nil, nil
	if c.abort != nil {
		c.abort()
		if late := c.dialed.close(); late != nil {
			closeConn(c.loop, late)
		}
	}
	if c.net != nil && !c.ended {
		closeConn(c.loop, c.net)
	}
	c.tally.leave()
}

// Reset implements [Stream].
func (c *conn) Reset(done func()) error {
	if c.closed {
		return nil
	}
	lingerer, ok := c.net.(interface{ SetLinger(int) error })
	switch {
	case !ok:
		return fail("reset", syscall.ENOTSUP)
	case c.shutting:
		return fail("reset", syscall.EINVAL)
	}
	if err := lingerer.SetLinger(0); err != nil {
		return connError("reset", err)
	}
	c.Close(done)
	return nil
}

// SetNoDelay implements [Stream].
func (c *conn) SetNoDelay(on bool) error {
	conn, ok := c.net.(interface{ SetNoDelay(bool) error })
	if !ok {
		return c.lacks("setNoDelay")
	}
	return connError("setNoDelay", conn.SetNoDelay(on))
}

// SetKeepAlive implements [Stream].
func (c *conn) SetKeepAlive(on bool, delay int) error {
	conn, ok := c.net.(interface {
		SetKeepAliveConfig(net.KeepAliveConfig) error
	})
	if !ok {
		return c.lacks("setKeepAlive")
	}
	err := conn.SetKeepAliveConfig(net.KeepAliveConfig{
		Enable:   on,
		Idle:     time.Duration(max(delay, 1)) * time.Second,
		Interval: probeInterval * time.Second,
		Count:    probeCount,
	})
	if err == nil && on && delay < 1 {
		return fail("setKeepAlive", syscall.EINVAL)
	}
	return connError("setKeepAlive", err)
}

// lacks is the failure of what the connection cannot do.
func (c *conn) lacks(call string) error {
	if c.closed || c.net == nil {
		return fail(call, syscall.EBADF)
	}
	return fail(call, syscall.ENOTSUP)
}

// LocalAddr implements [Stream].
func (c *conn) LocalAddr() (Addr, error) {
	if c.closed || c.net == nil {
		return Addr{}, fail("getsockname", syscall.EBADF)
	}
	return fromNetAddr(c.net.LocalAddr()), nil
}

// RemoteAddr implements [Stream].
func (c *conn) RemoteAddr() (Addr, error) {
	if c.closed || c.net == nil {
		return Addr{}, fail("getpeername", syscall.EBADF)
	}
	return fromNetAddr(c.net.RemoteAddr()), nil
}

// FD implements [Stream].
func (c *conn) FD() int {
	if c.closed {
		return -1
	}
	return descriptor(c.net)
}
