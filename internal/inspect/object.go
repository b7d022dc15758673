package inspect

import (
	"slices"
	"strings"

	"github.com/dop251/goja"
)

// subject is an object that is being printed, and what has been found out about
// it.
type subject struct {
	block
	*goja.Object
	kind  Kind
	class string // the name of its constructor
	proto bool   // whether it has a prototype; without one it has no class either
	tag   string // its Symbol.toStringTag, where that says more than the class
	keys  []goja.Value

	// What it inherits from prototypes that belong to no builtin class, if hidden
	// properties are shown.
	inherited []string

	// contents prints what it holds apart from properties.
	contents func(p *printer, s *subject, depth int) []string
}

// empty tells whether s has no properties to show.
func (s *subject) empty() bool { return len(s.keys) == 0 && len(s.inherited) == 0 }

// maxNesting is how deep objects may be nested when no option limits the depth.
// Node gives up, with the same words, when its stack is full, at about as much.
const maxNesting = 1000

// maxPrinted is how much is printed at one indentation before nested objects are
// left out.
const maxPrinted = 1 << 27

// plain prints an object by its properties and contents.
func (p *printer) plain(o *goja.Object, depth int) string {
	s := &subject{Object: o, kind: KindOf(o)}
	p.classify(s, depth)
	if text, done := p.describe(s, depth); done {
		return text
	}
	if p.tooDeep(depth) || depth >= maxNesting {
		name := strings.TrimSuffix(p.prefix(s, "Object", ""), " ")
		switch {
		case !p.tooDeep(depth):
			name = "[" + name + ": Inspection interrupted prematurely. Maximum call stack size exceeded.]"
		case s.proto:
			name = "[" + name + "]"
		}
		return p.style(name, styleSpecial)
	}
	depth++
	p.seen = append(p.seen, o)
	p.nesting = depth
	if s.contents != nil {
		s.entries = s.contents(p, s, depth)
	}
	if s.entries == nil {
		s.entries = make([]string, 0, len(s.keys)+len(s.inherited))
	}
	for _, key := range s.keys {
		s.entries = append(s.entries, p.property(o, key, depth, s.list))
	}
	s.entries = append(s.entries, s.inherited...)
	p.seen = p.seen[:len(p.seen)-1]
	p.mark(s)
	if p.Sorted {
		p.sort(s)
	}
	text := p.join(&s.block, depth)
	p.account(text)
	return text
}

// mark puts a number before an object that something in it refers to.
func (p *printer) mark(s *subject) {
	index := p.circular[s.Object]
	if index == 0 {
		return
	}
	ref := p.style("<ref *"+formatFloat(float64(index))+">", styleSpecial)
	switch {
	case p.Compact == CompactAll:
		s.open = ref + " " + s.open
	case s.base == "":
		s.base = ref
	default:
		s.base = ref + " " + s.base
	}
}

// account keeps what is printed within bounds: an object that is referred to from
// many places can make very much text of little.
func (p *printer) account(text string) {
	for len(p.printed) <= p.indent {
		p.printed = append(p.printed, 0)
	}
	p.printed[p.indent] += len(text)
	if p.printed[p.indent] > maxPrinted {
		p.Depth = -1
	}
}

// sort sorts what is printed of an object, except for the elements of an array.
func (p *printer) sort(s *subject) {
	entries := s.entries
	if s.list {
		if len(s.keys) < 2 {
			return
		}
		entries = entries[len(entries)-len(s.keys):]
	}
	compare := compareUnits
	if p.script != nil && p.script.sorting != nil {
		fn, ok := goja.AssertFunction(p.script.sorting)
		if !ok {
			panic(p.in.vm.NewTypeError("The comparison function must be either a function or undefined"))
		}
		compare = func(a, b string) int {
			order := p.in.call(fn, goja.Undefined(), p.in.toValue(a), p.in.toValue(b)).ToFloat()
			switch {
			case order < 0:
				return -1
			case order > 0:
				return 1
			}
			return 0
		}
	}
	slices.SortStableFunc(entries, compare)
}

// compareUnits compares texts as JavaScript compares strings: by 16-bit units.
func compareUnits(a, b string) int { return slices.Compare(units(a), units(b)) }

// classify finds an object's class and tag.
func (p *printer) classify(s *subject, depth int) {
	in := p.in
	s.class, s.proto = p.className(s, depth, p.ShowHidden && !p.tooDeep(depth))
	if tag, ok := s.GetSymbol(goja.SymToStringTag).(goja.String); ok {
		s.tag = textOf(tag)
	}
	if s.tag == "" {
		return
	}
	// A tag that is printed as a property need not be printed twice.
	shown := in.propertyIsEnumerable
	if p.ShowHidden {
		shown = in.hasOwnProperty
	}
	if shown.call(s.Object, goja.SymToStringTag).ToBoolean() {
		s.tag = ""
	}
}

// className returns the name of the constructor that o is an instance of. It
// reports false for an object without a prototype. With inherited it also
// collects what s inherits.
func (p *printer) className(s *subject, depth int, inherited bool) (name string, proto bool) {
	first := s.Prototype()
	for o := s.Object; o != nil; o = o.Prototype() {
		ctor := p.in.constructor(o)
		if ctor == nil {
			continue
		}
		name := p.in.toText(ctor.Get("name"))
		if name == "" || !p.in.instanceOf(s.Object, ctor, o) {
			continue
		}
		if inherited && (first != o || !builtinClasses[name]) {
			p.inherit(s, depth, o == s.Object)
		}
		return name, true
	}
	if first == nil {
		return "", false
	}
	name = p.in.engineName(s.Object, s.kind)
	if p.tooDeep(depth) {
		return name + " <Complex prototype>", true
	}
	parent := &subject{Object: first, kind: KindOf(first)}
	if class, ok := p.className(parent, depth+1, inherited); ok {
		s.inherited = append(s.inherited, parent.inherited...)
		return name + " <" + class + ">", true
	}
	brief := p.Options
	brief.CustomInspect = false
	brief.Depth = -1
	return name + " <" + p.in.text(first, &brief) + ">", true
}

// MadeBy names the constructor that o was made with, as the engine sees it: the nearest one that has a name.
func (in *Inspector) MadeBy(o *goja.Object) string {
	for of := o.Prototype(); of != nil; of = of.Prototype() {
		if ctor := in.constructor(of); ctor != nil {
			if name := in.FunctionName(ctor); name != "" {
				return name
			}
		}
	}
	return "Object"
}

// constructor returns o's own property of that name, if it is a function.
func (in *Inspector) constructor(o *goja.Object) *goja.Object {
	if o == in.objectPrototype && o.Get("constructor") == goja.Value(in.object) {
		return in.object
	}
	if d, ok := in.own(o, in.constructorKey); ok {
		if ctor, ok := d.value.(*goja.Object); ok && isCallable(ctor) {
			return ctor
		}
	}
	return nil
}

// isCallable tells whether o is a function, or a proxy of one.
func isCallable(o *goja.Object) bool {
	kind := KindOf(o)
	if kind == KindProxy {
		return o.Export().(goja.Proxy).Target() != nil && o.ClassName() == "Function"
	}
	return kind.IsFunction()
}

// instanceOf is the operator, false where it would throw. The constructor was found
// on holder, which is o or one of its prototypes.
func (in *Inspector) instanceOf(o, ctor, holder *goja.Object) (is bool) {
	if ctor == in.object && holder == in.objectPrototype {
		return o != holder
	}
	if ex := in.vm.Try(func() { is = in.vm.InstanceOf(o, ctor) }); ex != nil {
		return false
	}
	return is
}

// engineName is what V8 calls an object whose constructor cannot be found.
func (in *Inspector) engineName(o *goja.Object, kind Kind) string {
	if name, ok := engineNames[kind]; ok {
		return name
	}
	if kind == KindTypedArray {
		return typedArrayName(o)
	}
	for holder := o; holder != nil; holder = holder.Prototype() {
		if d, ok := in.own(holder, goja.SymToStringTag); ok {
			if tag, ok := d.value.(goja.String); ok {
				return textOf(tag)
			}
			break
		}
	}
	for holder := o.Prototype(); holder != nil; holder = holder.Prototype() {
		if ctor := in.constructor(holder); ctor != nil {
			if name := in.toText(ctor.Get("name")); name != "" {
				return name
			}
			break
		}
	}
	return "Object"
}

// engineNames are V8's names for the objects of each kind that has one.
var engineNames = map[Kind]string{
	KindArray: "Array", KindArrayBuffer: "ArrayBuffer", KindDataView: "DataView", KindMap: "Map", KindSet: "Set",
	KindMapIterator: "MapIterator", KindSetIterator: "SetIterator", KindWeakMap: "WeakMap", KindWeakSet: "WeakSet",
	KindPromise: "Promise", KindArguments: "Arguments", KindDate: "Date", KindRegExp: "RegExp", KindError: "Error", KindGenerator: "Generator",
	KindFunction: "Function", KindClass: "Function", KindAsyncFunction: "Function", KindGeneratorFunction: "Function",
	KindAsyncGeneratorFunction: "Function",
	KindNumber:                 "Number", KindString: "String", KindBoolean: "Boolean", KindSymbol: "Symbol", KindBigInt: "BigInt",
}

// builtinClasses are the global constructors of the language that Node knows of.
var builtinClasses = func() map[string]bool {
	m := make(map[string]bool)
	for _, name := range []string{
		"Object", "Function", "Array", "Number", "Infinity", "NaN", "Boolean", "String", "Symbol", "Date", "Promise",
		"RegExp", "Error", "AggregateError", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError",
		"URIError", "JSON", "Math", "Intl", "ArrayBuffer", "Atomics", "Uint8Array", "Int8Array", "Uint16Array",
		"Int16Array", "Uint32Array", "Int32Array", "Float32Array", "Float64Array", "Uint8ClampedArray",
		"BigUint64Array", "BigInt64Array", "DataView", "Map", "BigInt", "Set", "WeakMap", "WeakSet", "WeakRef",
		"Proxy", "Reflect", "FinalizationRegistry", "WebAssembly",
	} {
		m[name] = true
	}
	return m
}()

// isURL tells whether o is an instance of class URL.
func (in *Inspector) isURL(o *goja.Object) bool {
	if in.URLClass == nil {
		return false
	}
	proto, ok := in.URLClass.Get("prototype").(*goja.Object)
	return ok && inherits(o, proto)
}

// isNamespace tells whether an object is what import() resolves to.
func (in *Inspector) isNamespace(s *subject) bool {
	if s.tag != "Module" {
		return false
	}
	d, ok := in.own(s.Object, goja.SymToStringTag)
	return ok && !d.enumerable
}

// prefix is what precedes an object's braces: its class, its size, its tag. what
// is the name of what it is, for an object without a class.
func (p *printer) prefix(s *subject, what, size string) string {
	switch {
	case !s.proto && p.in.isNamespace(s):
		return "[Module: null prototype] "
	case !s.proto:
		if what == "Object" && (s.tag == "" || s.kind != KindObject) {
			what = p.in.engineName(s.Object, s.kind)
		}
		if s.tag != "" && s.tag != what {
			return "[" + what + size + ": null prototype] [" + s.tag + "] "
		}
		return "[" + what + size + ": null prototype] "
	case s.tag != "" && s.tag != s.class:
		return s.class + size + " [" + s.tag + "] "
	}
	return s.class + size + " "
}

// describe finds how an object is printed. It reports true if the text is all
// there is of it.
func (p *printer) describe(s *subject, depth int) (text string, done bool) {
	s.open, s.close = "{", "}"
	if text, is, done := p.describeIterable(s); is {
		return text, done
	}
	s.keys = p.keys(s.Object)
	switch {
	case isCallable(s.Object):
		s.base = p.function(s)
		if s.empty() {
			return p.style(s.base, styleSpecial), true
		}
		return "", false
	case s.class == "Object":
		if s.kind == KindArguments {
			s.open = "[Arguments] {"
		} else if s.tag != "" {
			s.open = p.prefix(s, "Object", "") + "{"
		}
	case s.kind == KindArguments:
		s.open = p.prefix(s, "Arguments", "") + "{"
	default:
		return p.describeKind(s, depth)
	}
	if s.empty() {
		return s.open + "}", true
	}
	return "", false
}

// describeKind is describe for what is neither iterable nor a plain object nor a
// function.
func (p *printer) describeKind(s *subject, depth int) (text string, done bool) {
	switch {
	case s.kind == KindRegExp:
		s.base = p.regExp(s)
		if s.empty() || p.tooDeep(depth) {
			return p.style(s.base, styleRegExp), true
		}
	case s.kind == KindDate:
		s.base = p.date(s)
		if s.empty() {
			return p.style(s.base, styleDate), true
		}
	case p.in.isError(s.Object):
		s.base = p.error(s)
		if s.empty() {
			return s.base, true
		}
	case s.kind.IsBoxed():
		s.base = p.boxed(s)
		if s.empty() {
			return s.base, true
		}
	case s.proto && !p.tooDeep(depth) && p.in.isURL(s.Object):
		s.base = p.in.toText(s.Get("href"))
		if s.empty() {
			return s.base, true
		}
	case s.kind == KindArrayBuffer && p.bare == goja.Value(s.Object) && s.empty():
		length := p.style(formatFloat(s.Get("byteLength").ToFloat()), styleNumber)
		return p.prefix(s, "ArrayBuffer", "") + "{ byteLength: " + length + " }", true
	case p.describeHolder(s):
	default:
		s.open = p.prefix(s, "Object", "") + "{"
		if s.empty() && p.in.isNamespace(s) && !s.proto {
			return s.open + "  }", true
		}
		if s.empty() {
			return s.open + "}", true
		}
	}
	return "", false
}
