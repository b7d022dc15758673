//go:build unix

package fs

import (
	"context"

	"golang.org/x/sys/unix"
)

// open opens a file. Where that waits for the other end of a named pipe, it ends with the
// context: there is no way to interrupt it, but for being that other end.
func open(ctx context.Context, path string, flags int, mode uint32) (fd int, err error) {
	call := func() (err error) { fd, err = unix.Open(path, flags|unix.O_CLOEXEC, mode); return err }
	if ctx.Done() == nil || flags&unix.O_NONBLOCK != 0 {
		return fd, again(call)
	}
	other := make(chan int, 1)
	stop := context.AfterFunc(ctx, func() { other <- openBothEnds(path, flags&noFollowFlag) })
	err = again(call)
	if stop() {
		return fd, err
	}
	ends := <-other
	if ends < 0 {
		return fd, err
	}
	_ = unix.Close(ends)
	if err == nil {
		_ = unix.Close(fd)
	}
	return -1, unix.ECANCELED
}

// openBothEnds opens both ends of a named pipe, which takes no time. It returns -1 if path
// is none, or one that may not be opened so. Flags may have it follow no link.
func openBothEnds(path string, flags int) int {
	var s unix.Stat_t
	if unix.Stat(path, &s) != nil || s.Mode&unix.S_IFMT != unix.S_IFIFO {
		return -1
	}
	fd, err := unix.Open(path, unix.O_RDWR|unix.O_NONBLOCK|unix.O_CLOEXEC|flags, 0)
	if err != nil {
		return -1
	}
	return fd
}
