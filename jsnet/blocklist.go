package jsnet

import (
	"net/netip"
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/ipaddr"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// A blockRule is one rule of a list: the addresses that it is about.
type blockRule struct {
	text   string // as the property rules shows it
	covers func(addr netip.Addr) bool
}

// compare compares addresses. One of IPv4 is the same as its IPv6 form, and does not
// compare to other addresses of IPv6.
func compare(a, b netip.Addr) (order int, comparable bool) {
	if a.Is4() != b.Is4() {
		a, b = a.Unmap(), b.Unmap()
	}
	return a.Compare(b), a.BitLen() == b.BitLen()
}

// within is the rule of a range, both ends included.
func within(from, to netip.Addr) func(netip.Addr) bool {
	return func(addr netip.Addr) bool {
		lower, ok := compare(from, addr)
		upper, also := compare(addr, to)
		return ok && also && lower <= 0 && upper <= 0
	}
}

// inside is the rule of a subnet. A subnet of IPv6 may have addresses of IPv4 in it, by
// their IPv6 form.
func inside(subnet netip.Prefix) func(netip.Addr) bool {
	if subnet.Addr().Is4() {
		return func(addr netip.Addr) bool { return subnet.Contains(addr.Unmap()) }
	}
	return func(addr netip.Addr) bool { return subnet.Contains(netip.AddrFrom16(addr.As16())) }
}

// blockList is the inside of a net.BlockList.
type blockList struct{ rules []blockRule }

var blockLists = js.NewSlot[blockList]("BlockList")

// blockListClass returns the class BlockList, which is made when a script first asks.
func (m *Module) blockListClass() *goja.Object {
	if m.blockList == nil {
		m.blockList = m.defineBlockList()
	}
	return m.blockList
}

func (m *Module) defineBlockList() *goja.Object {
	r := m.realm
	ctor := r.NewClass(js.Class{Name: "BlockList", NewOnly: true, Init: func(this *goja.Object, _ []goja.Value) {
		blockLists.Set(r, this, &blockList{})
	}})
	rules := func(this goja.Value) goja.Value {
		list := m.blockListOf(this, "getRules").rules
		texts := make([]any, len(list))
		for i, rule := range list {
			texts[len(list)-1-i] = rule.text // the newest first
		}
		return r.VM.NewArray(texts...)
	}
	proto := r.Hidden(js.Proto(ctor)).
		Method("addAddress", 1, m.blockAddress).
		Method("addRange", 2, m.blockRange).
		Method("addSubnet", 2, m.blockSubnet).
		Method("check", 1, m.blockCheck).
		Getter("rules", rules)
	m.defineInspect(proto, "BlockList", func(this goja.Value) *goja.Object {
		shown := r.VM.NewObject()
		set(shown, "rules", rules(this))
		return shown
	})
	defineClone(m, proto, blockLists, m.blockListClass)
	return ctor
}

func (m *Module) blockListOf(this goja.Value, read string) *blockList {
	list := blockLists.Get(this)
	if list == nil {
		panic(m.realm.VM.NewTypeError("Cannot read properties of undefined (reading '%s')", read))
	}
	return list
}

// blockAddress is addAddress(address[, family]).
func (m *Module) blockAddress(c goja.FunctionCall) goja.Value {
	list := m.blockListOf(c.This, "addAddress")
	addr := m.blockArgument(c.Argument(0), c.Argument(1), "address").addr
	list.add("Address: "+family6(addr)+" "+ipaddr.Text(addr), within(addr, addr))
	return js.Undefined
}

// blockRange is addRange(start, end[, family]).
func (m *Module) blockRange(c goja.FunctionCall) goja.Value {
	list := m.blockListOf(c.This, "addRange")
	from := m.blockArgument(c.Argument(0), c.Argument(2), "start")
	to := m.blockArgument(c.Argument(1), c.Argument(2), "end")
	if order, ok := compare(from.addr, to.addr); ok && order > 0 {
		panic(nodeerr.InvalidArgValue(m.realm, "start", m.socketAddressObject(from), "must come before end"))
	}
	list.add("Range: "+family6(from.addr)+" "+ipaddr.Text(from.addr)+"-"+ipaddr.Text(to.addr), within(from.addr, to.addr))
	return js.Undefined
}

// blockSubnet is addSubnet(network, prefix[, family]).
func (m *Module) blockSubnet(c goja.FunctionCall) goja.Value {
	list := m.blockListOf(c.This, "addSubnet")
	network := m.blockArgument(c.Argument(0), c.Argument(2), "network").addr
	bits := int(nodeerr.Integer(m.realm, c.Argument(1), "prefix", 0, int64(network.BitLen())))
	list.add("Subnet: "+family6(network)+" "+ipaddr.Text(network)+"/"+itoa(bits), inside(netip.PrefixFrom(network, bits)))
	return js.Undefined
}

// blockCheck is check(address[, family]).
func (m *Module) blockCheck(c goja.FunctionCall) goja.Value {
	list := m.blockListOf(c.This, "check")
	if socketAddresses.Get(c.Argument(0)) == nil {
		nodeerr.String(m.realm, c.Argument(0), "address")
	}
	blocked := false
	// What is no address is not in any list.
	ex := m.realm.Try(func() { blocked = list.blocks(m.blockArgument(c.Argument(0), c.Argument(1), "address").addr) })
	if ex != nil && js.Get(ex.Value(), "code").String() == "ERR_INVALID_ARG_TYPE" {
		panic(ex)
	}
	return m.realm.VM.ToValue(blocked)
}

// blockArgument makes an address of an argument, which may be a SocketAddress.
func (m *Module) blockArgument(v, family goja.Value, name string) *socketAddress {
	if a := socketAddresses.Get(v); a != nil {
		return a
	}
	options := m.realm.VM.NewObject()
	set(options, "address", nodeerr.String(m.realm, v, name))
	if !js.IsUndefined(family) {
		set(options, "family", nodeerr.String(m.realm, family, "family"))
	}
	return m.newSocketAddress(options)
}

func (m *Module) socketAddressObject(a *socketAddress) *goja.Object {
	o := m.realm.VM.CreateObject(js.Proto(m.socketAddressClass()))
	socketAddresses.Set(m.realm, o, a)
	return o
}

func (list *blockList) add(text string, covers func(netip.Addr) bool) {
	list.rules = append(list.rules, blockRule{text, covers})
}

func (list *blockList) blocks(addr netip.Addr) bool {
	return slices.ContainsFunc(list.rules, func(rule blockRule) bool { return rule.covers(addr) })
}

func family6(a netip.Addr) string {
	if a.Is4() {
		return "IPv4"
	}
	return "IPv6"
}
