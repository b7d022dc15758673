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
