//go:build unix

package fs

import (
	"context"
	"math"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// System is the file system of the Go process.
func System() Files { return system{} }

type system struct{}

// systemErrno is a number of Node's for one of the system's.
func systemErrno(errno unix.Errno) unix.Errno { return errno }

// separators are what stands between the names of a path.
const separators = "/"

// again calls f until no signal interrupts it.
func again(f func() error) error {
	for {
		if err := f(); err != unix.EINTR {
			return err
		}
	}
}

func (system) Open(ctx context.Context, path string, flags int, mode uint32) (fd int, err error) {
	return open(ctx, path, flags, mode)
}

// Close is not tried again: the descriptor is gone, whatever interrupts it.
func (system) Close(fd int) error {
	if err := unix.Close(fd); err != unix.EINTR {
		return err
	}
	return nil
}

func (system) Read(ctx context.Context, fd int, p []byte, offset int64) (n int, err error) {
	if offset >= 0 {
		err = again(func() (err error) { n, err = unix.Pread(fd, p, offset); return err })
		return max(n, 0), err
	}
	if err := await(ctx, fd, unix.POLLIN); err != nil {
		return 0, err
	}
	err = again(func() (err error) { n, err = unix.Read(fd, p); return err })
	return max(n, 0), err
}

func (system) Write(ctx context.Context, fd int, p []byte, offset int64) (n int, err error) {
	if offset >= 0 {
		err = again(func() (err error) { n, err = unix.Pwrite(fd, p, offset); return err })
		return max(n, 0), err
	}
	if err := await(ctx, fd, unix.POLLOUT); err != nil {
		return 0, err
	}
	err = again(func() (err error) { n, err = unix.Write(fd, p); return err })
	return max(n, 0), err
}

// await waits until fd is ready or the context ends. Ordinary files are always
// ready, and what the context cannot end is not waited for here.
func await(ctx context.Context, fd int, events int16) error {
	if ctx.Done() == nil {
		return nil
	}
	set := []unix.PollFd{{Fd: int32(fd), Events: events}}
	if n, err := unix.Poll(set, 0); n != 0 || err != nil && err != unix.EINTR {
		return nil // the call itself has the result, or the better error
	}
	r, w, err := os.Pipe()
	if err != nil {
		return err
	}
	defer r.Close()
	defer w.Close()
	stop := context.AfterFunc(ctx, func() { w.Close() })
	defer stop()
	set = append(set, unix.PollFd{Fd: int32(r.Fd())})
	err = again(func() error { _, err := unix.Poll(set, -1); return err })
	if ctx.Err() != nil {
		return unix.ECANCELED
	}
	return err
}

func (system) Sync(fd int, dataOnly bool) error {
	return again(func() error {
		if dataOnly {
			return fdatasync(fd)
		}
		return unix.Fsync(fd)
	})
}

// Statfs implements [Files].
func (system) Statfs(path string) (Volume, error) {
	var s unix.Statfs_t
	err := again(func() error { return unix.Statfs(path, &s) })
	return Volume{
		Type:   uint64(s.Type),
		Bsize:  uint64(s.Bsize),
		Blocks: s.Blocks,
		Bfree:  s.Bfree,
		Bavail: s.Bavail,
		Files:  s.Files,
		Ffree:  s.Ffree,
	}, err
}

func (system) Access(path string, mode uint32) error { return unix.Access(path, mode) }

func (system) ReadDir(path string) ([]Entry, error) { return readFolder(path) }

func (system) Truncate(fd int, size int64) error {
	return again(func() error { return unix.Ftruncate(fd, size) })
}

func (system) Chmod(path string, mode uint32) error   { return unix.Chmod(path, mode) }
func (system) Fchmod(fd int, mode uint32) error       { return unix.Fchmod(fd, mode) }
func (system) Chown(path string, uid, gid int) error  { return unix.Chown(path, uid, gid) }
func (system) Lchown(path string, uid, gid int) error { return unix.Lchown(path, uid, gid) }
func (system) Fchown(fd int, uid, gid int) error      { return unix.Fchown(fd, uid, gid) }

func (system) Utimes(path string, atime, mtime float64) error {
	return setTimes(atime, mtime, func(times []unix.Timespec) error {
		return unix.UtimesNanoAt(unix.AT_FDCWD, path, times, 0)
	})
}

func (system) Lutimes(path string, atime, mtime float64) error {
	return setTimes(atime, mtime, func(times []unix.Timespec) error {
		return unix.UtimesNanoAt(unix.AT_FDCWD, path, times, unix.AT_SYMLINK_NOFOLLOW)
	})
}

func (system) Futimes(fd int, atime, mtime float64) error {
	return setTimes(atime, mtime, func(times []unix.Timespec) error { return futimens(fd, times) })
}

// setTimes hands set the two times as the system takes them. As in Node, what is
// finer than microseconds is dropped.
func setTimes(atime, mtime float64, set func([]unix.Timespec) error) error {
	times := make([]unix.Timespec, 2)
	for i, seconds := range []float64{atime, mtime} {
		if math.IsNaN(seconds) || math.IsInf(seconds, 0) {
			return unix.EINVAL
		}
		whole, fraction := math.Modf(seconds)
		var err error
		if times[i], err = unix.TimeToTimespec(time.Unix(int64(whole), int64(fraction*1e6)*1000)); err != nil {
			return err
		}
	}
	return set(times)
}

func (system) Mkdir(path string, mode uint32) error { return unix.Mkdir(path, mode) }
func (system) Rmdir(path string) error              { return unix.Rmdir(path) }
func (system) Unlink(path string) error             { return unix.Unlink(path) }
func (system) Rename(from, to string) error         { return unix.Rename(from, to) }
func (system) Link(from, to string) error           { return unix.Link(from, to) }
func (system) Symlink(target, path string) error    { return unix.Symlink(target, path) }

func (system) Readlink(path string) (string, error) {
	for size := 256; ; size *= 2 {
		b := make([]byte, size)
		n, err := unix.Readlink(path, b)
		if err != nil {
			return "", err
		}
		if n < size {
			return string(b[:n]), nil
		}
	}
}
