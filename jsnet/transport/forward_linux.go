package transport

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// Bytes that nobody looks at take one of three ways from a socket to another. Few are
// read to memory of the loop's and sent from there. Many are spliced: from the socket to
// a kernel pipe, and from that to the other socket. Both do without a callback if that
// would have nothing to do. What the destination does not take at once, or what must not
// go there yet, is a parcel and goes the usual way, through callbacks. Which way is taken
// depends on how much the read before has found.

// many is how many bytes a read has to find for the next one to splice.
const many = chunkSize / 4

// destination is where the reader's next bytes go, nil if it wants to look at them or if
// they cannot be forwarded there.
func (s *socket) destination(f Forwarder) (to *socket, direct bool) {
	stream, direct := f.Destination()
	to, ok := stream.(*socket)
	if !ok || s.reader == nil || to.fd < 0 || to.loop != s.loop || !s.isSocket() || !to.isSocket() {
		return nil, false
	}
	to.Flush()
	return to, direct && to.writable && to.idle() && s.loop.Settled()
}

// forward is readOnce for bytes that go to another socket. There is no callback for them
// if it leaves neither a chunk nor a parcel.
func (s *socket) forward(f Forwarder, to *socket, direct bool) (n, room int, errno syscall.Errno) {
	c := carrierOf(s.loop)
	if s.bulk && !s.unspliced {
		if pipe := c.pipe(); pipe != nil {
			if n, errno = s.spliceTo(c, pipe, f, to, direct); errno != unix.EINVAL {
				return n, chunkSize, errno
			}
			s.unspliced = true
		}
	}
	if !direct {
		return s.readOnce()
	}
	n, errno = s.copyTo(c, f, to)
	return n, chunkSize, errno
}

// spliceTo reads to an empty pipe, and sends that on if it may go directly.
func (s *socket) spliceTo(c *carrier, pipe *kernelPipe, f Forwarder, to *socket, direct bool) (int, syscall.Errno) {
	n, errno := splice(s.fd, pipe.in, chunkSize)
	if n == 0 {
		pipe.put()
		return n, errno
	}
	s.bulk, s.spliced = n >= many, true
	p := c.parcel(pipe, n)
	if direct {
		if to.trySend(p); p.left() == 0 {
			f.Forwarded(n)
			c.spare = p
			return n, 0
		}
	}
	s.parcel = p
	return n, 0
}

// copyTo reads to the loop's memory, and sends from there.
func (s *socket) copyTo(c *carrier, f Forwarder, to *socket) (int, syscall.Errno) {
	n, errno := read(s.fd, c.buffer, s.isSocket())
	if n == 0 {
		return n, errno
	}
	s.bulk = n >= many
	b := c.buffer[:n]
	taken, failure := send(to.fd, b, true)
	if taken == n {
		f.Forwarded(n)
		return n, 0
	}
	s.parcel = &parcel{size: n, sent: taken, rest: append([]byte(nil), b[taken:]...), tried: true}
	if failure != unix.EAGAIN {
		s.parcel.failure = failure
	}
	return n, 0
}

// parcelCallback is the callback of a read that has left a parcel.
type parcelCallback socket

// Run implements [eventloop.Task].
func (s *parcelCallback) Run() {
	p := s.parcel
	s.parcel = nil
	s.reader.(Forwarder).OnParcel(p)
}
