package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/usage"
	"github.com/sluicejs/sluice/jsnet/transport"
	"github.com/sluicejs/sluice/modules/stream"
)

// socket is the inside of a net.Socket: a Duplex over a connection.
//
// The connection is there from the call of connect, still connecting, until
// _destroy; its address, once asked for, and its counters outlive it.
type socket struct {
	module *Module
	object *goja.Object
	duplex *stream.Duplex

	conn     transport.Stream // nil unless connecting or connected
	handle   *handle          // between the socket and its connection; nil unless a script looked
	resource *js.Resource     // of conn; nil while nobody watches resources
	active   *js.Activity     // that there is a connection
	asyncID  int64            // of the handle, once asked for
	server   *server          // that accepted it; nil for clients
	host     goja.Value       // the name that was looked up; nil if none was
	attempts *attempts        // the addresses tried, of a connection with more than one

	observed     *usage.Socket // nil while nobody observes, or there is no connection
	buffered     int           // what waited to be sent when it was last counted
	bytesRead    int64
	bytesWritten int64          // handed to the connection
	pending      []stream.Chunk // the write that waits for the connection

	local, remote transport.Addr // as far as they were asked for

	// Flags stand together: there are many sockets, and so they take less memory.
	connecting bool
	known      bool // connecting anew, it has heard once that it is connected
	reading    bool
	reset      bool // closing is to tell the peer that the connection was reset
	unix       bool
	standard   bool // the connection is a standard stream
	listed     bool // a script has listed the properties, see [fields.Field]
	localKnown bool
	named      bool // a script has said what an address is
	unref      bool

	countedByForeign bool // the handle was one of the script's own, see [foreignCounts]

	noDelay   bool
	keepAlive bool
	timedBy   bool // a script has replaced _unrefTimer
	writtenBy bool // a script has replaced _writeGeneric

	keepAliveDelay int // seconds

	timeout   *eventloop.Timer
	lastQueue int // the size of the write queue when it last moved

	onRead     *onRead     // the option of that name; nil without it
	forwarding *forwarding // nil unless there was a pipe

	writing       func(err goja.Value) // the callback of the write under way
	writeResource *js.Resource
	written       func(error) // s.onWritten, made once
	buffers       [][]byte    // scratch of writes
}

// socketOf returns the inside of a socket, nil for anything else.
func socketOf(v goja.Value) *socket {
	s, _ := stream.Impl(v).(*socket)
	return s
}

// socketOptions are how a socket is set up.
type socketOptions struct {
	allowHalfOpen      bool
	highWaterMark      int
	readable, writable bool
	script             goja.Value // what a script has given; nil for a socket that no script makes
}

func (m *Module) defineSocket() *goja.Object {
	r := m.realm
	ctor := r.NewClass(js.Class{Name: "Socket", Length: 1, Parent: m.streams.Duplex(), Init: m.initSocket})
	proto := js.Proto(ctor)
	readable := js.Proto(m.streams.Duplex()).Prototype()
	methods := r.On(proto)
	m.defineReplaceable()
	methods.
		Value("_unrefTimer", m.own.unrefTimer)
	m.streams.Implement(proto, "_final")
	methods.
		Value("setTimeout", r.Func("setStreamTimeout", 2, m.onSocket((*socket).setTimeout))).
		Value("_onTimeout", r.Func("", 0, m.onSocket((*socket).onTimeout))).
		Value("setNoDelay", r.Func("", 1, m.onSocket((*socket).setNoDelay))).
		Value("setKeepAlive", r.Func("", 2, m.onSocket((*socket).setKeepAlive))).
		Value("address", r.Func("", 0, m.onSocket((*socket).address)))
	m.defineSocketState(proto)
	m.streams.Implement(proto, "_read")
	methods.
		Value("end", r.Func("", 3, m.endSocket)).
		Value("resetAndDestroy", r.Func("", 0, m.onSocket((*socket).resetAndDestroy))).
		Value("pause", readable.Get("pause")).
		Value("resume", readable.Get("resume")).
		Value("read", readable.Get("read")).
		Value("destroySoon", r.Func("", 0, m.destroySoon))
	m.streams.Implement(proto, "_destroy")
	methods.
		Value("_reset", r.Func("", 0, m.onSocket((*socket).resetNow)))
	m.defineSocketAddresses(proto)
	methods.
		Value("_writeGeneric", m.own.writeGeneric)
	m.streams.Implement(proto, "_writev", "_write")
	m.defineSocketCounters(proto)
	methods.
		Value("connect", m.own.connect).
		Value("ref", r.Func("", 0, m.onSocket((*socket).setRef))).
		Value("unref", r.Func("", 0, m.onSocket((*socket).setUnref)))
	m.defineSocketHandle(proto)
	m.defineSocketSymbols(proto)
	m.defineSocketFields(proto)
	return ctor
}

// onSocket makes a method of one of socket's.
func (m *Module) onSocket(method func(*socket, goja.FunctionCall) goja.Value) func(goja.FunctionCall) goja.Value {
	return func(c goja.FunctionCall) goja.Value {
		s := socketOf(c.This)
		if s == nil {
			nodeerr.Throw(m.realm, "ERR_INVALID_THIS", "Socket")
		}
		return method(s, c)
	}
}

// initSocket is the constructor: ([options]).
func (m *Module) initSocket(this *goja.Object, args []goja.Value) {
	options := argument(args, 0)
	for _, name := range []string{"objectMode", "readableObjectMode", "writableObjectMode"} {
		if v := js.Get(options, name); js.Truthy(v) {
			panic(nodeerr.InvalidArgValue(m.realm, "options."+name, v, "is not supported"))
		}
	}
	delay := m.keepAliveDelay(options)
	if v := js.Get(options, "keepAliveInitialDelay"); !js.IsUndefined(v) && v.ToFloat() < 0 {
		set(js.Object(options), "keepAliveInitialDelay", 0) // Node has it so in the options themselves
	}
	options = m.socketOptions(options)
	fd := js.Get(options, "fd")
	given := m.handleOption(options, fd)
	s := m.newSocket(this, socketOptions{
		script:        options,
		allowHalfOpen: js.Truthy(js.Get(options, "allowHalfOpen")),
		highWaterMark: m.streams.DefaultHighWaterMark(false),
		readable:      !js.IsFalse(js.Get(options, "readable")),
		writable:      !js.IsFalse(js.Get(options, "writable")),
	})
	s.noDelay = js.Truthy(js.Get(options, "noDelay"))
	s.keepAlive = js.Truthy(js.Get(options, "keepAlive"))
	s.keepAliveDelay = delay
	s.readInto(js.Get(options, "onread"))
	if given != nil {
		s.take(given)
		s.setHandle(given)
		if given.stream != nil {
			s.begin()
		}
		if !js.IsTrue(js.Get(options, "manualStart")) {
			s.startReading(js.Truthy(js.Get(options, "pauseOnCreate")))
		}
		s.countedByForeign = false // what comes of it at once does not last
	}
}

// socketOptions are what the constructor's argument says, read once: a bare number is a
// descriptor, and of an object its own properties count.
func (m *Module) socketOptions(given goja.Value) goja.Value {
	if goja.IsNumber(given) {
		options := m.realm.VM.NewObject()
		set(options, "fd", given)
		return options
	}
	return m.ownOptions(given)
}

// ownOptions are the properties of an object's own, read once; undefined for what is none.
func (m *Module) ownOptions(given goja.Value) goja.Value {
	o := js.Object(given)
	if o == nil {
		return js.Undefined
	}
	options := m.realm.VM.NewObject()
	for _, name := range o.Keys() {
		set(options, name, o.Get(name))
	}
	return options
}

// newSocket makes this a socket without a connection.
func (m *Module) newSocket(this *goja.Object, opts socketOptions) *socket {
	s := &socket{module: m, object: this}
	s.written = s.onWritten
	var admit func(length, n int) goja.Value
	if m.usage.BoundsBuffers() {
		admit = s.admit
	}
	s.duplex = m.streams.InitDuplex(this, stream.Options{
		AllowHalfOpen: opts.allowHalfOpen,
		HighWaterMark: opts.highWaterMark,
		Readable:      opts.readable,
		Writable:      opts.writable,
		Compact:       true,
		Script:        opts.script,
		KeepStrings:   true, // writes are encoded here, so that a queued one keeps its encoding
		NoEmitClose:   true, // 'close' comes when the connection is closed
		Admit:         admit,
	}, s)
	if signal := js.Get(opts.script, "signal"); js.Truthy(signal) {
		s.duplex.FollowSignal(signal)
		if s.duplex.Destroyed() { // the error is emitted all the same, as in Node
			s.duplex.Undestroy()
		}
	}
	s.duplex.On("end", m.onReadableEnd)
	return s
}

func (s *socket) emit(event string, args ...goja.Value) {
	s.duplex.Emit(event, args...)
}

// adopt takes a connection over that is made already.
func (s *socket) adopt(conn transport.Stream) {
	if h, ok := conn.(*handle); ok {
		s.setHandle(h)
		return
	}
	s.conn = conn
	addr, err := conn.LocalAddr()
	s.unix = err == nil && addr.IsUnix()
}
