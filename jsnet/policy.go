package jsnet

import (
	"errors"
	"net/netip"
	"slices"
	"strings"
)

// A Policy says which addresses a program may connect to, or listen on. There is one for
// each of the two, as the [Network]'s Connect and Listen. A policy does not change; it
// may be shared by any number of runtimes and goroutines.
//
// A nil policy allows everything. Any other allows what one of its rules allows and
// none denies. These are the rules:
//
//   - everything
//     db.internal:5432      a host by its name, and a port
//     *.internal:443        the hosts below a domain
//     10.1.2.3:80           an address; an IPv6 one stands in brackets: [::1]:80
//     10.0.0.0/8:*          a range of addresses, [fd00::/8]:* of IPv6 ones, any port
//     *:8000-8999           any host, some ports
//     localhost:8124        the addresses of the loopback, and that name
//     unix:/run/app.sock    a unix socket; on Windows, a named pipe
//     unix:/run/app/*       all whose path begins so
//     unix:@name            a name in Linux's abstract namespace; unix:@* is all of them
//     fd:3                  a descriptor that the process has inherited; fd:* is any
//
// A host without a port stands for all its ports. Port 0, to listen on, is the one that
// the system chooses, whichever that is.
//
// # Names and addresses
//
// A rule with a name allows a connection that is asked for by that name, to an address
// that the network's resolver has found for it. An address that a function of the
// program has answered instead (the option lookup) is not allowed by it. Every address
// is held against the rules in turn, also those that come of a name that is allowed: a
// denied address stays denied by whatever name. What is denied by a name only can still
// be reached by its address; deny addresses.
//
// IPv4 addresses in IPv6 form are IPv4 addresses, and one that is denied is denied behind
// NAT64, too. Zones do not count. Connecting to
// 0.0.0.0 or :: is connecting to the loopback. Listening on them is listening on
// everything: an address does not allow it, and a denied one denies it.
//
// Paths are resolved before they are compared, those of rules too: a link does not lead
// to what is not allowed. Linux's abstract names have no rule but their own, and *.
type Policy struct {
	allow, deny []rule
	err         error
}

// Allow returns a policy that allows what these rules say, and nothing without any. A
// rule that is none is an error that [runtime.New] returns, and [Policy.Err].
//
// [runtime.New]: https://pkg.go.dev/github.com/sluicejs/sluice/runtime#New
func Allow(rules ...string) *Policy {
	p := &Policy{}
	p.allow = p.parse(rules)
	return p
}

// Deny returns a policy that allows everything but what these rules say.
func Deny(rules ...string) *Policy { return Allow("*").Deny(rules...) }

// Deny returns a policy that denies also what these rules say.
func (p *Policy) Deny(rules ...string) *Policy {
	if p == nil {
		return Deny(rules...)
	}
	q := &Policy{allow: p.allow, deny: slices.Clip(p.deny), err: p.err}
	q.deny = append(q.deny, q.parse(rules)...)
	return q
}

// Err returns what is wrong with the rules: of type [*RuleError], or several of them
// joined. A policy with an error allows nothing.
func (p *Policy) Err() error {
	if p == nil {
		return nil
	}
	return p.err
}

func (p *Policy) parse(texts []string) []rule {
	var rules []rule
	for _, text := range texts {
		r, err := parseRule(text)
		if err != nil {
			p.err = errors.Join(p.err, err)
			continue
		}
		rules = append(rules, r)
	}
	return rules
}

// String shows the rules.
func (p *Policy) String() string {
	if p == nil {
		return "*"
	}
	var list []string
	for _, r := range p.allow {
		list = append(list, r.text)
	}
	for _, r := range p.deny {
		list = append(list, "!"+r.text)
	}
	return strings.Join(list, " ")
}

// PermitsAll tells whether the policy allows everything.
func (p *Policy) PermitsAll() bool {
	return p == nil || p.err == nil && len(p.deny) == 0 && slices.ContainsFunc(p.allow, func(r rule) bool { return r.everything })
}

// Permits tells whether the policy allows an address: HOST:PORT with an IP address or a
// name, whose addresses are not looked up; unix:PATH; or fd:N. It decides nothing: only
// where the address is used is all known that counts.
func (p *Policy) Permits(address string) bool {
	r, err := parseRule(address)
	t := target{fd: -1, port: r.ports.first, resolve: resolveLinks}
	switch {
	case err != nil || r.everything || r.ports.first != r.ports.last || r.path.prefix || r.fd.any:
		return false
	case r.fd.given:
		t.fd = r.fd.number
	case r.path.path != "":
		if t.path = r.path.path; t.path[0] != 0 {
			t.path = resolveLinks(t.path)
		}
	case r.host.prefix.IsSingleIP():
		t.addr = r.host.prefix.Addr()
	case r.host.loopback:
		t.addr, t.name = netip.AddrFrom4([4]byte{127, 0, 0, 1}), r.host.name
	case r.host.name != "":
		// An address that no rule is about stands for those of the name.
		t.addr, t.name, t.vouched = netip.AddrFrom4([4]byte{255, 255, 255, 255}), r.host.name, true
	default:
		return false
	}
	_, ok := p.permits(&t)
	return ok
}

// permits tells whether the policy allows what the target is. It returns the rule that
// denies it, if one does.
func (p *Policy) permits(t *target) (denying string, ok bool) {
	if p == nil {
		return "", true
	}
	if p.err != nil {
		return "", false
	}
	for i := range p.deny {
		if r := &p.deny[i]; r.denies(t) {
			return r.text, false
		}
	}
	return "", slices.ContainsFunc(p.allow, func(r rule) bool { return r.allows(t) })
}

// names tells whether an allowing rule is about a name and says so itself.
func (p *Policy) names(name string) bool {
	return p != nil && p.err == nil && slices.ContainsFunc(p.allow, func(r rule) bool {
		return !r.everything && !r.host.any && r.host.matchesName(name)
	})
}

// permitsLookup tells whether the policy leaves it open that an address of a name is
// connected to. It returns the rule that denies it, if one does.
func (p *Policy) permitsLookup(name string) (denying string, ok bool) {
	if p == nil {
		return "", true
	}
	if p.err != nil {
		return "", false
	}
	for _, r := range p.deny {
		if r.everything || r.ports.all() && r.host.matchesName(name) {
			return r.text, false
		}
	}
	return "", slices.ContainsFunc(p.allow, func(r rule) bool {
		return r.everything || r.host.matchesName(name) ||
			name == "localhost" && (r.host.loopback || r.host.prefix.IsValid() && r.host.prefix.Addr().IsLoopback())
	})
}

// permitsReverse is permitsLookup for the name of an address.
func (p *Policy) permitsReverse(addr netip.Addr) (denying string, ok bool) {
	if p == nil {
		return "", true
	}
	if p.err != nil {
		return "", false
	}
	addr = addr.Unmap().WithZone("")
	for _, r := range p.deny {
		if r.everything || r.ports.all() && r.host.matchesAddr(addr) {
			return r.text, false
		}
	}
	return "", slices.ContainsFunc(p.allow, func(r rule) bool { return r.everything || r.host.matchesAddr(addr) })
}

// A target is what is to be connected to or listened on, as rules see it.
type target struct {
	listen  bool
	name    string     // it was asked for by; "" for none
	vouched bool       // the resolver has found the address for the name
	addr    netip.Addr // no mapped one, without a zone; not valid for what is no TCP
	port    uint16
	path    string // of a unix socket, resolved; an abstract name begins with a zero byte
	resolve func(path string) string
	fd      int // -1 for none
}

// allows tells whether the rule allows a target.
func (r *rule) allows(t *target) bool {
	switch {
	case r.everything:
		return true
	case t.fd >= 0:
		return r.fd.matches(t.fd)
	case !t.addr.IsValid():
		return r.path.matches(t.path, t.resolve)
	case !r.ports.contains(t.port):
		return false
	}
	return r.host.matchesAddr(t.addr) ||
		!t.listen && t.addr.IsUnspecified() && r.host.matchesAddr(loopback(t.addr)) ||
		t.vouched && !r.host.loopback && r.host.matchesName(t.name)
}

// denies tells whether the rule is about the target, or about part of what it stands
// for.
func (r *rule) denies(t *target) bool {
	switch {
	case r.everything:
		return true
	case t.fd >= 0:
		return r.fd.matches(t.fd)
	case !t.addr.IsValid():
		return r.path.matches(t.path, t.resolve)
	case !r.ports.contains(t.port):
		return false
	case r.host.matchesAddr(t.addr) || r.host.matchesName(t.name) || nat64.Contains(t.addr) && r.host.matchesAddr(embedded(t.addr)):
		return true
	case !t.addr.IsUnspecified():
		return false
	case !t.listen:
		return r.host.matchesAddr(loopback(t.addr))
	}
	// :: takes IPv4 connections too.
	return r.host.loopback || r.host.prefix.IsValid() && (t.addr.Is6() || r.host.prefix.Addr().Is4())
}

// nat64 are the addresses by which a network without IPv4 reaches it, RFC 6052.
var nat64 = netip.MustParsePrefix("64:ff9b::/96")

// embedded is the IPv4 address that the last bytes of another are.
func embedded(addr netip.Addr) netip.Addr {
	b := addr.As16()
	return netip.AddrFrom4([4]byte(b[12:]))
}

// loopback is where a connection to the unspecified address gets.
func loopback(unspecified netip.Addr) netip.Addr {
	if unspecified.Is4() {
		return netip.AddrFrom4([4]byte{127, 0, 0, 1})
	}
	return netip.IPv6Loopback()
}
