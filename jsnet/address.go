package jsnet

import (
	"net/netip"
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/ipaddr"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/jsnet/transport"
)

func itoa(n int) string { return strconv.Itoa(n) }

// addressObject is what address() returns of a TCP address; empty for other
// addresses.
func (m *Module) addressObject(a transport.Addr) *goja.Object {
	o := m.realm.VM.NewObject()
	if !a.AddrPort.IsValid() {
		return o
	}
	set(o, "address", ipaddr.Text(a.AddrPort.Addr()))
	set(o, "family", family(a))
	set(o, "port", int(a.AddrPort.Port()))
	return o
}

func family(a transport.Addr) string {
	if a.AddrPort.Addr().Is4() {
		return "IPv4"
	}
	return "IPv6"
}

// addressPart is one of the properties that sockets have of an address.
type addressPart func(m *Module, a transport.Addr) goja.Value

func addressIP(m *Module, a transport.Addr) goja.Value {
	return m.realm.VM.ToValue(ipaddr.Text(a.AddrPort.Addr()))
}
func addressFamily(m *Module, a transport.Addr) goja.Value {
	return m.realm.VM.ToValue(family(a))
}
func addressPort(m *Module, a transport.Addr) goja.Value {
	return m.realm.VM.ToValue(int(a.AddrPort.Port()))
}

// part reads one property of an address, undefined where there is none.
func (m *Module) part(a transport.Addr, part addressPart) goja.Value {
	if !a.AddrPort.IsValid() {
		return js.Undefined
	}
	return part(m, a)
}

// addressIn is the address that an object describes, as addressObject makes one.
func addressIn(o *goja.Object) transport.Addr {
	addr, err := netip.ParseAddr(js.Get(o, "address").String())
	if err != nil {
		return noAddress
	}
	return transport.TCP(netip.AddrPortFrom(addr, portNumber(js.Get(o, "port"))))
}
