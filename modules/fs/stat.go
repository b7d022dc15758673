package fs

import (
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// statOptions are the options of the functions that tell of files.
type statOptions struct {
	bigInt bool
	quiet  bool // undefined, and no error, for what is not there
}

func (a *arguments) statOptions(i int) statOptions {
	v := a.at(i)
	if goja.IsNull(v) {
		panic(a.m.r.NewError(js.TypeError, "", "Cannot read properties of null (reading 'bigint')"))
	}
	return statOptions{
		bigInt: js.Get(v, "bigint").StrictEquals(a.m.r.VM.ToValue(true)),
		quiet:  a.form == returning && js.Get(v, "throwIfNoEntry").StrictEquals(a.m.r.VM.ToValue(false)),
	}
}

// readStat reads the arguments of stat(path[, options], callback).
func readStat(a *arguments) work { return readStatPath(a, "stat", a.m.files.Stat) }

// readLstat reads the arguments of lstat(path[, options], callback).
func readLstat(a *arguments) work { return readStatPath(a, "lstat", a.m.files.Lstat) }

func readStatPath(a *arguments, call string, stat func(path string) (Stat, error)) work {
	a.takeCallback(1, 2)
	p := a.path(0, "path")
	opts := a.statOptions(1)
	return func(step) (result, error) {
		s, err := stat(p.actual)
		if opts.quiet && isErrno(err, syscall.ENOENT) {
			return nil, nil
		}
		return a.m.stats(failed(err, call, p), &s, opts)
	}
}

// readFstat reads the arguments of fstat(fd[, options], callback).
func readFstat(a *arguments) work {
	a.takeCallback(1, 2)
	fd := a.openFD(0)
	opts := a.statOptions(1)
	return func(step) (result, error) {
		s, err := a.m.files.Fstat(fd)
		return a.m.stats(failed(err, "fstat"), &s, opts)
	}
}

func (m *module) stats(err error, s *Stat, opts statOptions) (result, error) {
	return value(err, func() goja.Value { return m.classes.newStats(s, opts.bigInt) })
}

// readAccess reads the arguments of access(path[, mode], callback).
func readAccess(a *arguments) work {
	p := a.path(0, "path")
	a.takeCallback(1, 2)
	mode := a.smallMode(1)
	return func(step) (result, error) {
		return nil, failed(a.m.files.Access(p.actual, mode), "access", p)
	}
}

// defineExists defines exists, which calls back with the answer alone, and existsSync.
// What is no path does not exist.
func (m *module) defineExists() {
	exists := m.r.Func("exists", 2, func(c goja.FunctionCall) goja.Value {
		a := &arguments{m: m, list: c.Arguments}
		a.setCallback(a.at(1))
		m.exists(a, func(found bool) { m.r.Call(a.callback, js.Undefined, m.r.VM.ToValue(found)) })
		return js.Undefined
	})
	promised := m.r.Func("exists", 1, func(c goja.FunctionCall) goja.Value {
		promise, resolve, _ := m.r.VM.NewPromise()
		m.exists(&arguments{m: m, list: c.Arguments}, func(found bool) { m.must(resolve(found)) })
		return m.r.VM.ToValue(promise)
	})
	custom := m.r.SymbolFor("nodejs.util.promisify.custom")
	m.must(exists.DefineDataPropertySymbol(custom, promised, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	m.r.On(m.exports).
		Value("exists", exists).
		Method("existsSync", 1, func(c goja.FunctionCall) goja.Value {
			p, ok := (&arguments{m: m, list: c.Arguments}).maybePath()
			if !ok {
				return m.r.VM.ToValue(false)
			}
			err := m.files.Access(p.actual, 0)
			if denied := nodeerr.AccessError(m.r, failed(err, "access", p)); denied != nil {
				panic(denied)
			}
			return m.r.VM.ToValue(err == nil)
		})
}

// exists calls answer: at once, if the first argument is no path.
func (m *module) exists(a *arguments, answer func(found bool)) {
	p, ok := a.maybePath()
	if !ok {
		answer(false)
		return
	}
	found := false
	m.start(func(step) (result, error) {
		found = m.files.Access(p.actual, 0) == nil
		return nil, nil
	}, func(result, error) { answer(found) })
}

// maybePath is path for a first argument that may be anything.
func (a *arguments) maybePath() (p path, ok bool) {
	ok = a.m.r.Try(func() { p = a.path(0, "path") }) == nil
	return p, ok
}
