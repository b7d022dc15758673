package runtime

import (
	"context"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/convert"
	"github.com/sluicejs/sluice/internal/js"
)

// An Env is a runtime as Go code sees it that runs on the runtime's own goroutine: in
// [Runtime.Do], [Runtime.Post] and the functions of modules. It may be kept, and must not
// be used on another goroutine, nor when the runtime is closed; but for [Env.Runtime] and
// [Env.Context], which may be used anywhere.
//
// Where JavaScript is called through the Env, an exception is an [*Exception]. Where it
// is called through the engine ([Env.VM]), it is goja's affair.
type Env struct{ rt *Runtime }

// VM returns the engine.
func (e *Env) VM() *goja.Runtime { return e.rt.realm.VM }

// Runtime returns the runtime, for what may be done on any goroutine.
func (e *Env) Runtime() *Runtime { return e.rt }

// Context ends when the runtime is closed. It is for work on other goroutines.
func (e *Env) Context() context.Context { return e.rt.realm.Context() }

// Value makes a value of JavaScript of one of Go's. It fails with a [*ConversionError].
// See the package comment for what becomes what.
func (e *Env) Value(v any) (goja.Value, error) { return e.rt.convert.ToJS(v) }

// Export stores a value of JavaScript in what target points to. It fails with a
// [*ConversionError], or with what a getter has thrown.
func (e *Env) Export(v goja.Value, target any) error {
	var err error
	if thrown := e.try(func() { err = e.rt.convert.ToGo(v, target) }); thrown != nil {
		return thrown
	}
	return err
}

// Error makes the Error that stands for an error of Go's, to be thrown or passed to a
// callback.
func (e *Env) Error(err error) goja.Value { return e.rt.convert.Throwable(err) }

// Require returns the exports of a builtin module, of one of [WithModule] or of one
// that a file holds, as the main script would. It fails with an [*Exception].
func (e *Env) Require(id string) (exports goja.Value, err error) {
	err = e.try(func() { exports = e.rt.loader.Require(id) })
	return exports, err
}

// Call calls a function with values of Go's and returns what it returns; a promise is
// not waited for. A this of nil is undefined. It fails with an [*Exception], or a
// [*ConversionError] for an argument.
func (e *Env) Call(fn, this goja.Value, args ...any) (result goja.Value, err error) {
	values, err := e.rt.convert.Args(args)
	if err != nil {
		return nil, err
	}
	if this == nil {
		this = js.Undefined
	}
	err = e.try(func() { result = e.rt.realm.Call(fn, this, values...) })
	return result, err
}

// Promise makes a promise, and functions that settle it: they belong to the runtime's
// goroutine as all does.
//
//	promise, resolve, reject := env.Promise()
//	env.Go(func(ctx context.Context) func() {
//		v, err := work(ctx) // on a goroutine of its own
//		return func() {
//			if err != nil {
//				reject(err)
//				return
//			}
//			resolve(v)
//		}
//	})
//	return promise
//
// [Async] does the same for a function as a whole.
func (e *Env) Promise() (promise goja.Value, resolve func(v any) error, reject func(error) error) {
	p, fulfill, fail := e.rt.realm.VM.NewPromise()
	resolve = func(v any) error {
		value, err := e.Value(v)
		if err != nil {
			return fail(e.Error(err))
		}
		return fulfill(value)
	}
	return e.rt.realm.VM.ToValue(p), resolve, func(err error) error { return fail(e.Error(err)) }
}

// Go calls work on a goroutine of its own, and then what it returns on the runtime's,
// as a callback. The program does not end before that. If the runtime is closed, the
// context ends, Close waits for work, and nothing more is called.
func (e *Env) Go(work func(ctx context.Context) (done func())) { e.rt.realm.Go(work) }

// try runs f and returns what it throws.
func (e *Env) try(f func()) error {
	if ex := e.rt.realm.Try(f); ex != nil {
		return newException(e.rt.realm, ex.Value())
	}
	return nil
}

// A ConversionError says that a value cannot be had as what was asked for.
type ConversionError = convert.Error

// Async makes a function whose calls run on goroutines of their own, and which is to the
// script one that returns a promise. fn is a function; if its first argument is a
// context, that ends when the runtime is closed, and not with that of a [Call] which has
// led to it; Close waits until fn returns. Panics end the program as those of other
// functions do.
//
//	runtime.Exports{"get": runtime.Async(store.Get)} // func(ctx context.Context, key string) (Item, error)
func Async(fn any) any { return convert.Async{Func: fn} }
