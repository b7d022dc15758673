package eventloop

import (
	"errors"
	"os"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Events are what a descriptor can be ready for.
type Events uint32

// The events of a descriptor. Hangup and errors count as both.
const (
	Readable Events = unix.EPOLLIN
	Writable Events = unix.EPOLLOUT
)

// A Handler is told when its descriptor is ready.
type Handler interface {
	// Ready is called in the poll phase, not inside a turn: it calls [Loop.Turn]
	// for each callback it has. Readiness is level-triggered: what it leaves
	// unread or unwritten is reported again.
	Ready(events Events)
}

// A Watcher watches one descriptor for a [Handler].
type Watcher struct {
	loop    *Loop
	fd      int
	handler Handler
	wanted  Events
	known   Events // what the system was told; 0: it is not in the set
	closed  bool
	stale   bool   // wanted may differ from known: the poller looks before it polls
	events  Events // what the last poll found
}

// Watch returns a watcher for fd, a non-blocking descriptor, which wants nothing
// yet. Watching takes no reference.
func (l *Loop) Watch(fd int, h Handler) *Watcher {
	return &Watcher{loop: l, fd: fd, handler: h}
}

// Want sets the events that are watched for.
func (w *Watcher) Want(events Events) {
	w.wanted = events
	if !w.stale && w.wanted != w.known {
		w.stale = true
		p := w.loop.poller.(*epoll)
		p.stale = append(p.stale, w)
	}
}

// Wanted are the events that are watched for.
func (w *Watcher) Wanted() Events { return w.wanted }

// Close ends the watching, also of what was found already. The caller closes the
// descriptor afterwards.
func (w *Watcher) Close() {
	if w.closed {
		return
	}
	w.closed = true
	w.wanted = 0
	if w.known != 0 {
		w.loop.poller.(*epoll).remove(w)
	}
}

// dispatch reports the events found by the last poll that are still wanted.
func (w *Watcher) dispatch() {
	if events := w.events & w.wanted; events != 0 {
		w.handler.Ready(events)
	}
}

// epoll is one epoll set for the loop. To look into it costs a system call that
// cannot block and so needs no help of Go's scheduler; to sleep, the loop waits
// for the set itself in Go's own poller, as for any descriptor, so that an idle
// loop holds no thread.
type epoll struct {
	fd     int
	wakefd int
	file   *os.File
	conn   syscall.RawConn
	buf    [256]unix.EpollEvent
	byFD   []*Watcher // those in the set
	stale  []*Watcher
	found  int // events that the last look left in buf
}

func newPoller() (poller, error) {
	fd, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
	if err != nil {
		return nil, os.NewSyscallError("epoll_create1", err)
	}
	wakefd, err := unix.Eventfd(0, unix.EFD_CLOEXEC|unix.EFD_NONBLOCK)
	if err != nil {
		unix.Close(fd)
		return nil, os.NewSyscallError("eventfd", err)
	}
	p := &epoll{fd: fd, wakefd: wakefd}
	err = unix.EpollCtl(fd, unix.EPOLL_CTL_ADD, wakefd, &unix.EpollEvent{Events: unix.EPOLLIN, Fd: int32(wakefd)})
	if err == nil {
		err = unix.SetNonblock(fd, true) // what makes os.NewFile hand it to Go's poller
	}
	if err != nil {
		unix.Close(wakefd)
		unix.Close(fd)
		return nil, err
	}
	p.file = os.NewFile(uintptr(fd), "epoll")
	if p.conn, err = p.file.SyscallConn(); err != nil {
		return nil, errors.Join(err, p.close())
	}
	return p, nil
}

func (p *epoll) wait(timeout time.Duration, ready *queue[*Watcher]) {
	p.sync()
	p.look()
	if p.found == 0 && timeout != 0 {
		var deadline time.Time
		if timeout > 0 {
			deadline = time.Now().Add(timeout)
		}
		// Neither call fails while the set is open; a wait that times out has
		// found nothing.
		_ = p.file.SetReadDeadline(deadline)
		_ = p.conn.Read(func(uintptr) bool { p.look(); return p.found > 0 })
	}
	for i := range p.found {
		ev := &p.buf[i]
		if int(ev.Fd) == p.wakefd {
			var b [8]byte
			_, _ = unix.Read(p.wakefd, b[:]) // EAGAIN: it was read already
			continue
		}
		w := p.byFD[ev.Fd]
		if w == nil || w.closed {
			continue
		}
		w.events = Events(ev.Events)
		if ev.Events&(unix.EPOLLHUP|unix.EPOLLERR) != 0 {
			w.events |= Readable | Writable
		}
		ready.push(w)
	}
	p.found = 0
}

// look asks the set what is ready, without waiting.
func (p *epoll) look() {
	n, _, errno := syscall.RawSyscall6(syscall.SYS_EPOLL_PWAIT, uintptr(p.fd),
		uintptr(unsafe.Pointer(&p.buf[0])), uintptr(len(p.buf)), 0, 0, 0)
	if errno != 0 {
		n = 0 // EINTR; nothing else is possible
	}
	p.found = int(n)
}

// sync tells the system what the watchers want. A change that was undone
// meanwhile costs nothing.
func (p *epoll) sync() {
	for i, w := range p.stale {
		p.stale[i] = nil
		w.stale = false
		switch {
		case w.closed || w.wanted == w.known:
		case w.wanted == 0:
			p.remove(w)
		default:
			p.set(w)
		}
	}
	p.stale = p.stale[:0]
}

func (p *epoll) set(w *Watcher) {
	op := unix.EPOLL_CTL_MOD
	if w.known == 0 {
		op = unix.EPOLL_CTL_ADD
	}
	if err := unix.EpollCtl(p.fd, op, w.fd, &unix.EpollEvent{Events: uint32(w.wanted), Fd: int32(w.fd)}); err != nil {
		// Not every descriptor can be watched. Such a one counts as ready: who
		// uses it then learns what is the matter with it.
		w.events = w.wanted
		w.loop.ready.push(w)
		return
	}
	for len(p.byFD) <= w.fd {
		p.byFD = append(p.byFD, nil)
	}
	p.byFD[w.fd] = w
	w.known = w.wanted
}

// remove takes w out of the set: one that wants nothing must not stay in it, as
// the system reports errors and hangups unasked.
func (p *epoll) remove(w *Watcher) {
	// It fails only where the descriptor is gone, and the watch with it.
	_ = unix.EpollCtl(p.fd, unix.EPOLL_CTL_DEL, w.fd, nil)
	p.byFD[w.fd] = nil
	w.known = 0
}

func (p *epoll) wake() {
	one := [8]byte{1}
	_, _ = unix.Write(p.wakefd, one[:]) // EAGAIN: it is awake enough
}

func (p *epoll) close() error {
	return errors.Join(p.file.Close(), unix.Close(p.wakefd))
}
