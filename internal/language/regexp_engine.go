package language

import (
	"errors"
	"strings"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
	"github.com/sluicejs/sluice/internal/regexps"
)

// regExps are the regular expressions of a realm.
type regExps struct {
	r      *js.Realm
	class  *goja.Object
	proto  *goja.Object
	intact layout.Impl // what implements the prototype as long as nothing was done to it
	exec   goja.Value  // the method of the language
	at     *layout.RegExps
	plain  layout.Plain

	machine  regexps.Machine
	compiled map[pattern]*engine
	last     lastMatch
	iterator *goja.Object // the prototype of iterators of matches, once there is one
}

// A pattern is what is compiled.
type pattern struct {
	text  string
	wide  bool  // the text is one of UTF-16 units
	flags uint8 // a bit for each of regExpFlags
}

// An engine is what matches a regular expression. It lies where goja has its own.
type engine struct {
	mark    *byte // engineMark, which goja's does not begin with
	program *regexps.Program
	flags   string

	global, sticky, unicode, indices bool
}

var engineMark = new(byte)

func newRegExps(r *js.Realm, proto *goja.Object) *regExps {
	x := &regExps{r: r, proto: proto, exec: proto.Get("exec"), compiled: make(map[pattern]*engine)}
	x.at = layout.RegExpsOf(r.New(r.VM.Get("RegExp")))
	x.plain = layout.PlainOf(r.VM.NewObject(), r.VM.NewArray())
	x.machine.Stop = r.Interrupting
	return x
}

// engineFor makes an engine, or throws what V8 does for a pattern or flags that are none.
func (x *regExps) engineFor(source goja.String, flags string) *engine {
	if !regexps.ValidFlags(flags) {
		panic(x.r.NewError(js.SyntaxError, "", "Invalid flags supplied to RegExp constructor '"+flags+"'"))
	}
	var bits uint8
	for i, f := range regExpFlags {
		if strings.IndexByte(flags, f.flag) >= 0 {
			bits |= 1 << i
		}
	}
	return x.compile(source, bits)
}

func (x *regExps) compile(source goja.String, bits uint8) *engine {
	ascii, units := layout.Text(source)
	key := pattern{text: ascii, flags: bits}
	if units != nil {
		key.text, key.wide = unsafe.String((*byte)(unsafe.Pointer(unsafe.SliceData(units))), 2*len(units)), true
	}
	if e := x.compiled[key]; e != nil {
		return e
	}
	if units == nil {
		units = make([]uint16, len(ascii))
		for i := range units {
			units[i] = uint16(ascii[i])
		}
	}
	flags := flagText(bits)
	program, problem := regexps.Compile(units, flags)
	if problem != "" {
		panic(x.r.NewError(js.SyntaxError, "", "Invalid regular expression: /"+source.String()+"/"+flags+": "+problem))
	}
	e := &engine{
		mark: engineMark, program: program, flags: flags,
		global: strings.Contains(flags, "g"), sticky: strings.Contains(flags, "y"),
		unicode: strings.ContainsAny(flags, "uv"), indices: strings.Contains(flags, "d"),
	}
	const most = 1 << 10
	if len(x.compiled) >= most {
		clear(x.compiled)
	}
	key.text = strings.Clone(key.text)
	x.compiled[key] = e
	return e
}

// flagText are flags as a text, in V8's order.
func flagText(bits uint8) string {
	var b strings.Builder
	for i, f := range regExpFlags {
		if bits>>i&1 != 0 {
			b.WriteByte(f.flag)
		}
	}
	return b.String()
}

// become gives a regular expression a source and an engine.
func (x *regExps) become(o *goja.Object, source goja.String, e *engine) {
	*x.at.Source(o) = source
	for i := range len(layout.RegExpFlags) {
		*x.at.Flag(o, i) = strings.IndexByte(e.flags, layout.RegExpFlags[i]) >= 0
	}
	*x.at.Engine(o) = unsafe.Pointer(e)
}

// engine returns what matches a regular expression: a literal has none yet.
func (x *regExps) engine(o *goja.Object) *engine {
	at := x.at.Engine(o)
	if *at != nil && *(**byte)(*at) == engineMark {
		return (*engine)(*at)
	}
	var bits uint8
	for i, flag := range nativeFlags {
		if *x.at.Flag(o, i) {
			bits |= flag
		}
	}
	e := x.compile(*x.at.Source(o), bits)
	*at = unsafe.Pointer(e)
	return e
}

// nativeFlags are the bits of those flags that goja knows, in its order.
var nativeFlags = func() (bits [len(layout.RegExpFlags)]uint8) {
	for i := range bits {
		for bit, f := range regExpFlags {
			if f.flag == layout.RegExpFlags[i] {
				bits[i] = 1 << bit
			}
		}
	}
	return bits
}()

// isStandard tells whether nothing was done to a regular expression, or to all, that changes what their
// methods do.
func (x *regExps) isStandard(o *goja.Object) bool {
	return x.at.IsStandard(o, x.proto) && layout.Of(x.proto) == x.intact
}

// find looks for a match from a place on. It returns the places of the groups, which the next match
// overwrites; nil if there is none.
func (x *regExps) find(e *engine, s goja.String, from int, sticky bool) (places []int32) {
	var err error
	if ascii, units := layout.Text(s); units == nil {
		places, err = x.machine.MatchASCII(e.program, ascii, from, sticky)
	} else {
		places, err = x.machine.MatchUnits(e.program, units, from, sticky)
	}
	if errors.Is(err, regexps.ErrTooDeep) {
		panic(x.r.NewError(js.RangeError, "", "Maximum call stack size exceeded"))
	}
	if places != nil {
		x.last.note(s, places)
	}
	return places
}

// match is the method exec, without the array that this returns.
func (x *regExps) match(o *goja.Object, s goja.String) (e *engine, places []int32) {
	value, _ := x.at.LastIndex(o)
	from := max((*value).ToInteger(), 0)
	e = x.engine(o)
	if !e.global && !e.sticky {
		return e, x.find(e, s, 0, false)
	}
	if from <= int64(s.Length()) {
		places = x.find(e, s, int(from), e.sticky)
	}
	if places == nil {
		x.setLastIndex(o, 0)
	} else {
		x.setLastIndex(o, int(places[1]))
	}
	return e, places
}

// setLastIndex sets the property, or throws if it cannot be written.
func (x *regExps) setLastIndex(o *goja.Object, index int) {
	v := x.r.VM.ToValue(index)
	if !x.at.Is(o) {
		x.set(o, "lastIndex", v)
		return
	}
	if at, writable := x.at.LastIndex(o); writable {
		*at = v
		return
	}
	panic(x.r.NewError(js.TypeError, "", "Cannot assign to read only property 'lastIndex' of object '[object RegExp]'"))
}

// set is an assignment in strict code.
func (x *regExps) set(o *goja.Object, name string, v goja.Value) {
	if err := o.Set(name, v); err != nil {
		panic(err)
	}
}

// captured is what a group has matched; undefined if it has not.
func captured(s goja.String, places []int32, i int) goja.Value {
	from, to := places[2*i], places[2*i+1]
	if from < 0 {
		return js.Undefined
	}
	return s.Substring(int(from), int(to))
}

var matchNames = []unistring.String{"index", "input", "groups", "indices"}

// result is the array of a match.
func (x *regExps) result(e *engine, s goja.String, places []int32) *goja.Object {
	groups := make([]goja.Value, len(places)/2)
	for i := range groups {
		groups[i] = captured(s, places, i)
	}
	values := []goja.Value{x.r.VM.ToValue(int(places[0])), s, x.named(e, groups)}
	if e.indices {
		indices := make([]goja.Value, len(groups))
		for i := range indices {
			indices[i] = js.Undefined
			if from := places[2*i]; from >= 0 {
				indices[i] = x.array([]goja.Value{x.r.VM.ToValue(int(from)), x.r.VM.ToValue(int(places[2*i+1]))})
			}
		}
		array := x.array(indices)
		x.plain.Extend(array, matchNames[2:3], []goja.Value{x.named(e, indices)})
		values = append(values, array)
	}
	match := x.array(groups)
	x.plain.Extend(match, matchNames[:len(values)], values)
	return match
}

func (x *regExps) array(elements []goja.Value) *goja.Object {
	a := x.r.VM.NewArray()
	x.plain.Fill(a, elements)
	return a
}

// named is the object of the groups that have names; undefined if none has.
func (x *regExps) named(e *engine, groups []goja.Value) goja.Value {
	names := e.program.Names()
	if names == nil {
		return js.Undefined
	}
	o := x.r.VM.CreateObject(nil)
	for i, name := range names {
		if name != "" {
			check(o.Set(name, groups[i]))
		}
	}
	return o
}
