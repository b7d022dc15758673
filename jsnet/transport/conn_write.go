package transport

import (
	"io"
	"net"
	"syscall"
)

// sendLimit is how much a goroutine sends before it reports how far it is.
const sendLimit = 256 << 10

// Write implements [Stream].
func (c *conn) Write(bufs [][]byte, done func(error)) (async bool, err error) {
	switch {
	case c.closed:
		return false, fail("write", syscall.EBADF)
	case !c.writable:
		return false, fail("write", syscall.EPIPE)
	}
	c.beginWrite(bufs, 0, done)
	c.send()
	return true, nil
}

// send has a goroutine send what is queued. Once that is all sent, the shutdown comes
// that was asked for: on the loop's goroutine, so that its callback is on its way
// before anything that the peer answers.
func (c *conn) send() {
	out := &c.outgoing
	switch {
	case c.net == nil || out.running:
	case len(c.writes.queue) > 0:
		out.running = true
		room := sendLimit
		out.bufs = nil
		for i := 0; i < len(c.writes.queue) && room > 0; i++ {
			b := c.writes.queue[i].rest
			b = b[:min(len(b), room)]
			room -= len(b)
			out.bufs = append(out.bufs, b)
		}
		c.loop.Go(c.transmit)
	case c.shutting:
		out.running = true // nothing is sent any more
		c.closeWrite()
	}
}

func (c *conn) transmit() {
	c.outgoing.n, c.outgoing.err = writeAll(c.net, c.outgoing.bufs)
	_ = c.loop.PostUnref((*transmission)(c)) // stopped: nobody waits for it
}

// writeAll writes bufs, by one call where the system's connections have one for it.
func writeAll(to net.Conn, bufs net.Buffers) (n int64, err error) {
	if isSystem(to) {
		return bufs.WriteTo(to)
	}
	for _, b := range bufs {
		m, err := to.Write(b)
		n += int64(min(max(m, 0), len(b)))
		switch {
		case err != nil:
			return n, err
		case m != len(b):
			return n, io.ErrShortWrite
		}
	}
	return n, nil
}

// transmission is the callback of what the goroutine has sent.
type transmission conn

// Run implements [eventloop.Task].
func (t *transmission) Run() {
	c := (*conn)(t)
	out := &c.outgoing
	out.running = false
	out.bufs = nil
	if c.closed {
		return // what was queued is canceled
	}
	c.writes.advance(int(out.n))
	if out.err != nil {
		c.writes.fail(connError("write", out.err))
	}
	c.pendWrites()
	c.send()
}

func (c *conn) closeWrite() {
	end := c.net.Close
	if half, ok := c.net.(interface{ CloseWrite() error }); ok {
		end = half.CloseWrite
	} else {
		c.ended = true
	}
	ended := func(err error) {
		c.outgoing.err = err
		c.loop.Pend((*shutdownDone)(c))
	}
	if isSystem(c.net) {
		ended(end())
	} else {
		promptly(c.loop, end, ended)
	}
}

// shutdownDone is the callback of a shutdown.
type shutdownDone conn

// Run implements [eventloop.Task].
func (d *shutdownDone) Run() {
	c := (*conn)(d)
	c.outgoing.running = false
	if c.closed {
		return // it is canceled
	}
	if done := c.endShutdown(); done != nil {
		done(connError("shutdown", c.outgoing.err))
	}
}

// Shutdown implements [Stream].
func (c *conn) Shutdown(done func(error)) error {
	if c.closed || !c.writable {
		return fail("shutdown", syscall.ENOTCONN)
	}
	c.writable = false
	c.beginShutdown(done)
	c.send()
	return nil
}
