// Package namespace makes the objects that have what an ES module exports: what
// `import * as name` declares, and import() resolves with.
package namespace

import (
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A Namespace is what a module exports, as an object that scripts can read and nothing else.
//
// It is a proxy, for no other object of goja's refuses to be written to and says that it can
// be. Its target holds the values that are known never to change again; once that is all of
// them, reading takes no detour.
type Namespace struct {
	Object *goja.Object

	realm  *js.Realm
	target *goja.Object
	names  []string
	read   map[string]func() goja.Value // what is not in the target yet
	traps  *goja.ProxyTrapConfig

	refused string // the property that was to be redefined last
}

var namespaces = js.NewSlot[Namespace]("namespace")

// addHooks has the realm show namespaces and explain what they refuse, from the first on.
func addHooks(r *js.Realm) {
	r.Inspect.Namespace = func(o *goja.Object) bool { return show(r, o) }
	r.Explain = explain
}

// New makes the namespace of a module. The names are in order; read returns the value
// of each, and throws while there is none.
func New(r *js.Realm, names []string, read func(name string) func() goja.Value) *Namespace {
	if r.Explain == nil {
		addHooks(r)
	}
	n := &Namespace{realm: r, target: r.VM.CreateObject(nil), names: names, read: make(map[string]func() goja.Value)}
	for _, name := range names {
		n.read[name] = read(name)
		check(n.target.DefineDataProperty(name, js.Undefined, goja.FLAG_TRUE, goja.FLAG_FALSE, goja.FLAG_TRUE))
	}
	check(n.target.DefineDataPropertySymbol(goja.SymToStringTag, r.VM.ToValue("Module"), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	namespaces.SetFixed(n.target, n)
	r.Invoke(r.Intrinsic("Object"), "preventExtensions", n.target)
	n.traps = n.refusals()
	if len(names) > 0 {
		n.traps.Get, n.traps.GetIdx = n.get, func(t *goja.Object, i int, v goja.Value) goja.Value { return n.get(t, strconv.Itoa(i), v) }
		n.traps.GetOwnPropertyDescriptor = n.describe
		n.traps.GetOwnPropertyDescriptorIdx = func(t *goja.Object, i int) goja.PropertyDescriptor { return n.describe(t, strconv.Itoa(i)) }
	}
	n.Object = r.VM.ToValue(r.VM.NewProxy(n.target, n.traps)).(*goja.Object)
	return n
}

// Names are the names of what the module exports, in order.
func (n *Namespace) Names() []string { return n.names }

// refusals are the traps for all that changes an object.
func (n *Namespace) refusals() *goja.ProxyTrapConfig {
	return &goja.ProxyTrapConfig{
		SetPrototypeOf:    func(_, proto *goja.Object) bool { return proto == nil },
		Set:               func(*goja.Object, string, goja.Value, goja.Value) bool { return false },
		SetIdx:            func(*goja.Object, int, goja.Value, goja.Value) bool { return false },
		SetSym:            func(*goja.Object, *goja.Symbol, goja.Value, goja.Value) bool { return false },
		DeleteProperty:    func(_ *goja.Object, name string) bool { return !n.has(name) },
		DeletePropertyIdx: func(_ *goja.Object, i int) bool { return !n.has(strconv.Itoa(i)) },
		DefineProperty:    n.redefine,
		DefinePropertyIdx: func(t *goja.Object, i int, d goja.PropertyDescriptor) bool {
			return n.redefine(t, strconv.Itoa(i), d)
		},
	}
}

func (n *Namespace) has(name string) bool { return n.target.Get(name) != nil }

// get reads an export.
func (n *Namespace) get(target *goja.Object, name string, _ goja.Value) goja.Value {
	if read := n.read[name]; read != nil {
		return read()
	}
	return orUndefined(target.Get(name))
}

func orUndefined(v goja.Value) goja.Value {
	if v == nil {
		return js.Undefined
	}
	return v
}

// describe is the descriptor of an export.
func (n *Namespace) describe(target *goja.Object, name string) (d goja.PropertyDescriptor) {
	v := target.Get(name)
	if v == nil {
		return d
	}
	if read := n.read[name]; read != nil {
		v = read()
	}
	return goja.PropertyDescriptor{Value: v, Writable: goja.FLAG_TRUE, Enumerable: goja.FLAG_TRUE, Configurable: goja.FLAG_FALSE}
}

// redefine tells whether a definition changes nothing.
func (n *Namespace) redefine(target *goja.Object, name string, d goja.PropertyDescriptor) bool {
	n.refused = name
	if !n.has(name) || d.Getter != nil || d.Setter != nil || d.Configurable == goja.FLAG_TRUE || d.Enumerable == goja.FLAG_FALSE || d.Writable == goja.FLAG_FALSE {
		return false
	}
	return d.Value == nil || d.Value.SameAs(n.get(target, name, nil))
}

// Settle notes that an export will not change any more.
func (n *Namespace) Settle(name string, v goja.Value) {
	delete(n.read, name)
	check(n.target.Set(name, v))
	if len(n.read) == 0 {
		n.traps.Get, n.traps.GetIdx, n.traps.GetOwnPropertyDescriptor, n.traps.GetOwnPropertyDescriptorIdx = nil, nil, nil, nil
	}
}

// Reset changes the value of an export that was settled.
func (n *Namespace) Reset(name string, v goja.Value) { check(n.target.Set(name, v)) }

// Is tells whether v is the namespace of a module.
func Is(v goja.Value) bool { return of(v) != nil }

func of(v goja.Value) *Namespace {
	if !js.IsProxy(v) {
		return nil
	}
	p := v.(*goja.Object).Export().(goja.Proxy)
	if p.Target() == nil || js.IsProxy(p.Target()) {
		return nil
	}
	if n := namespaces.Get(p.Target()); n != nil && n.Object == v {
		return n
	}
	return nil
}

// show has the target of a namespace hold what a printer is to show of it.
func show(r *js.Realm, o *goja.Object) bool {
	n := of(o)
	if n == nil {
		return false
	}
	if r.Inspect.Uninitialized == nil {
		r.Inspect.Uninitialized = r.VM.NewObject()
	}
	for name, read := range n.read {
		v := goja.Value(r.Inspect.Uninitialized)
		r.Try(func() { v = read() })
		check(n.target.Set(name, v))
	}
	return true
}

// explain is what V8 says where goja says that a namespace has refused something; "" for
// any other message.
func explain(message string, operands []goja.Value) string {
	trap, rest, found := strings.Cut(message, "' on proxy: trap returned falsish")
	if !found {
		return ""
	}
	var n *Namespace
	for _, v := range operands {
		if v != nil && n == nil {
			n = of(v)
		}
	}
	if n == nil {
		return ""
	}
	name := strings.TrimSuffix(strings.TrimPrefix(rest, " for property '"), "'")
	switch trap {
	case "'set":
		if n.has(name) || name == "Symbol.toStringTag" {
			return "Cannot assign to read only property '" + name + "' of object '[object Module]'"
		}
		if symbol, isSymbol := strings.CutPrefix(name, "Symbol."); isSymbol {
			name = "Symbol(Symbol." + symbol + ")"
		}
		return "Cannot add property " + name + ", object is not extensible"
	case "'deleteProperty":
		return "Cannot delete property '" + name + "' of [object Module]"
	case "'defineProperty":
		return "Cannot redefine property: " + n.refused
	case "'setPrototypeOf":
		return "[object Module] is not extensible"
	}
	return ""
}

// check is for what fails only on objects that a script has frozen, as it cannot a namespace's target.
func check(err error) {
	if err != nil {
		panic(err)
	}
}
