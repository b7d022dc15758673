package transport

import (
	"os"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// System returns the network of the operating system. On Linux its streams are
// descriptors that the loop itself watches, without goroutines.
func System() Network { return system{} }

type system struct{ descriptors }

// Dial implements [Network].
func (system) Dial(l *eventloop.Loop, to Addr, opts DialOptions, connected func(error)) (Stream, error) {
	fd, err := newSocket(to)
	if err != nil {
		return nil, fail("connect", errnoOf(err))
	}
	if opts.Local.IsValid() && !to.IsUnix() {
		if err := bind(fd, TCP(opts.Local), false); err != nil {
			unix.Close(fd)
			return nil, fail("bind", errnoOf(err))
		}
	}
	opts.connecting()
	err = connect(fd, to)
	// What everybody has to expect comes as an answer; what is wrong with the
	// call itself comes at once.
	if err != nil && err != unix.ECONNREFUSED && !to.IsUnix() {
		failure := fail("connect", errnoOf(err))
		failure.Local, _ = localAddr(fd) // unknown: the zero value
		unix.Close(fd)
		return nil, failure
	}
	l.Play(eventloop.Client)
	s := newStream(l, fd, kindOf(to))
	s.startConnect(errnoOf(err), connected)
	return s, nil
}

// Listen implements [Network].
func (system) Listen(l *eventloop.Loop, at Addr, opts ListenOptions, accepted func(Stream, error)) (Listener, error) {
	told := at.Path
	at = at.cut(pathRoom)
	fd, err := newSocket(at)
	if err != nil {
		return nil, fail("bind", errnoOf(err))
	}
	if err := bind(fd, at, opts.IPv6Only); err != nil {
		unix.Close(fd)
		return nil, bindError(at, errnoOf(err))
	}
	ln, err := listen(l, fd, at, opts, accepted)
	if err != nil {
		unix.Close(fd)
		if at.isFile() {
			os.Remove(at.Path)
		}
		return nil, err
	}
	if ln.path != "" {
		ln.path = told // as libuv has it: the file of a path that was cut stays
	}
	return ln, nil
}

// listen makes a listener of a socket that is bound to at.
func listen(l *eventloop.Loop, fd int, at Addr, opts ListenOptions, accepted func(Stream, error)) (*listener, error) {
	if err := unix.Listen(fd, opts.backlog()); err != nil {
		return nil, fail("listen", errnoOf(err))
	}
	if err := Permit(at, opts); err != nil {
		return nil, err
	}
	return newListener(l, fd, at, accepted), nil
}
