package transport

import (
	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// retryAccept is how many milliseconds a listener pauses that could not accept,
// for want of descriptors or memory.
const retryAccept = 100

// listener is a [Listener] over a descriptor.
type listener struct {
	keeper
	fd       int // -1 once closed
	path     string
	kind     kind
	watcher  *eventloop.Watcher
	retry    *eventloop.Timer // nil unless it was needed
	accepted func(Stream, error)
	next     *socket // for the callback accepted
}

// newListener returns a listener that owns fd, a listening socket, and its path, if
// there is one, and that the loop owns.
func newListener(l *eventloop.Loop, fd int, kind kind, path string, accepted func(Stream, error)) *listener {
	ln := &listener{fd: fd, kind: kind, path: path, accepted: accepted}
	ln.loop = l
	ln.watcher = l.Watch(fd, ln)
	ln.watcher.Want(eventloop.Readable)
	ln.setActive(true)
	l.Play(eventloop.Server)
	l.Own(ln)
	spare.hold()
	return ln
}

// Ready implements [eventloop.Handler]. It accepts one connection at a time: others
// have their turn in between.
func (ln *listener) Ready(eventloop.Events) {
	fd, errno := accept(ln.fd)
	switch errno {
	case 0:
		ln.next = newStream(ln.loop, fd, ln.kind)
		ln.loop.Turn((*acceptCallback)(ln))
	case unix.EAGAIN, unix.ECONNABORTED:
		// The connection, if there was one, is gone already.
	case unix.EMFILE, unix.ENFILE:
		if !spare.shed(ln.fd) {
			ln.pause()
		}
	default:
		ln.pause()
	}
}

// pause stops accepting for a while: the connection that cannot be accepted would
// be reported again and again.
func (ln *listener) pause() {
	if ln.retry == nil {
		ln.retry = ln.loop.NewTimer(eventloop.Func(func() { ln.watcher.Want(eventloop.Readable) }))
		ln.retry.Unref()
	}
	ln.watcher.Want(0)
	ln.retry.Start(retryAccept, false)
}

// acceptCallback is the callback of a connection.
type acceptCallback listener

// Run implements [eventloop.Task].
func (ln *acceptCallback) Run() {
	s := ln.next
	ln.next = nil
	ln.accepted(s, nil)
}

// Close implements [Listener].
func (ln *listener) Close(done func()) {
	if ln.fd < 0 {
		return
	}
	ln.loop.Disown(ln)
	ln.Release()
	if done != nil {
		ln.loop.AtClose(eventloop.Func(done))
	}
}

// Release implements [eventloop.Resource].
func (ln *listener) Release() {
	ln.setActive(false)
	if ln.retry != nil {
		ln.retry.Stop()
	}
	ln.watcher.Close()
	if ln.path != "" {
		_ = unix.Unlink(ln.path) // whoever removed it before has done the work
	}
	_ = unix.Close(ln.fd)
	ln.fd = -1
	spare.release()
}

// Addr implements [Listener].
func (ln *listener) Addr() (Addr, error) { return localAddr(ln.fd) }

// FD implements [Listener].
func (ln *listener) FD() int { return ln.fd }
