package dns

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// query is what lookup is asked.
type query struct {
	host   string
	family int64 // 4, 6, or 0 for both
	hints  int64
	all    bool
}

// lookup is dns.lookup(hostname[, options], callback).
func lookup(r *js.Realm, c goja.FunctionCall) goja.Value {
	host, options, callback := c.Argument(0), c.Argument(1), c.Argument(2)
	var q query
	if js.Truthy(host) {
		q.host = nodeerr.String(r, host, "hostname")
	}
	switch {
	case js.IsFunction(options):
		callback = options
	case goja.IsNumber(options):
		nodeerr.Function(r, callback, "callback")
		q.family = family(r, options, "family")
	case !js.IsUndefined(options) && js.Object(options) == nil:
		nodeerr.Function(r, c.Argument(len(c.Arguments)-1), "callback")
		panic(nodeerr.InvalidArgType(r, "options", "one of type integer or object", options))
	default:
		nodeerr.Function(r, callback, "callback")
		q.read(r, options)
	}
	request := r.VM.NewObject()
	if q.host == "" {
		r.NextTick(func() { q.none(r, callback) })
		return request
	}
	if addr, err := netip.ParseAddr(q.host); err == nil {
		r.NextTick(func() { q.answer(r, callback, []netip.Addr{addr}) })
		return request
	}
	q.resolve(r, callback)
	return request
}

// read reads the options of lookup.
func (q *query) read(r *js.Realm, options goja.Value) {
	if v := js.Get(options, "hints"); !js.IsNullish(v) {
		if !goja.IsNumber(v) {
			panic(nodeerr.InvalidArgType(r, "options.hints", "of type number", v))
		}
		q.hints = v.ToInteger()
		if q.hints&^(addrConfig|all|v4Mapped) != 0 {
			panic(nodeerr.InvalidArgValue(r, "hints", v, "is invalid"))
		}
	}
	if v := js.Get(options, "family"); !js.IsNullish(v) {
		q.family = family(r, v, "options.family")
	}
	if v := js.Get(options, "all"); !js.IsNullish(v) {
		q.all = nodeerr.Boolean(r, v, "options.all")
	}
	if v := js.Get(options, "verbatim"); !js.IsNullish(v) {
		nodeerr.Boolean(r, v, "options.verbatim")
	}
}

// family reads an address family: 0, 4, 6, or the names of the latter two.
func family(r *js.Realm, v goja.Value, name string) int64 {
	switch v.String() {
	case "IPv4":
		return 4
	case "IPv6":
		return 6
	}
	if n := v.ToInteger(); goja.IsNumber(v) && (n == 0 || n == 4 || n == 6) {
		return n
	}
	panic(nodeerr.InvalidArgValue(r, name, v, "must be one of: 0, 4, 6"))
}

// none answers a lookup of no name.
func (q query) none(r *js.Realm, callback goja.Value) {
	if q.all {
		r.Call(callback, js.Undefined, goja.Null(), r.VM.NewArray())
		return
	}
	of := q.family
	if of != 6 {
		of = 4
	}
	r.Call(callback, js.Undefined, goja.Null(), goja.Null(), r.VM.ToValue(of))
}

// resolve looks the name up on a goroutine of its own.
func (q query) resolve(r *js.Realm, callback goja.Value) {
	network := "ip"
	switch q.family {
	case 4:
		network = "ip4"
	case 6:
		network = "ip6"
	}
	r.GoAs("GETADDRINFOREQWRAP", func(ctx context.Context) func() {
		addrs, err := net.DefaultResolver.LookupNetIP(ctx, network, q.host)
		if err == nil && q.hints&addrConfig != 0 {
			addrs = configured(addrs)
		}
		return func() {
			if err != nil || len(addrs) == 0 {
				r.Call(callback, js.Undefined, failure(r, q.host, err))
				return
			}
			q.answer(r, callback, addrs)
		}
	})
}

func (q query) answer(r *js.Realm, callback goja.Value, addrs []netip.Addr) {
	text := func(a netip.Addr) goja.Value { return r.VM.ToValue(a.Unmap().String()) }
	of := func(a netip.Addr) goja.Value {
		if a.Unmap().Is4() {
			return r.VM.ToValue(4)
		}
		return r.VM.ToValue(6)
	}
	if !q.all {
		r.Call(callback, js.Undefined, goja.Null(), text(addrs[0]), of(addrs[0]))
		return
	}
	list := make([]any, len(addrs))
	for i, addr := range addrs {
		entry := r.VM.NewObject()
		r.On(entry).Value("address", text(addr)).Value("family", of(addr))
		list[i] = entry
	}
	r.Call(callback, js.Undefined, goja.Null(), r.VM.NewArray(list...))
}

// configured leaves the addresses of families that an interface other than the
// loopback has an address of; all of them if that leaves none.
func configured(addrs []netip.Addr) []netip.Addr {
	interfaces, err := net.InterfaceAddrs()
	if err != nil {
		return addrs
	}
	var v4, v6 bool
	for _, i := range interfaces {
		if ip, ok := i.(*net.IPNet); ok && !ip.IP.IsLoopback() {
			v4 = v4 || ip.IP.To4() != nil
			v6 = v6 || ip.IP.To4() == nil
		}
	}
	var kept []netip.Addr
	for _, a := range addrs {
		if is4 := a.Unmap().Is4(); is4 && v4 || !is4 && v6 {
			kept = append(kept, a)
		}
	}
	if len(kept) == 0 {
		return addrs
	}
	return kept
}

// failure is the error of a lookup, as getaddrinfo's are shown.
func failure(r *js.Realm, host string, err error) *goja.Object {
	code, errno := "ENOTFOUND", -3008
	var failed *net.DNSError
	if errors.As(err, &failed) && !failed.IsNotFound && (failed.IsTimeout || failed.IsTemporary) && !strings.Contains(failed.Err, "no such host") {
		code, errno = "EAI_AGAIN", -3001
	}
	thrown := r.NewError(js.Error, "", "getaddrinfo "+code+" "+host)
	r.On(thrown).
		Value("errno", r.VM.ToValue(errno)).
		Value("code", r.VM.ToValue(code)).
		Value("syscall", r.VM.ToValue("getaddrinfo")).
		Value("hostname", r.VM.ToValue(host))
	return thrown
}
