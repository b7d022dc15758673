package transport

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// parcel is a [Parcel] whose bytes lie in a kernel pipe, or in memory.
type parcel struct {
	size  int         // bytes that were read
	sent  int         // of these, the first ones that were sent
	pipe  *kernelPipe // where the others lie; nil: in rest
	rest  []byte
	tried bool // the destination takes no more at the moment

	failure syscall.Errno // why the destination takes no more at all
}

// Len implements [Parcel].
func (p *parcel) Len() int { return p.size }

// Bytes implements [Parcel].
func (p *parcel) Bytes() []byte {
	if p.pipe != nil {
		p.rest = make([]byte, p.left())
		p.pipe.read(p.rest)
		p.pipe.put()
		p.pipe = nil
	}
	return p.rest
}

// left is how much is still to be sent.
func (p *parcel) left() int { return p.size - p.sent }

// advance takes note that the next n bytes were sent.
func (p *parcel) advance(n int) {
	p.sent += n
	switch {
	case p.pipe == nil:
		p.rest = p.rest[n:]
	case p.sent == p.size:
		p.pipe.put()
		p.pipe = nil
	}
}

// release throws away what was not sent.
func (p *parcel) release() {
	if p.pipe != nil {
		p.pipe.close()
		p.pipe = nil
	}
	p.rest = nil
}

// WriteParcel implements [ParcelWriter].
func (s *socket) WriteParcel(held Parcel, done func(error)) (async bool, err error) {
	p := held.(*parcel)
	switch {
	case s.fd < 0:
		p.release()
		return false, fail("write", unix.EBADF)
	case !s.writable:
		p.release()
		return false, fail("write", unix.EPIPE)
	}
	s.Flush()
	if s.idle() && !p.tried {
		s.trySend(p)
	}
	switch {
	case p.failure != 0:
		p.release()
		return false, fail("write", p.failure)
	case p.left() == 0:
		return false, nil
	}
	idle := s.idle()
	s.writes.addParcel(p, done)
	s.loop.Ref()
	if idle {
		s.drainQueue()
		s.pendWrites()
	}
	s.want()
	return true, nil
}

// addParcel queues the write of a parcel.
func (w *writes) addParcel(p *parcel, done func(error)) {
	w.queue = append(w.queue, queuedBuffer{parcel: p, last: true, done: done})
	w.size += p.left()
}

// trySend sends as much of a parcel as the system takes at once.
func (s *socket) trySend(p *parcel) {
	n, errno := s.sendParcel(p)
	p.tried = true
	if errno != 0 && errno != unix.EAGAIN {
		p.failure = errno
		return
	}
	p.advance(n)
}

// sendParcel sends from a parcel, and tells how many bytes the system took.
func (s *socket) sendParcel(p *parcel) (int, syscall.Errno) {
	if p.pipe != nil && !s.unspliced {
		n, errno := splice(p.pipe.out, s.fd, p.left())
		if errno != unix.EINVAL {
			return n, errno
		}
		s.unspliced = true
	}
	return send(s.fd, p.Bytes(), true)
}
