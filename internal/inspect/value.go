package inspect

import (
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/traps"
)

// printer is one call of inspect.
type printer struct {
	in *Inspector
	Options

	indent   int                  // columns that lines are indented by
	nesting  int                  // depth of the object whose entries were printed last
	seen     []*goja.Object       // the objects around the one being printed
	circular map[*goja.Object]int // the numbers of those that refer to themselves
	printed  []int                // bytes of objects printed at each indentation
	bare     goja.Value           // a buffer whose contents have been printed already
}

// value returns the text of v, which is depth levels deep.
func (p *printer) value(v goja.Value, depth int) string {
	if o, ok := v.(*goja.Object); ok {
		if o == p.in.Uninitialized {
			return p.style("<uninitialized>", styleSpecial)
		}
		return p.object(o, depth)
	}
	return p.primitive(v)
}

// object prints an object, or what its own inspection function makes of it.
func (p *printer) object(o *goja.Object, depth int) string {
	target := o
	if KindOf(o) == KindProxy {
		proxy := o.Export().(goja.Proxy)
		if proxy.Target() == nil {
			return p.style("<Revoked Proxy>", styleSpecial)
		}
		isNamespace := p.in.Namespace != nil && p.in.Namespace(o)
		if p.ShowProxy && !isNamespace {
			return p.proxy(proxy, depth)
		}
		target = proxy.Target()
	}
	if p.CustomInspect {
		if text, ok := p.customized(o, target, depth); ok {
			return text
		}
	}
	for _, around := range p.seen {
		if around == target {
			return p.reference(target)
		}
	}
	return p.plain(target, depth)
}

// reference prints an object that is being printed already.
func (p *printer) reference(o *goja.Object) string {
	index := p.circular[o]
	if index == 0 {
		if p.circular == nil {
			p.circular = make(map[*goja.Object]int)
		}
		index = len(p.circular) + 1
		p.circular[o] = index
	}
	return p.style("[Circular *"+strconv.Itoa(index)+"]", styleSpecial)
}

// customized returns what target's own inspection function makes of it. context
// is target or a proxy of it.
func (p *printer) customized(context, target *goja.Object, depth int) (text string, ok bool) {
	in := p.in
	fn := target.GetSymbol(in.builtins().custom)
	call, ok := goja.AssertFunction(fn)
	if !ok || fn == goja.Value(in.inspect) || isPrototype(target) {
		return "", false
	}
	var levels goja.Value = goja.Null()
	if given := p.export(in.vm, optionIndex("depth")); !goja.IsNull(given) {
		levels = in.vm.ToValue(p.Depth - float64(depth))
	}
	foreign := context != target || !inherits(context, in.objectPrototype)
	switch result := in.call(call, context, levels, p.exportOptions(foreign), in.InspectFunction()).(type) {
	case *goja.Object:
		if result == context {
			return "", false
		}
		return p.object(result, depth), true
	case goja.String:
		return p.indented(textOf(result)), true
	default:
		return p.primitive(orUndefined(result)), true
	}
}

// isPrototype tells whether o is the prototype of its constructor, whose methods
// are for instances.
func isPrototype(o *goja.Object) bool {
	switch ctor := o.Get("constructor").(type) {
	case *goja.Object:
		return ctor.Get("prototype") == goja.Value(o)
	default:
		return false
	}
}

// inherits tells whether proto is in o's prototype chain.
func inherits(o, proto *goja.Object) bool {
	for o = o.Prototype(); o != nil; o = o.Prototype() {
		if o == proto {
			return true
		}
	}
	return false
}

// exportOptions returns the options as an object for an inspection function. One
// for a foreign object has no prototype.
func (p *printer) exportOptions(foreign bool) *goja.Object {
	vm := p.in.vm
	o := vm.NewObject()
	set(o, "stylize", p.stylizeFunction())
	for i := range optionTable {
		set(o, optionTable[i].name, p.export(vm, i))
	}
	if p.script != nil && p.script.user != nil {
		for _, key := range p.in.list(p.in.objectKeys, p.script.user) {
			set(o, key.String(), p.script.user.Get(key.String()))
		}
	}
	if foreign {
		check(o.SetPrototype(nil))
	}
	return o
}

// set sets a property of an object that nobody else has seen.
func set(o *goja.Object, name string, v goja.Value) {
	check(o.DefineDataProperty(name, orUndefined(v), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE))
}

// check throws err.
func check(err error) {
	if err != nil {
		panic(err)
	}
}

// proxy prints the two sides of a proxy.
func (p *printer) proxy(proxy goja.Proxy, depth int) string {
	if p.tooDeep(depth) {
		return p.style("Proxy [Array]", styleSpecial)
	}
	depth++
	p.indent += 2
	entries := []string{p.value(proxy.Target(), depth), p.value(traps.Behind(proxy.Handler()), depth)}
	p.indent -= 2
	return p.join(&block{entries: entries, open: "Proxy [", close: "]", list: true}, depth)
}

// tooDeep tells whether objects at that depth are no longer printed.
func (p *printer) tooDeep(depth int) bool { return float64(depth) > p.Depth }
