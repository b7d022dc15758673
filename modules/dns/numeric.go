package dns

import (
	"net/netip"
	"strconv"
	"strings"
)

// parseNumeric reads an IPv4 address in any of the forms that inet_aton knows: one to
// four numbers, of which the last stands for all the bytes that are left, each decimal,
// octal after a 0 or hexadecimal after 0x.
func parseNumeric(s string) (netip.Addr, bool) {
	parts := strings.Split(s, ".")
	if len(parts) > 4 {
		return netip.Addr{}, false
	}
	var addr uint32
	for i, part := range parts {
		base := 10
		switch {
		case strings.HasPrefix(part, "0x"):
			part, base = part[2:], 16
		case len(part) > 1 && part[0] == '0':
			base = 8
		}
		bits := 8
		if i == len(parts)-1 {
			bits = 8 * (4 - i)
		}
		n, err := strconv.ParseUint(part, base, bits)
		if err != nil {
			return netip.Addr{}, false
		}
		addr |= uint32(n) << (8*(4-i) - bits)
	}
	return netip.AddrFrom4([4]byte{byte(addr >> 24), byte(addr >> 16), byte(addr >> 8), byte(addr)}), true
}
