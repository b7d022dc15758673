package jsnet

import (
	"errors"
	"math"
	"net/netip"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/jsnet/transport"
	"github.com/sluicejs/sluice/modules/web"
)

// listen has many forms: ([port[, host[, backlog]]][, callback]),
// (path[, backlog][, callback]) and (options[, callback]).
func (s *server) listen(c goja.FunctionCall) goja.Value {
	m, r := s.module, s.module.realm
	options, callback := m.normalizeArgs(c.Arguments)
	if s.listener != nil {
		nodeerr.Throw(r, "ERR_SERVER_ALREADY_LISTEN")
	}
	if callback != nil {
		r.Invoke(s.object, "once", r.VM.ToValue("listening"), callback)
	}
	m.refuseHandle(options)
	if signal := web.SignalOption(m.realm, options); signal != nil {
		s.closeOn(signal)
	}
	backlog := int(js.Get(options, "backlog").ToInteger())
	if backlog == 0 {
		backlog = backlogArgument(c.Arguments)
	}
	opts := transport.ListenOptions{
		Backlog:     backlog,
		IPv6Only:    js.Truthy(js.Get(options, "ipv6Only")),
		ReadableAll: isTrue(js.Get(options, "readableAll")),
		WritableAll: isTrue(js.Get(options, "writableAll")),
	}
	port := options.Get("port")
	if listensAnywhere(c.Arguments, options) {
		port = r.VM.ToValue(0)
	}
	path := js.Get(options, "path")
	switch {
	case port != nil && (goja.IsNumber(port) || goja.IsString(port)):
		number := m.port(port, "options.port")
		if host := js.Get(options, "host"); js.Truthy(host) {
			s.lookupAndListen(host.String(), number, opts)
		} else {
			s.listenEverywhere(number, opts)
		}
	case isPipeName(path) && js.Truthy(path):
		s.path = path.String()
		s.listenAt(transport.Unix(s.path), s.path, -1, opts)
	case port == nil && options.Get("path") == nil:
		panic(nodeerr.InvalidArgValue(r, "options", options, `must have the property "port" or "path"`))
	default:
		panic(nodeerr.InvalidArgValue(r, "options", options, "is invalid"))
	}
	return c.This
}

// refuseHandle throws where the options name a handle or a descriptor: a server
// does not listen on either yet.
func (m *Module) refuseHandle(options *goja.Object) {
	fd := js.Get(options, "fd")
	switch {
	case !js.IsNullish(js.Get(options, "_handle")), !js.IsNullish(js.Get(options, "handle")):
		nodeerr.Throw(m.realm, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "server.listen(handle)")
	case goja.IsNumber(fd) && fd.ToFloat() >= 0:
		nodeerr.Throw(m.realm, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "server.listen({ fd })")
	}
}

func isTrue(v goja.Value) bool {
	b, ok := v.Export().(bool)
	return ok && b
}

// listensAnywhere tells whether the arguments leave the port to the system.
func listensAnywhere(args []goja.Value, options *goja.Object) bool {
	if len(args) == 0 || js.IsFunction(args[0]) {
		return true
	}
	port := options.Get("port")
	return port != nil && js.IsNullish(port)
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

// listenEverywhere listens on all addresses, IPv6 and IPv4 where the system has
// both.
func (s *server) listenEverywhere(port int, opts transport.ListenOptions) {
	at := netip.AddrPortFrom(netip.IPv6Unspecified(), uint16(port))
	listener, err := s.open(transport.TCP(at), opts)
	if err != nil && !errors.Is(err, syscall.EADDRINUSE) {
		at = netip.AddrPortFrom(netip.IPv4Unspecified(), uint16(port))
		listener, err = s.open(transport.TCP(at), opts)
	}
	s.opened(listener, err, at.Addr().String(), port)
}

// lookupAndListen listens on the address of a host.
func (s *server) lookupAndListen(host string, port int, opts transport.ListenOptions) {
	if addr, err := netip.ParseAddr(host); err == nil {
		s.listenAt(transport.TCP(netip.AddrPortFrom(addr, uint16(port))), host, port, opts)
		return
	}
	round := s.round
	s.module.lookupOne(host, func(addr netip.Addr, thrown goja.Value) {
		switch {
		case round != s.round: // closed meanwhile
			return
		case thrown != nil:
			s.emit("error", thrown)
			return
		}
		s.listenAt(transport.TCP(netip.AddrPortFrom(addr, uint16(port))), addr.String(), port, opts)
	})
}

func (s *server) listenAt(at transport.Addr, address string, port int, opts transport.ListenOptions) {
	listener, err := s.open(at, opts)
	s.opened(listener, err, address, port)
}

func (s *server) open(at transport.Addr, opts transport.ListenOptions) (transport.Listener, error) {
	return s.module.network.Listen(s.module.realm.Loop, at, opts, s.accept)
}

// opened goes on once the listener is open or has failed: either shows on a tick.
func (s *server) opened(listener transport.Listener, err error, address string, port int) {
	m := s.module
	if err != nil {
		thrown := nodeerr.Described(m.realm, "listen", errnoOf(err), address, port)
		m.realm.NextTick(func() { s.emit("error", thrown) })
		return
	}
	s.listener = listener
	if s.unref {
		listener.Unref()
	}
	m.realm.NextTick(func() {
		if s.listener != nil {
			s.emit("listening")
		}
	})
}
