package memnet_test

import (
	"context"
	"errors"
	"io"
	"net"
	"os"
	"syscall"
	"testing"
	"time"

	"golang.org/x/net/nettest"

	"github.com/sluicejs/sluice/jsnet/memnet"
)

func TestConnIsOneOfPackageNet(t *testing.T) {
	nettest.TestConn(t, func() (a, b net.Conn, stop func(), err error) {
		x, y := memnet.Pipe()
		return x, y, func() { x.Close(); y.Close() }, nil
	})
}

// accepted connects to a listener at an address.
func accepted(t *testing.T, network, address string) (client, server *memnet.Conn) {
	t.Helper()
	n := memnet.New()
	l, err := n.Listen(t.Context(), network, address)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	c, err := n.DialContext(t.Context(), network, l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	s, err := l.Accept()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close(); s.Close() })
	return c.(*memnet.Conn), s.(*memnet.Conn)
}

func TestHalfClose(t *testing.T) {
	client, server := accepted(t, "tcp", "127.0.0.1:0")
	write(t, client, "question")
	if err := client.CloseWrite(); err != nil {
		t.Fatal(err)
	}
	if got := readAll(t, server); got != "question" {
		t.Errorf("the server reads %q", got)
	}
	if _, err := client.Write([]byte("more")); !errors.Is(err, syscall.EPIPE) {
		t.Errorf("a write after CloseWrite: %v", err)
	}
	write(t, server, "answer")
	server.Close()
	if got := readAll(t, client); got != "answer" {
		t.Errorf("the client reads %q", got)
	}
}

func TestResetReachesThePeer(t *testing.T) {
	for name, reset := range map[string]func(c *memnet.Conn){
		"linger": func(c *memnet.Conn) { _ = c.SetLinger(0) },
		"unread": func(*memnet.Conn) {}, // what the peer wrote
	} {
		t.Run(name, func(t *testing.T) {
			client, server := accepted(t, "tcp", "127.0.0.1:0")
			write(t, server, "nobody reads this")
			reset(client)
			client.Close()
			if _, err := server.Read(make([]byte, 1)); !errors.Is(err, syscall.ECONNRESET) {
				t.Errorf("read: %v", err)
			}
			if _, err := server.Write([]byte("x")); !errors.Is(err, syscall.EPIPE) {
				t.Errorf("write: %v", err)
			}
		})
	}
}

func TestWriteToAClosedPeer(t *testing.T) {
	client, server := accepted(t, "tcp", "127.0.0.1:0")
	server.Close()
	if _, err := client.Write([]byte("lost")); err != nil {
		t.Errorf("the first write over TCP: %v", err)
	}
	if _, err := client.Write([]byte("x")); !errors.Is(err, syscall.EPIPE) {
		t.Errorf("the second write: %v", err)
	}
	client, server = accepted(t, "unix", "/tmp/socket")
	server.Close()
	if _, err := client.Write([]byte("x")); !errors.Is(err, syscall.EPIPE) {
		t.Errorf("a write over a unix socket: %v", err)
	}
}

// A writer waits while the buffer is full, and is not one byte ahead of it.
func TestBackpressure(t *testing.T) {
	client, server := accepted(t, "tcp", "127.0.0.1:0")
	_ = client.SetWriteDeadline(time.Now().Add(20 * time.Millisecond))
	n, err := client.Write(make([]byte, 2*memnet.BufferSize))
	if n != memnet.BufferSize || !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Fatalf("%d bytes were taken, %v", n, err)
	}
	_ = client.SetWriteDeadline(time.Time{})
	done := make(chan error, 1)
	go func() {
		_, err := client.Write(make([]byte, 10))
		client.Close()
		done <- err
	}()
	if got := len(readAll(t, server)); got != memnet.BufferSize+10 {
		t.Errorf("%d bytes arrived", got)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestAddresses(t *testing.T) {
	n := memnet.New()
	listen := func(network, address string) net.Listener {
		t.Helper()
		l, err := n.Listen(context.Background(), network, address)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { l.Close() })
		return l
	}
	all := listen("tcp", ":80")
	listen("unix", "/tmp/a.sock")
	for _, c := range []struct{ network, address string }{
		{"tcp", "127.0.0.1:80"}, {"tcp4", ":80"}, {"tcp6", "[::1]:80"}, {"unix", "/tmp/a.sock"},
	} {
		_, err := n.Listen(context.Background(), c.network, c.address)
		if !errors.Is(err, syscall.EADDRINUSE) {
			t.Errorf("listen %s %s: %v", c.network, c.address, err)
		}
	}
	for address, seen := range map[string]string{"127.0.0.1:80": "127.0.0.1:80", "[::1]:80": "[::1]:80"} {
		c, err := n.DialContext(t.Context(), "tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		s, _ := all.Accept()
		if s.LocalAddr().String() != seen || s.RemoteAddr().String() != c.LocalAddr().String() {
			t.Errorf("%s: accepted at %s from %s", address, s.LocalAddr(), s.RemoteAddr())
		}
		c.Close()
		s.Close()
	}
	only6 := listen("tcp6", ":81")
	if _, err := n.DialContext(t.Context(), "tcp", "127.0.0.1:81"); !errors.Is(err, syscall.ECONNREFUSED) {
		t.Errorf("IPv4 to %s: %v", only6.Addr(), err)
	}
	listen("tcp4", ":81")
	if _, err := n.DialContext(t.Context(), "unix", "/tmp/b.sock"); !errors.Is(err, syscall.ENOENT) {
		t.Errorf("a path where nobody listens: %v", err)
	}
	for _, address := range []string{"elsewhere:80", "127.0.0.1", "127.0.0.1:x"} {
		if c, err := n.DialContext(t.Context(), "tcp", address); err == nil {
			t.Errorf("%s: %v", address, c)
		}
	}
	if _, err := n.DialContext(t.Context(), "udp", "127.0.0.1:80"); err == nil {
		t.Error("there is no udp")
	}
	first, second := listen("tcp", "127.0.0.1:0"), listen("tcp", "127.0.0.1:0")
	if first.Addr().String() == second.Addr().String() {
		t.Errorf("two listeners at %s", first.Addr())
	}
}

func TestListenerClose(t *testing.T) {
	n := memnet.New()
	l, err := n.Listen(t.Context(), "tcp", "127.0.0.1:80")
	if err != nil {
		t.Fatal(err)
	}
	waiting, err := n.DialContext(t.Context(), "tcp", "127.0.0.1:80")
	if err != nil {
		t.Fatal(err)
	}
	defer waiting.Close()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := waiting.Read(make([]byte, 1)); !errors.Is(err, syscall.ECONNRESET) {
		t.Errorf("a connection that nobody accepted: %v", err)
	}
	if _, err := l.Accept(); !errors.Is(err, net.ErrClosed) {
		t.Errorf("accept: %v", err)
	}
	if err := l.Close(); !errors.Is(err, net.ErrClosed) {
		t.Errorf("close: %v", err)
	}
	if _, err := n.DialContext(t.Context(), "tcp", "127.0.0.1:80"); !errors.Is(err, syscall.ECONNREFUSED) {
		t.Errorf("dial: %v", err)
	}
	again, err := n.Listen(t.Context(), "tcp", "127.0.0.1:80")
	if err != nil {
		t.Fatal(err)
	}
	again.Close()
}

func write(t *testing.T, c net.Conn, text string) {
	t.Helper()
	if _, err := io.WriteString(c, text); err != nil {
		t.Fatal(err)
	}
}

func readAll(t *testing.T, c net.Conn) string {
	t.Helper()
	b, err := io.ReadAll(c)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestNames(t *testing.T) {
	n := memnet.New()
	for _, host := range []string{"127.0.0.1", "::1"} {
		l, err := n.Listen(t.Context(), "tcp", net.JoinHostPort(host, "0"))
		if err != nil {
			t.Fatal(err)
		}
		_, port, _ := net.SplitHostPort(l.Addr().String())
		c, err := n.DialContext(t.Context(), "tcp", "localhost:"+port)
		if err != nil {
			t.Fatalf("localhost, which listens at %s: %v", host, err)
		}
		if at := c.RemoteAddr().String(); at != l.Addr().String() {
			t.Errorf("connected to %s, not to %s", at, l.Addr())
		}
		l.Close()
	}
	l, err := n.Listen(t.Context(), "tcp", "localhost:8")
	if err != nil || l.Addr().String() != "127.0.0.1:8" {
		t.Fatal(l, err)
	}
	if _, err := n.DialContext(t.Context(), "tcp6", "localhost:8"); !errors.Is(err, syscall.ECONNREFUSED) {
		t.Error(err)
	}
	_, err = n.DialContext(t.Context(), "tcp", "elsewhere:8")
	var name *net.DNSError
	if !errors.As(err, &name) || !name.IsNotFound || name.Name != "elsewhere" {
		t.Error(err)
	}
}
