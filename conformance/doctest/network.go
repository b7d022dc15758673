package doctest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"syscall"
	"time"
)

// patience is how long somebody waits for the other to say something before he ends
// the conversation himself.
const patience = 100 * time.Millisecond

// DialContext implements [transport.Dialer].
func (x *execution) DialContext(ctx context.Context, network, address string) (net.Conn, error) {
	x.note(func() { x.dialed[address] = true })
	c, err := x.network.DialContext(ctx, network, address)
	if !errors.Is(err, syscall.ECONNREFUSED) && !errors.Is(err, syscall.ENOENT) || isClosedPort(address) {
		return c, err
	}
	if !x.provide(ctx, address) {
		if err := x.listenAsPeer(network, address); err != nil {
			return nil, err
		}
	}
	return x.network.DialContext(ctx, network, address)
}

// Listen implements [transport.ListenConfig].
func (x *execution) Listen(ctx context.Context, network, address string) (net.Listener, error) {
	l, err := x.network.Listen(ctx, network, address)
	if err == nil && x.visits {
		x.begin(func() { x.visit(l.Addr()) })
	}
	return l, err
}

func isClosedPort(address string) bool {
	_, port, err := net.SplitHostPort(address)
	return err == nil && port == fmt.Sprint(closedPort)
}

// visit is the client of a server that has none.
func (x *execution) visit(at net.Addr) {
	select {
	case <-time.After(patience):
	case <-x.ctx.Done():
		return
	}
	if x.wasDialed(at) {
		return
	}
	c, err := x.network.DialContext(x.ctx, at.Network(), reachable(at))
	if err != nil {
		return // it listens no longer
	}
	defer c.Close()
	defer context.AfterFunc(x.ctx, func() { c.Close() })()
	if _, err := io.WriteString(c, "hello\r\n"); err != nil {
		return
	}
	_ = c.SetReadDeadline(time.Now().Add(patience))
	_, _ = c.Read(make([]byte, 1024)) // an answer, or none
	if half, ok := c.(interface{ CloseWrite() error }); ok {
		_ = half.CloseWrite()
	}
	_ = c.SetReadDeadline(time.Now().Add(patience))
	_, _ = io.Copy(io.Discard, c) // until the server ends too, or does not
}

// reachable is an address to dial for one that somebody listens on.
func reachable(at net.Addr) string {
	if tcp, ok := at.(*net.TCPAddr); ok && tcp.IP.IsUnspecified() {
		return net.JoinHostPort("127.0.0.1", fmt.Sprint(tcp.Port))
	}
	return at.String()
}

// wasDialed tells whether the example itself has dialed the address.
func (x *execution) wasDialed(at net.Addr) bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	tcp, ok := at.(*net.TCPAddr)
	if !ok {
		return x.dialed[at.String()]
	}
	for address := range x.dialed {
		if _, port, err := net.SplitHostPort(address); err == nil && port == fmt.Sprint(tcp.Port) {
			return true
		}
	}
	return false
}

// listenAsPeer answers at an address: each connection is greeted, what it says comes
// back, and when it ends or says nothing, that is the end.
func (x *execution) listenAsPeer(network, address string) error {
	l, err := x.network.Listen(x.ctx, network, address)
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil // somebody was faster
	}
	if err != nil {
		return err
	}
	stop := context.AfterFunc(x.ctx, func() { l.Close() })
	x.peers.Go(func() {
		defer stop()
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			x.begin(func() { x.converse(c) })
		}
	})
	return nil
}

func (x *execution) converse(c net.Conn) {
	defer c.Close()
	defer context.AfterFunc(x.ctx, func() { c.Close() })()
	if _, err := io.WriteString(c, "hello\r\n"); err != nil {
		return
	}
	buf := make([]byte, 4096)
	for {
		_ = c.SetReadDeadline(time.Now().Add(patience))
		n, err := c.Read(buf)
		if err != nil {
			return
		}
		if _, err := c.Write(buf[:n]); err != nil {
			return
		}
	}
}
