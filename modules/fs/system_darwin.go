package fs

import "golang.org/x/sys/unix"

func (system) Stat(path string) (Stat, error) {
	var s unix.Stat_t
	err := again(func() error { return unix.Stat(path, &s) })
	return converted(&s), err
}

func (system) Lstat(path string) (Stat, error) {
	var s unix.Stat_t
	err := again(func() error { return unix.Lstat(path, &s) })
	return converted(&s), err
}

func (system) Fstat(fd int) (Stat, error) {
	var s unix.Stat_t
	err := again(func() error { return unix.Fstat(fd, &s) })
	return converted(&s), err
}

func converted(s *unix.Stat_t) Stat {
	moment := func(t unix.Timespec) Time { return Time{t.Sec, t.Nsec} }
	return Stat{
		Dev:       uint64(s.Dev),
		Mode:      uint64(s.Mode),
		Nlink:     uint64(s.Nlink),
		UID:       uint64(s.Uid),
		GID:       uint64(s.Gid),
		Rdev:      uint64(s.Rdev),
		Blksize:   uint64(s.Blksize),
		Ino:       s.Ino,
		Size:      uint64(s.Size),
		Blocks:    uint64(s.Blocks),
		Atime:     moment(s.Atim),
		Mtime:     moment(s.Mtim),
		Ctime:     moment(s.Ctim),
		Birthtime: moment(s.Btim),
	}
}

// fdatasync is fsync where nothing cheaper is to be had.
func fdatasync(fd int) error { return unix.Fsync(fd) }

func futimens(fd int, times []unix.Timespec) error {
	moments := make([]unix.Timeval, len(times))
	for i, t := range times {
		moments[i] = unix.NsecToTimeval(t.Nano())
	}
	return unix.Futimes(fd, moments)
}

// Clone implements [Files]. Descriptors alone do not do for it here.
func (system) Clone(from, to int) error { return unix.ENOTSUP }
