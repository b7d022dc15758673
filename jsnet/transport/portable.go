package transport

import (
	"context"
	"net"
	"syscall"

	"github.com/sluicejs/sluice/eventloop"
)

// portableNetwork is the network of the operating system as package net has it, with
// what differs from Node set right.
type portableNetwork struct{ descriptors }

// Dial implements [Network].
func (portableNetwork) Dial(l *eventloop.Loop, to Addr, opts DialOptions, connected func(error)) (Stream, error) {
	dialer := net.Dialer{KeepAlive: -1}
	if opts.Local.IsValid() && !to.IsUnix() {
		dialer.LocalAddr = net.TCPAddrFromAddrPort(opts.Local)
		dialer.Control = reuseAddress
	}
	if opts.abandoned(Addr{}) {
		return nil, ErrAbandoned
	}
	s := newConn(l)
	s.dial(func(ctx context.Context) (net.Conn, error) {
		if c, ok, err := dialPipe(ctx, to.Path); ok {
			return c, err
		}
		c, err := dialer.DialContext(ctx, to.network(), to.NetAddr())
		delay(c)
		return c, err
	}, connected)
	return s, nil
}

// Listen implements [Network].
func (portableNetwork) Listen(l *eventloop.Loop, at Addr, opts ListenOptions, accepted func(Stream, error)) (Listener, error) {
	nl, err := listenPortable(at, opts)
	if err != nil {
		return nil, err
	}
	return FromListener(l, nl, accepted), nil
}

// open implements [opener].
func (portableNetwork) open(at Addr, opts ListenOptions) (acceptor, error) {
	return newNetAcceptor(listenPortable(at, opts))
}

func listenPortable(at Addr, opts ListenOptions) (net.Listener, error) {
	if nl, ok, err := listenPipe(at.Path, opts); ok {
		if err != nil {
			return nil, listenError(at, err)
		}
		return nl, nil
	}
	config := net.ListenConfig{KeepAlive: -1}
	config.SetMultipathTCP(false)
	network := at.network()
	if network == "tcp" && opts.IPv6Only {
		network = "tcp6"
	}
	at = at.cut(netPathRoom)
	nl, err := config.Listen(context.Background(), network, at.NetAddr())
	if err != nil {
		return nil, listenError(at, err)
	}
	err = setBacklog(nl, opts.backlog())
	if err == nil {
		err = Permit(at, opts)
	}
	if err != nil {
		nl.Close()
		return nil, err
	}
	return delayed{nl}, nil
}

// delayed is a listener whose connections do not send at once what may wait.
type delayed struct{ net.Listener }

func (d delayed) Accept() (net.Conn, error) {
	c, err := d.Listener.Accept()
	delay(c)
	return c, err
}

// SyscallConn makes the descriptor known.
func (d delayed) SyscallConn() (syscall.RawConn, error) {
	return d.Listener.(syscall.Conn).SyscallConn()
}

// delay switches Nagle's algorithm on, which package net switches off.
func delay(c net.Conn) {
	if tcp, ok := c.(*net.TCPConn); ok {
		_ = tcp.SetNoDelay(false) // a connection that is gone says so when it is used
	}
}

// Portable returns the network of the operating system as package net has it, by
// goroutines. [System] is that where it has nothing better.
func Portable() Network { return portableNetwork{} }
