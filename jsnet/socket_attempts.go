package jsnet

import (
	"math"
	"net/netip"
	"slices"
	"syscall"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/ipaddr"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// attempts are the addresses that a socket tries to connect to, one after the
// other, until one takes the connection. One that takes too long is given up
// while there are others.
type attempts struct {
	socket *socket
	dialing
	left   []transport.Addr
	single bool // there is only one address: its error is the socket's
	before before
	errors []goja.Value
	timer  *eventloop.Timer // gives the attempt under way up; nil if there is none
	bound  transport.Addr   // what the attempt is made from, if that is known before it
	gaveUp transport.Stream // the last attempt that took too long
	start  time.Duration    // of the attempt under way, as [js.Realm.Now] has it; 0 while nobody observes
}

// before is what a socket has already that is told to connect: nothing, a connection that
// is being made, or one that is made.
type before uint8

const (
	hadNothing before = iota
	hadAttempt
	hadConnection
	hadKnownConnection // the system has said already that it is
)

// try connects to the first of these addresses that answers.
func (s *socket) try(addrs []transport.Addr, d dialing) {
	a := &attempts{socket: s, dialing: d, left: addrs, single: len(addrs) == 1}
	if s.conn != nil && (s.handle == nil || s.handle.stream != nil) {
		switch {
		case s.attempts != nil && s.unix: // which is made at once; that it was is not heard any more
			a.before, s.attempts.gaveUp = hadKnownConnection, s.conn
		case s.attempts != nil:
			a.before = hadAttempt
		case s.known || s.unix || s.server != nil:
			a.before = hadKnownConnection
		default: // the system lets a client hear once of its success
			a.before, s.known = hadConnection, true
		}
	}
	s.attempts = a
	if !a.single {
		set(s.object, "autoSelectFamilyAttemptedAddresses", s.module.realm.VM.NewArray())
	}
	a.next()
}

// stop ends the trying.
func (a *attempts) stop() {
	if a.timer != nil {
		a.timer.Stop()
		a.timer = nil
	}
	a.left = nil
}

// next tries the next address; if none is left, the socket fails.
func (a *attempts) next() {
	s := a.socket
	if len(a.left) == 0 {
		s.duplex.Destroy(a.failure())
		return
	}
	if len(a.errors) > 0 {
		a.renew()
	}
	to := a.left[0]
	a.left = a.left[1:]
	host, port, family := destination(to)
	if a.misnamed[to] {
		family = 10 - family // the other of 4 and 6
	}
	var conn transport.Stream
	conn, err := a.dial(to, transport.DialOptions{
		Local: a.localFor(to),
		Host:  a.host,
		Connecting: func(local transport.Addr) bool {
			a.bound = local
			a.emit("connectionAttempt", host, port, family)
			if !a.single {
				a.note(host, port)
			}
			return s.connecting && s.replacedConnect(to) == nil
		},
	}, s.request(kindsOf(s.unix).connect, func(err error) { a.done(conn, to, err) }))
	if !s.connecting { // a listener has destroyed the socket: as in Node there is no handle to connect
		if conn != nil {
			conn.Close(nil)
		}
		panic(s.module.realm.VM.NewTypeError("Cannot read properties of null (reading '%s')", connectMethod(to)))
	}
	if a.before == hadConnection { // the system says no more than that it is
		a.before = hadNothing
		s.module.realm.Loop.Pend(eventloop.Func(func() { a.done(s.conn, to, nil) }))
		return
	}
	if a.before == hadKnownConnection && s.unix { // which is told with the other news of the handle
		s.module.realm.Loop.Pend(eventloop.Func(func() { a.done(s.conn, to, err) }))
		return
	}
	switch {
	case err != nil && (s.unix || nodeerr.AccessError(s.module.realm, err) != nil):
		a.fail(to, err)
		return
	case err != nil:
		a.refuse(to, err)
		return
	}
	s.reading = false
	s.attach(conn)
	a.measure(to)
	if len(a.left) > 0 {
		a.timer = s.module.newTimer(func() { a.giveUp(conn, to) })
		a.timer.Start(a.attemptTimeout, false)
	}
}

// dial dials, unless the local address is one of another family.
func (a *attempts) dial(to transport.Addr, opts transport.DialOptions, connected func(error)) (transport.Stream, error) {
	if local := opts.Local.Addr(); local.IsValid() && local.Is4() != to.AddrPort.Addr().Is4() {
		return nil, &transport.Error{Syscall: "bind", Errno: syscall.EINVAL}
	}
	if a.localPort > math.MaxUint16 { // what Node says of a port that is another once it is bound
		return nil, &transport.Error{Syscall: "bind", Errno: syscall.EADDRINUSE}
	}
	if a.misnamed[to] {
		opts.Connecting(noAddress)
		return nil, &transport.Error{Syscall: "connect", Errno: syscall.EINVAL}
	}
	if h := a.socket.handle; h != nil && h.closed { // by a script
		opts.Connecting(noAddress)
		return nil, &transport.Error{Syscall: "connect", Errno: syscall.EBADF}
	}
	switch a.before {
	case hadAttempt:
		a.before = hadNothing
		opts.Connecting(noAddress)
		return nil, &transport.Error{Syscall: "connect", Errno: syscall.EALREADY}
	case hadConnection:
		opts.Connecting(noAddress)
		return nil, nil
	case hadKnownConnection:
		opts.Connecting(noAddress)
		return nil, &transport.Error{Syscall: "connect", Errno: syscall.EISCONN}
	}
	if method := a.socket.replacedConnect(to); method != nil {
		return a.dialBy(method, to, opts, connected)
	}
	conn, err := a.socket.module.dial(to, opts, connected)
	if err != transport.ErrAbandoned {
		return conn, err
	}
	if method := a.socket.replacedConnect(to); method != nil { // by a listener
		opts.Connecting = nil
		return a.dialBy(method, to, opts, connected)
	}
	return nil, nil // a listener has destroyed the socket
}

// localFor is the address to connect from.
func (a *attempts) localFor(to transport.Addr) netip.AddrPort {
	local := a.local
	if !local.IsValid() {
		if a.localPort == 0 {
			return netip.AddrPort{}
		}
		local = anyAddress(to)
	}
	return netip.AddrPortFrom(local, uint16(a.localPort))
}

// anyAddress is the one that stands for all of the family of an address.
func anyAddress(to transport.Addr) netip.Addr {
	if to.AddrPort.Addr().Is4() {
		return netip.IPv4Unspecified()
	}
	return netip.IPv6Unspecified()
}

// done is told how an attempt ended.
func (a *attempts) done(conn transport.Stream, to transport.Addr, err error) {
	s := a.socket
	switch {
	case conn == a.gaveUp:
		return
	case !s.isOn(conn) || !s.connecting: // destroyed
		a.stop()
		if err == nil {
			return
		}
		switch thrown := a.connectError(to, err); {
		case !a.single:
			a.notice(to, thrown)
		case !s.duplex.Destroyed(): // as it connects anew already, it fails with what was given up
			s.handleObject() // there is one from the call of connect on
			s.connecting = false
			a.notice(to, thrown)
			s.duplex.Destroy(thrown)
		}
		return
	}
	if a.timer != nil {
		a.timer.Stop()
		a.timer = nil
	}
	if err != nil {
		a.fail(to, err)
		return
	}
	s.attempts = nil
	s.connected()
	a.measured(to)
}

// giveUp turns to the next address: this one takes too long.
func (a *attempts) giveUp(conn transport.Stream, to transport.Addr) {
	a.timer = nil
	host, port, family := destination(to)
	a.emit("connectionAttemptTimeout", host, port, family)
	if !a.socket.connecting {
		return
	}
	a.gaveUp = conn
	a.errors = append(a.errors, a.connectError(to, &transport.Error{Syscall: "connect", Errno: syscall.ETIMEDOUT}))
	a.next()
}

// refuse turns to the next address: the system did not even try this one.
func (a *attempts) refuse(to transport.Addr, err error) {
	thrown := a.connectError(to, err)
	failed, ok := err.(*transport.Error)
	connecting := ok && failed.Syscall == "connect" // and not binding
	if connecting && js.IsUndefined(js.Get(thrown, "localAddress")) {
		r := a.socket.module.realm
		host, port, _ := destination(to)
		name := anyAddress(to).String() + ":0"
		own := failed.Local
		if conn := a.socket.conn; conn != nil { // which is being made already
			own, _ = conn.LocalAddr() // fails where there is none
		}
		switch {
		case own.AddrPort.IsValid():
			name = ipaddr.Text(own.AddrPort.Addr()) + ":" + itoa(int(own.AddrPort.Port()))
		case a.misnamed[to], a.socket.handle != nil, errnoOf(err) == syscall.EMFILE, errnoOf(err) == syscall.ENFILE:
			name = "undefined:undefined" // a method of the handle's has failed, or there is no socket
		}
		thrown = nodeerr.Address(r, "connect", errnoOf(err), host, port, name)
	}
	a.errors = append(a.errors, thrown)
	if connecting && !a.single {
		a.notice(to, thrown)
		if a.socket.duplex.Destroyed() {
			return
		}
	}
	a.next()
}

// fail turns to the next address: this one does not answer.
func (a *attempts) fail(to transport.Addr, err error) {
	thrown := a.connectError(to, err)
	a.errors = append(a.errors, thrown)
	if a.single && a.socket.conn != nil {
		a.socket.connecting = false
		a.socket.forgetLocal()
	}
	a.notice(to, thrown)
	if a.socket.duplex.Destroyed() {
		return
	}
	a.next()
}

// notice emits that an attempt has failed.
func (a *attempts) notice(to transport.Addr, thrown goja.Value) {
	host, port, family := destination(to)
	a.emit("connectionAttemptFailed", host, port, family, thrown)
}

// renew closes the connection of an attempt that came to nothing, for the next one. As with
// the first of them, the socket forgets that it was ended.
func (a *attempts) renew() {
	s := a.socket
	if conn := s.conn; conn != nil {
		s.conn, s.handle = nil, nil
		conn.Close(nil)
	}
	a.before = hadNothing
	s.forgetLocal()
	s.duplex.Undestroy()
}

// failure is the error of the socket when no address took the connection.
func (a *attempts) failure() goja.Value {
	if a.single || a.allDenied() {
		return a.errors[0]
	}
	return nodeerr.Aggregate(a.socket.module.realm, a.errors)
}

// allDenied tells whether the program may not connect to any of the addresses.
func (a *attempts) allDenied() bool {
	return !slices.ContainsFunc(a.errors, func(err goja.Value) bool { return nodeerr.Denial(err) == nil })
}

// connectError is the error of one attempt.
func (a *attempts) connectError(to transport.Addr, err error) *goja.Object {
	r := a.socket.module.realm
	if denied := nodeerr.AccessError(r, err); denied != nil {
		return denied
	}
	errno := errnoOf(err)
	host, port, _ := destination(to)
	if failed, ok := err.(*transport.Error); ok && failed.Syscall == "bind" {
		local := a.localFor(to)
		return nodeerr.Address(r, "bind", errno, local.Addr().String(), a.localPort, "")
	}
	if a.localPort == 0 {
		return nodeerr.Address(r, "connect", errno, host, port, "")
	}
	local := a.localFor(to).Addr().String()
	thrown := nodeerr.Address(r, "connect", errno, host, port, local+":"+itoa(a.localPort))
	r.On(thrown).
		Value("localAddress", r.VM.ToValue(local)).
		Value("localPort", r.VM.ToValue(a.localPort))
	return thrown
}

// destination is an address as the events of an attempt show it.
func destination(to transport.Addr) (host string, port, family int) {
	switch {
	case to.IsUnix():
		return to.Path, 0, 0
	case to.AddrPort.Addr().Is4():
		family = 4
	default:
		family = 6
	}
	return to.AddrPort.Addr().String(), int(to.AddrPort.Port()), family
}

func (a *attempts) emit(event, host string, port, family int, more ...goja.Value) {
	value := a.socket.module.realm.VM.ToValue
	args := []goja.Value{value(host), js.Undefined, js.Undefined}
	if family != 0 { // not a unix socket
		args[1], args[2] = value(port), value(family)
	}
	a.socket.emit(event, append(args, more...)...)
}

// note adds an address to those that scripts see as tried.
func (a *attempts) note(host string, port int) {
	list := js.Object(a.socket.object.Get("autoSelectFamilyAttemptedAddresses"))
	set(list, list.Get("length").String(), host+":"+itoa(port))
}
