//go:build unix && !linux

package transport

import (
	"net"
	"net/netip"
	"os"
	"syscall"
	"time"

	"golang.org/x/term"

	"github.com/sluicejs/sluice/eventloop"
)

// Open returns a stream over a descriptor, which it owns from now on: a connected
// socket, a pipe or a terminal.
func Open(l *eventloop.Loop, fd int) (Stream, error) {
	if err := syscall.SetNonblock(fd, true); err != nil {
		return nil, connError("open", err)
	}
	f := os.NewFile(uintptr(fd), "")
	if c, err := net.FileConn(f); err == nil {
		f.Close() // the connection has a descriptor of its own
		return FromConn(l, c), nil
	}
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, connError("open", err)
	case info.Mode()&(os.ModeNamedPipe|os.ModeCharDevice) == 0:
		return nil, fail("open", syscall.EINVAL)
	}
	return FromConn(l, fileConn{f}), nil
}

// OpenTerminal returns a stream over what is a terminal, or is to be used like one: a
// pipe or a socket, which then belongs to the stream.
func OpenTerminal(l *eventloop.Loop, fd int) (Stream, error) {
	switch KindOf(fd) {
	case "FILE", "UNKNOWN":
		return nil, fail("uv_tty_init", syscall.EINVAL)
	case "TTY":
		own, err := Duplicate(fd)
		if err != nil {
			return nil, err
		}
		f := os.NewFile(uintptr(own), "tty")
		return newStandard(l, f, f, f), nil
	}
	return Open(l, fd)
}

// fileConn is a pipe or a terminal as a connection.
type fileConn struct{ *os.File }

func (fileConn) LocalAddr() net.Addr                  { return nil }
func (fileConn) RemoteAddr() net.Addr                 { return nil }
func (c fileConn) SetDeadline(t time.Time) error      { return c.File.SetDeadline(t) }
func (c fileConn) SetReadDeadline(t time.Time) error  { return c.File.SetReadDeadline(t) }
func (c fileConn) SetWriteDeadline(t time.Time) error { return c.File.SetWriteDeadline(t) }

// OpenBound returns a socket over a descriptor, which the listener that is made of it
// owns: one that is bound, or listens already.
func OpenBound(fd int) (Bound, error) {
	if _, err := syscall.Getsockname(fd); err != nil {
		return nil, fail("listen", syscall.EINVAL)
	}
	return &boundFile{fd: fd}, nil
}

// boundFile is a [Bound] over a descriptor.
type boundFile struct{ fd int }

// Listen implements [Bound].
func (b *boundFile) Listen(l *eventloop.Loop, opts ListenOptions, accepted func(Stream, error)) (Listener, error) {
	nl, err := b.listen(opts)
	if err != nil {
		return nil, err
	}
	return FromListener(l, nl, accepted), nil
}

// acceptor implements [boundOpener].
func (b *boundFile) acceptor(opts ListenOptions) (acceptor, error) {
	return newNetAcceptor(b.listen(opts))
}

// disown implements [boundOpener].
func (b *boundFile) disown() { b.fd = -1 }

// listen has the socket listen, and gives it away.
func (b *boundFile) listen(opts ListenOptions) (net.Listener, error) {
	if b.fd < 0 {
		return nil, fail("listen", syscall.EINVAL)
	}
	if err := syscall.Listen(b.fd, opts.backlog()); err != nil {
		return nil, connError("listen", err)
	}
	f := os.NewFile(uintptr(b.fd), "")
	nl, err := net.FileListener(f)
	if err != nil {
		return nil, connError("listen", err)
	}
	b.fd = -1
	f.Close() // the listener has a descriptor of its own
	if ul, ok := nl.(*net.UnixListener); ok {
		ul.SetUnlinkOnClose(false) // it is whoever bound it who removes it
	}
	return delayed{nl}, nil
}

// Addr implements [Bound].
func (b *boundFile) Addr() (Addr, error) {
	sa, err := syscall.Getsockname(b.fd)
	if err != nil {
		return Addr{}, connError("getsockname", err)
	}
	switch sa := sa.(type) {
	case *syscall.SockaddrInet4:
		return TCP(netip.AddrPortFrom(netip.AddrFrom4(sa.Addr), uint16(sa.Port))), nil
	case *syscall.SockaddrInet6:
		return TCP(netip.AddrPortFrom(netip.AddrFrom16(sa.Addr), uint16(sa.Port))), nil
	case *syscall.SockaddrUnix:
		return Unix(FromNetPath(sa.Name)), nil
	}
	return Addr{}, nil
}

// FD implements [Bound].
func (b *boundFile) FD() int { return b.fd }

// Close implements [Bound].
func (b *boundFile) Close() {
	if b.fd >= 0 {
		_ = syscall.Close(b.fd)
		b.fd = -1
	}
}

// KindOf is the name that libuv has for what a descriptor is: TCP, UDP, PIPE, TTY, FILE
// or UNKNOWN.
func KindOf(fd int) string {
	sa, err := syscall.Getsockname(fd)
	if err != nil {
		return fileKind(fd)
	}
	typ, err := syscall.GetsockoptInt(fd, syscall.SOL_SOCKET, syscall.SO_TYPE)
	_, isUnix := sa.(*syscall.SockaddrUnix)
	switch {
	case err != nil:
		return "UNKNOWN"
	case typ == syscall.SOCK_DGRAM:
		return "UDP"
	case isUnix:
		return "PIPE"
	}
	return "TCP"
}

func fileKind(fd int) string {
	var st syscall.Stat_t
	if err := syscall.Fstat(fd, &st); err != nil {
		return "UNKNOWN"
	}
	switch st.Mode & syscall.S_IFMT {
	case syscall.S_IFREG:
		return "FILE"
	case syscall.S_IFCHR:
		if term.IsTerminal(fd) {
			return "TTY"
		}
		return "FILE"
	case syscall.S_IFIFO:
		return "PIPE"
	}
	return "UNKNOWN"
}

// Duplicate returns a second descriptor of what fd is one of.
func Duplicate(fd int) (int, error) {
	n, err := syscall.Dup(fd)
	if err != nil {
		return -1, connError("dup", err)
	}
	syscall.CloseOnExec(n)
	return n, nil
}
