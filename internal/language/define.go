package language

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/resizable"
)

// Define defines it in a realm.
func Define(r *js.Realm) {
	r.LazyGlobal("WeakRef", false, func() goja.Value { return newWeakRef(r) })
	r.LazyGlobal("FinalizationRegistry", false, func() goja.Value { return newFinalizationRegistry(r) })
	definePromise(r)
	definePromiseResolve(r)
	definePromiseAny(r)
	defineWellFormed(r)
	defineAccessorMethods(r)
	defineDates(r)
	defineDateTexts(r)
	defineNumberTexts(r)
	defineHTML(r)
	defineLimits(r)
	defineCollation(r)
	defineRegExp(r)
	defineFunction(r)
	removeNewer(r)
	defineSizes(r)
	defineURIs(r)
	defineConversions(r)
	defineNumberReading(r)
	defineMath(r)
	defineDateParse(r)
	defineWeakKeys(r)
	defineInstances(r)
	defineArrays(r)
	defineCases(r)
	defineMemoryLimits(r)
	defineTypedArrays(r)
	resizable.Define(r)
	defineListLimits(r)
}

// replaceClass makes the class that takes the place of a native one, with its prototype.
func replaceClass(r *js.Realm, native *goja.Object, length int, construct func(goja.ConstructorCall) *goja.Object) *goja.Object {
	visible := r.VM.ToValue(construct).(*goja.Object)
	for name, v := range map[string]goja.Value{"name": native.Get("name"), "length": r.VM.ToValue(length)} {
		check(visible.DefineDataProperty(name, v, goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	}
	proto := js.Proto(native)
	check(visible.DefineDataProperty("prototype", proto, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	check(proto.DefineDataProperty("constructor", visible, goja.FLAG_NOT_SET, goja.FLAG_NOT_SET, goja.FLAG_NOT_SET))
	return visible
}

func tag(r *js.Realm, ctor *goja.Object, name string) {
	check(js.Proto(ctor).DefineDataPropertySymbol(goja.SymToStringTag, r.VM.ToValue(name), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

func argument(args []goja.Value, i int) goja.Value {
	if i < len(args) {
		return args[i]
	}
	return js.Undefined
}

// prototype is that of a global class.
func prototype(r *js.Realm, class string) *goja.Object {
	return js.Proto(r.VM.Get(class).(*goja.Object))
}

// check is for definitions that cannot fail on objects of the language.
func check(err error) {
	if err != nil {
		panic(err)
	}
}

// definePromise defines Promise.withResolvers, which is newer than Node v20 and which
// programs look for.
func definePromise(r *js.Realm) {
	r.Hidden(intrinsicPromise(r)).Method("withResolvers", 0, func(c goja.FunctionCall) goja.Value {
		result := r.VM.NewObject()
		executor := r.Func("", 2, func(c goja.FunctionCall) goja.Value {
			r.On(result).Value("resolve", c.Argument(0)).Value("reject", c.Argument(1))
			return js.Undefined
		})
		promise := r.New(c.This, executor)
		resolve, reject := result.Get("resolve"), result.Get("reject")
		ordered := r.VM.NewObject()
		r.On(ordered).Value("promise", promise).Value("resolve", resolve).Value("reject", reject)
		return ordered
	})
}
