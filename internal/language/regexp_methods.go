package language

import (
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// defineMethods gives the methods of the prototype what they do. They remain the same functions.
func (x *regExps) defineMethods() {
	method := func(f goja.Value, call func(c goja.FunctionCall) goja.Value) {
		js.Reimplement(f, func(js.Callable) js.Callable { return call })
	}
	onObject := func(name string, shows bool, call func(o *goja.Object, c goja.FunctionCall) goja.Value) func(goja.FunctionCall) goja.Value {
		return func(c goja.FunctionCall) goja.Value {
			o := js.Object(c.This)
			if o == nil {
				this := js.Undefined
				if shows {
					this = c.This
				}
				panic(x.r.Incompatible("RegExp.prototype."+name, this))
			}
			return call(o, c)
		}
	}
	method(x.exec, x.execCalled)
	method(x.proto.Get("compile"), x.compileCalled)
	method(x.proto.Get("test"), onObject("test", false, x.testCalled))
	method(x.proto.GetSymbol(goja.SymMatch), onObject("@@match", true, x.matchCalled))
	method(x.proto.GetSymbol(goja.SymSearch), onObject("@@search", true, x.searchCalled))
	method(x.proto.GetSymbol(goja.SymReplace), onObject("@@replace", false, x.replaceCalled))
	method(x.proto.GetSymbol(goja.SymSplit), onObject("@@split", true, x.splitCalled))
	matchAll := x.proto.GetSymbol(goja.SymMatchAll)
	js.Reimplement(matchAll, func(native js.Callable) js.Callable {
		return onObject("@@matchAll", true, func(o *goja.Object, c goja.FunctionCall) goja.Value { return x.matchAllCalled(native, o, c) })
	})
}

func (x *regExps) execCalled(c goja.FunctionCall) goja.Value {
	o := js.Object(c.This)
	if !x.at.Is(o) {
		panic(x.r.Incompatible("RegExp.prototype.exec", c.This))
	}
	return x.execute(o, x.r.Text(c.Argument(0)))
}

// execute is the language's own exec.
func (x *regExps) execute(o *goja.Object, s goja.String) goja.Value {
	e, places := x.match(o, s)
	if places == nil {
		return goja.Null()
	}
	return x.result(e, s, places)
}

// callExec calls the method exec of an object, which may be the script's.
func (x *regExps) callExec(o *goja.Object, s goja.String) goja.Value {
	if x.r.Interrupting() {
		return goja.Null() // to end loops that no instruction is executed in
	}
	exec := js.Get(o, "exec")
	if exec == x.exec || !js.IsFunction(exec) {
		if !x.at.Is(o) {
			panic(x.r.Incompatible("RegExp.prototype.exec", o))
		}
		return x.execute(o, s)
	}
	match := x.r.Call(exec, o, s)
	if js.Object(match) == nil && !goja.IsNull(match) {
		panic(x.r.NewError(js.TypeError, "", "RegExp exec method returned something other than an Object or null"))
	}
	return match
}

func (x *regExps) testCalled(o *goja.Object, c goja.FunctionCall) goja.Value {
	s := x.r.Text(c.Argument(0))
	if x.isStandard(o) {
		_, places := x.match(o, s)
		return x.r.VM.ToValue(places != nil)
	}
	return x.r.VM.ToValue(!goja.IsNull(x.callExec(o, s)))
}

func (x *regExps) compileCalled(c goja.FunctionCall) goja.Value {
	o := js.Object(c.This)
	if !x.at.Is(o) {
		panic(x.r.Incompatible("RegExp.prototype.compile", c.This))
	}
	if other := js.Object(c.Argument(0)); x.at.Is(other) {
		if !js.IsUndefined(c.Argument(1)) {
			panic(x.r.NewError(js.TypeError, "", "Cannot supply flags when constructing one RegExp from another"))
		}
		x.become(o, *x.at.Source(other), x.engine(other))
	} else {
		pattern := textOrEmpty(x.r, c.Argument(0))
		x.become(o, pattern, x.engineFor(pattern, textOrEmpty(x.r, c.Argument(1)).String()))
	}
	x.setLastIndex(o, 0)
	return o
}

func (x *regExps) searchCalled(o *goja.Object, c goja.FunctionCall) goja.Value {
	s := x.r.Text(c.Argument(0))
	if x.isStandard(o) {
		e := x.engine(o)
		if places := x.find(e, s, 0, e.sticky); places != nil {
			return x.r.VM.ToValue(int(places[0]))
		}
		return x.r.VM.ToValue(-1)
	}
	zero, before := x.r.VM.ToValue(0), js.Get(o, "lastIndex")
	if !before.SameAs(zero) {
		x.set(o, "lastIndex", zero)
	}
	match := x.callExec(o, s)
	if !js.Get(o, "lastIndex").SameAs(before) {
		x.set(o, "lastIndex", before)
	}
	if goja.IsNull(match) {
		return x.r.VM.ToValue(-1)
	}
	return js.Get(match, "index")
}

func (x *regExps) matchCalled(o *goja.Object, c goja.FunctionCall) goja.Value {
	s := x.r.Text(c.Argument(0))
	var found []goja.Value
	switch {
	case x.isStandard(o):
		e := x.engine(o)
		if !e.global {
			return x.execute(o, s)
		}
		for _, places := range x.all(o, e, s) {
			found = append(found, captured(s, places, 0))
		}
	case !js.Get(o, "global").ToBoolean():
		return x.callExec(o, s)
	default:
		unicode := js.Get(o, "unicode").ToBoolean() || js.Get(o, "unicodeSets").ToBoolean()
		for _, match := range x.allCalled(o, s, unicode) {
			found = append(found, x.r.Text(js.Element(match, 0)))
		}
	}
	if found == nil {
		return goja.Null()
	}
	return x.array(found)
}

// all yields the matches of a global regular expression. They are found before the first is
// yielded, with the property lastIndex at 0 again.
func (x *regExps) all(o *goja.Object, e *engine, s goja.String) [][]int32 {
	x.setLastIndex(o, 0)
	var all [][]int32
	var memory []int32
	for from := 0; from <= s.Length(); {
		places := x.find(e, s, from, e.sticky)
		if places == nil {
			break
		}
		if cap(memory)-len(memory) < len(places) {
			memory = make([]int32, 0, max(16*len(places), min(2*cap(memory), 1<<12)))
		}
		begin := len(memory)
		memory = append(memory, places...)
		all = append(all, memory[begin:len(memory):len(memory)])
		if from = int(places[1]); places[0] == places[1] {
			from = next(s, from, e.unicode)
		}
	}
	return all
}

// allCalled are the matches that the method exec of an object finds.
func (x *regExps) allCalled(o *goja.Object, s goja.String, unicode bool) []*goja.Object {
	x.set(o, "lastIndex", x.r.VM.ToValue(0))
	var all []*goja.Object
	for {
		match := js.Object(x.callExec(o, s))
		if match == nil {
			return all
		}
		all = append(all, match)
		if x.r.Text(js.Element(match, 0)).Length() == 0 {
			x.advance(o, s, unicode)
		}
	}
}

// advance sets lastIndex to the next character.
func (x *regExps) advance(o *goja.Object, s goja.String, unicode bool) {
	x.set(o, "lastIndex", x.r.VM.ToValue(next(s, int(toLength(js.Get(o, "lastIndex"))), unicode)))
}

// next is the place of the next character, or of the next unit.
func next(s goja.String, at int, unicode bool) int {
	if unicode && at+1 < s.Length() && utf16.DecodeRune(rune(s.CharAt(at)), rune(s.CharAt(at+1))) != utf8.RuneError {
		return at + 2
	}
	return at + 1
}

func toLength(v goja.Value) int64 { return min(max(v.ToInteger(), 0), 1<<53-1) }

// species is the class that a method makes another regular expression of.
func (x *regExps) species(o *goja.Object) *goja.Object {
	class := js.Get(o, "constructor")
	if js.IsUndefined(class) {
		return x.class
	}
	if js.Object(class) == nil {
		panic(x.r.NewError(js.TypeError, "", "The .constructor property is not an object"))
	}
	species := js.Object(class).GetSymbol(goja.SymSpecies)
	if js.IsNullish(species) {
		return x.class
	}
	if _, ok := goja.AssertConstructor(species); !ok {
		panic(x.r.NewError(js.TypeError, "", "object.constructor[Symbol.species] is not a constructor"))
	}
	return js.Object(species)
}

// defineTextMethods has the methods of strings that make a regular expression of a text make it here.
func (x *regExps) defineTextMethods() {
	proto := prototype(x.r, "String")
	for _, m := range []struct {
		name, flags string
		symbol      *goja.Symbol
	}{{"match", "", goja.SymMatch}, {"matchAll", "g", goja.SymMatchAll}, {"search", "", goja.SymSearch}} {
		js.Reimplement(proto.Get(m.name), func(native js.Callable) js.Callable {
			return func(c goja.FunctionCall) goja.Value {
				if js.IsNullish(c.This) || js.Object(c.Argument(0)) != nil {
					return native(c)
				}
				s := x.r.Text(c.This)
				pattern := x.r.New(x.class, c.Argument(0), x.r.VM.ToValue(m.flags))
				return x.r.Call(pattern.GetSymbol(m.symbol), pattern, s)
			}
		})
	}
}
