package os

import (
	"net"
	"net/netip"
	"slices"

	"github.com/dop251/goja"
)

// address is one address of a network interface.
type address struct {
	iface  net.Interface
	prefix netip.Prefix
}

// networkInterfaces lists the addresses of the interfaces that are up and running,
// those of IPv4 first.
func (m *module) networkInterfaces(goja.FunctionCall) goja.Value {
	addresses, err := interfaceAddresses()
	if err != nil {
		m.fail("uv_interface_addresses", err)
	}
	result := m.r.VM.NewObject()
	lists := make(map[string][]any)
	var names []string
	for _, a := range addresses {
		if lists[a.iface.Name] == nil {
			names = append(names, a.iface.Name)
		}
		lists[a.iface.Name] = append(lists[a.iface.Name], m.address(a))
	}
	for _, name := range names {
		m.r.On(result).Value(name, m.r.VM.NewArray(lists[name]...))
	}
	return result
}

func interfaceAddresses() ([]address, error) {
	interfaces, err := net.Interfaces()
	if err != nil {
		return nil, err
	}
	var found []address
	for _, iface := range interfaces {
		if iface.Flags&net.FlagUp == 0 || iface.Flags&net.FlagRunning == 0 {
			continue
		}
		addrs, err := iface.Addrs()
		if err != nil {
			return nil, err
		}
		for _, addr := range addrs {
			if ipnet, ok := addr.(*net.IPNet); ok {
				ip, _ := netip.AddrFromSlice(ipnet.IP)
				bits, _ := ipnet.Mask.Size()
				found = append(found, address{iface, netip.PrefixFrom(ip.Unmap(), bits)})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b address) int {
		return a.prefix.Addr().BitLen() - b.prefix.Addr().BitLen()
	})
	return found, nil
}

// address is an object for one address.
func (m *module) address(a address) *goja.Object {
	ip := a.prefix.Addr()
	family := "IPv4"
	if ip.Is6() {
		family = "IPv6"
	}
	mac := a.iface.HardwareAddr
	if len(mac) != 6 {
		mac = make(net.HardwareAddr, 6)
	}
	o := m.r.VM.NewObject()
	props := m.r.On(o).
		Value("address", m.r.VM.ToValue(ip.String())).
		Value("netmask", m.r.VM.ToValue(netmask(a.prefix))).
		Value("family", m.r.VM.ToValue(family)).
		Value("mac", m.r.VM.ToValue(mac.String())).
		Value("internal", m.r.VM.ToValue(a.iface.Flags&net.FlagLoopback != 0)).
		Value("cidr", m.r.VM.ToValue(a.prefix.String()))
	if ip.Is6() {
		scope := 0
		if ip.IsLinkLocalUnicast() {
			scope = a.iface.Index
		}
		props.Value("scopeid", m.r.VM.ToValue(scope))
	}
	return o
}

// netmask is the mask of a prefix, written as an address.
func netmask(p netip.Prefix) string {
	mask, _ := netip.AddrFromSlice(net.CIDRMask(p.Bits(), p.Addr().BitLen()))
	return mask.String()
}
