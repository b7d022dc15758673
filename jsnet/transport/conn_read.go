package transport

import (
	"errors"
	"io"
	"syscall"
)

// ReadStart implements [Stream].
func (c *conn) ReadStart(r Reader) error {
	switch {
	case c.closed:
		return fail("read", syscall.EINVAL)
	case c.reader != nil:
		return fail("read", syscall.EALREADY)
	case !c.readable:
		return fail("read", syscall.ENOTCONN)
	}
	c.reader = r
	c.setActive(true)
	c.read()
	return nil
}

// ReadStop implements [Stream].
func (c *conn) ReadStop() {
	c.reader = nil
	c.setActive(false)
}

// read sees to it that the reader gets something: what is held, else what a
// goroutine reads.
func (c *conn) read() {
	switch {
	case c.reader == nil || c.net == nil || c.pended || c.incoming.running:
	case len(c.held) > 0 || c.heldEnd != nil:
		c.pended = true
		c.loop.Pend((*delivery)(c))
	default:
		c.incoming.running = true
		c.loop.Go(c.receive)
	}
}

// receive reads once. Only after a read that was full is the buffer, which may
// have to wait for long, a large one.
func (c *conn) receive() {
	pool := &smallChunks
	if c.incoming.eager {
		pool = &chunks
	}
	chunk := pool.get()
	n, err := readSome(c.net, *chunk)
	c.incoming.eager = n == pool.size || n > smallSize
	c.incoming.data, c.incoming.err = nil, err
	if n > 0 {
		c.incoming.data = pool.take(chunk, n)
	} else {
		pool.put(chunk)
	}
	_ = c.loop.PostUnref((*reception)(c)) // stopped: nobody waits for it
}

// emptyReads is how many reads may bring nothing, one after the other.
const emptyReads = 100

// errCount is the error of a read of fewer bytes than none, or of more than there was room for.
var errCount = errors.New("a number of bytes that cannot have been read")

// readSome reads something, or an error.
func readSome(r io.Reader, b []byte) (n int, err error) {
	for range emptyReads {
		switch n, err = r.Read(b); {
		case n < 0 || n > len(b):
			return 0, errCount
		case n > 0 || err != nil:
			return n, err
		}
	}
	return 0, io.ErrNoProgress
}

// reception is the callback of what the goroutine has read.
type reception conn

// Run implements [eventloop.Task].
func (r *reception) Run() {
	c := (*conn)(r)
	data, err := c.incoming.data, c.incoming.err
	c.incoming.data, c.incoming.err = nil, nil
	c.incoming.running = false
	if !c.closed {
		c.held, c.heldEnd = data, err
		c.deliver()
	}
}

// delivery is the callback of what is held.
type delivery conn

// Run implements [eventloop.Task].
func (d *delivery) Run() {
	c := (*conn)(d)
	c.pended = false
	c.deliver()
}

// deliver hands the reader what is held, and then sees to it that it gets more.
func (c *conn) deliver() {
	switch {
	case c.reader == nil:
		// It stays held until reading is started again.
	case len(c.held) > 0:
		b := c.take()
		if b == nil {
			c.end(fail("read", syscall.ENOBUFS))
			return
		}
		defer c.read() // also if the callback fails
		c.reader.OnRead(b)
	case c.heldEnd != nil:
		err := c.heldEnd
		c.heldEnd = nil
		if err == io.EOF || c.ended {
			c.end(io.EOF)
			return
		}
		c.readable, c.writable = false, false
		c.end(connError("read", err))
	default:
		c.read()
	}
}

// take takes from what is held as much as the reader has memory for, nil if it
// has none.
func (c *conn) take() []byte {
	b := c.reader.Alloc()
	if b == nil {
		b, c.held = c.held, nil
		return b
	}
	if len(b) == 0 {
		return nil
	}
	n := copy(b, c.held)
	c.held = c.held[n:]
	return b[:n]
}

func (c *conn) end(err error) {
	r := c.reader
	c.ReadStop()
	r.OnEnd(err)
}
