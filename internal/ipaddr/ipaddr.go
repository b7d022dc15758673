// Package ipaddr reads and writes IP addresses as Node does.
package ipaddr

import (
	"net/netip"
	"strings"
)

// Version is what net.isIP tells of a text: 4, 6, or 0 where it is no address.
func Version(s string) int {
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

// Text is an address as inet_ntop writes it: with its last four bytes in decimal if it
// is one of the old IPv6 addresses that stand for an IPv4 one.
func Text(addr netip.Addr) string {
	b := addr.As16()
	if !addr.Is6() || addr.Is4In6() || [12]byte(b[:12]) != [12]byte{} || b[12] == 0 && b[13] == 0 {
		return addr.String()
	}
	text := "::" + netip.AddrFrom4([4]byte(b[12:])).String()
	if zone := addr.Zone(); zone != "" {
		text += "%" + zone
	}
	return text
}
