package jsnet

import (
	"net/netip"
	"testing"

	"github.com/sluicejs/sluice/internal/ipaddr"
)

// FuzzIPText holds that an address is read back from its text.
func FuzzIPText(f *testing.F) {
	for _, text := range []string{"127.0.0.1", "::", "::1", "::1.2.3.4", "::1:0", "::ffff:1.2.3.4", "1:0:0:2::3", "fe80::1%lo", "::0.1.0.0"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		addr, err := netip.ParseAddr(text)
		if err != nil {
			if ipaddr.Version(text) != 0 {
				t.Errorf("%q counts as an address", text)
			}
			return
		}
		back, err := netip.ParseAddr(ipaddr.Text(addr))
		if err != nil || back != addr {
			t.Errorf("%q: %q is read as %v, %v", text, ipaddr.Text(addr), back, err)
		}
	})
}

// FuzzBlockList holds that a network covers an address just if both have the same bits,
// in whichever form either is given, and that it covers its own edges.
func FuzzBlockList(f *testing.F) {
	f.Add("10.0.0.0", 8, "10.1.2.3")
	f.Add("::1", 128, "::1")
	f.Add("8592:757c:efae:4e45::", 64, "8592:757c:efae:4e46::")
	f.Add("1.2.3.4", 0, "::1")
	f.Fuzz(func(t *testing.T, network string, bits int, address string) {
		from, err1 := netip.ParseAddr(network)
		addr, err2 := netip.ParseAddr(address)
		if err1 != nil || err2 != nil || from.Zone() != "" || addr.Zone() != "" {
			return
		}
		prefix, err := from.Prefix(bits)
		if err != nil {
			return
		}
		var list blockList
		list.add("", inside(prefix))
		if !list.blocks(prefix.Addr()) || !list.blocks(from) {
			t.Errorf("%v does not cover its first address and the one it was made of", prefix)
		}
		if from.Is4() == addr.Is4() && !addr.Is4In6() && list.blocks(addr) != prefix.Contains(addr) {
			t.Errorf("%v covers %v: %v", prefix, addr, list.blocks(addr))
		}
		if addr.Is4() && list.blocks(netip.AddrFrom16(addr.As16())) != list.blocks(addr) {
			t.Errorf("%v and its IPv6 form differ", addr)
		}
	})
}

// FuzzRule holds that a rule is read or refused with a [RuleError], that an allowing rule
// and a denying one are about the same addresses, but for those that stand for others,
// and that a rule about an address is not about one in another form.
func FuzzRule(f *testing.F) {
	for _, text := range []string{
		"*", "db.internal:5432", "*.internal:443", "10.0.0.0/8:*", "[::1]:80", "[fd00::/8]:*", "fd00::/8", "*:8000-8999",
		"localhost", "unix:/run/app/*", "unix:@name", "fd:3", "fd:*", "bücher.example:1", "[::ffff:1.2.3.4]:5",
	} {
		f.Add(text, "127.0.0.1", uint16(80))
		f.Add(text, "::ffff:1.2.3.4", uint16(5))
	}
	f.Fuzz(func(t *testing.T, text, address string, port uint16) {
		r, err := parseRule(text)
		if err != nil {
			if _, ok := err.(*RuleError); !ok {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		addr, err := netip.ParseAddr(address)
		if err != nil {
			return
		}
		mapped := addr.WithZone("")
		if addr.Is4() {
			mapped = netip.AddrFrom16(addr.As16())
		}
		decide := func(p *Policy, addr netip.Addr) bool {
			g := &gate{connect: p}
			return g.pass(Op{Kind: OpConnect, Addr: netip.AddrPortFrom(addr, port), FD: -1}) == nil
		}
		allowed, denied := decide(Allow(text), addr), !decide(Deny(text), addr)
		if allowed != denied && !nat64.Contains(mapped) {
			t.Errorf("%q, %v: allowed %v, denied %v", text, addr, allowed, denied)
		}
		if decide(Allow(text), mapped) != allowed {
			t.Errorf("%q is not about %v and %v alike", text, addr, mapped)
		}
		if r.path.path != "" || r.fd.given {
			if allowed {
				t.Errorf("%q allows %v", text, addr)
			}
		}
	})
}
