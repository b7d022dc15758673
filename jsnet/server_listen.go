package jsnet

import (
	"errors"
	"math"
	"net/netip"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/ipaddr"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/jsnet/transport"
	"github.com/sluicejs/sluice/modules/web"
)

// listen has many forms: ([port[, host[, backlog]]][, callback]),
// (path[, backlog][, callback]), (handle[, backlog][, callback]) and
// (options[, callback]).
func (s *server) listen(c goja.FunctionCall) goja.Value {
	m, r := s.module, s.module.realm
	options, callback := m.normalizeArgs(c.Arguments)
	if s.handle() != nil {
		nodeerr.Throw(r, "ERR_SERVER_ALREADY_LISTEN")
	}
	s.nextRound()
	if r.TraceActivities {
		s.begun = r.Stack()
	}
	s.publish(m.diagnostics.listenStart, "options", options)
	if callback != nil {
		r.Invoke(s.object, "once", r.VM.ToValue("listening"), callback)
	}
	opts := transport.ListenOptions{Backlog: backlogArgument(c.Arguments)}
	s.noBacklog = len(c.Arguments) > 2 && !(toNumber(c.Argument(2)) >= 0) // nor NaN
	options = m.inner(options)
	if signal := web.SignalOption(m.realm, options); signal != nil {
		s.closeOn(signal)
	}
	s.beginSharing(options)
	if s.listenHandle(options, opts) {
		return c.This
	}
	if backlog := int(js.Get(options, "backlog").ToInteger()); backlog != 0 {
		opts.Backlog = backlog
	}
	opts.IPv6Only = js.Truthy(js.Get(options, "ipv6Only"))
	opts.ReadableAll = js.IsTrue(js.Get(options, "readableAll"))
	opts.WritableAll = js.IsTrue(js.Get(options, "writableAll"))
	port := options.Get("port")
	if m.listensAnywhere(c.Arguments, options) {
		port = r.VM.ToValue(0)
	}
	path := js.Get(options, "path")
	switch {
	case port != nil && (goja.IsNumber(port) || goja.IsString(port)):
		number := nodeerr.Port(m.realm, port, "options.port")
		if host := js.Get(options, "host"); js.Truthy(host) {
			s.lookupAndListen(host, number, opts)
		} else {
			opts.IPv6Only = false // Node has it for a host only
			value := r.VM.ToValue
			s.listenOn(opts, goja.Null(), value(number), value(4), js.Undefined, js.Undefined)
		}
	case isPipeName(path) && js.Truthy(path):
		set(s.object, "_pipeName", path)
		none := r.VM.ToValue(-1)
		s.listenOn(opts, path, none, none, js.Undefined, js.Undefined)
	case !m.has(options, "port") && !m.has(options, "path"):
		panic(nodeerr.InvalidArgValue(r, "options", options, `must have the property "port" or "path"`))
	default:
		panic(nodeerr.InvalidArgValue(r, "options", options, "is invalid"))
	}
	return c.This
}

// listensAnywhere tells whether the arguments leave the port to the system.
func (m *Module) listensAnywhere(args []goja.Value, options *goja.Object) bool {
	if len(args) == 0 || js.IsFunction(args[0]) {
		return true
	}
	return js.IsNullish(js.Get(options, "port")) && m.has(options, "port")
}

// backlogArgument is the second or third argument, if one is a positive number.
func backlogArgument(args []goja.Value) int {
	for i := 1; i <= 2 && i < len(args); i++ {
		if n := toNumber(args[i]); n > 0 && !math.IsInf(n, 0) {
			return int(n)
		}
	}
	return 0
}

// lookupAndListen listens on the address of a host, on a later tick even where that is an
// address itself.
func (s *server) lookupAndListen(host goja.Value, port int, opts transport.ListenOptions) {
	round := s.round()
	value := s.module.realm.VM.ToValue
	s.module.lookupOne(host, func(addr netip.Addr, text string, thrown goja.Value) {
		switch {
		case round != s.round(): // closed meanwhile, or told to listen elsewhere
			return
		case thrown != nil:
			s.emit("error", thrown)
			return
		}
		if name := host.String(); ipaddr.Version(name) == 0 {
			opts.Host = name
		}
		flags := 0
		if opts.IPv6Only {
			flags = v6only
		}
		s.listenOn(opts, value(text), value(port), value(familyNumber(addr)), js.Undefined, value(flags))
	})
}

func familyNumber(addr netip.Addr) int {
	if addr.Is4() {
		return 4
	}
	return 6
}

// listenOn listens by the server's method _listen2, which a script may have replaced.
func (s *server) listenOn(opts transport.ListenOptions, address, port, family, fd, flags goja.Value) {
	m := s.module
	if s.object.Get("_listen2") == goja.Value(m.setupListenHandle) {
		s.setUp(opts, address, port, family, fd)
		return
	}
	backlog := m.realm.VM.ToValue(opts.Backlog)
	if opts.Backlog == 0 && s.noBacklog {
		backlog = m.realm.VM.ToValue(false)
	}
	m.realm.Invoke(s.object, "_listen2", address, port, family, backlog, fd, flags)
	if h := s.handle(); h != nil && h.isPipe() && (opts.ReadableAll || opts.WritableAll) {
		_ = transport.Permit(transport.Unix(address.String()), opts) // the script has made it
	}
}

// listen2 is _listen2(address, port, family, backlog, fd, flags).
func (s *server) listen2(c goja.FunctionCall) goja.Value {
	s.setUp(transport.ListenOptions{
		Backlog:  int(c.Argument(3).ToInteger()),
		IPv6Only: c.Argument(5).ToInteger()&v6only != 0,
	}, c.Argument(0), c.Argument(1), c.Argument(2), c.Argument(4))
	return js.Undefined
}

// setUp has the server listen: by the handle that it has, on a descriptor, a path, an
// address, or on all addresses.
func (s *server) setUp(opts transport.ListenOptions, address, port, family, fd goja.Value) {
	if opts.Exclusive = !s.shares; s.shares {
		opts.Full = s.leavesToOthers
	}
	number, hasPort := int(port.ToInteger()), goja.IsNumber(port)
	switch {
	case s.handle() != nil:
		h := s.handle()
		s.startHandle(h, h.listenBy(opts), "-1:null:-1", -1)
	case goja.IsNumber(fd) && fd.ToFloat() >= 0:
		s.listenDescriptor(int(fd.ToInteger()), opts)
	case hasPort && number == -1 && family.ToInteger() == -1:
		s.listenAt(transport.Unix(address.String()), address.String(), -1, -1, opts)
	case !js.Truthy(address):
		s.listenEverywhere(number, opts)
	default:
		addr, err := netip.ParseAddr(address.String())
		if err != nil {
			s.opened(nil, failed("listen", syscall.EINVAL), place{address.String(), number, int(family.ToInteger())})
			return
		}
		s.listenAt(transport.TCP(netip.AddrPortFrom(addr, uint16(number))), address.String(), number, familyNumber(addr), opts)
	}
}

// listenEverywhere listens on all addresses, IPv6 and IPv4 where the system has
// both.
func (s *server) listenEverywhere(port int, opts transport.ListenOptions) {
	at := netip.AddrPortFrom(netip.IPv6Unspecified(), uint16(port))
	listener, err := s.open(transport.TCP(at), opts)
	family := 6
	if err != nil && !errors.Is(err, syscall.EADDRINUSE) {
		family = 4
		at = netip.AddrPortFrom(netip.IPv4Unspecified(), uint16(port))
		listener, err = s.open(transport.TCP(at), opts)
	}
	if s.shares {
		s.opened(listener, err, place{nullAddress, port, 4})
		return
	}
	s.opened(listener, err, place{at.Addr().String(), port, family})
}

func (s *server) listenAt(at transport.Addr, address string, port, family int, opts transport.ListenOptions) {
	listener, err := s.open(at, opts)
	s.opened(listener, err, place{address, port, family})
}

// open listens on an address, by a handle of its own.
func (s *server) open(at transport.Addr, opts transport.ListenOptions) (*handle, error) {
	h := s.module.newHandle(kindsOf(at.IsUnix()))
	listener, err := s.module.listen(at, opts, h.accept)
	if err != nil {
		return nil, err
	}
	h.listens(listener)
	return h, nil
}

// A place is where a server was told to listen, as its errors and its connection key
// have it. The family is -1 for a path.
type place struct {
	address string
	port    int
	family  int
}

// nullAddress is the address of a place that is a port only.
const nullAddress = "null"

// opened goes on once the handle listens or has failed: either shows on a tick.
func (s *server) opened(h *handle, err error, at place) {
	m := s.module
	if err != nil {
		if denied := nodeerr.AccessError(m.realm, err); denied != nil {
			s.fail(denied)
			return
		}
		if s.shares {
			s.fail(s.sharingError(errnoOf(err), at))
			return
		}
		s.fail(nodeerr.Described(m.realm, "listen", errnoOf(err), at.address, at.port))
		return
	}
	set(s.object, "_connectionKey", itoa(at.family)+":"+at.address+":"+itoa(at.port))
	s.started(h)
}

// started has the server go on with a handle that listens.
func (s *server) started(h *handle) {
	m := s.module
	set(h.object, "onconnection", m.onConnection)
	h.setOwner(s.object)
	s.resource = m.listenerResource(h)
	s.setHandle(h)
	if s.shares {
		m.sharing = append(m.sharing, s)
	}
	if s.flag("_unref") {
		h.Unref()
	}
	s.active = m.realm.BeginActivity(h.kinds.activeListener, s.object, s.describe, &m.usage.Servers)
	s.active.SetRef(!s.flag("_unref"))
	s.active.SetBegun(s.begun)
	s.publish(m.diagnostics.listenEnd, "", nil)
	onTick(m.realm, s.resource, func() {
		if s.handle() != nil {
			s.emit("listening")
		}
	})
}

// fail emits an error on a tick.
func (s *server) fail(thrown goja.Value) {
	s.publish(s.module.diagnostics.listenError, "error", thrown)
	s.module.realm.NextTick(func() { s.emit("error", thrown) })
}
