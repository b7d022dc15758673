package nodeerr

import (
	"strings"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Info is what a SystemError tells of what failed: its property info. Path and Dest
// may be empty.
type Info struct {
	Errno   int
	Code    string
	Message string
	Syscall string
	Path    string
	Dest    string
}

// SystemError makes an error of Node's class of that name, whose message begins with
// what: `A system error occurred: uv_uptime returned EIO (i/o error)`.
func SystemError(r *js.Realm, code, what string, info Info) *goja.Object {
	details := r.VM.NewObject()
	props := r.On(details)
	props.
		Value("errno", r.VM.ToValue(info.Errno)).
		Value("code", r.VM.ToValue(info.Code)).
		Value("message", r.VM.ToValue(info.Message)).
		Value("syscall", r.VM.ToValue(info.Syscall))
	if info.Path != "" {
		props.Value("path", r.VM.ToValue(info.Path))
	}
	if info.Dest != "" {
		props.Value("dest", r.VM.ToValue(info.Dest))
	}
	return SystemErrorOf(r, code, what, details)
}

// SystemErrorOf is SystemError for an info that is an object already.
func SystemErrorOf(r *js.Realm, code, what string, details *goja.Object) *goja.Object {
	const name = "SystemError"
	text := func(key string) string { return js.Get(details, key).String() }
	message := what + ": " + text("syscall") + " returned " + text("code") + " (" + text("message") + ")"
	shown := []string{"errno", "syscall"}
	for _, path := range []struct{ key, before string }{{"path", " "}, {"dest", " => "}} {
		if details.Get(path.key) != nil {
			message += path.before + text(path.key)
			shown = append(shown, path.key)
		}
	}
	err := r.NewError(js.Error, code, message)
	stack := name + strings.TrimPrefix(err.Get("stack").String(), string(js.Error))
	check(err.SetPrototype(js.State(r, newSystemErrorClass).proto))
	r.Hidden(err).
		Value("stack", r.VM.ToValue(stack)).
		Value("name", r.VM.ToValue(name)).
		Value("message", r.VM.ToValue(message))
	if failed := err.DefineDataProperty("info", details, goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_TRUE); failed != nil {
		panic(failed)
	}
	for _, key := range shown {
		r.On(err).Accessor(key,
			func(goja.Value) goja.Value { return details.Get(key) },
			func(_, v goja.Value) { r.On(details).Value(key, v) })
	}
	return err
}

// systemErrorClass is the class of all of them, which no script can name.
type systemErrorClass struct{ proto *goja.Object }

func newSystemErrorClass(r *js.Realm) *systemErrorClass {
	unmade := func(*goja.Object, []goja.Value) {}
	parent := r.NewClass(js.Class{Name: "SystemError", Length: 2, Parent: r.ErrorClass(js.Error), Init: unmade})
	r.Hidden(js.Proto(parent)).
		Method("toString", 0, func(c goja.FunctionCall) goja.Value {
			text := func(key string) string { return js.Get(c.This, key).String() }
			return r.VM.ToValue(text("name") + " [" + text("code") + "]: " + text("message"))
		}).
		Symbol(r.SymbolFor("nodejs.util.inspect.custom"), r.Func("[nodejs.util.inspect.custom]", 2, func(c goja.FunctionCall) goja.Value {
			return showWithGetters(r, c.This, c.Argument(1), c.Argument(2))
		}))
	return &systemErrorClass{js.Proto(r.NewClass(js.Class{Name: "NodeError", Length: 1, Parent: parent, Init: unmade}))}
}

// showWithGetters shows an error with what its getters return.
func showWithGetters(r *js.Realm, err, given, inspect goja.Value) goja.Value {
	options := r.VM.NewObject()
	if o := js.Object(given); o != nil {
		for _, key := range o.Keys() {
			r.On(options).Value(key, o.Get(key))
		}
	}
	r.On(options).Value("getters", r.VM.ToValue(true)).Value("customInspect", r.VM.ToValue(false))
	return r.Call(inspect, js.Undefined, err, options)
}

// SystemFailure makes the SystemError of a call to the system that failed for no
// particular file or address.
func SystemFailure(r *js.Realm, syscallName string, errno syscall.Errno) *goja.Object {
	return SystemError(r, "ERR_SYSTEM_ERROR", "A system error occurred", Info{
		Errno:   -int(errno),
		Code:    Code(errno),
		Message: Text(errno),
		Syscall: syscallName,
	})
}
