package doctest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"slices"
	"syscall"
	"time"
)

// patience is how long somebody waits for the other to say something before he ends
// the conversation himself.
const patience = 100 * time.Millisecond

// DialContext implements [transport.Dialer].
func (x *execution) DialContext(ctx context.Context, network, address string) (net.Conn, error) {
	x.note(func() { x.dialed = append(x.dialed, address) })
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
	if err != nil {
		return nil, err
	}
	x.note(func() { x.listening = append(x.listening, l.Addr().String()) })
	if x.visits {
		x.begin(func() { x.visit(l.Addr()) })
	}
	return l, nil
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
	if x.hasDialed(at.String()) {
		return
	}
	c, err := x.network.DialContext(x.ctx, at.Network(), reachable(at))
	if err != nil {
		return // it listens no longer
	}
	defer x.leave(c)
	if _, err := io.WriteString(c, "hello\r\n"); err != nil {
		return
	}
	_ = c.SetReadDeadline(time.Now().Add(patience))
	_, _ = c.Read(make([]byte, 1024)) // an answer, or none
}

// leave ends our side of a conversation, and reads on for a while for the other's end.
// The connection itself stays until the example is over: nobody is to see it reset.
func (x *execution) leave(c net.Conn) {
	if half, ok := c.(interface{ CloseWrite() error }); ok {
		_ = half.CloseWrite() // one that is closed already has nobody to tell
	}
	ended := make(chan struct{})
	x.peers.Go(func() {
		defer context.AfterFunc(x.ctx, func() { c.Close() })()
		_ = c.SetReadDeadline(time.Time{})
		_, _ = io.Copy(io.Discard, c)
		close(ended)
		<-x.ctx.Done()
		c.Close()
	})
	select {
	case <-ended:
	case <-time.After(patience):
	}
}

// reachable is an address to dial for one that somebody listens on.
func reachable(at net.Addr) string {
	if tcp, ok := at.(*net.TCPAddr); ok && tcp.IP.IsUnspecified() {
		return net.JoinHostPort("127.0.0.1", fmt.Sprint(tcp.Port))
	}
	return at.String()
}

// hasDialed tells whether the example itself has dialed an address.
func (x *execution) hasDialed(address string) bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	return slices.ContainsFunc(x.dialed, func(other string) bool { return samePort(other, address) })
}

// listensOn tells whether the example has listened at an address.
func (x *execution) listensOn(address string) bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	return slices.ContainsFunc(x.listening, func(other string) bool { return samePort(other, address) })
}

// samePort tells whether two addresses have the same port, or are the same path.
func samePort(a, b string) bool {
	_, p, err := net.SplitHostPort(a)
	_, q, err2 := net.SplitHostPort(b)
	if err != nil || err2 != nil {
		return a == b
	}
	return p == q
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
	defer x.leave(c)
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
