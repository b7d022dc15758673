package fs

import (
	"context"
	"path/filepath"
	"strconv"
	"sync"
	"syscall"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/permission"
)

// Limit has the scripts of a realm use what they may of its file system, and no
// descriptors but those that they have opened and, with standard, those of the standard
// streams. It is called once the file system is set, before a script runs.
//
// What decides about a path is where it leads: links are followed first, and the work is
// done at the path that was decided about. Until that is done, no other script of the Go
// process moves anything. Another process may, if it can write to folders on the way; so
// grant none that somebody else can write to.
func Limit(r *js.Realm, read, write *permission.Paths, standard bool) {
	d := js.State(r, newModule).files
	g := &guard{files: d.Files, reads: read, writes: write, standard: standard, open: make(map[int]opened)}
	d.Files = g
	if w, ok := g.files.(Watcher); ok {
		d.Files = watchGuard{g, w}
	}
}

// moving is held for reading by who relies on the way that a path leads, and for writing
// by who changes what others rely on.
var moving sync.RWMutex

// guard is a file system of which a part may be used.
type guard struct {
	files         Files
	reads, writes *permission.Paths
	standard      bool

	mu   sync.Mutex
	open map[int]opened
}

// opened is what a descriptor was opened for.
type opened struct {
	path   string
	denied error // why its file may not be changed; nil if it may
}

// follows says what becomes of a link that a path ends with.
const (
	follow   = true
	noFollow = false
)

func (g *guard) read(path string, follow bool) (real string, err error) {
	return g.reads.Check(permission.FileRead, path, follow)
}

func (g *guard) write(path string, follow bool) (real string, err error) {
	return g.writes.Check(permission.FileWrite, path, follow)
}

// at does something at a path, as far as check allows.
func at(check func(path string, follow bool) (string, error), path string, follow bool, do func(real string) error) error {
	moving.RLock()
	defer moving.RUnlock()
	real, err := check(path, follow)
	if err != nil {
		return err
	}
	return do(real)
}

// move is at for what others may have to rely on.
func (g *guard) move(path string, do func(real string) error) error {
	moving.Lock()
	defer moving.Unlock()
	real, err := g.write(path, noFollow)
	if err != nil {
		return err
	}
	return do(real)
}

// Open implements [Files].
func (g *guard) Open(ctx context.Context, path string, flags int, mode uint32) (fd int, err error) {
	moving.RLock()
	unlock := sync.OnceFunc(moving.RUnlock)
	defer unlock()
	following := flags&(oCreat|oExcl) != oCreat|oExcl && flags&noFollowFlag == 0
	real, writable, err := g.openAt(path, flags, following)
	if err != nil {
		return 0, err
	}
	there, lstatErr := g.files.Lstat(real)
	if lstatErr == nil && !there.is(typeRegular) && !there.is(typeDirectory) {
		unlock() // a pipe may have to wait for a script
	}
	if lstatErr != nil || !there.is(typeLink) { // a link is one of /proc's to an open file
		flags |= noFollowFlag
	}
	if fd, err = g.files.Open(ctx, real, flags, mode); err == nil {
		g.mu.Lock()
		defer g.mu.Unlock()
		g.open[fd] = opened{real, writable}
	}
	return fd, err
}

// openAt decides about what a file is opened for. writable is why it may not be changed.
func (g *guard) openAt(path string, flags int, follow bool) (real string, writable, err error) {
	if flags&accessMode != oWronly {
		if real, err = g.read(path, follow); err != nil {
			return "", nil, err
		}
	}
	changed, writable := g.write(path, follow)
	if flags&(accessMode|oCreat|oTrunc|oAppend) != oRdonly {
		return changed, writable, writable
	}
	return real, writable, nil
}

// accessMode are the flags that tell whether a file is read or written.
const accessMode = oRdonly | oWronly | oRdwr

// own tells whether a script may use a descriptor, and to change the file.
func (g *guard) own(fd int, change bool) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	o, ok := g.open[fd]
	switch {
	case ok && change:
		return o.denied
	case !ok && (!g.standard || fd < 0 || fd > 2):
		return syscall.EBADF
	case change && !g.writes.All():
		return &permission.Error{Permission: permission.FileWrite, Resource: "fd:" + strconv.Itoa(fd)}
	}
	return nil
}

// forget is called for a descriptor that is somebody else's from now on.
func (g *guard) forget(fd int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	delete(g.open, fd)
}

// Close implements [Files].
func (g *guard) Close(fd int) error {
	if err := g.own(fd, false); err != nil {
		return err
	}
	g.forget(fd)
	return g.files.Close(fd)
}

// Read implements [Files].
func (g *guard) Read(ctx context.Context, fd int, p []byte, offset int64) (int, error) {
	if err := g.own(fd, false); err != nil {
		return 0, err
	}
	return g.files.Read(ctx, fd, p, offset)
}

// Write implements [Files]. What it may do is in the descriptor.
func (g *guard) Write(ctx context.Context, fd int, p []byte, offset int64) (int, error) {
	if err := g.own(fd, false); err != nil {
		return 0, err
	}
	return g.files.Write(ctx, fd, p, offset)
}

// withFD does something with a descriptor.
func (g *guard) withFD(fd int, change bool, do func() error) error {
	if err := g.own(fd, change); err != nil {
		return err
	}
	return do()
}

// Sync implements [Files].
func (g *guard) Sync(fd int, dataOnly bool) error {
	return g.withFD(fd, false, func() error { return g.files.Sync(fd, dataOnly) })
}

// Fstat implements [Files].
func (g *guard) Fstat(fd int) (s Stat, err error) {
	err = g.withFD(fd, false, func() (err error) { s, err = g.files.Fstat(fd); return err })
	return s, err
}

// Clone implements [Files].
func (g *guard) Clone(from, to int) error {
	return g.withFD(from, false, func() error {
		return g.withFD(to, true, func() error { return g.files.Clone(from, to) })
	})
}

// Truncate implements [Files].
func (g *guard) Truncate(fd int, size int64) error {
	return g.withFD(fd, true, func() error { return g.files.Truncate(fd, size) })
}

// Fchmod implements [Files].
func (g *guard) Fchmod(fd int, mode uint32) error {
	return g.withFD(fd, true, func() error { return g.files.Fchmod(fd, mode) })
}

// Fchown implements [Files].
func (g *guard) Fchown(fd int, uid, gid int) error {
	return g.withFD(fd, true, func() error { return g.files.Fchown(fd, uid, gid) })
}

// Futimes implements [Files].
func (g *guard) Futimes(fd int, atime, mtime float64) error {
	return g.withFD(fd, true, func() error { return g.files.Futimes(fd, atime, mtime) })
}

// Stat implements [Files].
func (g *guard) Stat(path string) (s Stat, err error) {
	err = at(g.read, path, follow, func(real string) (err error) { s, err = g.files.Stat(real); return err })
	return s, err
}

// Lstat implements [Files].
func (g *guard) Lstat(path string) (s Stat, err error) {
	err = at(g.read, path, noFollow, func(real string) (err error) { s, err = g.files.Lstat(real); return err })
	return s, err
}

// Statfs implements [Files].
func (g *guard) Statfs(path string) (v Volume, err error) {
	err = at(g.read, path, follow, func(real string) (err error) { v, err = g.files.Statfs(real); return err })
	return v, err
}

// Access implements [Files].
func (g *guard) Access(path string, mode uint32) error {
	return at(g.read, path, follow, func(real string) error { return g.files.Access(real, mode) })
}

// ReadDir implements [Files].
func (g *guard) ReadDir(path string) (list []Entry, err error) {
	err = at(g.read, path, follow, func(real string) (err error) { list, err = g.files.ReadDir(real); return err })
	return list, err
}

// Readlink implements [Files].
func (g *guard) Readlink(path string) (target string, err error) {
	err = at(g.read, path, noFollow, func(real string) (err error) { target, err = g.files.Readlink(real); return err })
	return target, err
}

// Chmod implements [Files].
func (g *guard) Chmod(path string, mode uint32) error {
	return at(g.write, path, follow, func(real string) error { return g.files.Chmod(real, mode) })
}

// Chown implements [Files].
func (g *guard) Chown(path string, uid, gid int) error {
	return at(g.write, path, follow, func(real string) error { return g.files.Chown(real, uid, gid) })
}

// Lchown implements [Files].
func (g *guard) Lchown(path string, uid, gid int) error {
	return at(g.write, path, noFollow, func(real string) error { return g.files.Lchown(real, uid, gid) })
}

// Utimes implements [Files].
func (g *guard) Utimes(path string, atime, mtime float64) error {
	return at(g.write, path, follow, func(real string) error { return g.files.Utimes(real, atime, mtime) })
}

// Lutimes implements [Files].
func (g *guard) Lutimes(path string, atime, mtime float64) error {
	return at(g.write, path, noFollow, func(real string) error { return g.files.Lutimes(real, atime, mtime) })
}

// Mkdir implements [Files].
func (g *guard) Mkdir(path string, mode uint32) error {
	return g.move(path, func(real string) error { return g.files.Mkdir(real, mode) })
}

// Rmdir implements [Files].
func (g *guard) Rmdir(path string) error { return g.move(path, g.files.Rmdir) }

// Unlink implements [Files].
func (g *guard) Unlink(path string) error { return g.move(path, g.files.Unlink) }

// Rename implements [Files].
func (g *guard) Rename(from, to string) error { return g.moveTo(from, to, g.files.Rename) }

// Link implements [Files]. By its second name a file may be changed, too.
func (g *guard) Link(from, to string) error { return g.moveTo(from, to, g.files.Link) }

func (g *guard) moveTo(from, to string, do func(from, to string) error) error {
	moving.Lock()
	defer moving.Unlock()
	if _, err := g.read(from, noFollow); err != nil {
		return err
	}
	source, err := g.write(from, noFollow)
	if err != nil {
		return err
	}
	target, err := g.write(to, noFollow)
	if err != nil {
		return err
	}
	return do(source, target)
}

// Symlink implements [Files]. Who may not do everything makes no links, which could
// lead others where they do not expect to go.
func (g *guard) Symlink(target, path string) error {
	if !g.reads.All() || !g.writes.All() {
		return &permission.Error{Message: "fs.symlink API requires full fs.read and fs.write permissions."}
	}
	moving.Lock()
	defer moving.Unlock()
	return g.files.Symlink(target, path)
}

// realpath is where a path leads that may be read.
func (g *guard) realpath(path string) (real string, err error) {
	err = at(g.read, path, follow, func(way string) error {
		real = way
		_, err := g.files.Lstat(way)
		return err
	})
	return real, err
}

// check tells whether a path may be read.
func (g *guard) check(path string) error {
	_, err := g.read(path, follow)
	if nodeerr.Denied(err) == nil {
		return nil // the system's own errors come when it is asked
	}
	return err
}

// watchGuard is a guard of what can be watched.
type watchGuard struct {
	*guard
	watcher Watcher
}

// Watch implements [Watcher].
func (g watchGuard) Watch(path string, recursive bool, changed func(Change)) (stop func(), err error) {
	err = at(g.read, path, follow, func(real string) (err error) {
		stop, err = g.watcher.Watch(real, recursive, func(change Change) {
			if _, ok := g.reads.Permit(filepath.Join(real, change.Name)); ok {
				changed(change)
			}
		})
		return err
	})
	return stop, err
}
