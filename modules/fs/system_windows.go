package fs

import (
	"context"
	"errors"
	"io"
	"math"
	"os"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/windows"
)

// System is the file system of the Go process.
func System() Files {
	return &system{files: map[int]*os.File{0: os.Stdin, 1: os.Stdout, 2: os.Stderr}}
}

// system gives the files that are open numbers, which the system itself has not.
type system struct {
	mu    sync.Mutex
	files map[int]*os.File
}

// file returns an open file.
func (s *system) file(fd int) (*os.File, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if f := s.files[fd]; f != nil {
		return f, nil
	}
	return nil, syscall.EBADF
}

// openFlags are the flags of package os for those of a script.
func openFlags(flags int) int {
	to := flags & (oWronly | oRdwr)
	for _, pair := range [][2]int{{oAppend, os.O_APPEND}, {oCreat, os.O_CREATE}, {oTrunc, os.O_TRUNC}, {oExcl, os.O_EXCL}, {oSync, os.O_SYNC}} {
		if flags&pair[0] != 0 {
			to |= pair[1]
		}
	}
	return to
}

func (s *system) Open(_ context.Context, path string, flags int, mode uint32) (int, error) {
	f, err := os.OpenFile(path, openFlags(flags), os.FileMode(mode&0o777))
	if err != nil {
		return -1, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	fd := 3
	for s.files[fd] != nil {
		fd++
	}
	s.files[fd] = f
	return fd, nil
}

func (s *system) Close(fd int) error {
	f, err := s.file(fd)
	if err != nil {
		return err
	}
	s.mu.Lock()
	delete(s.files, fd)
	s.mu.Unlock()
	return f.Close()
}

func (s *system) Read(_ context.Context, fd int, p []byte, offset int64) (n int, err error) {
	f, err := s.file(fd)
	if err != nil {
		return 0, err
	}
	if offset >= 0 {
		n, err = f.ReadAt(p, offset)
	} else {
		n, err = f.Read(p)
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return n, err
}

func (s *system) Write(_ context.Context, fd int, p []byte, offset int64) (n int, err error) {
	f, err := s.file(fd)
	if err != nil {
		return 0, err
	}
	if offset >= 0 {
		return f.WriteAt(p, offset)
	}
	return f.Write(p)
}

func (s *system) Sync(fd int, _ bool) error {
	f, err := s.file(fd)
	if err != nil {
		return err
	}
	return f.Sync()
}

func (s *system) Stat(path string) (Stat, error) {
	return statPath(path, windows.FILE_FLAG_BACKUP_SEMANTICS)
}

func (s *system) Lstat(path string) (Stat, error) {
	return statPath(path, windows.FILE_FLAG_BACKUP_SEMANTICS|windows.FILE_FLAG_OPEN_REPARSE_POINT)
}

func (s *system) Fstat(fd int) (Stat, error) {
	f, err := s.file(fd)
	if err != nil {
		return Stat{}, err
	}
	return statHandle(windows.Handle(f.Fd()))
}

func statPath(path string, flags uint32) (Stat, error) {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return Stat{}, syscall.ENOENT
	}
	const share = windows.FILE_SHARE_READ | windows.FILE_SHARE_WRITE | windows.FILE_SHARE_DELETE
	h, err := windows.CreateFile(name, windows.FILE_READ_ATTRIBUTES, share, nil, windows.OPEN_EXISTING, flags, 0)
	if err != nil {
		return Stat{}, err
	}
	defer windows.CloseHandle(h)
	return statHandle(h)
}

func statHandle(h windows.Handle) (Stat, error) {
	var info windows.ByHandleFileInformation
	if err := windows.GetFileInformationByHandle(h, &info); err != nil {
		return Stat{}, err
	}
	s := Stat{
		Dev:       uint64(info.VolumeSerialNumber),
		Ino:       uint64(info.FileIndexHigh)<<32 | uint64(info.FileIndexLow),
		Nlink:     uint64(info.NumberOfLinks),
		Size:      uint64(info.FileSizeHigh)<<32 | uint64(info.FileSizeLow),
		Blksize:   4096,
		Atime:     moment(info.LastAccessTime),
		Mtime:     moment(info.LastWriteTime),
		Ctime:     moment(info.LastWriteTime),
		Birthtime: moment(info.CreationTime),
		Mode:      0o444,
	}
	s.Blocks = (s.Size + 511) / 512
	if info.FileAttributes&windows.FILE_ATTRIBUTE_READONLY == 0 {
		s.Mode |= 0o222
	}
	switch {
	case info.FileAttributes&windows.FILE_ATTRIBUTE_REPARSE_POINT != 0:
		s.Mode |= typeLink
	case info.FileAttributes&windows.FILE_ATTRIBUTE_DIRECTORY != 0:
		s.Mode |= typeDirectory
	default:
		s.Mode |= typeRegular
	}
	return s, nil
}

func moment(t windows.Filetime) Time {
	ns := t.Nanoseconds()
	return Time{ns / 1e9, ns % 1e9}
}

// Statfs implements [Files].
func (s *system) Statfs(path string) (Volume, error) {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return Volume{}, syscall.ENOENT
	}
	var available, total, free uint64
	if err := windows.GetDiskFreeSpaceEx(name, &available, &total, &free); err != nil {
		return Volume{}, err
	}
	const block = 4096
	return Volume{Bsize: block, Blocks: total / block, Bfree: free / block, Bavail: available / block}, nil
}

// Access looks at the attributes alone, as Node does.
func (s *system) Access(path string, mode uint32) error {
	stat, err := s.Stat(path)
	if err == nil && mode&writable != 0 && stat.Mode&0o222 == 0 && !stat.is(typeDirectory) {
		return syscall.EPERM
	}
	return err
}

func (s *system) ReadDir(path string) ([]Entry, error) { return readFolder(path) }

// Clone implements [Files].
func (s *system) Clone(int, int) error { return syscall.ENOTSUP }

func (s *system) Truncate(fd int, size int64) error {
	f, err := s.file(fd)
	if err != nil {
		return err
	}
	return f.Truncate(size)
}

func (s *system) Chmod(path string, mode uint32) error {
	return os.Chmod(path, os.FileMode(mode&0o777))
}

func (s *system) Fchmod(fd int, mode uint32) error {
	f, err := s.file(fd)
	if err != nil {
		return err
	}
	return f.Chmod(os.FileMode(mode & 0o777))
}

// Files have no owners here, and Node says nothing of it.

func (s *system) Chown(string, int, int) error  { return nil }
func (s *system) Lchown(string, int, int) error { return nil }
func (s *system) Fchown(int, int, int) error    { return nil }

func (s *system) Utimes(path string, atime, mtime float64) error {
	access, err := timeOf(atime)
	if err != nil {
		return err
	}
	modified, err := timeOf(mtime)
	if err != nil {
		return err
	}
	return os.Chtimes(path, access, modified)
}

// Lutimes implements [Files]. The times of a link itself are not to be had.
func (s *system) Lutimes(path string, atime, mtime float64) error {
	stat, err := s.Lstat(path)
	if err != nil {
		return err
	}
	if stat.is(typeLink) {
		return syscall.ENOTSUP
	}
	return s.Utimes(path, atime, mtime)
}

func (s *system) Futimes(fd int, atime, mtime float64) error {
	f, err := s.file(fd)
	if err != nil {
		return err
	}
	return s.Utimes(f.Name(), atime, mtime)
}

func timeOf(seconds float64) (time.Time, error) {
	if math.IsNaN(seconds) || math.IsInf(seconds, 0) {
		return time.Time{}, syscall.EINVAL
	}
	whole, fraction := math.Modf(seconds)
	return time.Unix(int64(whole), int64(fraction*1e6)*1000), nil
}

func (s *system) Mkdir(path string, mode uint32) error {
	return os.Mkdir(path, os.FileMode(mode&0o777))
}

func (s *system) Rmdir(path string) error {
	stat, err := s.Lstat(path)
	if err == nil && !stat.is(typeDirectory) {
		return syscall.ENOENT // as Node has it
	}
	return os.Remove(path)
}

func (s *system) Unlink(path string) error {
	stat, err := s.Lstat(path)
	if err == nil && stat.is(typeDirectory) {
		return syscall.EPERM
	}
	return os.Remove(path)
}

func (s *system) Rename(from, to string) error      { return os.Rename(from, to) }
func (s *system) Link(from, to string) error        { return os.Link(from, to) }
func (s *system) Symlink(target, path string) error { return os.Symlink(target, path) }
func (s *system) Readlink(path string) (string, error) {
	return os.Readlink(path)
}

// systemErrno is a number of Node's for one of the system's.
func systemErrno(errno syscall.Errno) syscall.Errno {
	switch errno {
	case windows.ERROR_FILE_NOT_FOUND, windows.ERROR_PATH_NOT_FOUND, windows.ERROR_INVALID_NAME, windows.ERROR_BAD_PATHNAME,
		windows.ERROR_INVALID_DRIVE, windows.ERROR_MOD_NOT_FOUND:
		return syscall.ENOENT
	case windows.ERROR_ACCESS_DENIED, windows.ERROR_PRIVILEGE_NOT_HELD:
		return syscall.EPERM
	case windows.ERROR_ALREADY_EXISTS, windows.ERROR_FILE_EXISTS:
		return syscall.EEXIST
	case windows.ERROR_DIR_NOT_EMPTY:
		return syscall.ENOTEMPTY
	case windows.ERROR_SHARING_VIOLATION, windows.ERROR_LOCK_VIOLATION:
		return syscall.EBUSY
	case windows.ERROR_INVALID_HANDLE:
		return syscall.EBADF
	case windows.ERROR_DIRECTORY:
		return syscall.ENOTDIR
	case windows.ERROR_INVALID_PARAMETER, windows.ERROR_NOT_A_REPARSE_POINT:
		return syscall.EINVAL
	case windows.ERROR_NOT_SAME_DEVICE:
		return syscall.EXDEV
	case windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL:
		return syscall.ENOSPC
	case windows.ERROR_TOO_MANY_OPEN_FILES:
		return syscall.EMFILE
	case windows.ERROR_NOT_SUPPORTED:
		return syscall.ENOTSUP
	case windows.ERROR_BROKEN_PIPE, windows.ERROR_NO_DATA:
		return syscall.EPIPE
	}
	return errno
}
