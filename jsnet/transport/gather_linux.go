package transport

import (
	"sync"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// Small writes that follow each other are gathered, and sent with one call: to send a
// line costs the system many times what it costs to copy it.
//
// The first write of a burst ([eventloop.Loop.Burst]) is sent at once, unless more than one
// was made in the burst before: then it is taken for the first of several. Writes
// are gathered if the system would take them: the connection is sound, and the socket's
// buffer has more room than is gathered. So a write that was gathered is one that the
// system has taken, for all that anybody can tell, and everything that could tell has
// it flushed first: closing any stream, bytes that are forwarded, using the descriptor by
// other means, and calls that may block.
const (
	gatherSize = 16 << 10       // how much is gathered
	gatherMax  = gatherSize / 4 // of one write; what is larger gains nothing

	// packetCost is more than what the system adds to the size of a small write when it
	// counts the room in a buffer.
	packetCost = 4 << 10
)

// gathering is the part of a socket that gathers writes.
type gathering struct {
	gathered *[]byte     // nil if there is nothing
	late     func(error) // of the last write that was gathered
	burst    uint        // in which a write was made last
	several  bool        // and others before it
	room     int         // at least so much does the system take
}

var gatherBuffers = sync.Pool{New: func() any {
	b := make([]byte, 0, packetCost/4)
	return &b
}}

// gather gathers a write, or reports that all is false: it is to be sent. An error is
// that of the write.
func (s *socket) gather(bufs [][]byte, done func(error)) (n int, all bool, errno syscall.Errno) {
	size := 0
	for _, b := range bufs {
		size += len(b)
	}
	if s.gathered == nil && size == 0 {
		return 0, false, 0 // and the next write is as good as the first: this one asks nothing of the peer
	}
	if s.gathered != nil && (size > gatherMax || len(*s.gathered)+size > gatherSize) {
		if errno := s.sendGathered(); errno != 0 {
			return 0, false, errno
		}
	}
	begins, severalBefore := s.burst != s.loop.Burst(), s.several
	s.burst, s.several = s.loop.Burst(), !begins
	if s.gathered == nil {
		if begins && !severalBefore && !s.loop.Delays() {
			return 0, false, 0
		}
		if size > gatherMax || !s.isSocket() || isStandard(s.fd) {
			return 0, false, 0
		}
		if !s.loop.Polling() || !s.watcher.Sound() {
			if begins && s.mayBeReset() {
				return 0, false, 0
			}
			if errno := s.probe(); errno != 0 {
				return 0, false, errno
			}
		}
		if !s.hasRoom() {
			return 0, false, 0
		}
		s.gathered = gatherBuffers.Get().(*[]byte)
		s.loop.Delay(s)
	}
	for _, b := range bufs {
		*s.gathered = append(*s.gathered, b...)
	}
	s.late = done
	return size, true, 0
}

// Flush implements [eventloop.Flusher].
func (s *socket) Flush() {
	if s.gathered == nil {
		return
	}
	late := s.late
	if errno := s.sendGathered(); errno != 0 {
		// The connection broke when the writes were over as far as anybody knows.
		s.writes.over = append(s.writes.over, overWrite{late, fail("write", errno)})
		s.loop.Ref()
		s.loop.Pend((*pendedWrite)(&s.handle))
	}
}

// sendGathered sends what was gathered.
func (s *socket) sendGathered() syscall.Errno {
	b := s.gathered
	s.gathered, s.late = nil, nil
	n, errno := send(s.fd, *b, true)
	s.sent(n)
	switch {
	case n == len(*b):
		*b = (*b)[:0]
		gatherBuffers.Put(b)
	case errno == 0 || errno == unix.EAGAIN: // it has run out of memory meanwhile
		s.beginWrite([][]byte{*b}, n, nil)
		s.want()
	default:
		return errno
	}
	return 0
}

// probe asks how a write would fail.
func (s *socket) probe() syscall.Errno {
	_, errno := send(s.fd, nil, true)
	if errno == unix.EAGAIN {
		return 0
	}
	return errno
}

// mayBeReset tells of a TCP connection whether the peer has ended its side: if it has
// closed both, it answers a write with a reset, and the next one fails.
func (s *socket) mayBeReset() bool {
	const established = 1
	var state [1]byte // the beginning of struct tcp_info
	size := uint32(len(state))
	_, _, errno := syscall.RawSyscall6(unix.SYS_GETSOCKOPT, uintptr(s.fd), unix.IPPROTO_TCP, unix.TCP_INFO,
		uintptr(unsafe.Pointer(&state)), uintptr(unsafe.Pointer(&size)), 0)
	return errno == 0 && state[0] != established
}

// sent takes note that so many bytes were sent by one call.
func (s *socket) sent(n int) { s.room -= n + packetCost }

// hasRoom tells whether the system takes as much as is gathered, and more.
func (s *socket) hasRoom() bool {
	if s.room < 2*gatherSize {
		s.room = sendRoom(s.fd) / 2 // it counts up to twice the bytes
	}
	return s.room >= 2*gatherSize
}

// sendRoom is how much of a socket's send buffer is free; 0 where that cannot be told.
func sendRoom(fd int) int {
	var info [unix.SK_MEMINFO_VARS]uint32
	size := uint32(unsafe.Sizeof(info))
	_, _, errno := syscall.RawSyscall6(unix.SYS_GETSOCKOPT, uintptr(fd), unix.SOL_SOCKET, unix.SO_MEMINFO,
		uintptr(unsafe.Pointer(&info)), uintptr(unsafe.Pointer(&size)), 0)
	if errno != 0 {
		return 0
	}
	return int(info[unix.SK_MEMINFO_SNDBUF]) - int(max(info[unix.SK_MEMINFO_WMEM_ALLOC], info[unix.SK_MEMINFO_WMEM_QUEUED]))
}

var _ eventloop.Flusher = (*socket)(nil)
