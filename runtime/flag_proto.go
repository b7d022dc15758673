package runtime

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// disableProto takes Object.prototype.__proto__ away, or has it throw, as the flag
// --disable-proto does.
func (rt *Runtime) disableProto(mode string) {
	r := rt.realm
	proto := r.Intrinsic("Object").Get("prototype").(*goja.Object)
	var err error
	switch mode {
	case "delete":
		err = proto.Delete("__proto__")
	case "throw":
		refuse := func(goja.FunctionCall) goja.Value {
			err := r.NewError(js.Error, "", "Accessing Object.prototype.__proto__ has been disallowed with --disable-proto=throw")
			r.On(err).Value("code", r.VM.ToValue("ERR_PROTO_ACCESS"))
			panic(err)
		}
		err = proto.DefineAccessorProperty("__proto__", r.Func("", 0, refuse), r.Func("", 0, refuse), goja.FLAG_TRUE, goja.FLAG_FALSE)
	}
	if err != nil {
		panic(err)
	}
}
