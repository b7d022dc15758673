package fs

import (
	"unsafe"

	"golang.org/x/sys/unix"
)

func (system) Stat(path string) (Stat, error) { return statx(unix.AT_FDCWD, path, 0) }
func (system) Lstat(path string) (Stat, error) {
	return statx(unix.AT_FDCWD, path, unix.AT_SYMLINK_NOFOLLOW)
}
func (system) Fstat(fd int) (Stat, error) { return statx(fd, "", unix.AT_EMPTY_PATH) }

// statx asks for the time of birth too, which stat does not tell.
func statx(fd int, path string, flags int) (Stat, error) {
	var s unix.Statx_t
	err := again(func() error {
		return unix.Statx(fd, path, flags, unix.STATX_BASIC_STATS|unix.STATX_BTIME, &s)
	})
	if err != nil {
		return Stat{}, err
	}
	moment := func(t unix.StatxTimestamp) Time { return Time{t.Sec, int64(t.Nsec)} }
	return Stat{
		Dev:       unix.Mkdev(s.Dev_major, s.Dev_minor),
		Mode:      uint64(s.Mode),
		Nlink:     uint64(s.Nlink),
		UID:       uint64(s.Uid),
		GID:       uint64(s.Gid),
		Rdev:      unix.Mkdev(s.Rdev_major, s.Rdev_minor),
		Blksize:   uint64(s.Blksize),
		Ino:       s.Ino,
		Size:      s.Size,
		Blocks:    s.Blocks,
		Atime:     moment(s.Atime),
		Mtime:     moment(s.Mtime),
		Ctime:     moment(s.Ctime),
		Birthtime: moment(s.Btime),
	}, nil
}

func fdatasync(fd int) error { return unix.Fdatasync(fd) }

// futimens is utimensat of the file that the descriptor itself is.
func futimens(fd int, times []unix.Timespec) error {
	_, _, errno := unix.Syscall6(unix.SYS_UTIMENSAT, uintptr(fd), 0, uintptr(unsafe.Pointer(&times[0])), 0, 0, 0)
	if errno != 0 {
		return errno
	}
	return nil
}

// Clone implements [Files].
func (system) Clone(from, to int) error {
	err := unix.IoctlFileClone(to, from)
	if err == unix.EOPNOTSUPP || err == unix.ENOTTY || err == unix.EINVAL || err == unix.EXDEV {
		return unix.ENOTSUP
	}
	return err
}
