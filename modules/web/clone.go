package web

import (
	"slices"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/fields"
	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/namespace"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/resizable"
)

// The methods of objects that are more than their properties.
var (
	// CloneSymbol returns a copy of its object.
	CloneSymbol = goja.NewSymbol("messaging_clone_symbol")
	// twinSymbol returns an object that can take the place of its object, which is
	// transferred and not copied, or throws if it cannot be.
	twinSymbol = goja.NewSymbol("kTwin")
	// adoptSymbol of that object takes what the other one has, and returns the port
	// that went with it, if any.
	adoptSymbol = goja.NewSymbol("kAdopt")
	// Untransferable marks an ArrayBuffer that is copied in any case.
	Untransferable = js.HiddenSymbol("untransferable_object_private_symbol")
)

// A cloner copies values by the structured clone algorithm. The copy is made at once and
// in the same realm, as there are no others that a message could go to.
type cloner struct {
	r      *js.Realm
	copies map[*goja.Object]*goja.Object // of the objects that were met, so that cycles stay cycles
	twins  map[*goja.Object]*goja.Object // of the objects that are transferred
	moved  []*goja.Object                // those, in order
}

// clone copies a value. What the transfer list names is moved in place of being copied;
// moved are the ports that went with those that are no ArrayBuffers.
func clone(r *js.Realm, v goja.Value, transfer []goja.Value) (copied goja.Value, moved []*goja.Object) {
	c := &cloner{r: r, copies: make(map[*goja.Object]*goja.Object), twins: make(map[*goja.Object]*goja.Object)}
	for _, item := range transfer {
		c.transfer(item)
	}
	copied = c.value(v)
	for _, o := range c.moved {
		twin := c.twins[o]
		if b, ok := js.ArrayBuffer(o); ok {
			b.Detach()
			continue
		}
		port := c.method(twin, adoptSymbol)(goja.FunctionCall{This: twin, Arguments: []goja.Value{o}})
		if port := js.Object(port); port != nil {
			moved = append(moved, port)
		}
	}
	return copied, moved
}

// fail throws the DataCloneError of that message.
func (c *cloner) fail(message string) { panic(NewDOMException(c.r, message, "DataCloneError")) }

func (c *cloner) method(o *goja.Object, name *goja.Symbol) js.Callable {
	return js.AsCallable(o.GetSymbol(name))
}

// transfer notes an item of a transfer list.
func (c *cloner) transfer(item goja.Value) {
	o := js.Object(item)
	if o == nil || js.IsShared(o) {
		panic(nodeerr.New(c.r, "ERR_INVALID_TRANSFER_OBJECT"))
	}
	b, isBuffer := js.ArrayBuffer(o)
	var twin *goja.Object
	if make := c.method(o, twinSymbol); make != nil && c.twins[o] == nil {
		twin = js.Object(make(goja.FunctionCall{This: o}))
	}
	switch {
	case isBuffer && js.Truthy(o.GetSymbol(Untransferable)):
		return // it is copied
	case c.twins[o] != nil && isBuffer:
		c.fail("Transfer list contains duplicate ArrayBuffer")
	case c.twins[o] != nil:
		c.fail("Transfer list contains duplicate " + constructorName(o))
	case isBuffer:
		c.twins[o] = c.r.VM.ToValue(c.r.VM.NewArrayBuffer(b.Bytes())).(*goja.Object)
		if m := resizable.Of(o); m != nil {
			m.Move().Back(c.r, c.twins[o])
		}
	case twin != nil && c.method(twin, adoptSymbol) != nil:
		c.twins[o] = twin
	default:
		panic(nodeerr.New(c.r, "ERR_INVALID_TRANSFER_OBJECT"))
	}
	c.moved = append(c.moved, o)
}

func (c *cloner) value(v goja.Value) goja.Value {
	switch v := v.(type) {
	case *goja.Object:
		if done := c.copies[v]; done != nil {
			return done
		}
		if twin := c.twins[v]; twin != nil {
			return twin
		}
		return c.object(v)
	case *goja.Symbol:
		c.fail(c.r.Inspect.Inspect(v, nil) + " could not be cloned.")
	}
	return v
}

func (c *cloner) object(o *goja.Object) goja.Value {
	if f := c.method(o, CloneSymbol); f != nil {
		if copied := js.Object(f(goja.FunctionCall{This: o})); copied != nil { // not if a script has put it there
			return c.note(o, copied)
		}
	}
	if c.method(o, twinSymbol) != nil {
		panic(nodeerr.New(c.r, "ERR_MISSING_TRANSFERABLE_IN_TRANSFER_LIST"))
	}
	vm := c.r.VM
	if foreign(o) {
		c.fail(c.describe(o) + " could not be cloned.")
	}
	switch inspect.KindOf(o) {
	case inspect.KindObject:
		return c.properties(o, c.note(o, vm.NewObject()))
	case inspect.KindArray:
		a := c.note(o, vm.NewArray())
		check(a.Set("length", o.Get("length")))
		return c.properties(o, a)
	case inspect.KindMap:
		return c.collection(o, "Map", "set")
	case inspect.KindSet:
		return c.collection(o, "Set", "add")
	case inspect.KindDate:
		return c.note(o, c.construct("Date", c.call("Date", "getTime", o)))
	case inspect.KindRegExp:
		return c.note(o, c.construct("RegExp", o.Get("source"), o.Get("flags")))
	case inspect.KindError:
		return c.error(o)
	case inspect.KindArrayBuffer:
		return c.buffer(o)
	case inspect.KindTypedArray:
		return c.view(o, o.GetSymbol(goja.SymToStringTag).String(), "length")
	case inspect.KindDataView:
		return c.view(o, "DataView", "byteLength")
	case inspect.KindNumber:
		return c.note(o, vm.ToValue(c.call("Number", "valueOf", o)).ToObject(vm))
	case inspect.KindString:
		return c.note(o, c.call("String", "valueOf", o).ToObject(vm))
	case inspect.KindBoolean:
		return c.note(o, c.call("Boolean", "valueOf", o).ToObject(vm))
	case inspect.KindBigInt:
		return c.note(o, c.call("BigInt", "valueOf", o).ToObject(vm))
	}
	c.fail(c.describe(o) + " could not be cloned.")
	return nil
}

// foreign tells whether an object is one of the language's that looks like any other, but has
// state that cannot be copied.
func foreign(o *goja.Object) bool {
	tag, ok := o.GetSymbol(goja.SymToStringTag).(goja.String)
	if !ok {
		return false
	}
	name := tag.String()
	if name != "WeakRef" && name != "FinalizationRegistry" && !strings.HasSuffix(name, " Iterator") {
		return false
	}
	return !slices.Contains(o.Symbols(), goja.SymToStringTag) // or else a script calls its own object that
}

// note remembers the copy of an object.
func (c *cloner) note(o, copied *goja.Object) *goja.Object {
	c.copies[o] = copied
	return copied
}

// properties copies what an object has of its own under strings.
func (c *cloner) properties(o, copied *goja.Object) *goja.Object {
	define := c.r.On(copied)
	fields.Show(c.r, o)
	for _, name := range o.Keys() {
		define.Value(name, c.value(o.Get(name)))
	}
	return copied
}

func (c *cloner) construct(class string, args ...goja.Value) *goja.Object {
	return c.r.New(c.r.Intrinsic(class), args...)
}

// call calls a method that the instances of a class have at first.
func (c *cloner) call(class, method string, this goja.Value, args ...goja.Value) goja.Value {
	return c.r.Call(js.Get(c.r.Intrinsic(class).Get("prototype"), method), this, args...)
}

// collection copies a Map or a Set as it is before any of its members is copied.
func (c *cloner) collection(o *goja.Object, class, add string) *goja.Object {
	var members [][]goja.Value
	c.call(class, "forEach", o, c.r.Func("", 2, func(call goja.FunctionCall) goja.Value {
		members = append(members, []goja.Value{call.Argument(1), call.Argument(0)})
		return js.Undefined
	}))
	copied := c.note(o, c.construct(class))
	for _, member := range members {
		for i := range member {
			member[i] = c.value(member[i])
		}
		if class == "Set" {
			member = member[:1]
		}
		c.call(class, add, copied, member...)
	}
	return copied
}

// errorClasses are those that the copy of an error can have.
var errorClasses = map[string]bool{
	"EvalError": true, "RangeError": true, "ReferenceError": true, "SyntaxError": true, "TypeError": true, "URIError": true,
}

// error copies an error: its class, stack, message and cause.
func (c *cloner) error(o *goja.Object) *goja.Object {
	class := "Error"
	if name := o.Get("name"); name != nil && errorClasses[name.String()] {
		class = name.String()
	}
	copied := c.note(o, c.construct(class))
	define := c.r.Hidden(copied)
	if stack, ok := o.Get("stack").(goja.String); ok {
		define.Value("stack", stack)
	} else {
		define.Value("stack", js.Undefined)
	}
	own := c.r.Intrinsic("Object").Get("getOwnPropertyDescriptor")
	for _, name := range []string{"message", "cause"} {
		d := c.r.Call(own, js.Undefined, o, c.r.VM.ToValue(name))
		if js.Object(d) == nil || js.Object(d).Get("get") != nil {
			continue
		}
		v := js.Get(d, "value")
		if name == "message" {
			define.Value(name, c.r.VM.ToValue(v.String()))
		} else {
			define.Value(name, c.value(v))
		}
	}
	return copied
}

func (c *cloner) buffer(o *goja.Object) *goja.Object {
	b := o.Export().(goja.ArrayBuffer)
	if b.Detached() {
		c.fail("An ArrayBuffer is detached and could not be cloned.")
	}
	m := resizable.Of(o)
	var copied *goja.Object
	switch {
	case js.IsShared(o):
		copied = js.NewShared(c.r, b.Bytes())
	case m != nil:
		copied, m = c.r.VM.ToValue(c.r.VM.NewArrayBuffer(nil)).(*goja.Object), m.Copy()
	default:
		copied = c.r.VM.ToValue(c.r.VM.NewArrayBuffer(append([]byte{}, b.Bytes()...))).(*goja.Object)
	}
	if m != nil {
		m.Back(c.r, copied)
	}
	return c.note(o, copied)
}

// view copies a view of an ArrayBuffer, and with it the whole of that.
func (c *cloner) view(o *goja.Object, class, size string) *goja.Object {
	if resizable.OutOfBounds(o) {
		if size == "length" {
			c.fail("[object Object] could not be cloned.")
		}
		c.fail(c.describe(o) + " could not be cloned.")
	}
	buffer := c.value(o.Get("buffer"))
	if resizable.Tracks(o) {
		return c.note(o, c.construct(class, buffer, o.Get("byteOffset")))
	}
	return c.note(o, c.construct(class, buffer, o.Get("byteOffset"), o.Get(size)))
}

// describe is what an error calls an object that cannot be cloned: its source if it is a
// function, otherwise its class.
func (c *cloner) describe(o *goja.Object) string {
	kind := inspect.KindOf(o)
	switch {
	case namespace.Is(o):
		return "[object Module]"
	case kind.IsFunction():
		return c.call("Function", "toString", o).String()
	case kind == inspect.KindProxy:
		if js.Truthy(c.r.Invoke(c.r.Intrinsic("Array"), "isArray", o)) {
			return "[object Array]"
		}
		return "#<Object>"
	case kind != inspect.KindSymbol:
		if name := constructorName(o); name != "" {
			return "#<" + name + ">"
		}
	}
	tag := o.ClassName()
	if s, ok := o.GetSymbol(goja.SymToStringTag).(goja.String); ok {
		tag = s.String()
	}
	return "[object " + tag + "]"
}

// constructorName is the name of the function that an object calls its constructor.
func constructorName(o *goja.Object) string {
	if ctor := o.Get("constructor"); js.IsFunction(ctor) {
		return js.Get(ctor, "name").String()
	}
	return ""
}

// transferList reads what may be a list of objects to transfer, or options that have
// one.
func transferList(r *js.Realm, v goja.Value) []goja.Value {
	o := js.Object(v)
	if o == nil {
		if js.IsNullish(v) {
			return nil
		}
		panic(r.NewError(js.TypeError, "ERR_INVALID_ARG_TYPE", "Optional transferList argument must be an iterable"))
	}
	if list, iterable := iterate(r, o); iterable {
		return list
	}
	listed := o.Get("transfer")
	if js.IsUndefined(listed) {
		return nil
	}
	if list, iterable := iterate(r, js.Object(listed)); iterable {
		return list
	}
	panic(r.NewError(js.TypeError, "ERR_INVALID_ARG_TYPE", "Optional options.transfer argument must be an iterable"))
}

// iterate returns what an iterable object has.
func iterate(r *js.Realm, o *goja.Object) (list []goja.Value, iterable bool) {
	if o == nil || !js.IsFunction(o.GetSymbol(goja.SymIterator)) {
		return nil, false
	}
	r.ForOf(o, func(v goja.Value) bool {
		list = append(list, v)
		return true
	})
	return list, true
}

// StructuredClone makes the global function.
func StructuredClone(r *js.Realm) *goja.Object {
	return r.Func("structuredClone", 0, func(c goja.FunctionCall) goja.Value {
		if len(c.Arguments) == 0 {
			panic(r.NewError(js.TypeError, "ERR_MISSING_ARGS", "The value argument must be specified"))
		}
		options := c.Argument(1)
		if !js.IsNullish(options) && js.Object(options) == nil {
			panic(r.NewError(js.TypeError, "ERR_INVALID_ARG_TYPE", "The options argument must be either an object or undefined"))
		}
		copied, _ := clone(r, c.Argument(0), transferList(r, js.Get(options, "transfer")))
		return copied
	})
}

// DefineStructuredClone defines structuredClone.
func DefineStructuredClone(r *js.Realm) {
	r.On(r.VM.GlobalObject()).Value("structuredClone", StructuredClone(r))
}

// check is for operations that cannot fail on objects of one's own.
func check(err error) {
	if err != nil {
		panic(err)
	}
}
