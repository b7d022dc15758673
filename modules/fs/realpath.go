package fs

import (
	"os"
	stdpath "path"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"

	"github.com/dop251/goja"
)

// maxLinks is how many links in a row a system follows.
const maxLinks = 40

// defineRealpath defines realpath in its two kinds, of which the native one differs
// in what it says of errors.
func (m *module) defineRealpath() {
	m.define("realpath", 3, 2, readRealpath)
	for name, fn := range map[string]*goja.Object{
		"realpath":     m.async("", 3, readNativeRealpath),
		"realpathSync": m.syncForm("", 2, readNativeRealpath),
	} {
		m.r.On(m.exports.Get(name).(*goja.Object)).Value("native", fn)
	}
}

// readRealpath reads the arguments of realpath(path[, options], callback). It takes
// anything for a path.
func readRealpath(a *arguments) work {
	a.takeCallback(1, 2)
	show := a.options(1).text()
	v := a.at(0)
	if url, ok := a.m.fileURL(v); ok {
		v = url
	}
	if !goja.IsString(v) {
		v = a.m.r.Text(v)
	}
	p := a.m.resolve(a.m.pathText(v, "path"))
	return func(s step) (result, error) {
		real, err := a.m.realpath(s, p, false)
		return value(err, func() goja.Value { return show(real) })
	}
}

// readNativeRealpath reads the arguments of realpath.native(path[, options],
// callback).
func readNativeRealpath(a *arguments) work {
	a.takeCallback(1, 2)
	show := a.options(1).text()
	p := a.path(0, "path")
	return func(s step) (result, error) {
		if p.given == "" {
			return nil, failed(syscall.ENOENT, "realpath", p)
		}
		real, err := a.m.realpath(step{ctx: s.ctx}, p.actual, true) // one call, for Node
		return value(failed(err, "realpath", p), func() goja.Value { return show(real) })
	}
}

// realpath follows the links in a path. Unless native, it resolves "." and ".." first,
// by the names alone.
func (m *module) realpath(s step, p string, native bool) (string, error) {
	if limited, ok := m.files.Files.(interface {
		realpath(path string) (string, error)
	}); ok {
		real, err := limited.realpath(p)
		return real, failed(err, "lstat", path{p, p})
	}
	rest, err := absolute(p)
	if err != nil {
		return "", failed(err, "uv_cwd")
	}
	if runtime.GOOS == "windows" {
		real, err := filepath.EvalSymlinks(rest)
		return real, failed(err, "lstat", path{given: rest})
	}
	if !native {
		rest = stdpath.Clean(rest)
	}
	done := "/"
	for links := 0; rest != ""; {
		name, more, found := strings.Cut(strings.TrimLeft(rest, "/"), "/")
		at := stdpath.Join(done, name)
		shown := path{given: at}
		if name == "" || name == "." || name == ".." {
			done, rest = at, more
			continue
		}
		stat, err := m.files.Lstat(at)
		if err != nil {
			return "", failed(err, "lstat", shown)
		}
		if !stat.is(typeLink) {
			if found && native && !stat.is(typeDirectory) {
				return "", failed(syscall.ENOTDIR, "lstat", shown)
			}
			done, rest = at, more
			s.next()
			continue
		}
		if links++; links > maxLinks {
			return "", failed(syscall.ELOOP, "stat", shown)
		}
		if _, err := m.files.Stat(at); err != nil {
			return "", failed(err, "stat", shown)
		}
		target, err := m.files.Readlink(at)
		if err != nil {
			return "", failed(err, "readlink", shown)
		}
		if strings.HasPrefix(target, "/") {
			done = "/"
		}
		if found {
			target += "/" + more
		}
		if !native {
			target, done = stdpath.Clean(stdpath.Join(done, target)), "/"
		}
		rest = target
		s.next()
	}
	return done, nil
}

// absolute is a path from the root on.
func absolute(p string) (string, error) {
	if filepath.IsAbs(p) {
		return p, nil
	}
	dir, err := os.Getwd()
	return dir + "/" + p, err
}
