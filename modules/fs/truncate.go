package fs

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// size checks that an argument is a new length for a file. A negative one is none at
// all.
func (a *arguments) size(i int) int64 {
	if js.IsUndefined(a.at(i)) {
		return 0
	}
	return max(0, nodeerr.Integer(a.m.r, a.at(i), "len", nodeerr.MinSafeInteger, nodeerr.MaxSafeInteger))
}

// readFtruncate reads the arguments of ftruncate(fd[, len], callback).
func readFtruncate(a *arguments) work {
	length := *a
	if a.form == calling && js.IsFunction(a.at(1)) {
		length.list = a.list[:1]
	}
	size := length.size(1)
	a.takeCallback(1, 2)
	fd := a.openFD(0)
	return func(step) (result, error) { return nil, failed(a.m.files.Truncate(fd, size), "ftruncate") }
}

// readTruncate reads the arguments of truncate(path[, len], callback).
func readTruncate(a *arguments) work {
	if goja.IsNumber(a.at(0)) {
		a.m.r.DeprecationWarning("DEP0081", "Using fs.truncate with a file descriptor is deprecated. "+
			"Please use fs.ftruncate with a file descriptor instead.")
		return readFtruncate(a)
	}
	if a.form == returning {
		return readTruncatePath(a)
	}
	length := *a
	if js.IsFunction(a.at(1)) {
		length.list = a.list[:1]
	}
	size := length.size(1)
	a.takeCallback(1, 2)
	return a.m.truncate(a.path(0, "path"), size)
}

// readTruncatePath reads the arguments of truncate(path[, len]).
func readTruncatePath(a *arguments) work {
	p := a.path(0, "path")
	return a.m.truncate(p, a.size(1))
}

func (m *module) truncate(p path, size int64) work {
	return func(s step) (result, error) {
		return nil, m.with(s, p, oRdwr, newFile, func(fd int) error {
			return failed(m.files.Truncate(fd, size), "ftruncate")
		})
	}
}

// with opens a file for the time of do.
func (m *module) with(s step, p path, flags int, mode uint32, do func(fd int) error) error {
	fd, err := m.open(s.ctx, p, flags, mode)
	if err != nil {
		return err
	}
	s.next()
	err = do(fd)
	s.next()
	if closed := m.close(fd); err == nil {
		err = closed
	}
	return err
}
