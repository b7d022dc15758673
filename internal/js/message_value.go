package js

import (
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/layout"
)

// shown is how V8 shows a value in a message, for which it runs no function of a script's.
func (r *Realm) shown(v goja.Value) string {
	o := Object(v)
	if o == nil {
		if v == nil {
			return "undefined"
		}
		return keyText(v)
	}
	if inspect.KindOf(o).IsFunction() {
		return abbreviated(r.Call(r.engine.machine.functionText, o).String())
	}
	toString := r.lookUp(o, r.VM.ToValue("toString"))
	base := Proto(r.errors.visible[Error])
	switch {
	case toString == nil:
	case toString == base.Get("toString"):
		return header(o)
	case toString == r.VM.GlobalObject().Get("Object").(*goja.Object).Get("prototype").(*goja.Object).Get("toString"):
		if name := r.constructorName(o); name != "" {
			return "#<" + name + ">"
		}
	}
	tag := r.lookUp(o, goja.SymToStringTag)
	if tag == nil && layout.TypedArrayOf(o) != nil {
		tag = o.GetSymbol(goja.SymToStringTag)
	}
	if tag != nil && goja.IsString(tag) {
		return "[object " + tag.String() + "]"
	}
	return "[object " + o.ClassName() + "]"
}

// Incompatible is the error of a method, or of a getter, that this has not.
func (r *Realm) Incompatible(method string, this goja.Value) *goja.Object {
	return r.NewError(TypeError, "", "Method "+method+" called on incompatible receiver "+r.shown(this))
}

// constructorName is the name of the function that an object has as its constructor.
func (r *Realm) constructorName(o *goja.Object) string {
	if ctor := Object(r.lookUp(o, r.VM.ToValue("constructor"))); ctor != nil && inspect.KindOf(ctor).IsFunction() {
		return r.Inspect.FunctionName(ctor)
	}
	return ""
}

// lookUp is the value of a property, nil if there is none, or none without a getter of a script's.
func (r *Realm) lookUp(o *goja.Object, key goja.Value) goja.Value {
	_, descriptor := r.descriptor(o, key)
	if descriptor == nil {
		return nil
	}
	if get := Get(descriptor, "get"); IsFunction(get) {
		if r.languageFunctions()[Object(get)] != "" {
			return r.Call(get, o)
		}
		return nil
	}
	return Get(descriptor, "value")
}

// The text of a function that is longer than longFunction is shown without its middle.
const (
	longFunction = 128
	shownStart   = 111
	shownEnd     = 2
	omitted      = "...<omitted>..."
)

func abbreviated(text string) string {
	units := []rune(text)
	if len(units) <= longFunction {
		return text
	}
	return string(units[:shownStart]) + omitted + string(units[len(units)-shownEnd:])
}

// keyText is a primitive value as V8 shows it in a message.
func keyText(key goja.Value) string {
	if symbol, ok := key.(*goja.Symbol); ok {
		return "Symbol(" + symbol.String() + ")"
	}
	return key.String()
}

// extended is what V8 says of a class that extends a value that is no class.
func (r *Realm) extended(value goja.Value) string {
	text := ""
	if o := Object(value); o != nil && o.ClassName() == "Array" {
		text = o.String()
	} else {
		text = r.shown(value)
	}
	return "Class extends value " + text + " is not a constructor or null"
}

// superConstructor is what V8 says of a class that constructs what it extends, which is no class.
func (r *Realm) superConstructor(class *goja.Object) string {
	if class == nil {
		return "Super constructor is not a constructor"
	}
	name, above := r.Inspect.FunctionName(class), "null"
	switch super := class.Prototype(); {
	case super == nil:
	case inspect.KindOf(super).IsFunction():
		if text := r.Inspect.FunctionName(super); text != "" {
			above = text
		}
	default:
		above = r.shown(super)
	}
	if name == "" {
		return "Super constructor " + above + " of anonymous class is not a constructor"
	}
	return "Super constructor " + above + " of " + name + " is not a constructor"
}

// describeCallee is what V8 calls a value that has no name in the text and was called.
func describeCallee(v goja.Value) string {
	switch {
	case IsUndefined(v):
		return "undefined"
	case goja.IsNull(v):
		return "object null"
	case goja.IsString(v):
		return "string " + strconv.Quote(v.String())
	case goja.IsNumber(v):
		return "number " + v.String()
	case Object(v) != nil:
		return "#<" + Object(v).ClassName() + ">"
	}
	if _, ok := v.Export().(bool); ok {
		return "boolean " + v.String()
	}
	return v.String()
}
