package inspect

import (
	"slices"

	"github.com/dop251/goja"
)

// descriptor is a property. An accessor has get or set and no value.
type descriptor struct {
	value      goja.Value
	get, set   goja.Value
	enumerable bool
}

// own returns a property of o's own.
func (in *Inspector) own(o *goja.Object, key goja.Value) (d descriptor, ok bool) {
	if name, isString := key.(goja.String); isString {
		if v, absent := storedProperty(o, name.String()); absent || v != nil {
			return descriptor{value: v, enumerable: true}, !absent
		}
	}
	if in.Reveals != nil {
		in.Reveals(o)
	}
	desc, ok := in.getOwnPropertyDescriptor.call(nil, o, key).(*goja.Object)
	if !ok {
		return d, false
	}
	d.enumerable = desc.Get("enumerable").ToBoolean()
	if d.value = desc.Get("value"); d.value == nil {
		d.get, d.set = desc.Get("get"), desc.Get("set")
	}
	return d, true
}

// keys returns the keys of the properties of o that are shown.
func (p *printer) keys(o *goja.Object) []goja.Value {
	in := p.in
	if p.ShowHidden {
		names := in.list(in.getOwnPropertyNames, o)
		if KindOf(o).IsFunction() {
			names = in.likeV8(o, names)
		}
		return p.appendHeld(p.appendAllSymbols(names, o), o)
	}
	return p.appendSymbols(in.list(in.objectKeys, o), o)
}

// likeV8 puts the names of a function's properties in V8's order, in which a
// sloppy function's arguments and caller are among them.
func (in *Inspector) likeV8(o *goja.Object, names []goja.Value) []goja.Value {
	if isSloppy(o) {
		names = append(names, in.vm.ToValue("arguments"), in.vm.ToValue("caller"))
	}
	order := []string{"length", "name", "arguments", "caller", "prototype"}
	rank := func(key goja.Value) int {
		name := key.String()
		if i := slices.Index(order, name); i >= 0 || isIndex(name) {
			return i
		}
		return len(order)
	}
	slices.SortStableFunc(names, func(a, b goja.Value) int { return rank(a) - rank(b) })
	return names
}

// appendSymbols appends the enumerable symbols of o.
func (p *printer) appendSymbols(keys []goja.Value, o *goja.Object) []goja.Value {
	for _, sym := range o.Symbols() {
		keys = p.appendVisible(keys, sym)
	}
	return p.appendHeld(keys, o)
}

// appendAllSymbols appends the symbols of o.
func (p *printer) appendAllSymbols(keys []goja.Value, o *goja.Object) []goja.Value {
	for _, sym := range p.in.list(p.in.getOwnPropertySymbols, o) {
		keys = p.appendVisible(keys, sym.(*goja.Symbol))
	}
	return keys
}

// appendVisible appends a symbol, unless it is one that scripts are not to see.
func (p *printer) appendVisible(keys []goja.Value, sym *goja.Symbol) []goja.Value {
	if hides := p.in.Hides; hides != nil && hides(sym) {
		return keys
	}
	return append(keys, sym)
}

// appendHeld appends the symbols of a [SymbolHolder].
func (p *printer) appendHeld(keys []goja.Value, o *goja.Object) []goja.Value {
	for _, held := range heldSymbols(o) {
		keys = append(keys, held.Symbol)
	}
	return keys
}

// extraKeys is keys for an array: those of its elements are left out.
func (p *printer) extraKeys(o *goja.Object) []goja.Value {
	in := p.in
	names, ok := extraNames(o)
	if !ok {
		return p.withoutIndices(p.keys(o))
	}
	var keys []goja.Value
	for _, name := range inOrderOfV8(names) {
		key := in.toValue(name.String())
		if raw := name.AsUtf16(); raw != nil {
			key = goja.StringFromUTF16(raw[1:])
		}
		if p.ShowHidden || name != "length" && in.propertyIsEnumerable.call(o, key).ToBoolean() {
			keys = append(keys, key)
		}
	}
	if p.ShowHidden {
		return p.appendAllSymbols(keys, o)
	}
	return p.appendSymbols(keys, o)
}

// withoutIndices removes the keys of array elements.
func (p *printer) withoutIndices(keys []goja.Value) []goja.Value {
	var extra []goja.Value
	for _, key := range keys {
		if name, ok := key.(goja.String); !ok || !isIndex(name.String()) {
			extra = append(extra, key)
		}
	}
	return extra
}

// isIndex tells whether a key is that of an array element.
func isIndex(key string) bool {
	const last = 1<<32 - 2
	if key == "" || len(key) > 10 || key[0] == '0' && key != "0" {
		return false
	}
	n := 0
	for i := 0; i < len(key); i++ {
		if key[i] < '0' || key[i] > '9' {
			return false
		}
		n = n*10 + int(key[i]-'0')
	}
	return n <= last
}

// property prints a property of o with its key, in an array without.
func (p *printer) property(o *goja.Object, key goja.Value, depth int, list bool) string {
	d, ok := p.in.own(o, key)
	switch {
	case ok:
	case p.ShowHidden && KindOf(o).IsFunction(): // what only V8 has, see likeV8
		d = descriptor{value: goja.Null()}
	default: // one that is inherited, or that a printer has put in
		d = descriptor{value: orUndefined(get(o, key)), enumerable: true}
	}
	return p.describedProperty(o, key, d, depth, list)
}

// get reads a property.
func get(o *goja.Object, key goja.Value) goja.Value {
	if sym, ok := key.(*goja.Symbol); ok {
		if held := heldSymbol(o, sym); held != nil {
			return held
		}
		return o.GetSymbol(sym)
	}
	return o.Get(key.String())
}

// describedProperty prints a property with its key. Its getter, if it is to be
// called, is called on o.
func (p *printer) describedProperty(o *goja.Object, key goja.Value, d descriptor, depth int, list bool) string {
	name := p.key(key, d.enumerable)
	if d.value == nil || goja.IsUndefined(d.value) {
		return name + ": " + p.accessor(o, d, depth)
	}
	step := 2
	if p.Compact == CompactAll && !list {
		step = 3
	}
	p.indent += step
	text := p.value(d.value, depth)
	separator := ": "
	if step == 3 && p.BreakLength < float64(p.width(text)) {
		separator = ":\n" + spaces(p.indent)
	}
	p.indent -= step
	return name + separator + text
}

// width is the width of a text on a terminal.
func (p *printer) width(text string) int {
	if p.Colors {
		text = StripVTControlCharacters(text)
	}
	return Width(text)
}

// element prints a property of an array without its key.
func (p *printer) element(o *goja.Object, d descriptor, depth int) string {
	if d.value == nil || goja.IsUndefined(d.value) {
		return p.accessor(o, d, depth)
	}
	p.indent += 2
	text := p.value(d.value, depth)
	p.indent -= 2
	return text
}

// key prints a property's key.
func (p *printer) key(key goja.Value, enumerable bool) string {
	if isSymbol(key) {
		return "[" + p.style(escape(p.in.symbolText(key)), styleSymbol) + "]"
	}
	switch name := p.in.toText(key); {
	case name == "__proto__":
		return "['__proto__']"
	case !enumerable:
		return "[" + escape(name) + "]"
	case isIdentifier(name):
		return p.style(name, styleName)
	default:
		return p.style(quote(name), styleString)
	}
}

// isIdentifier tells whether a key needs no quotes.
func isIdentifier(name string) bool {
	if name == "" || '0' <= name[0] && name[0] <= '9' {
		return false
	}
	for i := 0; i < len(name); i++ {
		if !isAlphanumeric(name[i]) && name[i] != '_' {
			return false
		}
	}
	return true
}

// accessor prints a property that is undefined or has a getter or a setter.
func (p *printer) accessor(o *goja.Object, d descriptor, depth int) string {
	getter, hasGet := goja.AssertFunction(d.get)
	_, hasSet := goja.AssertFunction(d.set)
	switch {
	case hasGet:
		label := "[Getter"
		if hasSet {
			label = "[Getter/Setter"
		}
		if p.Getters == GettersAll || p.Getters == GettersAlone && !hasSet || p.Getters == GettersPaired && hasSet {
			return p.gotten(o, getter, label, depth)
		}
		return p.style(label+"]", styleSpecial)
	case hasSet:
		return p.style("[Setter]", styleSpecial)
	}
	return p.style("undefined", styleUndefined)
}

// gotten prints what a getter returns. The indentation is not set back when it
// throws, nor is it in Node.
func (p *printer) gotten(o *goja.Object, getter goja.Callable, label string, depth int) (text string) {
	ex := p.in.vm.Try(func() {
		v := orUndefined(p.in.call(getter, o))
		p.indent += 2
		obj, ok := v.(*goja.Object)
		switch {
		case ok && isCallable(obj):
			panic(p.in.vm.NewTypeError("Symbol.prototype.toString requires that 'this' be a Symbol"))
		case ok:
			text = p.style(label+"]", styleSpecial) + " " + p.object(obj, depth)
		default:
			text = p.style(label+":", styleSpecial) + " " + p.primitive(v) + p.style("]", styleSpecial)
		}
		p.indent -= 2
	})
	if ex == nil {
		return text
	}
	message := "undefined"
	switch thrown := ex.Value(); {
	case isNullish(thrown): // which Node reads a property of
		panic(p.in.vm.NewTypeError("Cannot read properties of %s (reading 'message')", orUndefined(thrown)))
	default:
		if o, ok := thrown.(*goja.Object); ok {
			message = p.in.toText(orUndefined(o.Get("message")))
		}
	}
	return p.style(label+":", styleSpecial) + " <Inspection threw (" + message + ")>" + p.style("]", styleSpecial)
}

// identity returns what is the same for keys that are the same.
func identity(key goja.Value) any {
	if sym, ok := key.(*goja.Symbol); ok {
		return sym
	}
	return textOf(key.(goja.String))
}

// inherit prints what an object inherits from prototypes that are no builtin
// class's, methods apart. With skip, its own constructor is what names its class,
// and it inherits from its prototype's prototypes.
func (p *printer) inherit(s *subject, depth int, skip bool) {
	const levels = 3
	in := p.in
	p.seen = append(p.seen, s.Object)
	defer func() { p.seen = p.seen[:len(p.seen)-1] }()
	above := make(map[any]bool)
	from := s.Prototype()
	for level := range levels {
		if level > 0 || skip {
			if level > 0 {
				from = from.Prototype()
			}
			if from == nil {
				return
			}
			if ctor := in.constructor(from); ctor != nil && builtinClasses[in.toText(ctor.Get("name"))] {
				return
			}
		}
		keys := p.appendAllSymbols(in.list(in.getOwnPropertyNames, from), from)
		for _, key := range keys {
			if key.StrictEquals(in.constructorKey) || above[identity(key)] || in.hasOwn(s.Object, key) {
				continue
			}
			d, ok := in.own(from, key)
			if f, is := d.value.(*goja.Object); !ok || is && isCallable(f) {
				continue
			}
			text := p.describedProperty(s.Object, key, d, depth, false)
			if p.Colors {
				text = "\x1b[2m" + text + "\x1b[22m"
			}
			s.inherited = append(s.inherited, text)
		}
		for _, key := range keys {
			above[identity(key)] = true
		}
	}
}
