package transport

import (
	"slices"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

const (
	// pipeSize is asked for as the capacity of a kernel pipe, which is counted in
	// fragments of what a network card receives; the default is a few packets.
	pipeSize = 256 << 10

	maxPipes     = 256 // that a loop has at once
	maxIdlePipes = 8   // of these, kept for later
)

// A carrier is what a loop has to move bytes between its streams: memory to read to, and
// kernel pipes.
type carrier struct {
	buffer []byte
	spare  *parcel // used up, for the next that is spliced; may be nil
	idle   []*kernelPipe
	open   map[*kernelPipe]struct{} // idle or not
}

// kernelPipe is a pipe of the system's. What is spliced in from one socket is spliced out
// to another without a copy.
type kernelPipe struct {
	carrier *carrier
	in, out int // descriptors
}

// carrierOf returns the carrier of a loop.
func carrierOf(l *eventloop.Loop) *carrier {
	return l.Shared(carrierKey{}, func() eventloop.Resource {
		return &carrier{buffer: make([]byte, chunkSize), open: map[*kernelPipe]struct{}{}}
	}).(*carrier)
}

type carrierKey struct{}

// Release implements [eventloop.Resource].
func (c *carrier) Release() {
	for p := range c.open {
		p.close()
	}
}

// pipe returns an empty pipe, nil if there can be none.
func (c *carrier) pipe() *kernelPipe {
	if n := len(c.idle); n > 0 {
		p := c.idle[n-1]
		c.idle = c.idle[:n-1]
		return p
	}
	if len(c.open) == maxPipes {
		return nil
	}
	var fds [2]int
	if unix.Pipe2(fds[:], unix.O_NONBLOCK|unix.O_CLOEXEC) != nil {
		return nil // there are no descriptors left
	}
	p := &kernelPipe{carrier: c, out: fds[0], in: fds[1]}
	_, _ = unix.FcntlInt(uintptr(p.in), unix.F_SETPIPE_SZ, pipeSize) // it may be more than a user is allowed
	c.open[p] = struct{}{}
	return p
}

// parcel makes a parcel of the n bytes that were spliced into a pipe.
func (c *carrier) parcel(pipe *kernelPipe, n int) *parcel {
	p := c.spare
	if c.spare = nil; p == nil {
		p = new(parcel)
	}
	*p = parcel{size: n, pipe: pipe}
	return p
}

// put gives an empty pipe back.
func (p *kernelPipe) put() {
	if len(p.carrier.idle) == maxIdlePipes {
		p.close()
		return
	}
	p.carrier.idle = append(p.carrier.idle, p)
}

// close closes a pipe, whatever is in it, unless the loop has done so.
func (p *kernelPipe) close() {
	c := p.carrier
	if _, open := c.open[p]; !open {
		return
	}
	delete(c.open, p)
	c.idle = slices.DeleteFunc(c.idle, func(o *kernelPipe) bool { return o == p })
	_ = unix.Close(p.in) // gone whatever close says
	_ = unix.Close(p.out)
}

// read reads what is in the pipe, which is as much as b takes.
func (p *kernelPipe) read(b []byte) {
	for len(b) > 0 {
		n, errno := read(p.out, b, false)
		if errno != 0 || n == 0 {
			panic("transport: a kernel pipe has lost bytes: " + errno.Error())
		}
		b = b[n:]
	}
}

// splice moves up to n bytes between a socket and a pipe, in either direction.
func splice(from, to, n int) (int, syscall.Errno) {
	for {
		moved, _, errno := syscall.RawSyscall6(unix.SYS_SPLICE, uintptr(from), uintptr(unsafe.Pointer(nil)),
			uintptr(to), uintptr(unsafe.Pointer(nil)), uintptr(n), unix.SPLICE_F_NONBLOCK|unix.SPLICE_F_MOVE)
		if errno != unix.EINTR {
			return sent(moved, errno)
		}
	}
}
