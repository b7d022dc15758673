package language

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
	"github.com/sluicejs/sluice/internal/regexps"
)

// An expansion is what a regular expression has that goja does not know.
type expansion struct {
	flags   string
	indices *regexps.Indices // with the flag d, once it has matched
	input   goja.String      // what it matched last
	text    *regexps.Text    // the same, made ready
}

var expansions = js.NewSlot[expansion]("RegExp")

// noteExpanded gives a regular expression the source and the flags that scripts see: it
// was compiled from others that mean the same to goja.
func noteExpanded(r *js.Realm, regexp *goja.Object, source goja.String, flags string) {
	*regExpSource(regexp) = source
	for _, flag := range flags {
		if flag == 'd' || flag == 'v' {
			expansions.Set(r, regexp, &expansion{flags: flags})
		}
		if flag == 'd' {
			// goja calls the method exec of one that has been changed.
			check(regexp.Delete("exec"))
		}
	}
}

// hasExpanded tells whether a regular expression has a flag that goja does not know.
func hasExpanded(v goja.Value, flag byte) bool {
	x := expansions.Get(v)
	if x == nil {
		return false
	}
	for i := range len(x.flags) {
		if x.flags[i] == flag {
			return true
		}
	}
	return false
}

// regExpFlags are the properties that tell of flags, in the order of V8's.
var regExpFlags = []struct {
	flag byte
	name string
}{
	{'d', "hasIndices"}, {'g', "global"}, {'i', "ignoreCase"}, {'m', "multiline"}, {'s', "dotAll"}, {'u', "unicode"},
	{'v', "unicodeSets"}, {'y', "sticky"},
}

// defineRegExpFlags defines the flags that goja does not know, on the prototype.
func defineRegExpFlags(r *js.Realm, proto *goja.Object) {
	flag := func(flag byte, name string, has func(o *goja.Object) goja.Value) {
		defineRegExpGetter(r, proto, name, func(o *goja.Object) goja.Value {
			switch {
			case o.ClassName() == "RegExp":
				return has(o)
			case o == proto:
				return js.Undefined
			}
			panic(r.NewError(js.TypeError, "", "RegExp.prototype."+name+" getter called on non-RegExp object"))
		})
	}
	defineRegExpGetter(r, proto, "flags", func(o *goja.Object) goja.Value {
		var flags []byte
		for _, f := range regExpFlags {
			if v := o.Get(f.name); v != nil && v.ToBoolean() {
				flags = append(flags, f.flag)
			}
		}
		return r.VM.ToValue(string(flags))
	})
	for _, f := range []byte{'d', 'v'} {
		for _, known := range regExpFlags {
			if known.flag == f {
				flag(f, known.name, func(o *goja.Object) goja.Value { return r.VM.ToValue(hasExpanded(o, f)) })
			}
		}
	}
	keepGuard(proto, func() {
		unicode := js.AsCallable(getterOf(r, proto, "unicode"))
		flag('u', "unicode", func(o *goja.Object) goja.Value {
			if hasExpanded(o, 'v') {
				return r.VM.ToValue(false)
			}
			return unicode(goja.FunctionCall{This: o})
		})
		r.Wrap(proto, "exec", func(exec js.Callable, c goja.FunctionCall) goja.Value {
			match := exec(c)
			if found := js.Object(match); found != nil {
				if x := expansions.Get(c.This); x != nil {
					x.addIndices(r, js.Object(c.This), found)
				}
			}
			return match
		})
	})
}

// defineRegExpGetter defines an accessor of the prototype, which only objects have.
func defineRegExpGetter(r *js.Realm, proto *goja.Object, name string, get func(this *goja.Object) goja.Value) {
	fn := r.Func("get "+name, 0, func(c goja.FunctionCall) goja.Value {
		o := js.Object(c.This)
		if o == nil {
			panic(r.NewError(js.TypeError, "", "RegExp.prototype."+name+" getter called on non-object "+c.This.String()))
		}
		return get(o)
	})
	check(proto.DefineAccessorProperty(name, fn, nil, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

func getterOf(r *js.Realm, o *goja.Object, name string) goja.Value {
	describe := js.Object(r.VM.Get("Object")).Get("getOwnPropertyDescriptor")
	return js.Object(r.Call(describe, js.Undefined, o, r.VM.ToValue(name))).Get("get")
}

// keepGuard changes the prototype of regular expressions in a way that changes nothing
// for those without the new flags: goja goes on using its fast paths for them, which it
// gives up, by taking another implementation for the object, when a property is defined
// that it knows.
func keepGuard(proto *goja.Object, change func()) {
	implementation := layout.ImplOf(proto)
	saved := *implementation
	change()
	*implementation = saved
}
