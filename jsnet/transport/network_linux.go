package transport

import (
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// defaultBacklog is Node's.
const defaultBacklog = 511

// System returns the network of the operating system. On Linux its streams are
// descriptors that the loop itself watches, without goroutines.
func System() Network { return system{} }

type system struct{}

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
	err = connect(fd, to)
	// What everybody has to expect comes as an answer; what is wrong with the
	// call itself comes at once.
	if err != nil && err != unix.ECONNREFUSED && !to.IsUnix() {
		failure := fail("connect", errnoOf(err))
		failure.Local, _ = localAddr(fd) // unknown: the zero value
		unix.Close(fd)
		return nil, failure
	}
	s := newStream(l, fd, kindOf(to))
	s.startConnect(errnoOf(err), connected)
	return s, nil
}

// Listen implements [Network].
func (system) Listen(l *eventloop.Loop, at Addr, opts ListenOptions, accepted func(Stream, error)) (Listener, error) {
	at.Path = cut(at.Path)
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
		if isFile(at) {
			os.Remove(at.Path)
		}
		return nil, err
	}
	return ln, nil
}

// listen makes a listener of a socket that is bound to at.
func listen(l *eventloop.Loop, fd int, at Addr, opts ListenOptions, accepted func(Stream, error)) (*listener, error) {
	backlog := opts.Backlog
	if backlog == 0 {
		backlog = defaultBacklog
	}
	if err := unix.Listen(fd, backlog); err != nil {
		return nil, fail("listen", errnoOf(err))
	}
	if err := permit(at, opts); err != nil {
		return nil, err
	}
	return newListener(l, fd, at, accepted), nil
}

// bindError is what a failed bind is reported as. Of a path that does not exist,
// libuv says on all systems what Windows says.
func bindError(at Addr, e syscall.Errno) error {
	if at.IsUnix() && e == unix.ENOENT {
		e = unix.EACCES
	}
	return fail("bind", e)
}

// permit gives everybody the permissions that opts ask for.
func permit(at Addr, opts ListenOptions) error {
	var mode fs.FileMode
	if opts.ReadableAll {
		mode |= 0o444
	}
	if opts.WritableAll {
		mode |= 0o222
	}
	if mode == 0 || !isFile(at) {
		return nil
	}
	info, err := os.Stat(at.Path)
	if err == nil {
		err = os.Chmod(at.Path, info.Mode().Perm()|mode)
	}
	if err != nil {
		return fail("uv_pipe_chmod", errnoOf(err))
	}
	return nil
}

// isFile tells whether a is a path in the file system.
func isFile(a Addr) bool { return a.IsUnix() && a.Path != "" && !isAbstract(a.Path) }
