package eventloop

import (
	"slices"

	"golang.org/x/sys/unix"
)

// Events are what a descriptor can be ready for.
type Events uint32

// The events of a descriptor.
const (
	Readable Events = unix.EPOLLIN
	Writable Events = unix.EPOLLOUT

	// Hangup is reported, never wanted: nothing more will come, and nothing can
	// be sent. Hangup and errors count as Readable and Writable as well.
	Hangup Events = unix.EPOLLHUP

	// Again is reported, never wanted: the handler asked to be told again.
	Again Events = 1 << 31
)

// ended is what is found of a connection that has an error, or whose peer sends no more.
const ended Events = unix.EPOLLRDHUP | unix.EPOLLHUP | unix.EPOLLERR

// A Handler is told when its descriptor is ready.
type Handler interface {
	// Ready is called in the poll phase, not inside a callback: it calls
	// [Loop.Turn] for each callback it has, and returns when that says so.
	// Readiness is level-triggered: what it leaves unread or unwritten is reported
	// again.
	Ready(events Events)
}

// A Prefetcher is a Handler that can take what its descriptor has before it is its turn.
//
// To read from some descriptors (unix sockets) wakes whoever writes to them, which costs
// far more than the reading; while he is awake the next one costs nothing. So where a poll
// finds several, they are read from one after the other, and the callbacks come then.
type Prefetcher interface {
	Handler

	// Prefetch may read, where Readable was found, no error and no end of what the peer
	// sends, so that there are bytes. It calls nobody back, and tells how many it has read.
	Prefetch() int
}

// A Watcher watches one descriptor for a [Handler].
type Watcher struct {
	epoll   *epoll
	fd      int
	handler Handler
	wanted  Events
	known   Events // what the system was told; 0: it is not in the set
	found   Events // what the last poll found
	stale   bool   // wanted may differ from known: the poller looks before it polls
	assumed Events // every poll finds these, whatever the system says
	again   bool   // the handler is to be told again
	closed  bool
}

// Watch returns a watcher for fd, a non-blocking descriptor, which wants nothing
// yet. Watching takes no reference. Of several watchers of one descriptor, only the
// first is told anything.
func (l *Loop) Watch(fd int, h Handler) *Watcher {
	return &Watcher{epoll: l.poller.(*epoll), fd: fd, handler: h}
}

// Watches tells whether anything is watched for at fd.
func (l *Loop) Watches(fd int) bool {
	p := l.poller.(*epoll)
	if fd < len(p.byFD) && p.byFD[fd] != nil && p.byFD[fd].wanted != 0 {
		return true
	}
	return slices.ContainsFunc(p.stale, func(w *Watcher) bool { return w.fd == fd && w.wanted != 0 })
}

// Want sets the events that are watched for. The system learns of it before the
// next poll; a change that is undone until then costs nothing.
func (w *Watcher) Want(events Events) {
	if w.closed || w.wanted == events {
		return
	}
	w.wanted = events
	if !w.stale {
		w.stale = true
		w.epoll.stale = append(w.epoll.stale, w)
	}
}

// Assumed are the events that every poll finds.
func (w *Watcher) Assumed() Events { return w.assumed }

// Assume has every poll find these events, whatever the system says: a [Prefetcher] that
// holds what it has read counts as Readable. None ends that.
func (w *Watcher) Assume(events Events) {
	switch {
	case w.closed || w.assumed == events || w.assumed == unwatchable:
		return
	case w.assumed == 0:
		w.epoll.assumed = append(w.epoll.assumed, w)
	case events == 0:
		w.epoll.forget(w)
	}
	w.assumed = events
}

// Wanted are the events that are watched for.
func (w *Watcher) Wanted() Events { return w.wanted }

// Sound reports that the last poll has looked at the descriptor, and found no error there
// and no end of what the peer sends, and that nothing was closed since, which may have been
// the peer. It is true for connections only, and only in the poll phase is it news.
func (w *Watcher) Sound() bool {
	return w.known&Readable != 0 && w.found&ended == 0 && !w.epoll.partial && !w.epoll.closing
}

// Close ends the watching, also of what was found already. The caller closes the
// descriptor afterwards.
func (w *Watcher) Close() {
	w.wanted = 0
	w.closed = true
	w.epoll.closing = true
	w.epoll.remove(w)
}

// Again, which a handler calls that has to return before it is done, has it told of
// the same readiness again, before any other.
func (w *Watcher) Again() { w.again = true }

// dispatch reports the events found by the last poll that are still wanted, and
// whether it has to be done again. A hangup alone is news only to the handler that is at it.
func (w *Watcher) dispatch() (again bool) {
	events := w.found & (w.wanted | Hangup)
	if w.closed || events&w.wanted == 0 && (!w.again || events == 0) {
		return false
	}
	if w.again {
		events |= Again
	}
	w.again = false
	w.handler.Ready(events)
	return w.again && !w.closed
}
