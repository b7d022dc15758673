package language

import (
	"strings"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
)

// regExpFlags are the properties that tell of flags, in the order of V8's.
var regExpFlags = []struct {
	flag byte
	name string
}{
	{'d', "hasIndices"}, {'g', "global"}, {'i', "ignoreCase"}, {'m', "multiline"}, {'s', "dotAll"}, {'u', "unicode"},
	{'v', "unicodeSets"}, {'y', "sticky"},
}

// defineFlags defines these properties on the prototype.
func (x *regExps) defineFlags() {
	x.getter("flags", func(v goja.Value) goja.Value {
		o := js.Object(v)
		if o == nil {
			panic(x.r.NewError(js.TypeError, "", "RegExp.prototype.flags getter called on non-object "+v.String()))
		}
		if x.isStandard(o) {
			return x.r.VM.ToValue(x.engine(o).flags)
		}
		var flags []byte
		for _, f := range regExpFlags {
			if v := o.Get(f.name); v != nil && v.ToBoolean() {
				flags = append(flags, f.flag)
			}
		}
		return x.r.VM.ToValue(string(flags))
	})
	keepGuard(x.proto, func() {
		for _, f := range regExpFlags {
			x.getter(f.name, func(v goja.Value) goja.Value {
				if o := x.receiver(f.name, v); o != nil {
					return x.r.VM.ToValue(strings.IndexByte(x.engine(o).flags, f.flag) >= 0)
				}
				return js.Undefined
			})
		}
	})
	names := []unistring.String{"flags"}
	for _, f := range regExpFlags {
		names = append(names, unistring.String(f.name))
	}
	layout.Guard(x.proto, names...)
	x.intact = layout.Of(x.proto)
}

// getter defines an accessor of the prototype.
func (x *regExps) getter(name string, get func(this goja.Value) goja.Value) {
	fn := x.r.Func("get "+name, 0, func(c goja.FunctionCall) goja.Value { return get(c.This) })
	check(x.proto.DefineAccessorProperty(name, fn, nil, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

// receiver is the regular expression that a getter is called on; nil for the prototype.
func (x *regExps) receiver(name string, this goja.Value) *goja.Object {
	switch o := js.Object(this); {
	case x.at.Is(o):
		return o
	case o == x.proto && o != nil:
		return nil
	}
	panic(x.r.NewError(js.TypeError, "", "RegExp.prototype."+name+" getter called on non-RegExp object"))
}

// keepGuard changes the prototype of regular expressions in a way that changes nothing in what they do.
// goja takes another implementation for the object when a property is defined that it guards.
func keepGuard(proto *goja.Object, change func()) {
	implementation := layout.ImplOf(proto)
	saved := *implementation
	change()
	*implementation = saved
}
