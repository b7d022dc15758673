package jsnet

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/fields"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// server is the inside of a net.Server. What Node keeps in properties of the object is
// in properties here too: scripts read them, and change them.
type server struct {
	module   *Module
	object   *goja.Object
	resource *js.Resource // of the handle; nil while nobody watches resources
	active   *js.Activity // that the server listens
	begun    string       // the stack of the call of listen, if activities are traced
	shares   bool         // it shares its socket

	noBacklog bool // the third argument of listen was none, which _listen2 is told as false
}

var servers = js.NewSlot[server]("server")

func (m *Module) defineServer() *goja.Object {
	r := m.realm
	ctor := r.NewClass(js.Class{Name: "Server", Length: 2, Parent: m.events.Constructor(), Init: m.initServer})
	m.setupListenHandle = r.Func("setupListenHandle", 6, m.onServer((*server).listen2))
	r.On(js.Proto(ctor)).
		Value("_listen2", m.setupListenHandle).
		Value("listen", r.Func("", 0, m.onServer((*server).listen))).
		Getter("listening", func(this goja.Value) goja.Value { return r.VM.ToValue(js.Truthy(js.Get(this, "_handle"))) }).
		Value("address", r.Func("", 0, m.onServer((*server).address))).
		Value("getConnections", r.Func("", 1, m.onServer((*server).getConnections))).
		Value("close", r.Func("", 1, m.onServer((*server).close))).
		Value("_emitCloseIfDrained", r.Func("", 0, m.onServer(func(s *server, _ goja.FunctionCall) goja.Value {
			s.emitCloseIfDrained()
			return js.Undefined
		}))).
		Value("_setupWorker", r.Func("", 1, m.onServer((*server).setupWorker))).
		Value("ref", r.Func("", 0, m.onServer((*server).ref))).
		Value("unref", r.Func("", 0, m.onServer((*server).setUnref))).
		Symbol(r.WellKnownSymbol("asyncDispose"), r.Func("", 0, m.onServer((*server).dispose))).
		Symbol(r.SymbolFor("nodejs.rejection"), r.Func("", 3, m.onServer((*server).rejected)))
	m.defineConnections(js.Proto(ctor))
	return ctor
}

// defineConnections defines the property connections, which Node once had: it is there for
// those who use it, and not listed.
func (m *Module) defineConnections(proto *goja.Object) {
	none := func(*goja.Object) *bool { return nil }
	fields.Define(m.realm, proto, none, []fields.Field{{
		Key: m.realm.VM.ToValue("connections"),
		Get: func(o *goja.Object) goja.Value {
			m.warnConnections()
			if js.Truthy(o.Get("_usingWorkers")) {
				return goja.Null()
			}
			return js.Get(o, "_connections")
		},
		Set: func(o *goja.Object, v goja.Value) {
			m.warnConnections()
			set(o, "_connections", v)
		},
	}})
}

func (m *Module) warnConnections() {
	m.realm.DeprecationWarning("DEP0020", "Server.connections property is deprecated. Use Server.getConnections method instead.")
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
	s := &server{module: m, object: this}
	s.defineState(m.ownOptions(options))
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
	return int(toInt32(max(ms, 0) / 1000))
}

// toInt32 is what the operator | makes of a number.
func toInt32(f float64) int32 {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return 0
	}
	return int32(int64(math.Mod(math.Trunc(f), 1<<32)))
}

// highWaterMark reads the option of that name, the mark of accepted sockets.
func (m *Module) highWaterMark(options goja.Value) float64 {
	if v := js.Get(options, "highWaterMark"); !js.IsUndefined(v) {
		if n := nodeerr.Number(m.realm, v, "options.highWaterMark", math.Inf(-1), math.Inf(1)); !(n < 0) {
			return n
		}
	}
	return float64(m.streams.DefaultHighWaterMark(false))
}

// asyncIDSymbol is the property under which servers have the number of their handle.
var asyncIDSymbol = goja.NewSymbol("async_id_symbol")

// defineState defines the properties of a server, with how accepted sockets are set up
// as the constructor's options have it.
func (s *server) defineState(options goja.Value) {
	m, value := s.module, s.module.realm.VM.ToValue
	flag := func(name string) goja.Value { return value(js.Truthy(js.Get(options, name))) }
	delay, mark := m.keepAliveDelay(options), m.highWaterMark(options)
	halfOpen := js.Get(options, "allowHalfOpen") // Node keeps what is truthy as it was given
	if !js.Truthy(halfOpen) {
		halfOpen = value(false)
	}
	m.realm.On(s.object).
		Value("_connections", value(0)).
		Value("_handle", goja.Null()).
		Value("_usingWorkers", value(false)).
		Value("_workers", m.realm.VM.NewArray()).
		Value("_unref", value(false)).
		Value("_listeningId", value(1)).
		Value("allowHalfOpen", halfOpen).
		Value("pauseOnConnect", flag("pauseOnConnect")).
		Value("noDelay", flag("noDelay")).
		Value("keepAlive", flag("keepAlive")).
		Value("keepAliveInitialDelay", value(delay)).
		Value("highWaterMark", value(mark)).
		Symbol(asyncIDSymbol, value(-1))
}

// handle is what `_handle` holds, nil if that is nothing.
func (s *server) handle() *handle {
	v := s.object.Get("_handle")
	if h := handles.Get(v); h != nil {
		return h
	}
	if !js.Truthy(v) {
		return nil
	}
	return s.module.handleOf(v)
}

func (s *server) setHandle(h *handle) {
	set(s.object, "_handle", h.object)
	if err := s.object.SetSymbol(asyncIDSymbol, h.asyncID); err != nil {
		panic(err)
	}
}

func (s *server) flag(name string) bool { return js.Truthy(s.object.Get(name)) }

func (s *server) number(name string) int { return int(js.Get(s.object, name).ToInteger()) }

// count adds to the number of sockets that were accepted and are not destroyed.
func (s *server) count(n int) { set(s.object, "_connections", s.number("_connections")+n) }

// nextRound counts the calls of listen and close, which a lookup under way must not
// outlive.
func (s *server) nextRound() { set(s.object, "_listeningId", s.round()+1) }

func (s *server) round() int { return s.number("_listeningId") }

func (s *server) emit(event string, args ...goja.Value) {
	s.module.events.Emit(s.object, event, args...)
}

func (s *server) ref(c goja.FunctionCall) goja.Value      { return s.keepLoop(c, true) }
func (s *server) setUnref(c goja.FunctionCall) goja.Value { return s.keepLoop(c, false) }

func (s *server) keepLoop(c goja.FunctionCall, keep bool) goja.Value {
	set(s.object, "_unref", !keep)
	s.active.SetRef(keep)
	switch h := s.handle(); {
	case h == nil:
	case keep:
		h.Ref()
	default:
		h.Unref()
	}
	return c.This
}

// address is the address of a TCP server and the path of one on a unix socket.
func (s *server) address(goja.FunctionCall) goja.Value {
	h := s.handle()
	if h != nil && !h.isPipe() {
		if fn := h.replaced("getsockname"); fn != nil {
			out := s.module.realm.VM.NewObject()
			if err := h.call("address", fn, out); err != nil {
				panic(s.module.failure(err, "address"))
			}
			return out
		}
		addr, err := h.LocalAddr()
		if err != nil {
			panic(s.module.failure(err, "address"))
		}
		return s.module.addressObject(addr)
	}
	if path := s.object.Get("_pipeName"); js.Truthy(path) {
		return path
	}
	return goja.Null()
}

func (s *server) getConnections(c goja.FunctionCall) goja.Value {
	callback, count := c.Argument(0), js.Get(s.object, "_connections")
	nodeerr.Function(s.module.realm, callback, "callback")
	s.module.realm.NextTick(func() { s.module.realm.Call(callback, js.Undefined, goja.Null(), count) })
	return c.This
}

// setupWorker is _setupWorker(list): a list of connections that were handed to a process
// of its own is among the server's workers until that exits.
func (s *server) setupWorker(c goja.FunctionCall) goja.Value {
	r, list := s.module.realm, nodeerr.Object(s.module.realm, c.Argument(0), "socketList")
	set(s.object, "_usingWorkers", true)
	r.Invoke(js.Object(s.object.Get("_workers")), "push", list)
	r.Invoke(list, "once", r.VM.ToValue("exit"), r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		workers := js.Object(s.object.Get("_workers"))
		at := r.Invoke(workers, "indexOf", c.Argument(0))
		r.Invoke(workers, "splice", at, r.VM.ToValue(1))
		return js.Undefined
	}))
	return js.Undefined
}

// rejected is told of a listener that was an async function and has failed:
// (error, event, ...arguments).
func (s *server) rejected(c goja.FunctionCall) goja.Value {
	if event := c.Argument(1); goja.IsString(event) && event.String() == "connection" {
		if socket := js.Object(c.Argument(2)); socket != nil {
			s.module.realm.Invoke(socket, "destroy", c.Argument(0))
		}
		return js.Undefined
	}
	s.emit("error", c.Argument(0))
	return js.Undefined
}
