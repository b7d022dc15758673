package jsnet

import (
	"net/netip"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/ipaddr"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// addrConfig is dns.ADDRCONFIG: only families that the system has addresses of.
const addrConfig = 32

// lookup has a name looked up, by the function that the options name or by
// dns.lookup as it stands, and connects.
func (s *socket) lookup(host goja.Value, options *goja.Object, dial dialing) {
	r := s.module.realm
	query := r.VM.NewObject()
	family, hints := js.Get(options, "family"), js.Get(options, "hints")
	set(query, "family", family)
	anyFamily := !isNumber(family, 4) && !isNumber(family, 6)
	switch {
	case js.Truthy(hints):
		set(query, "hints", hints)
	case anyFamily:
		set(query, "hints", addrConfig)
	default:
		set(query, "hints", 0)
	}
	fn := js.Get(options, "lookup")
	if !js.IsNullish(fn) {
		nodeerr.Function(r, fn, "options.lookup")
	} else {
		fn = s.module.lookupFunction()
	}
	answered := func(c goja.FunctionCall) goja.Value {
		s.lookedUp(c, options, dial)
		return js.Undefined
	}
	if dial.selectFamily && anyFamily && !dial.local.IsValid() {
		set(query, "all", true)
		answered = func(c goja.FunctionCall) goja.Value {
			s.lookedUpAll(c, options, dial)
			return js.Undefined
		}
	}
	r.Call(fn, js.Undefined, host, query, r.Func("emitLookup", 3, answered))
}

// lookupFunction is dns.lookup. Where no network was granted, and sockets are those that
// the application has made, it fails.
func (m *Module) lookupFunction() goja.Value {
	r := m.realm
	if r.HasBuiltin("dns") {
		return r.Builtin("dns").Get("lookup")
	}
	return r.Func("lookup", 2, func(c goja.FunctionCall) goja.Value {
		thrown := nodeerr.Errno(r, "getaddrinfo", syscall.EACCES)
		r.NextTick(func() { r.Call(c.Arguments[len(c.Arguments)-1], js.Undefined, thrown) })
		return js.Undefined
	})
}

func isNumber(v goja.Value, n int64) bool { return goja.IsNumber(v) && v.ToInteger() == n }

// lookedUp takes the one address that a lookup gave: (err, address, family).
func (s *socket) lookedUp(c goja.FunctionCall, options *goja.Object, dial dialing) {
	err, ip, family := c.Argument(0), c.Argument(1), c.Argument(2)
	s.emit("lookup", err, ip, family, s.host)
	if !s.connecting {
		return
	}
	if js.Truthy(err) {
		s.failLater(err)
		return
	}
	addr, thrown := s.checkAddress(ip, family, options, &dial)
	if thrown != nil {
		s.failLater(thrown)
		return
	}
	s.touch()
	s.try([]transport.Addr{addr}, dial)
}

// checkAddress makes an address of what a lookup gave, or the error that Node
// has for it. One with the family of another is noted in dial.
func (s *socket) checkAddress(ip, family goja.Value, options *goja.Object, dial *dialing) (transport.Addr, *goja.Object) {
	r := s.module.realm
	switch {
	case s.module.ipVersion(ip) == 0:
		return noAddress, nodeerr.New(r, "ERR_INVALID_IP_ADDRESS", r.Inspect.Format([]goja.Value{r.VM.ToValue("%s"), ip}))
	case !isNumber(family, 4) && !isNumber(family, 6):
		port := js.Get(options, "port")
		thrown := nodeerr.New(r, "ERR_INVALID_ADDRESS_FAMILY", family.String(), s.host.String(), port.String())
		r.On(thrown).Value("host", s.host).Value("port", port)
		return noAddress, thrown
	}
	ipAddr, _ := netip.ParseAddr(ip.String()) // Version did
	addr := transport.TCP(netip.AddrPortFrom(ipAddr, uint16(dial.port)))
	if ipAddr.Is4() != isNumber(family, 4) {
		if dial.misnamed == nil {
			dial.misnamed = make(map[transport.Addr]bool)
		}
		dial.misnamed[addr] = true
	}
	return addr, nil
}

// lookedUpAll takes the addresses that a lookup gave: (err, addresses). The
// families take turns, that of the first address first.
func (s *socket) lookedUpAll(c goja.FunctionCall, options *goja.Object, dial dialing) {
	if !s.connecting {
		return
	}
	if err := c.Argument(0); js.Truthy(err) {
		s.emit("lookup", err, js.Undefined, js.Undefined, s.host)
		s.failLater(err)
		return
	}
	var first, other []transport.Addr // by family
	var firstFamily int64
	seen := make(map[transport.Addr]bool)
	list, results := s.module.lookupResults(c.Argument(1))
	for _, entry := range results {
		ip, family := s.module.lookupResult(entry, "address")
		s.emit("lookup", c.Argument(0), ip, family, s.host)
		if !s.connecting {
			return
		}
		addr, thrown := s.checkAddress(ip, family, options, &dial)
		if thrown != nil || seen[addr] {
			continue
		}
		seen[addr] = true
		if firstFamily == 0 {
			firstFamily = family.ToInteger()
		}
		if family.ToInteger() == firstFamily {
			first = append(first, addr)
		} else {
			other = append(other, addr)
		}
	}
	if len(first) == 0 {
		ip, family := s.module.lookupResult(js.Get(list, "0"), "addresses[0]")
		_, thrown := s.checkAddress(ip, family, options, &dial)
		s.failLater(thrown)
		return
	}
	s.touch()
	s.try(interleave(first, other), dial)
}

// lookupResults are the list that a lookup gave and the addresses in it; one without a
// length has none.
func (m *Module) lookupResults(v goja.Value) (list *goja.Object, results []goja.Value) {
	if js.IsNullish(v) {
		panic(m.realm.VM.NewTypeError("Cannot read properties of %s (reading 'length')", v))
	}
	list = v.ToObject(m.realm.VM)
	if js.IsUndefined(js.Get(list, "length")) {
		return list, nil
	}
	return list, js.Elements(list)
}

// lookupResult takes one of these apart. name is what it is called in an error.
func (m *Module) lookupResult(entry goja.Value, name string) (ip, family goja.Value) {
	if js.IsNullish(entry) {
		panic(m.realm.VM.NewTypeError("Cannot destructure property 'address' of '%s' as it is %s.", name, entry))
	}
	return js.Get(entry, "address"), js.Get(entry, "family")
}

func interleave(a, b []transport.Addr) []transport.Addr {
	var all []transport.Addr
	for i := range max(len(a), len(b)) {
		if i < len(a) {
			all = append(all, a[i])
		}
		if i < len(b) {
			all = append(all, b[i])
		}
	}
	return all
}

// failLater destroys the socket on a tick: a lookup may answer at once, and the
// error must not come before the caller of connect can listen for it.
func (s *socket) failLater(err goja.Value) {
	s.module.realm.NextTick(func() { s.duplex.Destroy(err) })
}

// lookupOne looks up the address that a server is to listen on. It is done with the
// address, and as the lookup wrote it.
func (m *Module) lookupOne(host goja.Value, done func(addr netip.Addr, text string, thrown goja.Value)) {
	r := m.realm
	if text := host.String(); ipaddr.Version(text) != 0 && !r.Loaded("dns") {
		addr, _ := netip.ParseAddr(text)             // Version did
		r.NextTick(func() { done(addr, text, nil) }) // as dns.lookup does, which nobody has replaced
		return
	}
	r.Call(m.lookupFunction(), js.Undefined, host, r.Func("doListen", 3, func(c goja.FunctionCall) goja.Value {
		text := c.Argument(1).String()
		addr, err := netip.ParseAddr(text)
		switch thrown := c.Argument(0); {
		case js.Truthy(thrown):
			done(netip.Addr{}, "", thrown)
		case err != nil:
			done(netip.Addr{}, "", nodeerr.New(r, "ERR_INVALID_IP_ADDRESS", text))
		default:
			done(addr, text, nil)
		}
		return js.Undefined
	}))
}
