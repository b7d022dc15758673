package transport

import (
	"syscall"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// bound is a [Bound] over a descriptor.
type bound struct {
	fd      int // -1 once closed or listening
	at      Addr
	foreign bool          // somebody else has bound it, and removes its path
	failure syscall.Errno // shows only when the socket is used; 0 for none
}

// Bind implements [Binder].
func (system) Bind(at Addr, ipv6Only bool) (Bound, error) {
	at = at.cut(pathRoom)
	fd, err := newSocket(at)
	if err != nil {
		return nil, fail("bind", errnoOf(err))
	}
	b := &bound{fd: fd, at: at}
	if err := bind(fd, at, ipv6Only); err != nil {
		if err != unix.EADDRINUSE || at.IsUnix() {
			unix.Close(fd)
			return nil, bindError(at, errnoOf(err))
		}
		b.failure = unix.EADDRINUSE
	}
	return b, nil
}

// Listen implements [Bound].
func (b *bound) Listen(l *eventloop.Loop, opts ListenOptions, accepted func(Stream, error)) (Listener, error) {
	if b.foreign && l.Watches(b.fd) {
		return nil, fail("listen", unix.EEXIST)
	}
	fd, err := b.listen(opts)
	if err != nil {
		return nil, err
	}
	return newListener(l, fd, kindOf(b.at), b.path(), accepted), nil
}

// acceptor implements [boundOpener].
func (b *bound) acceptor(opts ListenOptions) (acceptor, error) {
	fd, err := b.listen(opts)
	if err != nil {
		return nil, err
	}
	return newAcceptor(fd, kindOf(b.at), b.path())
}

// disown implements [boundOpener].
func (b *bound) disown() { b.fd = -1 }

// listen has the socket listen, and gives it away.
func (b *bound) listen(opts ListenOptions) (fd int, err error) {
	switch {
	case b.fd < 0:
		return -1, fail("listen", unix.EINVAL)
	case b.failure != 0:
		return -1, fail("listen", b.failure)
	}
	if err := listen(b.fd, b.at, opts); err != nil {
		return -1, err
	}
	fd = b.fd
	b.fd = -1
	return fd, nil
}

// path is the path that goes with the socket, if there is one.
func (b *bound) path() string {
	if b.at.isFile() && !b.foreign {
		return b.at.Path
	}
	return ""
}

// Addr implements [Bound].
func (b *bound) Addr() (Addr, error) {
	if b.failure != 0 {
		return Addr{}, fail("getsockname", b.failure)
	}
	return localAddr(b.fd)
}

// FD implements [Bound].
func (b *bound) FD() int { return b.fd }

// Close implements [Bound].
func (b *bound) Close() {
	if b.fd < 0 {
		return
	}
	if path := b.path(); path != "" {
		_ = unix.Unlink(path) // whoever removed it before has done the work
	}
	_ = unix.Close(b.fd)
	b.fd = -1
}
