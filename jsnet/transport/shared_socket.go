package transport

import (
	"errors"
	"net"
	"slices"
	"sync"
	"time"

	"github.com/sluicejs/sluice/eventloop"
)

// takeWithin is after how long a connection that a loop does not take goes to another. It
// is also how often loops that were full are asked again.
const takeWithin = 20 * time.Millisecond

// sharedSocket is a socket that the listeners of several loops share. A goroutine accepts
// connections, one when there is a listener to take it, and leaves it with that one.
type sharedSocket struct {
	sharing  *Sharing
	key      shareKey
	acceptor acceptor
	quit     chan struct{} // closed with the socket

	mu        sync.Mutex
	changed   *sync.Cond // there may be somebody to take a connection, or the socket is closed
	listeners []*sharedListener
	turn      int       // the listener that comes first among equals
	waiting   []arrival // connections that nobody could take
	closed    bool

	patrol     *time.Timer // looks after connections that nobody takes; nil unless it was needed
	patrolling bool
}

// join gives a listener its socket, which open opens if there is none.
func (s *Sharing) join(key shareKey, ln *sharedListener, open func() (acceptor, error)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	socket := s.sockets[key]
	if socket == nil {
		a, err := open()
		if err != nil {
			return err
		}
		socket = &sharedSocket{sharing: s, key: key, acceptor: a, quit: make(chan struct{})}
		socket.changed = sync.NewCond(&socket.mu)
		s.sockets[key] = socket
		s.serving.Go(socket.run)
	}
	ln.socket = socket
	socket.mu.Lock()
	defer socket.mu.Unlock()
	socket.listeners = append(socket.listeners, ln)
	socket.offer()
	return nil
}

// leave takes a listener from its socket, and closes that if it was the last.
func (s *Sharing) leave(socket *sharedSocket, ln *sharedListener) {
	s.mu.Lock()
	defer s.mu.Unlock()
	last, waiting := socket.remove(ln)
	if !last {
		return
	}
	delete(s.sockets, socket.key)
	defer socket.acceptor.close()
	for _, c := range waiting {
		c.close()
	}
}

// run serves, and has a panic of that be one of a loop that listens.
func (s *sharedSocket) run() {
	if p := eventloop.Catch(s.serve); p != nil && !s.raise(p) {
		s.sharing.panicked(p)
	}
}

// raise has a loop that listens panic. It reports false if there is none.
func (s *sharedSocket) raise(p *eventloop.Panic) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.listeners) == 0 {
		return false
	}
	s.listeners[0].loop.Raise(p) // a listener leaves before its loop is closed
	return true
}

// serve accepts connections until the socket is closed.
func (s *sharedSocket) serve() {
	var backoff time.Duration
	for s.hasTaker() {
		c, err := s.acceptor.accept()
		if err == nil {
			backoff = 0
			s.put(c)
			continue
		}
		if err != errNoRoom {
			s.fail(connError("accept", err))
		}
		if errors.Is(err, net.ErrClosed) {
			return
		}
		backoff = min(max(2*backoff, 5*time.Millisecond), acceptBackoff)
		select {
		case <-time.After(backoff):
		case <-s.quit:
			return
		}
	}
}

// hasTaker waits until there is a listener to take a connection, and reports false once
// the socket is closed.
func (s *sharedSocket) hasTaker() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for !s.closed && (len(s.waiting) > 0 || s.taker() < 0) {
		s.changed.Wait()
	}
	return !s.closed
}

// taker is the index of the listener that the next connection goes to, -1 if none can take
// it now.
func (s *sharedSocket) taker() int {
	best := -1
	for n := range s.listeners {
		i := (s.turn + n) % len(s.listeners)
		ln := s.listeners[i]
		if !ln.called && !ln.refuses && !ln.gone && (best < 0 || ln.open.Load() < s.listeners[best].open.Load()) {
			best = i
		}
	}
	return best
}

// put leaves a connection that was accepted to a listener.
func (s *sharedSocket) put(c arrival) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		c.close()
		return
	}
	s.waiting = append(s.waiting, c)
	s.offer()
}

// offer leaves the connections that wait to listeners, as far as there are any that can
// take them. s.mu is held.
func (s *sharedSocket) offer() {
	for len(s.waiting) > 0 {
		i := s.taker()
		if i < 0 {
			break
		}
		ln := s.listeners[i]
		if !ln.call() {
			continue
		}
		ln.next, ln.late = s.waiting[0], false
		ln.open.Add(1)
		s.waiting = slices.Delete(s.waiting, 0, 1)
		s.turn = i + 1
	}
	s.changed.Signal()
	s.watch()
}

// watch has somebody look after the connections that nobody has taken yet. s.mu is held.
func (s *sharedSocket) watch() {
	switch {
	case s.patrolling || len(s.waiting) == 0 && !slices.ContainsFunc(s.listeners, (*sharedListener).owes):
		return
	case s.patrol == nil:
		s.patrol = time.AfterFunc(takeWithin, s.look)
	default:
		s.patrol.Reset(takeWithin)
	}
	s.patrolling = true
}

// call calls the listener to take something. It reports false if its loop has ended.
// The socket's mu is held.
func (ln *sharedListener) call() bool {
	ln.gone = ln.loop.PostUnref(ln) != nil
	ln.called = !ln.gone
	return ln.called
}

// owes tells whether the listener has something to take.
func (ln *sharedListener) owes() bool { return ln.next != nil }

// recall puts what a listener was to take before the connections that wait. s.mu is held.
func (s *sharedSocket) recall(ln *sharedListener) {
	if ln.next != nil {
		s.waiting = slices.Insert(s.waiting, 0, ln.next)
		ln.next = nil
		ln.open.Add(-1)
	}
}

// take gives a listener that has come what it was called for: a connection, the failure of
// the socket, or nothing if another has it by now. One that is full gets no connection.
func (s *sharedSocket) take(ln *sharedListener, full bool) (arrival, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	err := ln.failure
	ln.failure, ln.called, ln.refuses = nil, false, full
	if err != nil {
		if ln.next != nil {
			ln.call() // for that
		}
		return nil, err
	}
	if full {
		s.recall(ln)
	}
	c := ln.next
	ln.next = nil
	s.offer()
	return c, nil
}

// fail tells all listeners of a failure.
func (s *sharedSocket) fail(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, ln := range s.listeners {
		if ln.failure = err; !ln.called {
			ln.call()
		}
	}
}

// look gives connections that a listener has left lying to another that can take them, and
// asks those again that were full.
func (s *sharedSocket) look() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.patrolling = false
	for _, ln := range s.listeners {
		ln.refuses = false
	}
	for _, ln := range s.listeners {
		if ln.next != nil && ln.late && s.taker() >= 0 {
			s.recall(ln)
		}
		ln.late = true
	}
	s.offer()
}

// remove takes a listener away, and what it was to take with it. It reports whether that
// was the last one: then the socket is closed to connections, and those that wait are
// nobody's any more.
func (s *sharedSocket) remove(ln *sharedListener) (last bool, waiting []arrival) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.recall(ln)
	s.listeners = slices.DeleteFunc(s.listeners, func(other *sharedListener) bool { return other == ln })
	if len(s.listeners) > 0 {
		s.offer()
		return false, nil
	}
	s.closed = true
	close(s.quit)
	s.changed.Signal()
	if s.patrol != nil {
		s.patrol.Stop()
	}
	waiting, s.waiting = s.waiting, nil
	return true, waiting
}
