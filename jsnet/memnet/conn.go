package memnet

import (
	"errors"
	"io"
	"net"
	"os"
	"sync"
	"syscall"
	"time"
)

// BufferSize is how many bytes a connection holds in each direction, at most.
const BufferSize = 64 << 10

// Pipe returns the two ends of a connection over TCP.
func Pipe() (a, b *Conn) {
	first := &net.TCPAddr{IP: net.IP{127, 0, 0, 1}, Port: 1}
	second := &net.TCPAddr{IP: net.IP{127, 0, 0, 1}, Port: 2}
	a, b = &Conn{local: first, remote: second}, &Conn{local: second, remote: first}
	join(a, b)
	return a, b
}

// join makes two connections the ends of one.
func join(a, b *Conn) {
	l := &link{}
	l.changed.L = &l.mu
	a.link, b.link = l, l
	a.peer, b.peer = b, a
}

// A link is what the two ends of a connection share.
type link struct {
	mu      sync.Mutex
	changed sync.Cond // anything below, of either end
}

// A Conn is one end of a connection. It implements [net.Conn] and has the methods
// CloseWrite, SetLinger, SetNoDelay and SetKeepAliveConfig of [net.TCPConn].
type Conn struct {
	link          *link
	peer          *Conn
	local, remote net.Addr

	// The rest is guarded by the mutex of the link.

	inbox  []byte // what the peer has written and nobody has read
	closed bool
	ended  bool  // nothing more is written
	broken error // what reads and writes fail with since the connection was reset
	abrupt bool  // closing resets the connection

	readDeadline, writeDeadline deadline
}

// Read implements [net.Conn].
func (c *Conn) Read(b []byte) (int, error) {
	c.link.mu.Lock()
	defer c.link.mu.Unlock()
	for {
		switch {
		case c.closed:
			return 0, c.fail("read", net.ErrClosed)
		case c.readDeadline.passed:
			return 0, c.fail("read", os.ErrDeadlineExceeded)
		case c.broken != nil:
			err := c.broken
			return 0, c.fail("read", err)
		case len(b) == 0:
			return 0, nil
		case len(c.inbox) > 0:
			n := copy(b, c.inbox)
			c.inbox = c.inbox[n:]
			if len(c.inbox) == 0 {
				c.inbox = nil // an idle connection holds no memory
			}
			c.link.changed.Broadcast()
			return n, nil
		case c.peer.ended || c.peer.closed:
			return 0, io.EOF
		}
		c.link.changed.Wait()
	}
}

// Write implements [net.Conn].
func (c *Conn) Write(b []byte) (int, error) {
	c.link.mu.Lock()
	defer c.link.mu.Unlock()
	sent := 0
	for {
		switch {
		case c.closed:
			return sent, c.fail("write", net.ErrClosed)
		case c.writeDeadline.passed:
			return sent, c.fail("write", os.ErrDeadlineExceeded)
		case c.broken != nil || c.ended:
			return sent, c.fail("write", syscall.EPIPE)
		case c.peer.closed:
			return c.writeToNobody(b, sent)
		case len(b) == sent:
			return sent, nil
		}
		if n := min(BufferSize-len(c.peer.inbox), len(b)-sent); n > 0 {
			c.peer.inbox = append(c.peer.inbox, b[sent:sent+n]...)
			sent += n
			c.link.changed.Broadcast()
			continue
		}
		c.link.changed.Wait()
	}
}

// writeToNobody is a write that the peer answers, over TCP, with a reset.
func (c *Conn) writeToNobody(b []byte, sent int) (int, error) {
	if c.isUnix() {
		return sent, c.fail("write", syscall.EPIPE)
	}
	c.reset()
	return len(b), nil
}

// reset breaks this end of the connection.
func (c *Conn) reset() {
	c.broken = syscall.ECONNRESET
	c.inbox = nil
	c.link.changed.Broadcast()
}

// CloseWrite ends the writing: the peer reads what was written, and then the end.
func (c *Conn) CloseWrite() error {
	c.link.mu.Lock()
	defer c.link.mu.Unlock()
	switch {
	case c.closed:
		return c.fail("close", net.ErrClosed)
	case c.broken != nil:
		return c.fail("close", syscall.ENOTCONN)
	}
	c.ended = true
	c.link.changed.Broadcast()
	return nil
}

// Close implements [net.Conn].
func (c *Conn) Close() error {
	c.link.mu.Lock()
	defer c.link.mu.Unlock()
	if c.closed {
		return c.fail("close", net.ErrClosed)
	}
	c.closed = true
	c.readDeadline.stop()
	c.writeDeadline.stop()
	if (c.abrupt || len(c.inbox) > 0) && !c.peer.closed {
		c.peer.reset()
	}
	c.inbox = nil
	c.link.changed.Broadcast()
	return nil
}

// SetLinger says what Close does with the connection: with 0 it resets it.
func (c *Conn) SetLinger(seconds int) error {
	return c.set(func() { c.abrupt = seconds == 0 })
}

// SetNoDelay has no effect: nothing is ever delayed.
func (c *Conn) SetNoDelay(bool) error { return c.set(func() {}) }

// SetKeepAliveConfig has no effect: a peer cannot vanish.
func (c *Conn) SetKeepAliveConfig(net.KeepAliveConfig) error { return c.set(func() {}) }

// LocalAddr implements [net.Conn].
func (c *Conn) LocalAddr() net.Addr { return c.local }

// RemoteAddr implements [net.Conn].
func (c *Conn) RemoteAddr() net.Addr { return c.remote }

// SetDeadline implements [net.Conn].
func (c *Conn) SetDeadline(t time.Time) error {
	return c.set(func() {
		c.readDeadline.set(c.link, t)
		c.writeDeadline.set(c.link, t)
	})
}

// SetReadDeadline implements [net.Conn].
func (c *Conn) SetReadDeadline(t time.Time) error {
	return c.set(func() { c.readDeadline.set(c.link, t) })
}

// SetWriteDeadline implements [net.Conn].
func (c *Conn) SetWriteDeadline(t time.Time) error {
	return c.set(func() { c.writeDeadline.set(c.link, t) })
}

// set changes a connection that is not closed.
func (c *Conn) set(change func()) error {
	c.link.mu.Lock()
	defer c.link.mu.Unlock()
	if c.closed {
		return c.fail("set", net.ErrClosed)
	}
	change()
	return nil
}

func (c *Conn) isUnix() bool { return c.local.Network() == "unix" }

// fail describes a failure as package net does.
func (c *Conn) fail(op string, err error) error {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		err = os.NewSyscallError(op, errno)
	}
	return &net.OpError{Op: op, Net: c.local.Network(), Source: c.local, Addr: c.remote, Err: err}
}

// A deadline is a moment after which calls fail. It is guarded by the link's mutex.
type deadline struct {
	passed bool
	timer  *time.Timer
}

func (d *deadline) stop() {
	if d.timer != nil {
		d.timer.Stop()
		d.timer = nil
	}
}

// set sets the deadline; the zero time is none.
func (d *deadline) set(l *link, t time.Time) {
	d.stop()
	d.passed = false
	if t.IsZero() {
		return
	}
	wait := time.Until(t)
	if wait <= 0 {
		d.passed = true
		l.changed.Broadcast()
		return
	}
	var timer *time.Timer
	timer = time.AfterFunc(wait, func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		if d.timer == timer { // not set anew meanwhile
			d.passed = true
			l.changed.Broadcast()
		}
	})
	d.timer = timer
}
