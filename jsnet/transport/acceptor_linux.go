package transport

import (
	"net"
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// fdAcceptor is an [acceptor] over a descriptor. It waits in Go's own poller.
type fdAcceptor struct {
	file *os.File
	conn syscall.RawConn
	kind kind
	path string

	try   func(fd uintptr) bool // takes a connection, and reports whether that is over
	taken int                   // by try
	errno syscall.Errno         // likewise
}

// newAcceptor returns an acceptor that owns fd, a listening socket.
func newAcceptor(fd int, kind kind, path string) (*fdAcceptor, error) {
	a := &fdAcceptor{kind: kind, path: path, file: os.NewFile(uintptr(fd), "listener")}
	a.try = func(fd uintptr) bool {
		a.taken, a.errno = accept(int(fd))
		return a.errno != unix.EAGAIN
	}
	err := a.file.SetReadDeadline(time.Time{}) // fails on a file that Go's poller did not take
	if err == nil {
		a.conn, err = a.file.SyscallConn()
	}
	if err != nil {
		a.file.Close()
		return nil, fail("listen", errnoOf(err))
	}
	spare.hold()
	return a, nil
}

func (a *fdAcceptor) accept() (arrival, error) {
	for {
		if a.conn.Read(a.try) != nil {
			return nil, net.ErrClosed
		}
		switch a.errno {
		case 0:
			return fdArrival{a.taken, a.kind}, nil
		case unix.ECONNABORTED:
		case unix.EMFILE, unix.ENFILE:
			if !a.shed() {
				return nil, errNoRoom
			}
		default:
			return nil, errNoRoom
		}
	}
}

// shed closes the connections that wait, of which none can be accepted.
func (a *fdAcceptor) shed() (done bool) {
	err := a.conn.Control(func(fd uintptr) { done = spare.shed(int(fd)) })
	return done && err == nil
}

func (a *fdAcceptor) addr() (at Addr, err error) {
	failed := a.conn.Control(func(fd uintptr) { at, err = localAddr(int(fd)) })
	if failed != nil {
		return Addr{}, fail("getsockname", unix.EBADF)
	}
	return at, err
}

func (a *fdAcceptor) fd() int { return descriptor(a.file) }

func (a *fdAcceptor) close() {
	if a.path != "" {
		_ = unix.Unlink(a.path) // whoever removed it before has done the work
	}
	a.file.Close()
	spare.release()
}

// fdArrival is an [arrival] over a descriptor.
type fdArrival struct {
	number int
	kind   kind
}

func (a fdArrival) enter(l *eventloop.Loop, t *tally) Stream {
	s := newStream(l, a.number, a.kind)
	s.tally = t
	return s
}

func (a fdArrival) close() { _ = unix.Close(a.number) }
