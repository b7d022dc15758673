package transport

import (
	"errors"
	"sync"
	"syscall"

	"github.com/sluicejs/sluice/eventloop"
)

// A Sharing lets loops that listen on the same address share one socket, as the workers
// of Node's cluster do: whoever listens first opens it, the last to close closes it, and
// each connection goes to one of the loops that listen on it just then.
//
// A connection goes to the loop that has the fewest open ones of that socket, the loops
// with as many in turn. A loop that has not yet taken the last one gets no other; while no
// loop can take one, they wait with the system. One that a busy loop has left lying for a
// while goes to another that is free, and so do those of a loop that closes.
//
// A loop that listens on one address twice, port 0 in particular, shares its second socket
// with the second of the others, and so on; it counts from the beginning once it has closed
// them all.
type Sharing struct {
	mu      sync.Mutex
	sockets map[shareKey]*sharedSocket

	serving sync.WaitGroup // goroutines that accept
	panics  []error        // of theirs, when no loop was left to raise them
}

// shareKey is what the listeners of a socket have in common.
type shareKey struct {
	place
	index int // of the listener among those of its loop at that place
}

// place is what a loop is told to listen on: an address, or a descriptor.
type place struct {
	at Addr
	fd int // -1: there is none
}

// NewSharing returns one that nobody takes part in yet.
func NewSharing() *Sharing { return &Sharing{sockets: make(map[shareKey]*sharedSocket)} }

// Join returns n for one loop that takes part in the sharing. Its listeners share their
// sockets unless they are exclusive, and those that were bound before are their own. A
// network that is neither [System] nor [Portable] nor [Injected] shares nothing.
func (s *Sharing) Join(n Network) Network {
	o, ok := n.(opener)
	if !ok {
		return n
	}
	shared := &sharingNetwork{Network: n, opener: o, sharing: s, series: make(map[place]*series)}
	if d, ok := n.(Descriptors); ok {
		return sharingDescriptors{shared, d}
	}
	return shared
}

// Wait returns once nothing is left of the sharing: all loops have closed their listeners.
// An error is an [*eventloop.Panic] of a listener, when no loop was left to raise it.
func (s *Sharing) Wait() error {
	s.serving.Wait()
	s.mu.Lock()
	defer s.mu.Unlock()
	return errors.Join(s.panics...)
}

// panicked keeps a panic for Wait.
func (s *Sharing) panicked(p *eventloop.Panic) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.panics = append(s.panics, p)
}

// sharingNetwork is the network of one loop that shares its sockets.
type sharingNetwork struct {
	Network
	opener  opener
	sharing *Sharing
	series  map[place]*series
}

// series is the listeners of a loop at one place.
type series struct {
	next int // the index of the next one
	open int // how many there are
}

// Bind implements [Binder].
func (n *sharingNetwork) Bind(at Addr, ipv6Only bool) (Bound, error) {
	return Bind(n.Network, at, ipv6Only)
}

// Listen implements [Network].
func (n *sharingNetwork) Listen(l *eventloop.Loop, at Addr, opts ListenOptions, accepted func(Stream, error)) (Listener, error) {
	if opts.Exclusive {
		return n.Network.Listen(l, at, opts, accepted)
	}
	return n.listen(l, place{at, -1}, opts, accepted, func() (acceptor, error) { return n.opener.open(at, opts) })
}

// listen makes a listener of the socket at a place, which open opens if there is none.
func (n *sharingNetwork) listen(l *eventloop.Loop, p place, opts ListenOptions, accepted func(Stream, error), open func() (acceptor, error)) (Listener, error) {
	here := n.series[p]
	if here == nil {
		here = &series{}
	}
	ln := newSharedListener(l, opts.Full, accepted)
	if err := n.sharing.join(shareKey{p, here.next}, ln, open); err != nil {
		return nil, err
	}
	n.series[p] = here
	here.next++
	here.open++
	ln.released = func() {
		if here.open--; here.open == 0 {
			delete(n.series, p)
		}
	}
	ln.begin()
	return ln, nil
}

// sharingDescriptors is a sharingNetwork with the descriptors of the process, all of which
// share a descriptor that one listens on.
type sharingDescriptors struct {
	*sharingNetwork
	Descriptors
}

// OpenBound implements [Descriptors].
func (n sharingDescriptors) OpenBound(fd int) (Bound, error) {
	b, err := n.Descriptors.OpenBound(fd)
	if err != nil {
		return nil, err
	}
	return &sharedBound{b, n.sharingNetwork, fd}, nil
}

// A boundOpener is a [Bound] that can listen without a loop.
type boundOpener interface {
	acceptor(opts ListenOptions) (acceptor, error)

	// disown leaves the socket to somebody else.
	disown()
}

// sharedBound is a [Bound] over a descriptor that others may listen on.
type sharedBound struct {
	Bound
	network *sharingNetwork
	fd      int
}

// Listen implements [Bound].
func (b *sharedBound) Listen(l *eventloop.Loop, opts ListenOptions, accepted func(Stream, error)) (Listener, error) {
	o, ok := b.Bound.(boundOpener)
	if !ok {
		return nil, fail("listen", syscall.ENOTSUP)
	}
	opened := false
	ln, err := b.network.listen(l, place{Addr{}, b.fd}, opts, accepted, func() (acceptor, error) {
		opened = true
		return o.acceptor(opts)
	})
	if err == nil && !opened {
		o.disown()
	}
	return ln, err
}
