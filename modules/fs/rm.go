package fs

import (
	"context"
	"math"
	"syscall"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// removal are the options of rm and rmdir.
type removal struct {
	recursive, force bool
	maxRetries       int64
	retryDelay       time.Duration
}

// removal reads them. Only properties of the object's own count.
func (a *arguments) removal(i int) removal {
	opts := removal{retryDelay: 100 * time.Millisecond}
	v := a.at(i)
	if js.IsUndefined(v) {
		return opts
	}
	r := a.m.r
	o := nodeerr.Object(r, v, "options")
	own := make(map[string]goja.Value)
	for _, key := range o.Keys() {
		own[key] = o.Get(key)
	}
	if v, ok := own["recursive"]; ok {
		opts.recursive = nodeerr.Boolean(r, v, "options.recursive")
	}
	if v, ok := own["retryDelay"]; ok {
		ms := nodeerr.Integer(r, v, "options.retryDelay", 0, math.MaxInt32)
		opts.retryDelay = time.Duration(ms) * time.Millisecond
	}
	if v, ok := own["maxRetries"]; ok {
		opts.maxRetries = nodeerr.Integer(r, v, "options.maxRetries", 0, math.MaxUint32)
	}
	return opts
}

// readRm reads the arguments of rm(path[, options], callback).
func readRm(a *arguments) work {
	if a.form == calling {
		if js.IsFunction(a.at(1)) {
			a.callback, a.list = a.at(1), a.list[:1]
		} else {
			a.callback = a.at(2) // which Node calls without a look at it
		}
	}
	a.bare = true
	p := a.path(0, "path")
	opts := a.removal(1)
	if v := js.Object(a.at(1)); v != nil {
		if force := v.Get("force"); force != nil {
			opts.force = nodeerr.Boolean(a.m.r, force, "options.force")
		}
	}
	return func(s step) (result, error) {
		if opts.force && opts.recursive {
			return nil, a.m.removeAll(s, p, opts)
		}
		stat, err := a.m.files.Lstat(p.actual)
		switch {
		case isErrno(err, syscall.ENOENT) && opts.force:
			return nil, nil
		case err != nil:
			return nil, failed(err, "lstat", p)
		case stat.is(typeDirectory) && !opts.recursive:
			return nil, isFolder(p)
		}
		s.next()
		return nil, a.m.removeAll(s, p, opts)
	}
}

// isFolder is the error of rm without recursive.
func isFolder(p path) error {
	return refusal(func(r *js.Realm) *goja.Object {
		return nodeerr.SystemError(r, "ERR_FS_EISDIR", "Path is a directory", nodeerr.Info{
			Code: "EISDIR", Message: "is a directory", Path: p.given, Syscall: "rm", Errno: int(syscall.EISDIR),
		})
	})
}

// readRmdir reads the arguments of rmdir(path[, options], callback).
func readRmdir(a *arguments) work {
	a.takeCallback(1, 2)
	p := a.path(0, "path")
	opts := a.removal(1)
	if !js.Truthy(js.Get(a.at(1), "recursive")) {
		return func(step) (result, error) { return nil, failed(a.m.files.Rmdir(p.actual), "rmdir", p) }
	}
	a.m.r.DeprecationWarning("DEP0147", "In future versions of Node.js, fs.rmdir(path, { recursive: true }) will be removed. "+
		"Use fs.rm(path, { recursive: true }) instead")
	return func(s step) (result, error) {
		stat, err := a.m.files.Lstat(p.actual)
		switch {
		case err != nil && a.form == promising:
			return nil, failed(err, "stat", p)
		case err != nil:
			return nil, failed(err, "lstat", p)
		case !stat.is(typeDirectory):
			return nil, failed(syscall.ENOTDIR, "rmdir", p)
		}
		s.next()
		return nil, a.m.removeAll(s, p, opts)
	}
}

// removeAll removes what is at a path, with all that is in it. What is gone already
// is as good as removed.
func (m *module) removeAll(s step, p path, opts removal) error {
	for try := int64(1); ; try++ {
		err := m.removeOnce(s, p, opts)
		if isErrno(err, syscall.ENOENT) {
			return nil
		}
		if try > opts.maxRetries || !isErrno(err, syscall.EBUSY, syscall.EMFILE, syscall.ENFILE, syscall.ENOTEMPTY, syscall.EPERM) {
			return err
		}
		if !sleep(s.ctx, time.Duration(try)*opts.retryDelay) {
			return err
		}
	}
}

// sleep returns false if the context ends first.
func sleep(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}

func (m *module) removeOnce(s step, p path, opts removal) error {
	stat, err := m.files.Lstat(p.actual)
	if err != nil && (s.seat != nil || isErrno(err, syscall.ENOENT)) {
		return failed(err, "lstat", p) // the other form leaves other errors to unlink
	}
	if err != nil || !stat.is(typeDirectory) {
		return failed(m.files.Unlink(p.actual), "unlink", p)
	}
	err = m.files.Rmdir(p.actual)
	if !isErrno(err, syscall.ENOTEMPTY, syscall.EEXIST) {
		return failed(err, "rmdir", p)
	}
	entries, err := m.files.ReadDir(p.actual)
	if err != nil {
		return failed(err, "scandir", p)
	}
	for _, entry := range entries {
		if err := m.removeAll(s, p.in(entry.Name), opts); err != nil {
			return err
		}
	}
	return failed(m.files.Rmdir(p.actual), "rmdir", p)
}
