package jsnet

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/usage"
	"github.com/sluicejs/sluice/jsnet/transport"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/stream"
)

// Module is node:net in one realm.
type Module struct {
	realm   *js.Realm
	events  *events.Module
	streams *stream.Module
	buffers *buffer.Module
	network transport.Network
	usage   *usage.Usage

	lastWrite dispatched // of any handle
	shares    bool       // servers share their sockets with those of other realms
	sharing   []*server  // those that do

	forwards bool // what is piped between sockets may go there without a callback

	diagnostics diagnostics

	exports        *goja.Object
	server, socket *goja.Object // the classes
	blockList      *goja.Object // nil until a script asks for the class, as is the next
	socketAddress  *goja.Object

	handles      *handleClasses // nil until there is a handle
	onConnection *goja.Object   // what a server's handle has under that name

	setupListenHandle *goja.Object // _listen2 of servers

	onReadableEnd *goja.Object // the 'end' listener of all sockets
	reflectHas    js.Callable  // Reflect.has
	own           ownMethods   // of sockets
	writeAfterEnd *goja.Object // what write becomes when the peer has ended

	selectFamily   bool  // the default of autoSelectFamily
	attemptTimeout int64 // the default of autoSelectFamilyAttemptTimeout; ms
}

// Load makes the exports of node:net; it is a [js.Loader].
func Load(r *js.Realm) *goja.Object { return Of(r).exports }

// Of returns the module of a realm.
func Of(r *js.Realm) *Module { return js.State(r, newModule) }

func newModule(r *js.Realm) *Module {
	m := &Module{
		realm:          r,
		reflectHas:     js.AsCallable(js.Get(r.VM.Get("Reflect"), "has")),
		events:         events.Of(r),
		streams:        stream.Of(r),
		buffers:        buffer.Of(r),
		network:        networkOf(r),
		usage:          usage.Of(r),
		shares:         js.State(r, systemNetwork).sharing != nil,
		forwards:       true,
		diagnostics:    newDiagnostics(r),
		exports:        r.VM.NewObject(),
		selectFamily:   js.State(r, systemNetwork).selectFamily,
		attemptTimeout: js.State(r, systemNetwork).attemptTimeout,
	}
	m.defineEnd()
	m.onConnection = r.Func("onconnection", 2, m.connected)
	m.socket = m.defineSocket()
	m.server = m.defineServer()
	connect := r.Func("connect", 0, m.connectTo)
	r.On(m.exports).
		Value("_createServerHandle", r.Func("createServerHandle", 5, m.createServerHandle)).
		Value("_normalizeArgs", r.Func("normalizeArgs", 1, m.normalizedArgs)).
		Method("_setSimultaneousAccepts", 0, func(goja.FunctionCall) goja.Value {
			r.DeprecationWarning("DEP0121", "net._setSimultaneousAccepts() is deprecated and will be removed.")
			return js.Undefined
		}).
		Getter("BlockList", func(goja.Value) goja.Value { return m.blockListClass() }).
		Getter("SocketAddress", func(goja.Value) goja.Value { return m.socketAddressClass() }).
		Value("connect", connect).
		Value("createConnection", connect).
		Method("createServer", 2, func(c goja.FunctionCall) goja.Value { return r.New(m.server, c.Arguments...) }).
		Method("isIP", 1, m.isIP).
		Method("isIPv4", 1, m.isIPv4).
		Method("isIPv6", 1, m.isIPv6).
		Value("Server", m.server).
		Value("Socket", m.socket).
		Value("Stream", m.socket).
		Method("getDefaultAutoSelectFamily", 0, func(goja.FunctionCall) goja.Value { return r.VM.ToValue(m.selectFamily) }).
		Method("setDefaultAutoSelectFamily", 1, func(c goja.FunctionCall) goja.Value {
			m.selectFamily = nodeerr.Boolean(r, c.Argument(0), "value")
			return js.Undefined
		}).
		Method("getDefaultAutoSelectFamilyAttemptTimeout", 0, func(goja.FunctionCall) goja.Value { return r.VM.ToValue(m.attemptTimeout) }).
		Method("setDefaultAutoSelectFamilyAttemptTimeout", 1, func(c goja.FunctionCall) goja.Value {
			m.attemptTimeout = m.attemptTimeoutOf(c.Argument(0), "value")
			return js.Undefined
		})
	return m
}

// attemptTimeoutOf checks how long an attempt to connect may take: at least 10 ms.
func (m *Module) attemptTimeoutOf(v goja.Value, name string) int64 {
	return max(10, nodeerr.Integer(m.realm, v, name, 1, math.MaxInt32))
}
