package jsnet

import (
	"context"
	"net/netip"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"github.com/sluicejs/sluice/internal/ipaddr"
	"github.com/sluicejs/sluice/internal/permission"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// An AccessError tells that a program may not connect, listen or look up what it has
// tried to. A script sees it as an error of the code ERR_ACCESS_DENIED with the
// properties permission and resource: of a socket or server the event 'error', of a
// lookup the error of the callback.
type AccessError = permission.Error

// A Kind is what a program is about to do.
type Kind string

// The kinds.
const (
	OpConnect Kind = "connect" // connect a socket, or ask a DNS server that the program names
	OpListen  Kind = "listen"  // listen on an address, or bind to it
	OpLookup  Kind = "lookup"  // ask the network's resolver, or its DNS servers
)

func (k Kind) permission() string {
	switch k {
	case OpConnect:
		return permission.NetworkConnect
	case OpListen:
		return permission.NetworkListen
	}
	return permission.NetworkLookup
}

// An Op is what a program is about to do with a network.
type Op struct {
	Kind    Kind
	Network string         // tcp, udp, unix, or fd for a descriptor; empty for a lookup
	Host    string         // the name that is looked up, or that Addr was asked for by; else empty
	Addr    netip.AddrPort // the address; of a lookup that wants names, without a port
	Local   netip.AddrPort // where the program wants to connect from; not valid where it leaves that open
	Path    string         // of a unix socket, without links; abstract names begin with a zero byte
	FD      int            // a descriptor that the program wants to use; else -1
}

// Resource is what the operation is about, as the error of its denial names it.
func (o Op) Resource() string {
	switch {
	case o.FD >= 0:
		return "fd:" + strconv.Itoa(o.FD)
	case o.Network == "unix":
		return "unix:" + strings.Replace(o.Path, "\x00", "@", 1)
	case o.Kind == OpLookup && o.Host != "":
		return o.Host
	case o.Kind == OpLookup:
		return ipaddr.Text(o.Addr.Addr())
	}
	return o.Addr.String()
}

// A gate decides about the operations of one realm.
type gate struct {
	ctx             context.Context
	connect, listen *Policy
	check           func(context.Context, Op) error
	links           bool // paths are those of the system
	found           found
}

// open tells whether nothing is to be decided.
func (g *gate) open() bool { return g.connect == nil && g.listen == nil && g.check == nil }

// decide lets an operation pass, or returns an [*AccessError].
func (g *gate) decide(op Op, rule string, allowed bool) error {
	denied := &AccessError{Permission: op.Kind.permission(), Resource: op.Resource(), Rule: rule}
	if !allowed {
		return denied
	}
	if g.check != nil {
		if denied.Cause = g.check(g.ctx, op); denied.Cause != nil {
			return denied
		}
	}
	return nil
}

// pass is decide for what has an address, a path or a descriptor.
func (g *gate) pass(op Op) error {
	t := target{
		listen:  op.Kind == OpListen,
		addr:    op.Addr.Addr().Unmap().WithZone(""),
		port:    op.Addr.Port(),
		path:    op.Path,
		resolve: func(path string) string { return path },
		fd:      op.FD,
	}
	if name, ok := hostname(op.Host); ok {
		t.name, t.vouched = name, g.found.has(name, t.addr)
	}
	if g.links {
		t.resolve = resolveLinks
	}
	policy := g.connect
	if t.listen {
		policy = g.listen
	}
	rule, ok := policy.permits(&t)
	return g.decide(op, rule, ok)
}

// A unixPlace is a path of a unix socket: where it leads, and what to tell the system
// instead of what the program has given.
type unixPlace struct{ real, used string }

// placeOf finds out where a path leads.
func (g *gate) placeOf(path string) (unixPlace, error) {
	if path == "" || path[0] == 0 {
		return unixPlace{path, path}, nil
	}
	if !g.links {
		clean := filepath.Clean(path)
		return unixPlace{clean, clean}, nil
	}
	whole := path
	if !filepath.IsAbs(path) {
		dir, err := os.Getwd()
		if err != nil {
			return unixPlace{}, err
		}
		whole = dir + string(filepath.Separator) + path
	}
	real, err := permission.ResolveLinks(whole, true)
	if err != nil {
		return unixPlace{}, err
	}
	if real == whole { // the program's own words will do
		return unixPlace{real, path}, nil
	}
	if transport.Unix(real).Cut().Path != real {
		return unixPlace{}, syscall.ENAMETOOLONG
	}
	return unixPlace{real, real}, nil
}

// passLookup is decide for the lookup of a name. A name that is to be listened on may be
// looked up, too.
func (g *gate) passLookup(host string) error {
	name, ok := hostname(host)
	if !ok {
		name = host
	}
	rule, ok := g.connect.permitsLookup(name)
	return g.decide(Op{Kind: OpLookup, Host: host, FD: -1}, rule, ok || rule == "" && g.listen.names(name))
}

// passReverse is decide for the lookup of the names of an address.
func (g *gate) passReverse(addr netip.Addr) error {
	rule, ok := g.connect.permitsReverse(addr)
	return g.decide(Op{Kind: OpLookup, Addr: netip.AddrPortFrom(addr, 0), FD: -1}, rule, ok)
}
