package runtime

import (
	"context"
	"fmt"
	"strings"
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
)

// Call calls a function of the program with values of Go's and returns its result as a
// value of Go's; a promise is waited for. The function is a property of what the main
// script exports, `exports.add = ...`, or else a global variable; "rules.allow" is
// the property allow of the property rules, which is this to it.
//
//	sum, err := runtime.Call[int](ctx, rt, "add", 2, 3)
//
// Any goroutine may call it but the runtime's own, which has [Env.Call]. It waits until
// the main script has run, also where none has been started yet, and the program does not
// end before the call has. T is a type of Go's: a [goja.Value] would belong to the runtime's
// goroutine, where [Runtime.Do] can use it. Call fails with
//
//   - an error that is [ErrNoFunction] if there is none of that name
//   - an [*Exception] if the function has thrown, or its promise was rejected
//   - a [*ConversionError] for values that the other side cannot have
//   - [context.Cause] of the context when that ends; JavaScript that runs is interrupted
//   - an error that is [ErrClosed], and what has ended the program, if that is over
//   - [ErrDeadlock] on the runtime's own goroutine
//   - a [*PanicError] if Go code that it called has panicked, which ends the program too
func Call[T any](ctx context.Context, rt *Runtime, name string, args ...any) (T, error) {
	var result T
	err := rt.do(ctx, func(j *job) (bool, error) {
		fn, this, err := rt.function(name)
		if err != nil {
			return true, err
		}
		return rt.callFrom(j, fn, this, args, func(v goja.Value) error { return rt.env().Export(v, &result) })
	})
	if err != nil {
		var zero T
		return zero, err
	}
	return result, nil
}

// Do calls f on the runtime's goroutine, as a callback of its own after the main script has
// run, and waits for it. It returns the error of f. What f throws is an [*Exception];
// otherwise it fails as [Call] does. When the context ends, f is interrupted where it runs
// JavaScript, and Do returns when f has.
func (rt *Runtime) Do(ctx context.Context, f func(*Env) error) error {
	return rt.do(ctx, func(*job) (done bool, err error) {
		env := rt.env()
		if thrown := env.try(func() { err = f(env) }); thrown != nil {
			err = thrown
		}
		return true, err
	})
}

// Post has f called on the runtime's goroutine, as a callback of its own after the main
// script has run, and does not wait for it. Any goroutine may call it, the runtime's own
// too. What f throws or returns is an uncaught exception of the program, which does not end
// before f was called. Post fails with an error that is [ErrClosed] if the program is over.
func (rt *Runtime) Post(f func(*Env) error) error {
	err := rt.realm.Loop.Post(eventloop.Func(func() {
		if err := f(rt.env()); err != nil {
			panic(rt.convert.Throwable(err))
		}
	}))
	if err != nil {
		return ErrClosed
	}
	return nil
}

// A Hold keeps a program from ending, see [Runtime.Hold].
type Hold struct {
	rt   *Runtime
	once sync.Once
}

// Hold keeps the program from ending because it has nothing left to do, until the hold is
// released. Any goroutine may call it, before the program runs too. It does not keep a
// program from process.exit, an exception or Close.
func (rt *Runtime) Hold() *Hold {
	rt.realm.Loop.Hold()
	return &Hold{rt: rt}
}

// Release lets the program end. Any goroutine may call it, any number of times.
func (h *Hold) Release() { h.once.Do(h.rt.realm.Loop.Release) }

// function finds a function by name.
func (rt *Runtime) function(name string) (fn, this goja.Value, err error) {
	thrown := rt.env().try(func() {
		for _, root := range []goja.Value{rt.loader.MainExports(), rt.realm.VM.GlobalObject()} {
			this, fn = js.Undefined, root
			for part := range strings.SplitSeq(name, ".") {
				this, fn = fn, js.Get(fn, part)
			}
			if js.IsFunction(fn) {
				return
			}
		}
		err = fmt.Errorf("%w: %s", ErrNoFunction, name)
	})
	if thrown != nil {
		err = thrown
	}
	return fn, this, err
}

// callFrom calls a function for a job. Its result is used now, or when a promise has it.
func (rt *Runtime) callFrom(j *job, fn, this goja.Value, args []any, use func(goja.Value) error) (done bool, err error) {
	env, r := rt.env(), rt.realm
	v, err := env.Call(fn, this, args...)
	if err != nil {
		return true, err
	}
	var then goja.Value
	if err = env.try(func() { then = js.Get(v, "then") }); err != nil {
		return true, err
	}
	if !js.IsFunction(then) {
		return true, use(v)
	}
	err = env.try(func() {
		settled := func(settle func(goja.Value) error) goja.Value {
			return r.Func("", 1, func(c goja.FunctionCall) goja.Value {
				j.finish(settle(c.Argument(0)))
				return js.Undefined
			})
		}
		r.Call(then, v, settled(use), settled(func(reason goja.Value) error {
			return newException(r, reason)
		}))
	})
	return false, err
}
