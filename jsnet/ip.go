package jsnet

import (
	"net/netip"
	"strings"

	"github.com/dop251/goja"
)

// ipVersion is what net.isIP tells of a text: 4, 6, or 0 where it is no address.
func ipVersion(s string) int {
	addr, err := netip.ParseAddr(s)
	switch {
	case err != nil || !validZone(addr.Zone()):
		return 0
	case addr.Is4():
		return 4
	}
	return 6
}

// ipText is an address as the system's functions write it: package netip writes the
// addresses that end like an IPv4 one, ::1.2.3.4, in hexadecimal.
func ipText(addr netip.Addr) string {
	b := addr.As16()
	if addr.Is4() || [12]byte(b[:12]) != [12]byte{} || b[12] == 0 && b[13] == 0 {
		return addr.String()
	}
	text := "::" + netip.AddrFrom4([4]byte(b[12:])).String()
	if zone := addr.Zone(); zone != "" {
		text += "%" + zone
	}
	return text
}

// validZone tells whether Node takes a zone: netip takes any.
func validZone(zone string) bool {
	return strings.IndexFunc(zone, func(c rune) bool {
		return !('0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || strings.ContainsRune("-.:", c))
	}) < 0
}

func (m *Module) isIP(c goja.FunctionCall) goja.Value {
	return m.realm.VM.ToValue(ipVersion(c.Argument(0).String()))
}

func (m *Module) isIPv4(c goja.FunctionCall) goja.Value {
	return m.realm.VM.ToValue(ipVersion(c.Argument(0).String()) == 4)
}

func (m *Module) isIPv6(c goja.FunctionCall) goja.Value {
	return m.realm.VM.ToValue(ipVersion(c.Argument(0).String()) == 6)
}
