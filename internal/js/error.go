package js

import (
	"strconv"
	"strings"

	"github.com/dop251/goja"
)

// ErrorClass names one of the language's error classes.
type ErrorClass string

// The error classes that Node's own errors use.
const (
	Error       ErrorClass = "Error"
	TypeError   ErrorClass = "TypeError"
	RangeError  ErrorClass = "RangeError"
	SyntaxError ErrorClass = "SyntaxError"
	URIError    ErrorClass = "URIError"
)

// ModuleFunction is the name of the function that a CommonJS module's code is
// wrapped in. Stacks show it the way V8 shows a module's top level.
const ModuleFunction = "__sluice_module"

// InternalPrefix begins the names of scripts that are part of Sluice. Stacks
// leave their frames out.
const InternalPrefix = "sluice:"

// stackTraceLimit is how many frames a stack shows at first, as in V8.
const stackTraceLimit = 10

// errorIntrinsics are the error constructors of a realm: goja's, and those that
// scripts see, which give each error a stack in V8's shape.
type errorIntrinsics struct {
	native  map[ErrorClass]goja.Constructor
	visible map[ErrorClass]*goja.Object
}

func (r *Realm) installErrors() {
	r.errors.native = make(map[ErrorClass]goja.Constructor)
	r.errors.visible = make(map[ErrorClass]*goja.Object)
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
	r.On(base).Value("stackTraceLimit", r.VM.ToValue(stackTraceLimit))
	r.Hidden(base).Method("captureStackTrace", 2, func(c goja.FunctionCall) goja.Value {
		target, ok := c.Argument(0).(*goja.Object)
		if !ok {
			panic(r.VM.NewTypeError("Invalid argument"))
		}
		r.setStack(target, header(target), r.stack(nil, Object(c.Argument(1))))
		return Undefined
	})
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
		r.setStack(err, header(err), r.stack(call.NewTarget, nil))
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
	r.setStack(err, first, r.stack(nil, nil))
	if code != "" {
		r.On(err).Value("code", r.VM.ToValue(code))
	}
	return err
}

// ErrorClass returns the constructor that scripts see.
func (r *Realm) ErrorClass(class ErrorClass) *goja.Object { return r.errors.visible[class] }

func (r *Realm) setStack(o *goja.Object, header, frames string) {
	check(o.DefineDataProperty("stack", r.VM.ToValue(header+frames), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

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

// stack is the lines of the current call stack in V8's shape, each with a line
// break before it. Frames of newTarget's constructor are marked as such. Frames
// above and including those of below, a function, are left out.
func (r *Realm) stack(newTarget, below *goja.Object) string {
	limit := stackTraceLimit
	if v := r.errors.visible[Error]; v != nil {
		limit = int(v.Get("stackTraceLimit").ToInteger())
	}
	if limit <= 0 {
		return ""
	}
	constructor := ""
	if newTarget != nil {
		constructor = newTarget.Get("name").String()
	}
	frames := r.VM.CaptureCallStack(0, nil)
	if below != nil {
		frames = framesBelow(frames, below.Get("name").String())
	}
	var b strings.Builder
	for i := range frames {
		if limit > 0 && writeFrame(&b, &frames[i], constructor) {
			limit--
		}
	}
	return b.String()
}

// framesBelow drops the frames up to the innermost one of the function of that
// name; all of them stay if there is none.
func framesBelow(frames []goja.StackFrame, name string) []goja.StackFrame {
	for i := range frames {
		if frames[i].FuncName() == name {
			return frames[i+1:]
		}
	}
	return frames
}

// writeFrame writes one line of a stack, unless the frame is not the script's.
func writeFrame(b *strings.Builder, f *goja.StackFrame, constructor string) bool {
	file := f.SrcName()
	if file == "<native>" || strings.HasPrefix(file, InternalPrefix) {
		return false
	}
	pos := f.Position()
	if pos.Filename != "" {
		file = pos.Filename
	}
	place := file + ":" + strconv.Itoa(pos.Line) + ":" + strconv.Itoa(pos.Column)
	b.WriteString("\n    at ")
	switch name := f.FuncName(); name {
	case "<anonymous>", "":
		b.WriteString(place)
	case ModuleFunction:
		b.WriteString("Object.<anonymous> (" + place + ")")
	case constructor:
		b.WriteString("new " + name + " (" + place + ")")
	default:
		b.WriteString(name + " (" + place + ")")
	}
	return true
}
