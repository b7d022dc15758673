package js

import (
	"reflect"
	"unicode/utf16"
	"unsafe"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
	"github.com/sluicejs/sluice/internal/regexps"
)

// An expandedRegExp is what a regular expression has that goja does not know.
type expandedRegExp struct {
	flags   string
	indices *regexps.Indices // with the flag d, once it has matched
	input   goja.String      // what it matched last
	text    *regexps.Text    // the same, made ready
}

var expandedRegExps = NewSlot[expandedRegExp]("RegExp")

// ExpandedRegExp gives a regular expression the source and the flags that scripts see: it
// was compiled from others that mean the same to goja.
func ExpandedRegExp(r *Realm, regexp *goja.Object, source goja.String, flags string) {
	*regExpSource(regexp) = source
	for _, flag := range flags {
		if flag == 'd' || flag == 'v' {
			expandedRegExps.Set(r, regexp, &expandedRegExp{flags: flags})
		}
		if flag == 'd' {
			// goja calls the method exec of one that has been changed.
			check(regexp.Delete("exec"))
		}
	}
}

// regExpSource is where a regular expression has its source, as it was given.
func regExpSource(regexp *goja.Object) *goja.String {
	at := layout.FieldAt(layout.StructOf(regexp), "source", reflect.TypeFor[goja.String]())
	return layout.At[goja.String](layout.Of(regexp).At, at)
}

// escapedSource is a source as V8 shows it: what could stand between slashes.
func escapedSource(source goja.String) goja.Value {
	if source.Length() == 0 {
		return goja.StringFromUTF16(utf16.Encode([]rune("(?:)")))
	}
	var units []uint16
	inClass := false
	for i := 0; i < source.Length(); i++ {
		switch c := source.CharAt(i); {
		case c == '\\' && i+1 < source.Length() && escapedEnds[source.CharAt(i+1)] == "":
			i++
			units = append(units, c, source.CharAt(i))
			continue
		case c == '\\' && i+1 < source.Length():
			continue // the end of the line behind it is escaped below
		case c == '/' && !inClass:
			units = append(units, '\\')
		case escapedEnds[c] != "":
			units = append(units, utf16.Encode([]rune(escapedEnds[c]))...)
			continue
		case c == '[':
			inClass = true
		case c == ']':
			inClass = false
		}
		units = append(units, source.CharAt(i))
	}
	return goja.StringFromUTF16(units)
}

var escapedEnds = map[uint16]string{'\n': `\n`, '\r': `\r`, 0x2028: `\u2028`, 0x2029: `\u2029`}

// hasExpanded tells whether a regular expression has a flag that goja does not know.
func hasExpanded(v goja.Value, flag byte) bool {
	x := expandedRegExps.Get(v)
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

// DefineRegExpFlags defines the flags that goja does not know, on the prototype.
func DefineRegExpFlags(r *Realm, proto *goja.Object) {
	getter := func(name string, get func(this *goja.Object) goja.Value) {
		fn := r.Func("get "+name, 0, func(c goja.FunctionCall) goja.Value {
			o := Object(c.This)
			if o == nil {
				panic(r.NewError(TypeError, "", "RegExp.prototype."+name+" getter called on non-object "+c.This.String()))
			}
			return get(o)
		})
		check(proto.DefineAccessorProperty(name, fn, nil, goja.FLAG_TRUE, goja.FLAG_FALSE))
	}
	flag := func(flag byte, name string, has func(o *goja.Object) goja.Value) {
		getter(name, func(o *goja.Object) goja.Value {
			switch {
			case o.ClassName() == "RegExp":
				return has(o)
			case o == proto:
				return Undefined
			}
			panic(r.NewError(TypeError, "", "RegExp.prototype."+name+" getter called on non-RegExp object"))
		})
	}
	getter("flags", func(o *goja.Object) goja.Value {
		var flags []byte
		for _, f := range regExpFlags {
			if v := o.Get(f.name); v != nil && v.ToBoolean() {
				flags = append(flags, f.flag)
			}
		}
		return r.VM.ToValue(string(flags))
	})
	getter("source", func(o *goja.Object) goja.Value {
		switch {
		case o == proto:
			return r.VM.ToValue("(?:)")
		case o.ClassName() != "RegExp":
			panic(r.NewError(TypeError, "", "RegExp.prototype.source getter called on non-RegExp object"))
		}
		return escapedSource(*regExpSource(o))
	})
	r.Hidden(proto).Method("toString", 0, func(c goja.FunctionCall) goja.Value {
		o := Object(c.This)
		if o == nil {
			panic(r.NewError(TypeError, "", "Method RegExp.prototype.toString called on incompatible receiver "+c.This.String()))
		}
		var b goja.StringBuilder
		b.WriteRune('/')
		b.WriteString(Get(o, "source").ToString().(goja.String))
		b.WriteRune('/')
		b.WriteString(Get(o, "flags").ToString().(goja.String))
		return b.String()
	})
	for _, f := range []byte{'d', 'v'} {
		for _, known := range regExpFlags {
			if known.flag == f {
				flag(f, known.name, func(o *goja.Object) goja.Value { return r.VM.ToValue(hasExpanded(o, f)) })
			}
		}
	}
	keepGuard(proto, func() {
		unicode := AsCallable(getterOf(r, proto, "unicode"))
		flag('u', "unicode", func(o *goja.Object) goja.Value {
			if hasExpanded(o, 'v') {
				return r.VM.ToValue(false)
			}
			return unicode(goja.FunctionCall{This: o})
		})
		r.Wrap(proto, "exec", func(exec Callable, c goja.FunctionCall) goja.Value {
			match := exec(c)
			if found := Object(match); found != nil {
				if x := expandedRegExps.Get(c.This); x != nil {
					x.addIndices(r, Object(c.This), found)
				}
			}
			return match
		})
	})
}

func getterOf(r *Realm, o *goja.Object, name string) goja.Value {
	describe := Object(r.VM.Get("Object")).Get("getOwnPropertyDescriptor")
	return Object(r.Call(describe, Undefined, o, r.VM.ToValue(name))).Get("get")
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

// addIndices gives a match the places of its groups, if the flag d is set.
func (x *expandedRegExp) addIndices(r *Realm, regexp, match *goja.Object) {
	if !hasExpanded(regexp, 'd') {
		return
	}
	if x.indices == nil {
		expanded, flags := regexps.Expand(regexp.Get("source").String(), x.flags)
		var err error
		if x.indices, err = regexps.NewIndices(expanded, flags); err != nil {
			panic(r.VM.NewGoError(err))
		}
	}
	if input := match.Get("input").(goja.String); x.input == nil || !sameText(x.input, input) {
		units := make([]uint16, input.Length())
		for i := range units {
			units[i] = input.CharAt(i)
		}
		x.input, x.text = input, x.indices.NewText(units)
	}
	var places []any
	groups, named := Undefined, Object(match.Get("groups"))
	if named != nil {
		groups = r.VM.CreateObject(nil)
	}
	for _, group := range x.indices.Find(x.text, int(match.Get("index").ToInteger())) {
		place := Undefined
		if group.From >= 0 {
			place = r.VM.NewArray(group.From, group.To)
		}
		places = append(places, place)
		if named != nil && group.Name != "" && named.Get(group.Name) != nil {
			check(Object(groups).Set(group.Name, place))
		}
	}
	indices := r.VM.NewArray(places...)
	check(indices.Set("groups", groups))
	check(match.Set("indices", indices))
}

// sameText tells whether two strings are the same in memory. To compare what they have would
// take longer the longer they are.
func sameText(a, b goja.String) bool {
	v, w := reflect.ValueOf(a), reflect.ValueOf(b)
	if v.Type() != w.Type() {
		return false
	}
	switch v.Kind() {
	case reflect.String:
		return v.Len() == w.Len() && unsafe.StringData(v.String()) == unsafe.StringData(w.String())
	case reflect.Slice:
		return v.Len() == w.Len() && v.UnsafePointer() == w.UnsafePointer()
	case reflect.Pointer:
		return v.UnsafePointer() == w.UnsafePointer()
	}
	return false
}
