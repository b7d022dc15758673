package memnet

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"os"
	"strings"
	"sync"
	"syscall"
)

// The ports that port 0 stands for, as on Linux.
const (
	firstFreePort = 32768
	lastFreePort  = 60999
)

// defaultBacklog is how many connections wait to be accepted, at most.
const defaultBacklog = 511

// A Network is a network in memory. See the package comment.
type Network struct {
	mu       sync.Mutex
	tcp      map[netip.AddrPort]*Listener
	unix     map[string]*Listener
	lastPort uint16
}

// New returns a network on which nobody listens.
func New() *Network {
	return &Network{
		tcp:      make(map[netip.AddrPort]*Listener),
		unix:     make(map[string]*Listener),
		lastPort: firstFreePort - 1,
	}
}

// DialContext connects to a listener: network is "tcp", "tcp4", "tcp6" or "unix", the
// address an IP address and port, or a path. The host localhost stands for 127.0.0.1 and then,
// if nobody listens there, for ::1. DialContext waits while the listener has more connections
// than it accepts. Errors are of type [*net.OpError].
func (n *Network) DialContext(ctx context.Context, network, address string) (net.Conn, error) {
	c, err := n.dial(ctx, network, address)
	if port, isLocal := strings.CutPrefix(address, localhost+":"); isLocal && network == "tcp" && errors.Is(err, syscall.ECONNREFUSED) {
		if other, err := n.dial(ctx, network, "[::1]:"+port); err == nil {
			return other, nil
		}
	}
	return c, err
}

func (n *Network) dial(ctx context.Context, network, address string) (net.Conn, error) {
	at, err := parse(network, address)
	if err != nil {
		return nil, &net.OpError{Op: "dial", Net: network, Err: err}
	}
	fail := func(err error) (net.Conn, error) {
		return nil, &net.OpError{Op: "dial", Net: network, Addr: at.netAddr(), Err: err}
	}
	l, near, far, errno := n.connect(at)
	if errno != 0 {
		return fail(os.NewSyscallError("connect", errno))
	}
	select {
	case l.backlog <- far:
		if l.isClosed() { // it may not have seen this one
			l.refuse()
		}
		return near, nil
	case <-l.closed:
		return fail(os.NewSyscallError("connect", syscall.ECONNREFUSED))
	case <-ctx.Done():
		return fail(ctx.Err())
	}
}

// connect finds the listener at an address, and makes the two ends of a connection.
func (n *Network) connect(at addr) (l *Listener, near, far *Conn, errno syscall.Errno) {
	n.mu.Lock()
	defer n.mu.Unlock()
	from := addr{}
	if at.isUnix() {
		if l = n.unix[at.path]; l == nil {
			return nil, nil, nil, syscall.ENOENT
		}
	} else {
		if l = n.find(at.tcp); l == nil {
			return nil, nil, nil, syscall.ECONNREFUSED
		}
		from.tcp = netip.AddrPortFrom(at.tcp.Addr(), n.freePort(at.tcp.Addr()))
	}
	near = &Conn{local: from.netAddr(), remote: at.netAddr()}
	far = &Conn{local: at.in(l.at).netAddr(), remote: from.in(l.at).netAddr()}
	join(near, far)
	return l, near, far, 0
}

// find returns the listener that takes connections to an address.
func (n *Network) find(at netip.AddrPort) *Listener {
	if l := n.tcp[at]; l != nil {
		return l
	}
	if at.Addr().Is4() {
		if l := n.tcp[netip.AddrPortFrom(netip.IPv4Unspecified(), at.Port())]; l != nil {
			return l
		}
	}
	l := n.tcp[netip.AddrPortFrom(netip.IPv6Unspecified(), at.Port())]
	if l == nil || at.Addr().Is4() && l.ipv6Only {
		return nil
	}
	return l
}

// Listen listens at an address: network is "tcp", "tcp4", "tcp6" or "unix", the address
// an IP address and port, or a path. An empty host stands for all addresses, of both
// families but for "tcp4" and "tcp6", localhost for 127.0.0.1, or for ::1 with "tcp6". Errors are of type [*net.OpError].
func (n *Network) Listen(_ context.Context, network, address string) (net.Listener, error) {
	at, err := parse(network, address)
	if err != nil {
		return nil, &net.OpError{Op: "listen", Net: network, Err: err}
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	l := &Listener{
		network:  n,
		backlog:  make(chan *Conn, defaultBacklog),
		closed:   make(chan struct{}),
		ipv6Only: network == "tcp6",
	}
	var taken bool
	if at.isUnix() {
		if taken = n.unix[at.path] != nil; !taken {
			n.unix[at.path] = l
		}
	} else {
		if at.tcp.Port() == 0 {
			at.tcp = netip.AddrPortFrom(at.tcp.Addr(), n.freePort(at.tcp.Addr()))
		}
		if taken = n.overlaps(at.tcp); !taken {
			n.tcp[at.tcp] = l
		}
	}
	l.at = at
	if taken {
		return nil, &net.OpError{Op: "listen", Net: network, Addr: at.netAddr(),
			Err: os.NewSyscallError("bind", syscall.EADDRINUSE)}
	}
	return l, nil
}

// overlaps tells whether somebody listens at an address, or at all of its family.
func (n *Network) overlaps(at netip.AddrPort) bool {
	for other, l := range n.tcp {
		if other.Port() != at.Port() {
			continue
		}
		a, b := other.Addr(), at.Addr()
		sameFamily := a.Is4() == b.Is4()
		dual := a.Is6() && a.IsUnspecified() && !l.ipv6Only || b.Is6() && b.IsUnspecified()
		if a == b || (sameFamily || dual) && (a.IsUnspecified() || b.IsUnspecified()) {
			return true
		}
	}
	return false
}

// freePort returns a port at which nobody listens.
func (n *Network) freePort(ip netip.Addr) uint16 {
	for range lastFreePort - firstFreePort + 1 {
		n.lastPort++
		if n.lastPort > lastFreePort {
			n.lastPort = firstFreePort
		}
		if n.find(netip.AddrPortFrom(ip, n.lastPort)) == nil {
			break
		}
	}
	return n.lastPort
}

// remove forgets a listener.
func (n *Network) remove(l *Listener) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if l.at.isUnix() {
		delete(n.unix, l.at.path)
	} else {
		delete(n.tcp, l.at.tcp)
	}
}
