package fs

import (
	"context"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/web"
)

// A function of node:fs comes in three forms: one that returns or throws, one that
// calls back, and one that returns a promise. All read their arguments on the realm's
// goroutine, with the same code, and get work from it: what is to be done with the file
// system, which the first form does at once and the others on another goroutine.
type form uint8

const (
	returning form = iota
	calling
	promising
	polling // for a handle, which is what scripts see of it
)

// arguments are what a function is called with.
type arguments struct {
	m    *module
	list []goja.Value
	form form

	callback goja.Value  // of the form that calls back
	signal   *web.Signal // ends the work of the forms that do not return
	noCall   bool        // there is nothing to do for the system: call back at the next tick
	inPlace  bool        // the form that calls back does its work at once, and throws what fails
	noFD     bool        // a descriptor is no path
	bare     bool        // errors of the form that returns a promise have no frames
}

// work does what a function is for and returns what makes its result, nil for
// undefined. It may run on any goroutine, and leaves everything of the realm alone
// but the memory of the buffers it was given; the result is made on the realm's.
type work func(s step) (result, error)

// result makes the values of a result: what the form that returns does return, and
// what may follow it as further arguments of a callback.
type result func() []goja.Value

// reader reads the arguments of a function.
type reader func(a *arguments) work

// define defines both forms of a function, whose lengths are given.
func (m *module) define(name string, length, syncLength int, read reader) {
	m.r.On(m.exports).
		Value(name, m.async(name, length, read)).
		Value(name+"Sync", m.syncForm(name+"Sync", syncLength, read))
}

// syncForm makes the form of a function that returns.
func (m *module) syncForm(name string, length int, read reader) *goja.Object {
	return m.r.Func(name, length, func(c goja.FunctionCall) goja.Value {
		a := &arguments{m: m, list: c.Arguments}
		do := read(a)
		m.r.Loop.Flush() // it may wait for somebody who waits for what was written
		made, err := do(step{ctx: context.Background()})
		if err != nil {
			panic(m.object(err))
		}
		if made == nil {
			return js.Undefined
		}
		return made()[0]
	})
}

// async makes the form of a function that calls back.
func (m *module) async(name string, length int, read reader) *goja.Object {
	return m.r.Func(name, length, func(c goja.FunctionCall) goja.Value {
		a := &arguments{m: m, list: append([]goja.Value{}, c.Arguments...), form: calling}
		do := read(a)
		done := func(made result, err error) { m.callBack(a.callback, made, err) }
		switch {
		case a.signal.Aborted():
			done(nil, abortError(a.signal))
		case a.inPlace:
			m.r.Loop.Flush()
			made, err := do(step{ctx: m.jobs.ctx})
			if err != nil {
				panic(m.object(err))
			}
			done(made, nil)
		case a.noCall:
			m.r.NextTick(func() { done(do(step{ctx: m.jobs.ctx})) })
		default:
			m.startFor(a.form, a.signal, do, done)
		}
		return js.Undefined
	})
}

// promise makes the form of a function that returns a promise. What is wrong with the
// arguments it throws.
func (m *module) promise(read reader) func(goja.FunctionCall) goja.Value {
	return func(c goja.FunctionCall) goja.Value {
		a := &arguments{m: m, list: append([]goja.Value{}, c.Arguments...), form: promising}
		do := read(a)
		promise, resolve, reject := m.r.VM.NewPromise()
		done := func(made result, err error) {
			v := js.Undefined
			thrown := m.r.Try(func() {
				if err != nil && a.bare {
					panic(m.bare(err))
				}
				if err != nil {
					panic(m.object(err))
				}
				if made != nil {
					v = made()[0]
				}
			})
			if thrown != nil {
				m.must(reject(thrown.Value()))
			} else {
				m.must(resolve(v))
			}
		}
		switch {
		case a.signal.Aborted():
			done(nil, abortError(a.signal))
		case a.noCall:
			done(do(step{ctx: m.jobs.ctx}))
		default:
			m.startFor(a.form, a.signal, do, done)
		}
		return m.r.VM.ToValue(promise)
	}
}

// callBack calls a callback with an error, or null, and with a result, which some
// functions have even if there is an error.
func (m *module) callBack(callback goja.Value, made result, err error) {
	args := []goja.Value{goja.Null()}
	if err != nil {
		args[0] = m.bare(err)
	}
	if made != nil {
		if thrown := m.r.Try(func() { args = append(args, made()...) }); thrown != nil {
			args = []goja.Value{thrown.Value()}
		}
	}
	if !js.IsFunction(callback) {
		panic(m.r.NewError(js.TypeError, "", "callback is not a function"))
	}
	m.r.Call(callback, js.Undefined, args...)
}

// value is the result of work that makes one value if there is no error.
func value(err error, make func() goja.Value) (result, error) {
	if err != nil {
		return nil, err
	}
	return func() []goja.Value { return []goja.Value{make()} }, nil
}

// at returns an argument, undefined if it was not given.
func (a *arguments) at(i int) goja.Value {
	if i < len(a.list) {
		return a.list[i]
	}
	return js.Undefined
}

// takeCallback takes the callback from the arguments: the first function of those from
// first to last, which ends the arguments. The other forms have none.
func (a *arguments) takeCallback(first, last int) {
	if a.form != calling {
		return
	}
	i := first
	for i < last && !js.IsFunction(a.at(i)) {
		i++
	}
	a.setCallback(a.at(i))
	a.list = a.list[:min(i, len(a.list))]
}

// takeLastCallback is takeCallback for functions that want the callback last, and
// look before it only where there is nothing.
func (a *arguments) takeLastCallback(first, last int) {
	if a.form != calling {
		return
	}
	i := last
	for i > first && !js.Truthy(a.at(i)) {
		i--
	}
	a.setCallback(a.at(i))
}

func (a *arguments) setCallback(v goja.Value) {
	a.callback = nodeerr.Function(a.m.r, v, "cb")
}

// takeSignal takes the signal from the options, of the forms that have one.
func (a *arguments) takeSignal(opts options) {
	if a.form != returning && opts.object != nil {
		a.signal = web.SignalOption(a.m.r, opts.object)
	}
}
