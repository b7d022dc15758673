package jsnet

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// server is the inside of a net.Server.
type server struct {
	module   *Module
	object   *goja.Object
	listener transport.Listener // nil unless listening
	path     string             // what a server on a unix socket was told to listen on
	unref    bool
	round    int // counts closings, which a lookup under way must not outlive

	connections int // sockets that were accepted and are not destroyed

	// How accepted sockets are set up, from the constructor's options.
	allowHalfOpen  bool
	pauseOnConnect bool
	noDelay        bool
	keepAlive      bool
	keepAliveDelay int // seconds
	highWaterMark  int // bytes
}

var servers = js.NewSlot[server]("server")

func (m *Module) defineServer() *goja.Object {
	r := m.realm
	ctor := r.NewClass(js.Class{Name: "Server", Length: 2, Parent: m.events.Constructor(), Init: m.initServer})
	r.On(js.Proto(ctor)).
		Method("listen", 0, m.onServer((*server).listen)).
		Getter("listening", func(this goja.Value) goja.Value {
			s := servers.Get(this)
			return r.VM.ToValue(s != nil && s.listener != nil)
		}).
		Method("address", 0, m.onServer((*server).address)).
		Method("getConnections", 1, m.onServer((*server).getConnections)).
		Method("close", 1, m.onServer((*server).close)).
		Method("ref", 0, m.onServer((*server).ref)).
		Method("unref", 0, m.onServer((*server).setUnref)).
		Symbol(r.WellKnownSymbol("asyncDispose"), r.Func("", 0, m.onServer((*server).dispose)))
	m.defineServerOptions(js.Proto(ctor))
	return ctor
}

// onServer makes a method of one of server's.
func (m *Module) onServer(method func(*server, goja.FunctionCall) goja.Value) func(goja.FunctionCall) goja.Value {
	return func(c goja.FunctionCall) goja.Value {
		s := servers.Get(c.This)
		if s == nil {
			nodeerr.Throw(m.realm, "ERR_INVALID_THIS", "Server")
		}
		return method(s, c)
	}
}

// initServer is the constructor: ([options][, connectionListener]).
func (m *Module) initServer(this *goja.Object, args []goja.Value) {
	m.realm.Call(m.events.Constructor(), this)
	options, listener := argument(args, 0), argument(args, 1)
	if js.IsFunction(options) {
		options, listener = js.Undefined, options
	}
	if _, ok := options.(*goja.Object); !ok && !js.IsNullish(options) {
		panic(nodeerr.InvalidArgType(m.realm, "options", "of type object", options))
	}
	s := &server{
		module:         m,
		object:         this,
		allowHalfOpen:  js.Truthy(js.Get(options, "allowHalfOpen")),
		pauseOnConnect: js.Truthy(js.Get(options, "pauseOnConnect")),
		noDelay:        js.Truthy(js.Get(options, "noDelay")),
		keepAlive:      js.Truthy(js.Get(options, "keepAlive")),
		keepAliveDelay: m.keepAliveDelay(options),
		highWaterMark:  m.highWaterMark(options),
	}
	servers.Set(m.realm, this, s)
	if js.IsFunction(listener) {
		m.realm.Invoke(this, "on", m.realm.VM.ToValue("connection"), listener)
	}
}

func argument(args []goja.Value, i int) goja.Value {
	if i < len(args) {
		return args[i]
	}
	return js.Undefined
}

// keepAliveDelay reads the option keepAliveInitialDelay in whole seconds.
func (m *Module) keepAliveDelay(options goja.Value) int {
	v := js.Get(options, "keepAliveInitialDelay")
	if js.IsUndefined(v) {
		return 0
	}
	ms := nodeerr.Number(m.realm, v, "options.keepAliveInitialDelay", math.Inf(-1), math.Inf(1))
	return max(0, int(ms/1000))
}

func (m *Module) highWaterMark(options goja.Value) int {
	if v := js.Get(options, "highWaterMark"); !js.IsNullish(v) {
		return int(nodeerr.Number(m.realm, v, "options.highWaterMark", math.Inf(-1), math.Inf(1)))
	}
	return m.streams.DefaultHighWaterMark(false)
}

// defineServerOptions defines the properties that show, and change, how accepted
// sockets are set up.
func (m *Module) defineServerOptions(proto *goja.Object) {
	value := m.realm.VM.ToValue
	property := func(name string, get func(*server) goja.Value, set func(*server, goja.Value)) {
		m.realm.On(proto).Accessor(name,
			func(this goja.Value) goja.Value {
				if s := servers.Get(this); s != nil {
					return get(s)
				}
				return js.Undefined
			},
			func(this, v goja.Value) {
				if s := servers.Get(this); s != nil {
					set(s, v)
				}
			})
	}
	flag := func(name string, field func(*server) *bool) {
		property(name,
			func(s *server) goja.Value { return value(*field(s)) },
			func(s *server, v goja.Value) { *field(s) = v.ToBoolean() })
	}
	number := func(name string, field func(*server) *int) {
		property(name,
			func(s *server) goja.Value { return value(*field(s)) },
			func(s *server, v goja.Value) { *field(s) = int(v.ToInteger()) })
	}
	flag("allowHalfOpen", func(s *server) *bool { return &s.allowHalfOpen })
	flag("pauseOnConnect", func(s *server) *bool { return &s.pauseOnConnect })
	flag("noDelay", func(s *server) *bool { return &s.noDelay })
	flag("keepAlive", func(s *server) *bool { return &s.keepAlive })
	number("keepAliveInitialDelay", func(s *server) *int { return &s.keepAliveDelay })
	number("highWaterMark", func(s *server) *int { return &s.highWaterMark })
	number("_connections", func(s *server) *int { return &s.connections })
	flag("_unref", func(s *server) *bool { return &s.unref })
}

func (s *server) emit(event string, args ...goja.Value) {
	s.module.events.Emit(s.object, event, args...)
}

func (s *server) ref(c goja.FunctionCall) goja.Value {
	s.unref = false
	if s.listener != nil {
		s.listener.Ref()
	}
	return c.This
}

func (s *server) setUnref(c goja.FunctionCall) goja.Value {
	s.unref = true
	if s.listener != nil {
		s.listener.Unref()
	}
	return c.This
}

func (s *server) address(goja.FunctionCall) goja.Value {
	r := s.module.realm
	if s.listener != nil {
		addr, err := s.listener.Addr()
		if err != nil {
			panic(s.module.failure(err, "address"))
		}
		if !addr.IsUnix() {
			return s.module.addressObject(addr)
		}
	}
	if s.path != "" {
		return r.VM.ToValue(s.path)
	}
	return goja.Null()
}

func (s *server) getConnections(c goja.FunctionCall) goja.Value {
	callback := nodeerr.Function(s.module.realm, c.Argument(0), "callback")
	count := s.module.realm.VM.ToValue(s.connections)
	s.module.realm.NextTick(func() { s.module.realm.Call(callback, js.Undefined, goja.Null(), count) })
	return c.This
}
