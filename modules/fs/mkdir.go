package fs

import (
	"math/rand/v2"
	"strings"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// newFolder is the permissions of a folder that is made, as far as the process lets
// it have them.
const newFolder = 0o777

// readMkdir reads the arguments of mkdir(path[, options], callback), where the
// permissions alone may stand for the options.
func readMkdir(a *arguments) work {
	a.takeCallback(1, 2)
	mode, recursive := uint32(newFolder), false
	switch v := a.at(1); {
	case goja.IsNumber(v), goja.IsString(v):
		mode = a.m.permissions(v, "mode")
	case js.Object(v) != nil:
		if r := js.Get(v, "recursive"); !js.IsUndefined(r) {
			recursive = nodeerr.Boolean(a.m.r, r, "options.recursive")
		}
		if given := js.Get(v, "mode"); !js.IsUndefined(given) {
			mode = a.m.permissions(given, "mode")
		}
	}
	p := a.path(0, "path")
	return func(s step) (result, error) {
		if !recursive {
			return nil, failed(a.m.files.Mkdir(p.actual, mode), "mkdir", p)
		}
		first, err := a.m.mkdirAll(s, p, mode)
		if first == "" {
			return nil, err
		}
		return value(err, func() goja.Value { return a.m.r.VM.ToValue(first) })
	}
}

// mkdirAll makes a folder and those it is to be in. It returns the outermost one that
// was not there before, "" if all were. Of a folder that is a link to nowhere the form
// that returns says something else than the others.
func (m *module) mkdirAll(s step, p path, mode uint32) (first string, err error) {
	err = m.files.Mkdir(p.actual, mode)
	switch {
	case err == nil:
		return p.given, nil
	case nodeerr.Denied(err) != nil:
		return "", failed(err, "mkdir", p)
	case isErrno(err, syscall.ENOENT):
		parent, ok := p.parent()
		if !ok {
			return "", failed(err, "mkdir", p)
		}
		first, failure := m.mkdirAll(s, parent, mode)
		if s.seat != nil && isErrno(failure, syscall.ENOENT) {
			return "", failed(syscall.ENOTDIR, "mkdir", parent)
		}
		if s.seat != nil && isErrno(failure, syscall.ENOTDIR) {
			return "", failure
		}
		if failure != nil {
			return "", failed(failure, "mkdir", p)
		}
		if first == "" { // the parent was there, so it is something else that is missing
			return "", failed(err, "mkdir", p)
		}
		if err := m.files.Mkdir(p.actual, mode); err != nil && !m.isFolder(p) {
			return "", failed(err, "mkdir", p)
		}
		return first, nil
	}
	there, statErr := m.files.Stat(p.actual)
	if statErr != nil {
		return "", failed(statErr, "mkdir", p)
	}
	if there.is(typeDirectory) {
		return "", nil
	}
	return "", failed(err, "mkdir", p)
}

func (m *module) isFolder(p path) bool {
	s, err := m.files.Stat(p.actual)
	return err == nil && s.is(typeDirectory)
}

// parent is the folder that a path is in, as far as the path itself says.
func (p path) parent() (path, bool) {
	given := strings.TrimRight(p.given, separators)
	cut := strings.LastIndexAny(given, separators)
	if cut <= 0 {
		return path{}, false
	}
	removed := len(p.given) - cut
	return path{p.given[:cut], p.actual[:len(p.actual)-removed]}, true
}

// The names of temporary folders end in this many letters and digits, taken at
// random.
const (
	randomLength  = 6
	randomLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
)

// attempts is how many names mkdtemp tries.
const attempts = 10000

// readMkdtemp reads the arguments of mkdtemp(prefix[, options], callback).
func readMkdtemp(a *arguments) work {
	a.takeCallback(1, 2)
	show := a.options(1).text()
	prefix := a.path(0, "prefix")
	if strings.HasSuffix(prefix.given, "X") && !a.m.warnedOfTemplates {
		a.m.warnedOfTemplates = true
		a.m.r.EmitWarning("mkdtemp() templates ending with X are not portable. "+
			"For details see: https://nodejs.org/api/fs.html", "", "")
	}
	return func(step) (result, error) {
		made, err := a.m.mkdtemp(prefix)
		return value(err, func() goja.Value { return show(made) })
	}
}

func (m *module) mkdtemp(prefix path) (made string, err error) {
	if prefix.given == "" {
		return "", failed(syscall.EINVAL, "mkdtemp", path{given: "XXXXX"})
	}
	for range attempts {
		var random [randomLength]byte
		for i := range random {
			random[i] = randomLetters[rand.IntN(len(randomLetters))]
		}
		err = m.files.Mkdir(prefix.actual+string(random[:]), 0o700)
		if !isErrno(err, syscall.EEXIST) {
			made = prefix.given + string(random[:])
			break
		}
	}
	return made, failed(err, "mkdtemp", path{given: prefix.given + "XXXXXX"})
}
