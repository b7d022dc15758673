package fs

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// dir is the state of a Dir: the entries of a folder that are still to be read. They
// are all known from the beginning, so that there is nothing open.
type dir struct {
	m       *module
	path    goja.Value
	entries []goja.Value
	closed  bool
	pending []func() // reads and closes that have not called back, in order
}

var dirs = js.NewSlot[dir]("dir")

// defineDir defines the class Dir and the functions that make one.
func (m *module) defineDir() {
	m.replaceable("Dir", m.dirClass())
	m.replaceable("opendir", m.async("opendir", 3, readOpendir))
	m.replaceable("opendirSync", m.syncForm("opendirSync", 2, readOpendir))
}

// dirClass is the class Dir, which the promise API has without the exports of node:fs.
func (m *module) dirClass() *goja.Object {
	if m.dir != nil {
		return m.dir
	}
	class := m.r.NewClass(js.Class{Name: "Dir", NewOnly: true, Init: func(*goja.Object, []goja.Value) {
		// No script has what a folder is read by.
		panic(nodeerr.MissingArgs(m.r, `"handle" argument`))
	}})
	entries := m.r.Func("entries", 0, m.dirMethod((*dir).iterate))
	m.r.Hidden(js.Proto(class)).
		Getter("path", func(this goja.Value) goja.Value { return m.dirOf(this).path }).
		Method("read", 1, m.dirMethod((*dir).read)).
		Method("processReadResult", 2, m.dirMethod((*dir).add)).
		Method("readSyncRecursive", 1, m.dirMethod((*dir).addBelow)).
		Method("readSync", 0, m.dirMethod((*dir).readSync)).
		Method("close", 1, m.dirMethod((*dir).close)).
		Method("closeSync", 0, m.dirMethod((*dir).closeSync)).
		Value("entries", entries).
		Symbol(m.r.WellKnownSymbol("asyncIterator"), entries)
	m.dir = class
	return class
}

func (m *module) dirOf(this goja.Value) *dir {
	d := dirs.Get(this)
	if d == nil {
		panic(m.r.NewError(js.TypeError, "", "Illegal invocation"))
	}
	return d
}

func (m *module) dirMethod(method func(d *dir, c goja.FunctionCall) goja.Value) func(goja.FunctionCall) goja.Value {
	return func(c goja.FunctionCall) goja.Value { return method(m.dirOf(c.This), c) }
}

// readOpendir reads the arguments of opendir(path[, options], callback).
func readOpendir(a *arguments) work {
	if a.form == calling {
		a.callback = a.at(2)
		if js.IsFunction(a.at(1)) {
			a.callback, a.list = a.at(1), a.list[:1]
		}
		nodeerr.Function(a.m.r, a.callback, "callback")
	}
	p := a.path(0, "path")
	opts := a.options(1)
	if size := opts.get("bufferSize"); !js.IsUndefined(size) || opts.object != nil && opts.object.Get("bufferSize") != nil {
		nodeerr.Integer(a.m.r, size, "options.bufferSize", 1, math.MaxUint32)
	}
	list := listing{m: a.m, show: opts.text(), dirents: true, asRead: true}
	shown := []path{p}
	if a.form != calling {
		shown = nil // Node says no more in this form
	}
	given := a.at(0)
	if bytes, ok := buffer.Bytes(given); ok {
		list.folder = buffer.Of(a.m.r).New(bytes)
	} else {
		given = a.m.r.VM.ToValue(p.given)
	}
	find := list.flat
	if js.Truthy(opts.get("recursive")) {
		find = list.deep
	}
	return func(s step) (result, error) {
		err := find(s, p)
		if err != nil {
			err = failed(err, "opendir", shown...)
		}
		return value(err, func() goja.Value {
			o := a.m.r.VM.CreateObject(js.Proto(a.m.dirClass()))
			dirs.Set(a.m.r, o, &dir{m: a.m, path: given, entries: list.values()})
			return o
		})
	}
}

func (d *dir) errClosed() *goja.Object {
	return d.m.r.NewError(js.Error, "ERR_DIR_CLOSED", "Directory handle was closed")
}

// checkIdle throws unless d can be worked with at once.
func (d *dir) checkIdle() {
	if d.closed {
		panic(d.errClosed())
	}
	if len(d.pending) > 0 {
		panic(d.m.r.NewError(js.Error, "ERR_DIR_CONCURRENT_OPERATION",
			"Cannot do synchronous work on directory handle with concurrent asynchronous operations"))
	}
}

// next is the next entry, null at the end.
func (d *dir) next() goja.Value {
	if len(d.entries) == 0 {
		return goja.Null()
	}
	entry := d.entries[0]
	d.entries = d.entries[1:]
	return entry
}

// add adds entries to those that are still to be read: (path, names and types in turns).
func (d *dir) add(c goja.FunctionCall) goja.Value {
	list := nodeerr.Array(d.m.r, c.Argument(1), "result")
	name := goja.Value(nil)
	for i, v := range js.EachElement(list) {
		if i%2 == 0 {
			name = v
			continue
		}
		d.entries = append(d.entries, d.m.classes.newDirent(name, int(v.ToInteger()), c.Argument(0)))
	}
	return js.Undefined
}

// addBelow adds what is in a folder that was read.
func (d *dir) addBelow(c goja.FunctionCall) goja.Value {
	below := d.m.pathText(js.Get(c.Argument(0), "path"), "path") + "/" + js.Get(c.Argument(0), "name").String()
	list := listing{m: d.m, show: d.m.utf8, dirents: true, asRead: true}
	if err := list.flat(step{}, path{below, d.m.resolve(below)}); err != nil {
		panic(d.m.object(err))
	}
	d.entries = append(d.entries, list.values()...)
	return js.Undefined
}

func (d *dir) readSync(goja.FunctionCall) goja.Value {
	d.checkIdle()
	return d.next()
}

func (d *dir) closeSync(goja.FunctionCall) goja.Value {
	d.checkIdle()
	d.closed = true
	return js.Undefined
}

// later calls a callback with what f returns, or settles a promise with it where there
// is no callback. What f throws is the error.
func (d *dir) later(callback goja.Value, f func() goja.Value) goja.Value {
	settle, promise := d.m.settler(callback)
	d.pending = append(d.pending, func() {
		var v goja.Value
		thrown := d.m.r.Try(func() { v = f() })
		settle(v, thrown)
	})
	d.m.start(func(step) (result, error) { return nil, nil }, func(result, error) {
		first := d.pending[0] // whichever job this is
		d.pending = d.pending[1:]
		first()
	})
	return promise
}

// settler returns what ends an asynchronous method, and what the method returns: a
// promise, or undefined if it was given a callback.
func (m *module) settler(callback goja.Value) (settle func(goja.Value, *goja.Exception), promise goja.Value) {
	if js.IsUndefined(callback) {
		p, resolve, reject := m.r.VM.NewPromise()
		return func(v goja.Value, thrown *goja.Exception) {
			if thrown != nil {
				m.must(reject(thrown.Value()))
			} else {
				m.must(resolve(v))
			}
		}, m.r.VM.ToValue(p)
	}
	nodeerr.Function(m.r, callback, "callback")
	return func(v goja.Value, thrown *goja.Exception) {
		switch {
		case thrown != nil:
			m.r.Call(callback, js.Undefined, thrown.Value())
		case js.IsUndefined(v):
			m.r.Call(callback, js.Undefined, goja.Null())
		default:
			m.r.Call(callback, js.Undefined, goja.Null(), v)
		}
	}, js.Undefined
}

// must is for settling promises, which fails only where the engine is interrupted.
func (m *module) must(err error) {
	if err != nil {
		panic(err)
	}
}

func (d *dir) read(c goja.FunctionCall) goja.Value {
	if d.closed {
		panic(d.errClosed())
	}
	return d.later(c.Argument(0), d.next)
}

// close closes d at once unless there are reads before it.
func (d *dir) close(c goja.FunctionCall) goja.Value {
	closed := d.closed
	closing := len(d.pending) == 0
	promise := d.later(c.Argument(0), func() goja.Value {
		if closed || d.closed && !closing {
			panic(d.errClosed())
		}
		d.closed = true
		return js.Undefined
	})
	if closing {
		d.closed = true
	}
	return promise
}

// iterate makes the asynchronous iterator over the entries that are left. At its end
// the folder is closed.
func (d *dir) iterate(goja.FunctionCall) goja.Value {
	r := d.m.r
	step := func(v goja.Value, done bool) goja.Value {
		o := r.VM.NewObject()
		r.On(o).Value("value", v).Value("done", r.VM.ToValue(done))
		return o
	}
	ended := false
	end := func() {
		if !ended {
			ended, d.closed = true, true
		}
	}
	iterator := r.VM.NewObject()
	self := func(goja.FunctionCall) goja.Value { return iterator }
	r.Hidden(iterator).
		Method("next", 0, func(goja.FunctionCall) goja.Value {
			return d.later(js.Undefined, func() goja.Value {
				if ended {
					return step(js.Undefined, true)
				}
				if d.closed {
					panic(d.errClosed())
				}
				entry := d.next()
				if goja.IsNull(entry) {
					end()
					return step(js.Undefined, true)
				}
				return step(entry, false)
			})
		}).
		Method("return", 0, func(c goja.FunctionCall) goja.Value {
			v := c.Argument(0)
			return d.later(js.Undefined, func() goja.Value {
				end()
				return step(v, true)
			})
		}).
		Symbol(r.WellKnownSymbol("asyncIterator"), r.Func("[Symbol.asyncIterator]", 0, self))
	return iterator
}
