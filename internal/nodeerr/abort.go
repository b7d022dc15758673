package nodeerr

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Abort is the AbortError of an operation that was aborted, and of a stream that was
// destroyed without a reason. cause may be nil.
func Abort(r *js.Realm, cause goja.Value) *goja.Object {
	const name = "AbortError"
	err := r.NewError(js.Error, "", "The operation was aborted")
	stack := name + strings.TrimPrefix(err.Get("stack").String(), string(js.Error))
	check(err.SetPrototype(js.State(r, newAbortErrorClass).proto))
	hidden := r.Hidden(err).Value("stack", r.VM.ToValue(stack))
	if !js.IsUndefined(cause) {
		hidden.Value("cause", cause)
	}
	r.On(err).
		Value("code", r.VM.ToValue("ABORT_ERR")).
		Value("name", r.VM.ToValue(name))
	return err
}

// AbortSignal checks that v is a signal, or looks like one.
func AbortSignal(r *js.Realm, v goja.Value, name string) *goja.Object {
	o, ok := v.(*goja.Object)
	if !ok || js.IsFunction(o) || o.Get("aborted") == nil {
		panic(InvalidArgType(r, name, "an instance of AbortSignal", v))
	}
	return o
}

// abortErrorClass is the class AbortError, which no script can name.
type abortErrorClass struct{ proto *goja.Object }

func newAbortErrorClass(r *js.Realm) *abortErrorClass {
	class := r.NewClass(js.Class{Name: "AbortError", Parent: r.ErrorClass(js.Error), Init: func(*goja.Object, []goja.Value) {}})
	return &abortErrorClass{js.Proto(class)}
}

// check is for operations that cannot fail on objects of one's own.
func check(err error) {
	if err != nil {
		panic(err)
	}
}
