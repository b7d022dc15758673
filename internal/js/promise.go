package js

import "github.com/dop251/goja"

// A SettledAgain is told of a call, resolve or reject, that would have settled a promise, had
// that not been done before. promise returns the promise, which is there once the callback
// at hand is done.
type SettledAgain func(kind string, promise func() *goja.Object, v goja.Value)

// NewPromise makes a promise for what a script may settle again: what is watched for that is
// told of it.
func (r *Realm) NewPromise() (promise *goja.Object, resolve, reject func(v goja.Value)) {
	p, res, rej := r.VM.NewPromise()
	promise = Object(r.VM.ToValue(p))
	settled := false
	settle := func(kind string, native func(v any) error) func(goja.Value) {
		return func(v goja.Value) {
			switch {
			case !settled:
				settled = true
				check(native(v))
			case r.SettledAgain != nil:
				r.SettledAgain(kind, func() *goja.Object { return promise }, v)
			}
		}
	}
	return promise, settle("resolve", res), settle("reject", rej)
}
