package runtime

import (
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// maxRevived is how deep a value may nest that a reviver is called for: about as deep as in V8.
const maxRevived = 2700

// A reflection is what the language has for looking at any object.
type reflection struct {
	isArray        js.Callable
	define, remove goja.Value
}

func newReflection(r *js.Realm) *reflection {
	reflect := r.Intrinsic("Reflect")
	return &reflection{
		isArray: js.AsCallable(r.Intrinsic("Array").Get("isArray")),
		define:  reflect.Get("defineProperty"),
		remove:  reflect.Get("deleteProperty"),
	}
}

// A reviver calls the function that JSON.parse was given for each property of a value.
type reviver struct {
	r       *js.Realm
	call    js.Callable
	reflect *reflection
	depth   int
}

func (v *reviver) run(value goja.Value) goja.Value {
	root := v.r.VM.NewObject()
	v.r.On(root).Value("", value)
	return v.property(root, "")
}

func (v *reviver) property(holder *goja.Object, name string) goja.Value {
	value := js.Get(holder, name)
	if o := js.Object(value); o != nil {
		if v.depth++; v.depth > maxRevived {
			panic(v.r.NewError(js.RangeError, "", "Maximum call stack size exceeded"))
		}
		v.properties(o)
		v.depth--
	}
	return v.call(goja.FunctionCall{This: holder, Arguments: []goja.Value{v.r.VM.ToValue(name), value}})
}

func (v *reviver) properties(o *goja.Object) {
	if !js.IsTrue(v.reflect.isArray(goja.FunctionCall{Arguments: []goja.Value{o}})) {
		for _, name := range o.Keys() {
			v.replace(o, name)
		}
		return
	}
	length := js.Get(o, "length").ToInteger()
	for i := range length {
		v.replace(o, strconv.FormatInt(i, 10))
	}
}

// replace puts in the place of a property what the reviver returns for it. A property that
// cannot be changed stays.
func (v *reviver) replace(o *goja.Object, name string) {
	value := v.property(o, name)
	switch removed := js.IsUndefined(value); {
	case js.IsProxy(o):
		v.replaceIn(o, name, value)
	case removed:
		_ = o.Delete(name)
	default:
		_ = o.DefineDataProperty(name, value, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE)
	}
}

// replaceIn is replace for a proxy, which may throw.
func (v *reviver) replaceIn(proxy *goja.Object, name string, value goja.Value) {
	r := v.r
	if js.IsUndefined(value) {
		r.Call(v.reflect.remove, js.Undefined, proxy, r.VM.ToValue(name))
		return
	}
	descriptor, yes := r.VM.NewObject(), r.VM.ToValue(true)
	r.On(descriptor).Value("value", value).Value("writable", yes).Value("enumerable", yes).Value("configurable", yes)
	r.Call(v.reflect.define, js.Undefined, proxy, r.VM.ToValue(name), descriptor)
}
