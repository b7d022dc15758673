package dns

import (
	"context"
	"net/netip"
	"slices"
	"sync"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/ipaddr"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// dnsPort is the port of DNS servers.
const dnsPort = 53

// A channel is what a Resolver asks servers through. It belongs to the realm's
// goroutine, but for the fields below the mutex.
type channel struct {
	module   *module
	resolver Resolver
	timeout  time.Duration // of the first try
	tries    int           // of each server
	pending  []*query      // in the order that they were begun in

	mu             sync.Mutex
	servers        []*server // nil: those of the resolver
	local4, local6 netip.Addr
}

// A server is a DNS server that a channel asks.
type server struct {
	addr    netip.AddrPort
	failed  int           // how often in a row
	replies int           // how many there were
	latency time.Duration // how long they take
}

var channels = js.NewSlot[channel]("channel")

// defineChannel makes the class of the channels that scripts see as a Resolver's
// _handle: (timeout, tries).
func (m *module) defineChannel() *goja.Object {
	r := m.realm
	class := r.NewClass(js.Class{
		Name: "ChannelWrap",
		Init: func(this *goja.Object, args []goja.Value) {
			given := goja.FunctionCall{Arguments: args}
			tries := max(1, int(given.Argument(1).ToInteger()))
			c := &channel{module: m, resolver: m.resolver, timeout: defaultTimeout, tries: tries}
			if ms := given.Argument(0).ToInteger(); ms > 0 {
				c.timeout = max(time.Duration(ms)*time.Millisecond, minTimeout)
			}
			channels.Set(r, this, c)
			r.NewResource("DNSCHANNEL", this)
		},
	})
	method := func(name string, length int, fn func(c *channel, args goja.FunctionCall) goja.Value) {
		r.Hidden(js.Proto(class)).Method(name, length, func(call goja.FunctionCall) goja.Value {
			c := channels.Get(call.This)
			if c == nil {
				panic(r.NewError(js.TypeError, "", "Illegal invocation"))
			}
			return fn(c, call)
		})
	}
	method("cancel", 0, (*channel).cancel)
	method("getServers", 0, (*channel).getServers)
	method("query", 3, (*channel).query)
	method("setLocalAddress", 2, (*channel).setLocalAddress)
	method("setServers", 2, (*channel).setServers)
	return class
}

// list returns the servers. The mutex has to be held.
func (c *channel) list() []*server {
	if c.servers == nil {
		c.setList(c.resolver.Servers())
	}
	return c.servers
}

func (c *channel) setList(addrs []netip.AddrPort) {
	c.servers = []*server{}
	for _, addr := range addrs {
		if !slices.ContainsFunc(c.servers, func(s *server) bool { return s.addr == addr }) {
			c.servers = append(c.servers, &server{addr: addr})
		}
	}
}

// getServers returns the servers as pairs of address and port.
func (c *channel) getServers(goja.FunctionCall) goja.Value {
	c.mu.Lock()
	defer c.mu.Unlock()
	vm := c.module.realm.VM
	var pairs []any
	for _, s := range c.list() {
		pairs = append(pairs, vm.NewArray(ipaddr.Text(s.addr.Addr()), s.addr.Port()))
	}
	return vm.NewArray(pairs...)
}

// setServers sets the servers from pairs of address and port; the second argument is
// what the script gave. A port keeps its last 16 bits, as in C, and 0 stands for the
// usual one.
func (c *channel) setServers(call goja.FunctionCall) goja.Value {
	r := c.module.realm
	if len(c.pending) > 0 {
		nodeerr.Throw(r, "ERR_DNS_SET_SERVERS_FAILED", "There are pending queries.",
			r.Inspect.Format([]goja.Value{r.VM.ToValue("%s"), call.Argument(1)}))
	}
	var addrs []netip.AddrPort
	r.ForOf(call.Argument(0), func(pair goja.Value) bool {
		addr, _ := netip.ParseAddr(js.Get(pair, "0").String()) // the caller has checked it
		port := uint16(js.Get(pair, "1").ToInteger())
		if port == 0 {
			port = dnsPort
		}
		addrs = append(addrs, netip.AddrPortFrom(addr.WithZone(""), port))
		return true
	})
	c.mu.Lock()
	defer c.mu.Unlock()
	c.setList(addrs)
	return js.Undefined
}

// setLocalAddress sets the addresses that queries are sent from, one or two, of either
// family. A family that none is given of is left to the system.
func (c *channel) setLocalAddress(call goja.FunctionCall) goja.Value {
	var local4, local6 netip.Addr
	fail := func(message string) { panic(c.module.realm.NewError(js.TypeError, "ERR_INVALID_ARG_VALUE", message)) }
	for _, v := range call.Arguments {
		if js.IsUndefined(v) {
			continue
		}
		addr, err := netip.ParseAddr(v.String())
		switch {
		case err != nil:
			fail("Invalid IP address.")
		case addr.Is4() && local4.IsValid():
			fail("Cannot specify two IPv4 addresses.")
		case addr.Is6() && local6.IsValid():
			fail("Cannot specify two IPv6 addresses.")
		case addr.Is4():
			local4 = addr
		default:
			local6 = addr
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.local4, c.local6 = local4, local6
	return js.Undefined
}

// A query is a query that is under way.
type query struct {
	ctx  context.Context
	stop context.CancelFunc
	done goja.Value
}

// query begins a query: (name of the query, name or address, done). It returns the
// code of what is wrong with an address; otherwise done gets the code of a failure, or
// the records and perhaps their times to live.
func (c *channel) query(call goja.FunctionCall) goja.Value {
	r := c.module.realm
	kind, known := kinds[call.Argument(0).String()]
	if !known || !js.IsFunction(call.Argument(2)) {
		panic(r.NewError(js.TypeError, "", "Illegal invocation"))
	}
	q := &query{done: call.Argument(2)}
	ask, invalid := kind.question(call.Argument(1).String())
	if invalid != "" {
		return r.VM.ToValue(invalid)
	}
	if c.module.denied(q.done, func(g Guard) error { return c.checkQuery(g, ask) }) {
		return js.Undefined
	}
	q.ctx, q.stop = context.WithCancel(context.Background())
	c.pending = append(c.pending, q)
	r.GoAs("QUERYWRAP", func(ctx context.Context) func() {
		defer context.AfterFunc(ctx, q.stop)()
		defer q.stop()
		found, code := c.resolve(q.ctx, ask)
		return func() {
			if c.forget(q) {
				c.answer(q, kind, found, code)
			}
		}
	})
	return js.Undefined
}

// answer calls back with what a query has found.
func (c *channel) answer(q *query, kind kind, found answer, code string) {
	r := c.module.realm
	if code == "" {
		code = kind.failure(found)
	}
	if code != "" {
		r.Call(q.done, js.Undefined, r.VM.ToValue(code))
		return
	}
	records, ttls := kind.read(r, found)
	if ttls == nil {
		ttls = js.Undefined
	}
	r.Call(q.done, js.Undefined, goja.Null(), records, ttls)
}

// forget takes a query from those that are pending. It tells whether it was there.
func (c *channel) forget(q *query) bool {
	i := slices.Index(c.pending, q)
	if i < 0 {
		return false
	}
	c.pending = slices.Delete(c.pending, i, i+1)
	return true
}

// cancel cancels all queries, which call back soon.
func (c *channel) cancel(goja.FunctionCall) goja.Value {
	r := c.module.realm
	for _, q := range c.pending {
		q.stop()
		r.Loop.SetImmediate(eventloop.Func(func() { r.Call(q.done, js.Undefined, r.VM.ToValue("ECANCELLED")) }))
	}
	c.pending = nil
	return js.Undefined
}
