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
	kept := false
	defer func() {
		if !kept { // it failed, or Connecting has panicked
			unix.Close(fd)
		}
	}()
	var local Addr
	if opts.Local.IsValid() && !to.IsUnix() {
		if err := bind(fd, TCP(opts.Local), false); err != nil {
			return nil, fail("bind", errnoOf(err))
		}
		local, _ = localAddr(fd) // unknown: the zero value
	}
	if opts.abandoned(local) {
		return nil, ErrAbandoned
	}
	err = connect(fd, to)
	// What everybody has to expect comes as an answer; what is wrong with the
	// call itself comes at once.
	if err != nil && err != unix.ECONNREFUSED && !to.IsUnix() {
		failure := fail("connect", errnoOf(err))
		failure.Local, _ = localAddr(fd) // unknown: the zero value
		return nil, failure
	}
	kept = true
	l.Play(eventloop.Client)
	s := newStream(l, fd, kindOf(to))
	s.startConnect(errnoOf(err), connected)
	return s, nil
}

// Listen implements [Network].
func (system) Listen(l *eventloop.Loop, at Addr, opts ListenOptions, accepted func(Stream, error)) (Listener, error) {
	fd, path, err := openListening(at, opts)
	if err != nil {
		return nil, err
	}
	return newListener(l, fd, kindOf(at), path, accepted), nil
}

// open implements [opener].
func (system) open(at Addr, opts ListenOptions) (acceptor, error) {
	fd, path, err := openListening(at, opts)
	if err != nil {
		return nil, err
	}
	return newAcceptor(fd, kindOf(at), path)
}

// openListening returns a socket that listens, and the path that goes with it.
func openListening(at Addr, opts ListenOptions) (fd int, path string, err error) {
	if at.isFile() {
		path = at.Path // as libuv has it: the file of a path that is cut stays
	}
	at = at.cut(pathRoom)
	if fd, err = newSocket(at); err != nil {
		return -1, "", fail("bind", errnoOf(err))
	}
	if err := bind(fd, at, opts.IPv6Only); err != nil {
		unix.Close(fd)
		return -1, "", bindError(at, errnoOf(err))
	}
	if err := listen(fd, at, opts); err != nil {
		unix.Close(fd)
		if at.isFile() {
			os.Remove(at.Path)
		}
		return -1, "", err
	}
	return fd, path, nil
}

// listen has a socket listen that is bound to at.
func listen(fd int, at Addr, opts ListenOptions) error {
	if err := unix.Listen(fd, opts.backlog()); err != nil {
		return fail("listen", errnoOf(err))
	}
	return Permit(at, opts)
}
