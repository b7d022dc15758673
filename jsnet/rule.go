package jsnet

import (
	"fmt"
	"net/netip"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/sluicejs/sluice/internal/permission"
	"github.com/sluicejs/sluice/modules/dns"
)

// A RuleError tells what is wrong with a rule of a [Policy].
type RuleError struct {
	Rule   string
	Reason string
}

// Error quotes the rule and gives the reason.
func (e *RuleError) Error() string {
	return fmt.Sprintf("jsnet: invalid rule %q: %s", e.Rule, e.Reason)
}

// A rule says which addresses it is about: everything, hosts, unix sockets or
// descriptors. See [Policy].
type rule struct {
	text       string
	everything bool
	host       hostPattern
	ports      portRange
	path       pathPattern
	fd         fdPattern
}

// hostPattern is about hosts: any of them, those of one name, those below a domain, or
// a range of addresses. The zero value is about none.
type hostPattern struct {
	any      bool
	name     string // also localhost, which stands for the addresses of the loopback
	domain   string // ".internal", of *.internal
	prefix   netip.Prefix
	loopback bool
}

type portRange struct{ first, last uint16 }

// pathPattern is about unix sockets, of one path or of all that begin in some way. An
// abstract name begins with a zero byte.
type pathPattern struct {
	path   string // "": about none
	prefix bool
}

type fdPattern struct {
	any    bool
	number int
	given  bool
}

// parseRule reads a rule.
func parseRule(text string) (rule, error) {
	r := rule{text: text}
	fail := func(format string, args ...any) (rule, error) {
		return rule{}, &RuleError{text, fmt.Sprintf(format, args...)}
	}
	var reason string
	switch {
	case text == "":
		return fail("it is empty")
	case text == "*":
		r.everything = true
	case strings.HasPrefix(text, "unix:"):
		r.path, reason = parsePath(strings.TrimPrefix(text, "unix:"))
	case strings.HasPrefix(text, "fd:"):
		r.fd, reason = parseDescriptor(strings.TrimPrefix(text, "fd:"))
	default:
		host, ports, bad := splitPorts(text)
		if reason = bad; reason == "" {
			r.ports, reason = parsePorts(ports)
		}
		if reason == "" {
			r.host, reason = parseHost(host)
		}
	}
	if reason != "" {
		return fail("%s", reason)
	}
	return r, nil
}

// parsePath reads what follows unix: in a rule.
func parsePath(text string) (p pathPattern, reason string) {
	rest, prefix := strings.CutSuffix(text, "*")
	switch {
	case strings.Contains(rest, "*"):
		return p, "only the end of a path may be *"
	case strings.ContainsRune(rest, 0):
		return p, "a path has no zero bytes; an abstract name begins with @"
	case strings.HasPrefix(rest, "@"):
		if rest == "@" && !prefix {
			return p, "the abstract name is missing"
		}
		return pathPattern{"\x00" + rest[1:], prefix}, ""
	case rest == "" && prefix:
		return pathPattern{string(filepath.Separator), true}, ""
	case rest == "":
		return p, "the path is missing"
	case !filepath.IsAbs(rest):
		return p, "the path must be absolute"
	}
	if prefix {
		dir, begin := filepath.Split(rest)
		if begin == "." || begin == ".." {
			return p, "dots end the path"
		}
		return pathPattern{joinFolder(filepath.Clean(dir), begin), true}, ""
	}
	return pathPattern{filepath.Clean(rest), false}, ""
}

// joinFolder is a folder and the beginning of a name in it, which may be empty.
func joinFolder(dir, begin string) string {
	return strings.TrimSuffix(dir, string(filepath.Separator)) + string(filepath.Separator) + begin
}

func parseDescriptor(text string) (p fdPattern, reason string) {
	if text == "*" {
		return fdPattern{any: true, given: true}, ""
	}
	n, err := strconv.ParseUint(text, 10, 31)
	if err != nil {
		return p, "a descriptor is a number or *"
	}
	return fdPattern{number: int(n), given: true}, ""
}

// splitPorts divides HOST:PORTS. Without ports, any will do; an IPv6 address with
// ports stands in brackets.
func splitPorts(text string) (host, ports, reason string) {
	if inner, ok := strings.CutPrefix(text, "["); ok {
		host, rest, ok := strings.Cut(inner, "]")
		switch {
		case !ok:
			return "", "", "a bracket is missing"
		case strings.HasPrefix(rest, ":"):
			ports = rest[1:]
		case rest == "":
			ports = "*"
		default:
			return "", "", "what follows the brackets is no port"
		}
		if !strings.Contains(host, ":") {
			return "", "", "only an IPv6 address stands in brackets"
		}
		return host, ports, ""
	}
	if strings.Count(text, ":") > 1 {
		return text, "*", "" // an IPv6 address
	}
	host, ports, found := strings.Cut(text, ":")
	if !found {
		ports = "*"
	}
	return host, ports, ""
}

// parsePorts reads *, a port or a range of ports.
func parsePorts(text string) (p portRange, reason string) {
	if text == "*" {
		return portRange{0, 65535}, ""
	}
	from, to, isRange := strings.Cut(text, "-")
	if !isRange {
		to = from
	}
	first, ok := parsePort(from)
	last, also := parsePort(to)
	switch {
	case !ok || !also:
		return p, "a port is a number from 0 to 65535, a range of two, or *"
	case first > last:
		return p, "the range of ports has no members"
	}
	return portRange{first, last}, ""
}

func parsePort(text string) (port uint16, ok bool) {
	if strings.HasPrefix(text, "+") {
		return 0, false
	}
	n, err := strconv.ParseUint(text, 10, 16)
	return uint16(n), err == nil
}

// parseHost reads *, a name, *.DOMAIN, an address or a range of addresses.
func parseHost(text string) (p hostPattern, reason string) {
	if text == "*" {
		return hostPattern{any: true}, ""
	}
	if strings.Contains(text, "%") {
		return p, "an address of a rule has no zone"
	}
	if prefix, err := netip.ParsePrefix(text); err == nil {
		return hostPattern{prefix: unmapPrefix(prefix)}, ""
	}
	if addr, err := netip.ParseAddr(text); err == nil {
		addr = addr.Unmap()
		return hostPattern{prefix: netip.PrefixFrom(addr, addr.BitLen())}, ""
	}
	if strings.ContainsAny(text, ":/") {
		return p, "the address is none"
	}
	domain, isDomain := strings.CutPrefix(text, "*.")
	name, ok := hostname(domain)
	switch {
	case !ok:
		return p, "the host is no name and no address"
	case isDomain:
		return hostPattern{domain: "." + name}, ""
	case looksNumeric(name):
		return p, "an IPv4 address has four parts"
	}
	return hostPattern{name: name, loopback: name == "localhost"}, ""
}

// unmapPrefix is a range as [netip.Addr.Unmap] has its addresses.
func unmapPrefix(p netip.Prefix) netip.Prefix {
	if p.Addr().Is4In6() && p.Bits() >= 96 {
		p = netip.PrefixFrom(p.Addr().Unmap(), p.Bits()-96)
	}
	return p.Masked()
}

// hostname is a name as rules compare it: in lower case, without the last dot, and
// encoded if it is not ASCII.
func hostname(name string) (normal string, ok bool) {
	name, ok = dns.ASCII(name)
	name = strings.TrimSuffix(name, ".")
	if !ok || name == "" || len(name) > 253 {
		return "", false
	}
	for label := range strings.SplitSeq(name, ".") {
		if label == "" || strings.IndexFunc(label, func(c rune) bool {
			return !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '_')
		}) >= 0 {
			return "", false
		}
	}
	return name, true
}

// looksNumeric tells whether the last part of a name is a number, so that the system
// takes the name for an address, if for anything.
func looksNumeric(name string) bool {
	last := name[strings.LastIndexByte(name, '.')+1:]
	_, err := strconv.ParseUint(last, 0, 64)
	return err == nil
}

func (p portRange) contains(port uint16) bool { return p.first <= port && port <= p.last }

func (p portRange) all() bool { return p == portRange{0, 65535} }

// matchesName tells whether the pattern is about a name, as [hostname] has it.
func (p hostPattern) matchesName(name string) bool {
	switch {
	case name == "":
		return false
	case p.any:
		return true
	case p.domain != "":
		return strings.HasSuffix(name, p.domain)
	}
	return p.name == name
}

// matchesAddr tells whether the pattern is about an address, which is no mapped one and
// has no zone.
func (p hostPattern) matchesAddr(addr netip.Addr) bool {
	return p.any || p.loopback && addr.IsLoopback() || p.prefix.Contains(addr)
}

// matches tells whether the pattern is about a path, as the system resolves it.
func (p pathPattern) matches(path string, resolve func(string) string) bool {
	if p.path == "" || path == "" || (p.path[0] == 0) != (path[0] == 0) {
		return false
	}
	own := p.path
	switch {
	case own[0] == 0:
	case p.prefix:
		dir, begin := filepath.Split(own)
		own = joinFolder(resolve(filepath.Clean(dir)), begin)
	default:
		own = resolve(own)
	}
	if p.prefix {
		return strings.HasPrefix(path, own)
	}
	return path == own
}

func (p fdPattern) matches(fd int) bool { return p.given && (p.any || p.number == fd) }

// resolveLinks is where the system gets by a path; the path itself where that cannot be
// found out.
func resolveLinks(path string) string {
	if real, err := permission.ResolveLinks(path, true); err == nil {
		return real
	}
	return path
}
