package fs

import (
	"os"
	stdpath "path"
	"path/filepath"
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
		v = a.m.r.VM.ToValue(v.String())
	}
	p := path{actual: a.m.resolve(a.m.pathText(v, "path"))}
	return func(s step) (result, error) {
		real, err := a.m.realpath(s, p)
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
		real, err := a.m.realpath(step{ctx: s.ctx}, p)
		return value(failed(err, "realpath", p), func() goja.Value { return show(real) })
	}
}

// realpath follows the links in a path, one name after the other.
func (m *module) realpath(s step, p path) (string, error) {
	rest := p.actual
	if !filepath.IsAbs(rest) {
		dir, err := os.Getwd()
		if err != nil {
			return "", failed(err, "uv_cwd")
		}
		rest = dir + "/" + rest
	}
	rest = stdpath.Clean(rest)
	done := "/"
	for links := 0; rest != ""; {
		name, more, _ := strings.Cut(strings.TrimLeft(rest, "/"), "/")
		if name == "" {
			break
		}
		at := path{given: stdpath.Join(done, name), actual: stdpath.Join(done, name)}
		stat, err := m.files.Lstat(at.actual)
		if err != nil {
			return "", failed(err, "lstat", at)
		}
		if !stat.is(typeLink) {
			done, rest = at.actual, more
			s.next()
			continue
		}
		if links++; links > maxLinks {
			return "", failed(syscall.ELOOP, "stat", at)
		}
		if _, err := m.files.Stat(at.actual); err != nil {
			return "", failed(err, "stat", at)
		}
		target, err := m.files.Readlink(at.actual)
		if err != nil {
			return "", failed(err, "readlink", at)
		}
		if !strings.HasPrefix(target, "/") {
			target = done + "/" + target
		}
		done, rest = "/", stdpath.Clean(target+"/"+more)
		s.next()
	}
	return done, nil
}
