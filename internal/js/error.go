package js

import "github.com/dop251/goja"

// ErrorClass names one of the language's error classes.
type ErrorClass string

// The error classes that Node's own errors use.
const (
	Error          ErrorClass = "Error"
	TypeError      ErrorClass = "TypeError"
	RangeError     ErrorClass = "RangeError"
	SyntaxError    ErrorClass = "SyntaxError"
	ReferenceError ErrorClass = "ReferenceError"
	URIError       ErrorClass = "URIError"
)

// errorIntrinsics are the error constructors of a realm: goja's, and those that
// scripts see, which give each error a stack in V8's shape.
type errorIntrinsics struct {
	native  map[ErrorClass]goja.Constructor
	visible map[ErrorClass]*goja.Object
	coded   map[ErrorClass]*goja.Object // prototypes of errors with a code

	stackGetter, stackSetter *goja.Object // of the property stack until it is written
	prepare                  *goja.Object // Error.prepareStackTrace until it is written
	callSite                 *goja.Object // the prototype of call sites; nil until there are any
}

// EngineError makes an error as the engine makes its own: it is completed, and where it
// was thrown is known, as with those.
func (r *Realm) EngineError(class ErrorClass, message string) *goja.Object {
	err, ex := r.errors.native[class](nil, r.VM.ToValue(message))
	check(ex)
	return err
}

func (r *Realm) installErrors() {
	r.errors.native = make(map[ErrorClass]goja.Constructor)
	r.errors.visible = make(map[ErrorClass]*goja.Object)
	r.initTraces()
	r.errors.coded = make(map[ErrorClass]*goja.Object)
	global := r.VM.GlobalObject()
	for _, name := range []string{"Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError", "URIError", "AggregateError"} {
		native := global.Get(name).(*goja.Object)
		visible := r.wrapErrorClass(native)
		if base := r.errors.visible[Error]; base != nil {
			check(visible.SetPrototype(base))
		}
		r.errors.native[ErrorClass(name)], _ = goja.AssertConstructor(native)
		r.errors.visible[ErrorClass(name)] = visible
		check(global.DefineDataProperty(name, visible, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	}
	base := r.errors.visible[Error]
	r.Hidden(base).Method("captureStackTrace", 2, func(c goja.FunctionCall) goja.Value {
		target, ok := c.Argument(0).(*goja.Object)
		if !ok {
			panic(r.NewError(TypeError, "", "invalid_argument"))
		}
		below := Object(c.Argument(1))
		t := &trace{owner: target, calls: r.capture(below != nil), called: r.captureCalled(below != nil), below: below}
		if r.VM.Try(func() { r.setTrace(t) }) != nil {
			panic(r.NewError(TypeError, "", "Cannot define property stack, object is not extensible"))
		}
		return Undefined
	})
	// Calling it writes a stack as the engine does. The engine does not call it.
	r.errors.prepare = r.Func("ErrorPrepareStackTrace", 2, func(c goja.FunctionCall) goja.Value {
		text := "Error"
		if err := Object(c.Argument(0)); err != nil {
			text = header(err)
		}
		for _, site := range Elements(c.Argument(1).ToObject(r.VM)) {
			text += "\n    at " + site.String()
		}
		return r.VM.ToValue(text)
	})
	r.Hidden(base).Value("prepareStackTrace", r.errors.prepare)
	r.On(base).Value("stackTraceLimit", r.VM.ToValue(stackTraceLimit))
}

// wrapErrorClass returns a constructor that makes what native makes and gives it
// a stack. The prototype is shared, so instanceof and inheritance hold for errors
// of the engine's own too.
func (r *Realm) wrapErrorClass(native *goja.Object) *goja.Object {
	construct, _ := goja.AssertConstructor(native)
	proto := native.Get("prototype").(*goja.Object)
	visible := r.VM.ToValue(func(call goja.ConstructorCall) *goja.Object {
		err, thrown := construct(call.NewTarget, call.Arguments...)
		if thrown != nil {
			panic(thrown)
		}
		r.setTrace(&trace{owner: err, calls: r.capture(false), called: r.captureCalled(false), newTarget: call.NewTarget})
		return err
	}).(*goja.Object)
	nameFunction(r, visible, native.Get("name").String(), int(native.Get("length").ToInteger()))
	check(visible.DefineDataProperty("prototype", proto, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	check(proto.DefineDataProperty("constructor", visible, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	return visible
}

// NewError makes an error as Node's own code makes them: with a code, which may
// be empty, shown in the first line of the stack but not in the name.
func (r *Realm) NewError(class ErrorClass, code, message string) *goja.Object {
	err, thrown := r.errors.native[class](nil, r.VM.ToValue(message))
	if thrown != nil {
		panic(thrown)
	}
	first := string(class)
	if code != "" {
		first += " [" + code + "]"
	}
	if message != "" {
		first += ": " + message
	}
	r.setTrace(&trace{owner: err, first: first, calls: r.capture(false), called: r.captureCalled(false), internal: true})
	if code != "" {
		check(err.SetPrototype(r.codedPrototype(class)))
		r.On(err).Value("code", r.VM.ToValue(code))
	}
	return err
}

// codedPrototype is what errors with a code inherit from: the class's prototype,
// but that they show their code as text.
func (r *Realm) codedPrototype(class ErrorClass) *goja.Object {
	if proto := r.errors.coded[class]; proto != nil {
		return proto
	}
	ctor := r.errors.visible[class]
	proto := r.VM.CreateObject(Proto(ctor))
	r.Hidden(proto).
		Getter("constructor", func(goja.Value) goja.Value { return ctor }).
		Method("toString", 0, func(c goja.FunctionCall) goja.Value {
			return r.VM.ToValue(Get(c.This, "name").String() + " [" + Get(c.This, "code").String() + "]: " + Get(c.This, "message").String())
		})
	r.errors.coded[class] = proto
	return proto
}

// ErrorClass returns the constructor that scripts see.
func (r *Realm) ErrorClass(class ErrorClass) *goja.Object { return r.errors.visible[class] }

// header is the first line of an error's stack.
func header(err *goja.Object) string {
	name, message := "Error", ""
	if v := err.Get("name"); !IsUndefined(v) {
		name = v.String()
	}
	if v := err.Get("message"); !IsUndefined(v) {
		message = v.String()
	}
	switch {
	case message == "":
		return name
	case name == "":
		return message
	}
	return name + ": " + message
}
