package dns

import (
	"fmt"
	"net/netip"
	"strings"

	"golang.org/x/net/idna"
)

// profile encodes names as browsers do, but that it leaves the rules about which ASCII
// characters a name may have to those who ask for it.
var profile = idna.New(idna.MapForLookup(), idna.Transitional(false), idna.StrictDomainName(false))

// ASCII is a name as it is asked for: what follows a NUL counts as little as it does
// in C, capitals do not count, and what is not ASCII is encoded. Names that cannot be
// encoded are not ok.
func ASCII(name string) (encoded string, ok bool) {
	name, _, _ = strings.Cut(name, "\x00")
	if strings.IndexFunc(name, func(c rune) bool { return c >= 0x80 }) < 0 {
		return strings.ToLower(name), true
	}
	encoded, err := profile.ToASCII(name)
	return encoded, err == nil
}

// trimDot is an absolute name without its last dot.
func trimDot(name string) string { return strings.TrimSuffix(name, ".") }

// reverseName is the name that has the names of an address as its PTR records.
func reverseName(addr netip.Addr) string {
	var b strings.Builder
	bytes := addr.AsSlice()
	for i := len(bytes) - 1; i >= 0; i-- {
		if addr.Is4() {
			fmt.Fprintf(&b, "%d.", bytes[i])
		} else {
			fmt.Fprintf(&b, "%x.%x.", bytes[i]&15, bytes[i]>>4)
		}
	}
	if addr.Is4() {
		return b.String() + "in-addr.arpa"
	}
	return b.String() + "ip6.arpa"
}

// hostname is a name of a record as a script sees it. The characters that mean
// something in a zone file are escaped, those that cannot be printed are numbers.
func hostname(name string) string {
	var b strings.Builder
	for _, c := range characters(trimDot(name)) {
		switch {
		case c.value < ' ' || c.value > '~':
			fmt.Fprintf(&b, `\%03d`, c.value)
		case c.escaped && c.value == '.', strings.IndexByte(`";\()@$`, c.value) >= 0:
			b.WriteByte('\\')
			b.WriteByte(c.value)
		default:
			b.WriteByte(c.value)
		}
	}
	return b.String()
}

// text is a string of a record as a script sees it, a character for each byte.
func text(escaped string) string {
	var b strings.Builder
	for _, c := range characters(escaped) {
		b.WriteRune(rune(c.value))
	}
	return b.String()
}

// A character is one byte of a name or string that miekg/dns has unpacked.
type character struct {
	value   byte
	escaped bool // it was written with a backslash
}

// characters reads the escapes that miekg/dns writes: \DDD, and \X for X itself.
func characters(s string) (list []character) {
	for i := 0; i < len(s); i++ {
		c := character{value: s[i]}
		if s[i] == '\\' && i+1 < len(s) {
			i++
			c = character{s[i], true}
			if digits := s[i:min(i+3, len(s))]; len(digits) == 3 && isDigits(digits) {
				c.value = (digits[0]-'0')*100 + (digits[1]-'0')*10 + (digits[2] - '0')
				i += 2
			}
		}
		list = append(list, c)
	}
	return list
}

func isDigits(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool { return c < '0' || c > '9' }) < 0
}
