package fs

import (
	"context"
	iofs "io/fs"
)

// Files is the file system that the scripts of a realm work with, as a system's
// calls are. Those that work with paths get them absolute, or relative to the
// working directory of the Go process.
//
// The methods may be called on any goroutine, several at once. An error is best a
// [syscall.Errno] or wraps one, for that is what a script is told.
type Files interface {
	// Open opens a file. The flags are the system's. To wait for the other end of a named
	// pipe ends with the context.
	Open(ctx context.Context, path string, flags int, mode uint32) (fd int, err error)
	Close(fd int) error

	// Read reads at offset, or at the current position where offset is negative. It
	// returns 0 at the end. What takes as long as it takes (a terminal, a pipe) ends
	// with the context.
	Read(ctx context.Context, fd int, p []byte, offset int64) (n int, err error)

	// Write writes at offset, or at the current position where offset is negative. It
	// may write less than all of p.
	Write(ctx context.Context, fd int, p []byte, offset int64) (n int, err error)

	// Sync brings what was written to the device; of the attributes only what
	// reading needs, with dataOnly.
	Sync(fd int, dataOnly bool) error

	Stat(path string) (Stat, error)
	Lstat(path string) (Stat, error)
	Fstat(fd int) (Stat, error)

	// Statfs tells of the volume that a file is on.
	Statfs(path string) (Volume, error)

	// Access tells whether the process may do all of what mode says.
	Access(path string, mode uint32) error

	// ReadDir lists a folder, in the order of the system.
	ReadDir(path string) ([]Entry, error)

	// Clone lets one file share what another has, where that can be done.
	Clone(from, to int) error

	Truncate(fd int, size int64) error
	Chmod(path string, mode uint32) error
	Fchmod(fd int, mode uint32) error

	// Chown changes the owner; -1 leaves a number as it is.
	Chown(path string, uid, gid int) error
	Lchown(path string, uid, gid int) error
	Fchown(fd int, uid, gid int) error

	// Utimes sets the times of access and modification, in seconds.
	Utimes(path string, atime, mtime float64) error
	Lutimes(path string, atime, mtime float64) error
	Futimes(fd int, atime, mtime float64) error

	Mkdir(path string, mode uint32) error
	Rmdir(path string) error
	Unlink(path string) error
	Rename(from, to string) error
	Link(from, to string) error
	Symlink(target, path string) error
	Readlink(path string) (string, error)
}

// Stat is what a file system knows of a file. Mode has the bits of S_IFMT.
type Stat struct {
	Dev, Mode, Nlink, UID, GID, Rdev, Blksize, Ino, Size, Blocks uint64
	Atime, Mtime, Ctime, Birthtime                               Time
}

// Time is a moment, as seconds since 1970 and nanoseconds beyond these.
type Time struct{ Sec, Nsec int64 }

// Entry is one name in a folder. Of the mode, only the type matters.
type Entry struct {
	Name string
	Type iofs.FileMode
}

// The bits of Stat.Mode that tell what a file is.
const (
	typeMask        = 0o170000
	typeSocket      = 0o140000
	typeLink        = 0o120000
	typeRegular     = 0o100000
	typeBlockDevice = 0o060000
	typeDirectory   = 0o040000
	typeCharDevice  = 0o020000
	typeFIFO        = 0o010000
)

func (s *Stat) is(kind uint64) bool { return s.Mode&typeMask == kind }
