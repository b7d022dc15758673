package jsnet

import (
	"net/netip"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// connectTo is net.connect: a new socket that connects.
func (m *Module) connectTo(c goja.FunctionCall) goja.Value {
	options, callback := m.normalizeArgs(c.Arguments)
	this := m.realm.New(m.socket, options)
	m.publishSocket(m.diagnostics.clientSocket, this)
	if timeout := js.Get(options, "timeout"); js.Truthy(timeout) {
		m.realm.Invoke(this, "setTimeout", timeout)
	}
	pair := m.markNormalized(options, callback)
	if connect := js.Get(this, "connect"); connect.SameAs(m.own.connect) {
		// The engine keeps what a call from Go into it could see until another is nested as
		// deep, and so would keep the callback.
		return socketOf(this).connect(goja.FunctionCall{This: this, Arguments: []goja.Value{pair}})
	}
	return m.realm.Invoke(this, "connect", pair)
}

// connect has many forms: (port[, host][, callback]), (path[, callback]),
// (options[, callback]), and what normalizeArgs made of one of these.
func (s *socket) connect(c goja.FunctionCall) goja.Value {
	m := s.module
	options, callback := m.connectArguments(c)
	port, path := js.Get(options, "port"), js.Get(options, "path")
	if js.IsUndefined(port) && js.IsNullish(path) {
		panic(nodeerr.MissingArgs(m.realm, `"options" or "port" or "path" argument`))
	}
	s.reinitialize()
	if callback != nil {
		m.realm.Invoke(s.object, "once", m.realm.VM.ToValue("connect"), callback)
	}
	s.findReplaced()
	s.touch()
	s.connecting = true
	if s.onRead != nil {
		s.onRead.next()
	}
	s.unix = js.Truthy(path)
	s.renewResource()
	if s.unix {
		s.try([]transport.Addr{transport.Unix(nodeerr.String(m.realm, path, "options.path"))}, dialing{})
	} else {
		s.lookupAndConnect(options)
	}
	return c.This
}

// connectArguments returns the options and the callback of a call of connect.
func (m *Module) connectArguments(c goja.FunctionCall) (*goja.Object, goja.Value) {
	list := js.Object(c.Argument(0))
	if list == nil || list.ClassName() != "Array" || !js.Truthy(list.GetSymbol(normalized)) {
		return m.normalizeArgs(c.Arguments)
	}
	options, callback := js.Get(list, "0"), js.Get(list, "1")
	if js.IsNullish(options) {
		panic(m.realm.VM.NewTypeError("Cannot read properties of %s (reading 'port')", options))
	}
	if goja.IsNull(callback) {
		callback = nil
	}
	return options.ToObject(m.realm.VM), callback
}

// reinitialize readies a socket for another connection: one without any is as it was at
// first, whatever was written to it, ended or has failed. As in Node, it writes by the
// class's own method from now on, whatever the instance had.
func (s *socket) reinitialize() {
	if write := js.Get(s.module.socket.Get("prototype"), "write"); !js.Get(s.object, "write").SameAs(write) {
		set(s.object, "write", write)
	}
	destroyed := s.duplex.Destroyed()
	if destroyed || s.conn == nil && !s.connecting {
		s.duplex.Undestroy()
		s.known = false
	}
	if destroyed {
		s.remote, s.bytesRead, s.bytesWritten = noAddress, 0, 0
		s.forgetLocal()
		s.lastQueue = 0
	}
}

// dialing are the options of a connection over TCP.
type dialing struct {
	host           string // the name that is looked up; "" for an address
	port           int
	local          netip.Addr // not valid where the system is to choose
	localPort      int
	selectFamily   bool  // try addresses of both families in turn
	attemptTimeout int64 // how long one may take then; ms

	misnamed map[transport.Addr]bool // addresses that a lookup gave the wrong family of
}

// lookupAndConnect connects to a host by name or address.
func (s *socket) lookupAndConnect(options *goja.Object) {
	m := s.module
	dial := m.dialing(options)
	host := js.Get(options, "host")
	if !js.Truthy(host) {
		host = m.realm.VM.ToValue("localhost")
	}
	if ip := host.String(); m.ipVersion(host) != 0 {
		onTick(m.realm, s.resource, func() {
			if s.connecting {
				addr, _ := netip.ParseAddr(ip) // Version did
				s.try([]transport.Addr{transport.TCP(netip.AddrPortFrom(addr, uint16(dial.port)))}, dial)
			}
		})
		return
	}
	s.host, dial.host = host, host.String()
	s.lookup(host, options, dial)
}

// dialing checks the options of a connection over TCP.
func (m *Module) dialing(options *goja.Object) dialing {
	r := m.realm
	d := dialing{selectFamily: m.selectFamily, attemptTimeout: m.attemptTimeout}
	if v := js.Get(options, "localAddress"); js.Truthy(v) {
		if m.ipVersion(v) == 0 {
			nodeerr.Throw(r, "ERR_INVALID_IP_ADDRESS", r.Inspect.Format([]goja.Value{r.VM.ToValue("%s"), v}))
		}
		d.local, _ = netip.ParseAddr(v.String()) // Version did
	}
	if v := js.Get(options, "localPort"); js.Truthy(v) {
		if !goja.IsNumber(v) {
			panic(nodeerr.InvalidArgType(r, "options.localPort", "of type number", v))
		}
		d.localPort = int(v.ToInteger())
	}
	if v := js.Get(options, "port"); !js.IsUndefined(v) {
		if !goja.IsNumber(v) && !goja.IsString(v) {
			panic(nodeerr.InvalidArgType(r, "options.port", "one of type number or string", v))
		}
		d.port = nodeerr.Port(m.realm, v, "Port")
	}
	if v := js.Get(options, "autoSelectFamily"); !js.IsNullish(v) {
		d.selectFamily = nodeerr.Boolean(r, v, "options.autoSelectFamily")
	}
	if v := js.Get(options, "autoSelectFamilyAttemptTimeout"); !js.IsNullish(v) {
		d.attemptTimeout = m.attemptTimeoutOf(v, "options.autoSelectFamilyAttemptTimeout")
	}
	return d
}

// connected goes on once the connection is made.
func (s *socket) connected() {
	s.connecting = false
	s.forgetLocal()
	s.observeOpened()
	s.findReplaced()
	s.touch()
	if s.noDelay {
		s.applyNoDelay(true)
	}
	if s.keepAlive {
		s.applyKeepAlive(true, s.keepAliveDelay)
	}
	s.emit("connect")
	s.emit("ready")
	// The first read, which shows an end even if nobody asks for data.
	if !s.duplex.IsPaused() {
		s.duplex.Read0()
	}
}
