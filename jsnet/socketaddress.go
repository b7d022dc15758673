package jsnet

import (
	"math"
	"net/netip"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/ipaddr"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/web"
)

// socketAddress is the inside of a net.SocketAddress.
type socketAddress struct {
	addr      netip.Addr
	port      int
	flowLabel int64
}

var socketAddresses = js.NewSlot[socketAddress]("SocketAddress")

// socketAddressClass returns the class SocketAddress, which is made when a script first
// asks.
func (m *Module) socketAddressClass() *goja.Object {
	if m.socketAddress == nil {
		m.socketAddress = m.defineSocketAddress()
	}
	return m.socketAddress
}

func (m *Module) defineSocketAddress() *goja.Object {
	r := m.realm
	ctor := r.NewClass(js.Class{Name: "SocketAddress", NewOnly: true, Init: func(this *goja.Object, args []goja.Value) {
		socketAddresses.Set(r, this, m.newSocketAddress(argument(args, 0)))
	}})
	proto := r.Hidden(js.Proto(ctor))
	for _, field := range socketAddressFields {
		proto.Getter(field.name, func(this goja.Value) goja.Value {
			return field.get(r, m.socketAddressOf(this, field.name))
		})
	}
	proto.Method("toJSON", 0, func(c goja.FunctionCall) goja.Value {
		return m.socketAddressOf(c.This, "toJSON").fields(r)
	})
	m.defineInspect(proto, "SocketAddress", func(this goja.Value) *goja.Object {
		return m.socketAddressOf(this, "address").fields(r)
	})
	defineClone(m, proto, socketAddresses, m.socketAddressClass)
	r.Hidden(ctor).Method("isSocketAddress", 1, func(c goja.FunctionCall) goja.Value {
		return r.VM.ToValue(socketAddresses.Get(c.Argument(0)) != nil)
	})
	return ctor
}

// socketAddressFields are the properties of a SocketAddress, in the order in which Node
// shows them.
var socketAddressFields = []struct {
	name string
	get  func(*js.Realm, *socketAddress) goja.Value
}{
	{"address", func(r *js.Realm, a *socketAddress) goja.Value { return r.VM.ToValue(ipaddr.Text(a.addr)) }},
	{"port", func(r *js.Realm, a *socketAddress) goja.Value { return r.VM.ToValue(a.port) }},
	{"family", func(r *js.Realm, a *socketAddress) goja.Value { return r.VM.ToValue(a.family()) }},
	{"flowlabel", func(r *js.Realm, a *socketAddress) goja.Value { return r.VM.ToValue(a.flowLabel) }},
}

// fields is a plain object of the properties.
func (a *socketAddress) fields(r *js.Realm) *goja.Object {
	o := r.VM.NewObject()
	for _, field := range socketAddressFields {
		set(o, field.name, field.get(r, a))
	}
	return o
}

func (a *socketAddress) family() string {
	if a.addr.Is4() {
		return "ipv4"
	}
	return "ipv6"
}

func (m *Module) socketAddressOf(this goja.Value, read string) *socketAddress {
	a := socketAddresses.Get(this)
	if a == nil {
		panic(m.realm.VM.NewTypeError("Cannot read properties of undefined (reading '%s')", read))
	}
	return a
}

// newSocketAddress makes an address of the options of the constructor.
func (m *Module) newSocketAddress(options goja.Value) *socketAddress {
	r := m.realm
	if !js.IsUndefined(options) {
		nodeerr.Object(r, options, "options")
	}
	family, port, flowLabel := js.Get(options, "family"), js.Get(options, "port"), js.Get(options, "flowlabel")
	if js.IsUndefined(family) {
		family = r.VM.ToValue("ipv4")
	}
	want := strings.ToLower(family.String())
	if want != "ipv4" && want != "ipv6" {
		panic(nodeerr.InvalidArgValue(r, "options.family", family, "is invalid"))
	}
	text := "::"
	if family.String() == "ipv4" { // in this spelling only
		text = "127.0.0.1"
	}
	if v := js.Get(options, "address"); !js.IsUndefined(v) {
		text = nodeerr.String(r, v, "options.address")
	}
	a := &socketAddress{}
	if !js.IsUndefined(port) {
		a.port = nodeerr.Port(m.realm, port, "options.port")
	}
	if !js.IsUndefined(flowLabel) {
		a.flowLabel = nodeerr.Integer(r, flowLabel, "options.flowlabel", 0, math.MaxUint32)
	}
	addr, err := netip.ParseAddr(text)
	if err != nil || addr.Is4() != (want == "ipv4") {
		nodeerr.Throw(r, "ERR_INVALID_ADDRESS")
	}
	a.addr = addr.WithZone("")
	if addr.Is4() {
		a.flowLabel = 0 // it is IPv6 that has them
	}
	return a
}

// defineClone defines how an object of a class with hidden state is copied for a message:
// the copy has the same inside.
func defineClone[T any](m *Module, proto js.Definer, slot js.Slot[T], class func() *goja.Object) {
	proto.Symbol(web.CloneSymbol, m.realm.Func("[messaging_clone_symbol]", 0, func(c goja.FunctionCall) goja.Value {
		o := m.realm.VM.CreateObject(js.Proto(class()))
		slot.Set(m.realm, o, slot.Get(c.This))
		return o
	}))
}

// defineInspect defines how util.inspect shows an object of a class with hidden
// state: the class's name and the fields, or `[Name]` where there are levels
// enough already.
func (m *Module) defineInspect(proto js.Definer, name string, fields func(this goja.Value) *goja.Object) {
	r := m.realm
	proto.Symbol(r.SymbolFor("nodejs.util.inspect.custom"), r.Func("[nodejs.util.inspect.custom]", 2, func(c goja.FunctionCall) goja.Value {
		depth, options := c.Argument(0), c.Argument(1)
		if goja.IsNumber(depth) && depth.ToFloat() < 0 {
			return r.VM.ToValue("[" + name + "]")
		}
		nested := r.Inspect.Options(options)
		nested.Depth--
		return r.VM.ToValue(name + " " + r.Inspect.Inspect(fields(c.This), &nested))
	}))
}
