package fs

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// readRename reads the arguments of rename(oldPath, newPath, callback).
func readRename(a *arguments) work {
	a.takeCallback(2, 2)
	from, to := a.path(0, "oldPath"), a.path(1, "newPath")
	return func(step) (result, error) {
		return nil, failed(a.m.files.Rename(from.actual, to.actual), "rename", from, to)
	}
}

// readUnlink reads the arguments of unlink(path, callback).
func readUnlink(a *arguments) work {
	a.takeCallback(1, 1)
	p := a.path(0, "path")
	return func(step) (result, error) { return nil, failed(a.m.files.Unlink(p.actual), "unlink", p) }
}

// readLink reads the arguments of link(existingPath, newPath, callback).
func readLink(a *arguments) work {
	a.takeCallback(2, 2)
	from, to := a.path(0, "existingPath"), a.path(1, "newPath")
	return func(step) (result, error) {
		return nil, failed(a.m.files.Link(from.actual, to.actual), "link", from, to)
	}
}

// readSymlink reads the arguments of symlink(target, path[, type], callback). The type
// matters on Windows alone.
func readSymlink(a *arguments) work {
	if a.form == calling {
		a.setCallback(a.at(max(0, len(a.list)-1)))
	}
	target, at := a.m.pathText(a.at(0), "target"), a.path(1, "path")
	if kind := a.at(2); goja.IsString(kind) {
		switch kind.String() {
		case "dir", "file", "junction":
		default:
			panic(a.m.r.NewError(js.Error, "ERR_FS_INVALID_SYMLINK_TYPE",
				`Symlink type must be one of "dir", "file", or "junction". Received "`+kind.String()+`"`))
		}
	}
	return func(step) (result, error) {
		return nil, failed(a.m.files.Symlink(target, at.actual), "symlink", path{given: target}, at)
	}
}

// readReadlink reads the arguments of readlink(path[, options], callback).
func readReadlink(a *arguments) work {
	a.takeCallback(1, 2)
	show := a.options(1).text()
	p := a.path(0, "oldPath")
	return func(step) (result, error) {
		target, err := a.m.files.Readlink(p.actual)
		return value(failed(err, "readlink", p), func() goja.Value { return show(target) })
	}
}
