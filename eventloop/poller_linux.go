package eventloop

import (
	"errors"
	"os"
	"slices"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// epoll is one epoll set for the loop. To look into it costs a system call that
// cannot block and so needs no help of Go's scheduler. To sleep, the loop waits
// for the set itself in Go's own poller, as for any descriptor, so that an idle
// loop holds no thread. Where that ended with a descriptor it naps first, in a system
// call that is too short to matter to Go's scheduler: to park a goroutine and to find it
// again costs more than many a callback.
//
// Go's poller does not watch the set but its gate, another set that has this one in
// it. While a loop is busy the gate is shut: each event would wake a thread of Go's
// scheduler, which finds that nobody waits for it, and that costs more than to serve
// the event.
type epoll struct {
	fd      int
	gate    *os.File
	conn    syscall.RawConn    // of the gate
	open    bool               // Go's poller learns of events
	brisk   bool               // the last sleep ended with a descriptor
	peek    func(uintptr) bool // looks into the set, and reports whether that is enough
	limit   time.Time          // the deadline that the gate has; zero: none
	wakefd  int
	buf     [1024]unix.EpollEvent
	found   int        // events that the last look left in buf
	partial bool       // it may have left others out
	closing bool       // something that is watched was closed since
	byFD    []*Watcher // those in the set
	stale   []*Watcher
	assumed []*Watcher // those that count as ready for something
}

// unwatchable is assumed of a descriptor that the system cannot watch.
const unwatchable = ^Events(0)

// prefetchLimit bounds how much the handlers of one poll read ahead.
const prefetchLimit = 256 << 10

func newPoller() (poller, error) {
	p := &epoll{fd: -1, wakefd: -1}
	p.peek = func(uintptr) bool { p.look(); return p.found > 0 }
	if err := p.init(); err != nil {
		return nil, errors.Join(err, p.close())
	}
	return p, nil
}

func (p *epoll) init() (err error) {
	if p.fd, err = unix.EpollCreate1(unix.EPOLL_CLOEXEC); err != nil {
		return os.NewSyscallError("epoll_create1", err)
	}
	if p.wakefd, err = unix.Eventfd(0, unix.EFD_CLOEXEC|unix.EFD_NONBLOCK); err != nil {
		return os.NewSyscallError("eventfd", err)
	}
	gate, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
	if err != nil {
		return os.NewSyscallError("epoll_create1", err)
	}
	err = errors.Join(
		unix.SetNonblock(gate, true), // what makes os.NewFile hand it to Go's poller
		unix.EpollCtl(p.fd, unix.EPOLL_CTL_ADD, p.wakefd, &unix.EpollEvent{Events: unix.EPOLLIN, Fd: int32(p.wakefd)}),
		unix.EpollCtl(gate, unix.EPOLL_CTL_ADD, p.fd, &unix.EpollEvent{}),
	)
	p.gate = os.NewFile(uintptr(gate), "epoll")
	if err != nil {
		return os.NewSyscallError("epoll_ctl", err)
	}
	// A file that Go's poller did not take would spin instead of sleeping.
	if err = p.gate.SetReadDeadline(time.Time{}); err != nil {
		return err
	}
	p.conn, err = p.gate.SyscallConn()
	return err
}

func (p *epoll) wait(timeout time.Duration, ready *queue[*Watcher]) {
	p.sync()
	p.closing = false
	for _, w := range p.assumed {
		if w.found = w.assumed & w.wanted; w.found != 0 {
			ready.push(w)
		}
	}
	p.look()
	switch {
	case p.found > 0:
		p.setGate(false)
	case timeout != 0 && ready.len() == 0:
		p.sleep(timeout)
		p.brisk = p.found > 1 || p.found == 1 && int(p.buf[0].Fd) != p.wakefd
	}
	for i := range p.found {
		ev := &p.buf[i]
		if int(ev.Fd) == p.wakefd {
			var b [8]byte
			_, _ = unix.Read(p.wakefd, b[:]) // EAGAIN: it was read already
			continue
		}
		w := p.byFD[ev.Fd]
		if w.assumed&w.wanted == 0 { // else it is there already
			w.found = 0
			ready.push(w)
		}
		w.found |= Events(ev.Events)
		if ev.Events&(unix.EPOLLHUP|unix.EPOLLERR) != 0 {
			w.found |= Readable | Writable
		}
	}
	if p.found > 1 {
		p.prefetch()
	}
	p.found = 0
}

// prefetch has the handlers of what was found read, before the first of them is told.
func (p *epoll) prefetch() {
	size := 0
	for i := range p.found {
		fd := int(p.buf[i].Fd)
		if fd == p.wakefd {
			continue
		}
		w := p.byFD[fd]
		if w.found&(Readable|ended) != Readable || w.wanted&Readable == 0 {
			continue
		}
		if h, ok := w.handler.(Prefetcher); ok {
			if size += h.Prefetch(); size >= prefetchLimit {
				return
			}
		}
	}
}

// setGate opens or shuts the gate.
func (p *epoll) setGate(open bool) {
	if p.open == open {
		return
	}
	p.open = open
	var ev unix.EpollEvent
	if open {
		ev.Events = unix.EPOLLIN
	}
	// It cannot fail: the set is in the gate, and both are open.
	_ = p.conn.Control(func(gate uintptr) { _ = unix.EpollCtl(int(gate), unix.EPOLL_CTL_MOD, p.fd, &ev) })
}

// sleep waits until there is something in the set, or timeout has passed.
func (p *epoll) sleep(timeout time.Duration) {
	if p.brisk && (timeout < 0 || timeout > nap) {
		if p.nap(); p.found > 0 {
			return
		}
	}
	var limit time.Time
	if timeout > 0 {
		limit = time.Now().Add(timeout)
	}
	p.setGate(true)
	// Neither call fails while the set is open, except that a wait which times
	// out has found nothing.
	if !limit.IsZero() || !p.limit.IsZero() {
		_ = p.gate.SetReadDeadline(limit)
		p.limit = limit
	}
	_ = p.conn.Read(p.peek)
}

// look asks the set what is ready, without waiting.
func (p *epoll) look() {
	p.find(syscall.RawSyscall6(unix.SYS_EPOLL_PWAIT, uintptr(p.fd),
		uintptr(unsafe.Pointer(&p.buf[0])), uintptr(len(p.buf)), 0, 0, 0))
}

// nap is how long a sleep may keep Go's scheduler out: far less than what it grants a
// goroutine that computes.
const nap = 50 * time.Microsecond

// nap waits for a moment. A system that cannot (Linux before 5.11) finds nothing.
func (p *epoll) nap() {
	length := struct{ seconds, nanoseconds int64 }{0, nap.Nanoseconds()}
	p.find(syscall.RawSyscall6(unix.SYS_EPOLL_PWAIT2, uintptr(p.fd),
		uintptr(unsafe.Pointer(&p.buf[0])), uintptr(len(p.buf)), uintptr(unsafe.Pointer(&length)), 0, 0))
}

// find takes over what a system call has put into buf.
func (p *epoll) find(n, _ uintptr, errno syscall.Errno) {
	if errno != 0 {
		n = 0 // EINTR, mostly
	}
	p.found = int(n)
	p.partial = p.found == len(p.buf) || errno != 0
}

// sync tells the system what the watchers want.
func (p *epoll) sync() {
	for i, w := range p.stale {
		p.stale[i] = nil
		w.stale = false
		switch {
		case w.closed || w.assumed == unwatchable || w.wanted == w.known:
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
	events := uint32(w.wanted)
	if w.wanted&Readable != 0 {
		events |= unix.EPOLLRDHUP // for Sound: it comes with Readable
	}
	switch err := unix.EpollCtl(p.fd, op, w.fd, &unix.EpollEvent{Events: events, Fd: int32(w.fd)}); err {
	case nil:
	case unix.EEXIST:
		return // another watcher has the descriptor
	default:
		// A regular file, which never blocks, or something that is no open
		// descriptor: its handler learns what is the matter when it uses it.
		w.Assume(unwatchable)
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
	if w.known != 0 {
		// It fails only where the descriptor is gone, and the watch with it.
		_ = unix.EpollCtl(p.fd, unix.EPOLL_CTL_DEL, w.fd, nil)
		p.byFD[w.fd] = nil
		w.known = 0
	}
	if w.assumed != 0 && w.closed {
		p.forget(w)
	}
}

// forget ends that something is assumed of w.
func (p *epoll) forget(w *Watcher) {
	p.assumed = slices.DeleteFunc(p.assumed, func(o *Watcher) bool { return o == w })
}

func (p *epoll) wake() {
	one := [8]byte{1}
	_, _ = unix.Write(p.wakefd, one[:]) // EAGAIN: it is awake enough
}

func (p *epoll) close() error {
	var err error
	if p.gate != nil {
		err = p.gate.Close()
	}
	for _, fd := range []int{p.wakefd, p.fd} {
		if fd >= 0 {
			err = errors.Join(err, unix.Close(fd))
		}
	}
	return err
}
