package runtime

import (
	"context"
	"net"
	"os"
	"sync"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/jsnet"
)

// A conn is a Socket of the script's as Go uses it.
type conn struct {
	reader *reader
	writer *writer

	readDeadline, writeDeadline deadline

	mu            sync.Mutex
	local, remote net.Addr // nil until there is a connection
}

// newConn takes a socket over. It runs on the runtime's goroutine.
func newConn(rt *Runtime, socket *goja.Object) net.Conn {
	c := &conn{}
	c.readDeadline.init(rt.realm.Context())
	c.writeDeadline.init(rt.realm.Context())
	if err := socket.Set("allowHalfOpen", true); err != nil { // connections do not end by themselves
		panic(err)
	}
	c.reader, c.writer = newReader(rt, socket), newWriter(rt, socket)
	c.reader.context, c.writer.context = c.readDeadline.current, c.writeDeadline.current
	c.learnAddrs(socket)
	if c.remote == nil {
		rt.on(socket, "connect", func(goja.Value) { c.learnAddrs(socket) })
	}
	return c
}

func (c *conn) learnAddrs(socket *goja.Object) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.local, c.remote = jsnet.Addrs(socket)
}

// Read implements [net.Conn].
func (c *conn) Read(p []byte) (int, error) { return c.reader.Read(p) }

// Write implements [net.Conn].
func (c *conn) Write(p []byte) (int, error) { return c.writer.Write(p) }

// Close implements [net.Conn].
func (c *conn) Close() error {
	w := c.writer
	w.mu.Lock()
	if w.closed == nil {
		w.closed = net.ErrClosed
	}
	if w.cancel != nil {
		w.cancel(net.ErrClosed)
	}
	w.mu.Unlock()
	c.reader.close(net.ErrClosed)
	c.readDeadline.stop()
	c.writeDeadline.stop()
	return nil
}

// CloseWrite ends the writing, as that of [net.TCPConn] does.
func (c *conn) CloseWrite() error { return c.writer.Close() }

// LocalAddr implements [net.Conn].
func (c *conn) LocalAddr() net.Addr { return c.addr(&c.local) }

// RemoteAddr implements [net.Conn].
func (c *conn) RemoteAddr() net.Addr { return c.addr(&c.remote) }

func (c *conn) addr(a *net.Addr) net.Addr {
	c.mu.Lock()
	defer c.mu.Unlock()
	if *a == nil {
		return &net.TCPAddr{} // there is no connection yet
	}
	return *a
}

// SetDeadline implements [net.Conn].
func (c *conn) SetDeadline(t time.Time) error {
	c.readDeadline.set(t)
	c.writeDeadline.set(t)
	return nil
}

// SetReadDeadline implements [net.Conn].
func (c *conn) SetReadDeadline(t time.Time) error {
	c.readDeadline.set(t)
	return nil
}

// SetWriteDeadline implements [net.Conn].
func (c *conn) SetWriteDeadline(t time.Time) error {
	c.writeDeadline.set(t)
	return nil
}

// A deadline is a context that ends at a time which may change.
type deadline struct {
	base context.Context

	mu     sync.Mutex
	ctx    context.Context
	cancel context.CancelCauseFunc
	timer  *time.Timer // nil while there is no time
}

func (d *deadline) init(base context.Context) {
	d.base = base
	d.ctx, d.cancel = context.WithCancelCause(base)
}

// current returns the context that calls begin with.
func (d *deadline) current() context.Context {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.ctx
}

// set sets the time, for calls under way too; the zero time is none.
func (d *deadline) set(t time.Time) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.stopTimer()
	if d.ctx.Err() != nil {
		d.ctx, d.cancel = context.WithCancelCause(d.base)
	}
	switch wait := time.Until(t); {
	case t.IsZero():
	case wait <= 0:
		d.cancel(os.ErrDeadlineExceeded)
	default:
		var timer *time.Timer
		timer = time.AfterFunc(wait, func() {
			d.mu.Lock()
			defer d.mu.Unlock()
			if d.timer == timer { // not set anew meanwhile
				d.cancel(os.ErrDeadlineExceeded)
			}
		})
		d.timer = timer
	}
}

// stop releases what the deadline holds.
func (d *deadline) stop() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.stopTimer()
	d.cancel(nil)
}

func (d *deadline) stopTimer() {
	if d.timer != nil {
		d.timer.Stop()
		d.timer = nil
	}
}
