package memnet

import (
	"net"
	"sync"
)

// A Listener hands out the connections that were dialed to its address. It implements
// [net.Listener].
type Listener struct {
	network  *Network
	at       addr
	ipv6Only bool

	backlog chan *Conn
	once    sync.Once
	closed  chan struct{}
}

// Accept implements [net.Listener].
func (l *Listener) Accept() (net.Conn, error) {
	if !l.isClosed() {
		select {
		case c := <-l.backlog:
			return c, nil
		case <-l.closed:
		}
	}
	return nil, &net.OpError{Op: "accept", Net: l.Addr().Network(), Addr: l.Addr(), Err: net.ErrClosed}
}

// Close implements [net.Listener]. Connections that were not accepted are reset.
func (l *Listener) Close() error {
	err := error(&net.OpError{Op: "close", Net: l.Addr().Network(), Addr: l.Addr(), Err: net.ErrClosed})
	l.once.Do(func() {
		close(l.closed)
		l.network.remove(l)
		l.refuse()
		err = nil
	})
	return err
}

func (l *Listener) isClosed() bool {
	select {
	case <-l.closed:
		return true
	default:
		return false
	}
}

// refuse resets the connections that nobody is going to accept.
func (l *Listener) refuse() {
	for {
		select {
		case c := <-l.backlog:
			_ = c.SetLinger(0)
			_ = c.Close()
		default:
			return
		}
	}
}

// Addr implements [net.Listener].
func (l *Listener) Addr() net.Addr { return l.at.netAddr() }
