package jsnet

import (
	"net/netip"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/stdio"
	"github.com/sluicejs/sluice/jsnet/transport"
	"github.com/sluicejs/sluice/modules/fs"
)

// bind is bind(address, port) of TCP.
func (h *handle) bind(c goja.FunctionCall) goja.Value {
	return h.bindTCP(c.Argument(0), c.Argument(1), false)
}

// v6only is the flag UV_TCP_IPV6ONLY.
const v6only = 1

// bind6 is bind6(address, port, flags) of TCP.
func (h *handle) bind6(c goja.FunctionCall) goja.Value {
	return h.bindTCP(c.Argument(0), c.Argument(1), c.Argument(2).ToInteger()&v6only != 0)
}

func (h *handle) bindTCP(address, port goja.Value, ipv6Only bool) goja.Value {
	addr, err := netip.ParseAddr(address.String())
	if err != nil {
		return h.module.status(failed("bind", syscall.EINVAL))
	}
	return h.module.status(h.bindTo(transport.TCP(netip.AddrPortFrom(addr, portNumber(port))), ipv6Only))
}

// bindPath is bind(path) of Pipe.
func (h *handle) bindPath(c goja.FunctionCall) goja.Value {
	return h.module.status(h.bindTo(transport.Unix(c.Argument(0).String()), false))
}

func (h *handle) bindTo(at transport.Addr, ipv6Only bool) error {
	if h.closed || h.bound != nil || h.stream != nil || h.listener != nil {
		return failed("bind", syscall.EINVAL)
	}
	bound, err := transport.Bind(h.module.network, at, ipv6Only)
	if err == nil {
		h.bound = bound
	}
	return err
}

// open is open(fd): the handle takes a descriptor over.
func (h *handle) open(c goja.FunctionCall) goja.Value {
	return h.module.status(h.openDescriptor(int(c.Argument(0).ToInteger())))
}

// openDescriptor takes a descriptor over: a connection, a pipe or a terminal, or a
// socket that is to listen.
func (h *handle) openDescriptor(fd int) error {
	if stdio.Is(fd) {
		stream, printed, err := stdio.Of(h.module.realm).Open(fd)
		if err != nil {
			return err
		}
		h.standard, h.printed = true, printed
		h.connect(stream)
		return nil
	}
	d, ok := h.module.network.(transport.Descriptors)
	if !ok {
		return failed("open", syscall.EBADF)
	}
	stream, err := d.Open(h.module.realm.Loop, fd)
	if err != nil {
		return err
	}
	fs.Disown(h.module.realm, fd) // one that fs has opened is closed once, with the stream
	h.connect(stream)
	return nil
}

// jsListen is listen(backlog).
func (h *handle) jsListen(c goja.FunctionCall) goja.Value {
	return h.module.status(h.listen(transport.ListenOptions{Backlog: int(c.Argument(0).ToInteger())}))
}

// listen has the handle accept connections. One that does already goes on.
func (h *handle) listen(opts transport.ListenOptions) error {
	switch {
	case h.listener != nil && !h.closed:
		return nil
	case h.empty:
		return failed("listen", syscall.EBADF)
	case h.closed || h.stream != nil:
		return failed("listen", syscall.EINVAL)
	case h.bound == nil && h.isPipe():
		return failed("listen", syscall.EINVAL)
	case h.bound == nil:
		if err := h.bindTo(transport.TCP(netip.AddrPortFrom(netip.IPv4Unspecified(), 0)), false); err != nil {
			return err
		}
	}
	listener, err := h.bound.Listen(h.module.realm.Loop, opts, h.accept)
	if err != nil {
		return err
	}
	h.bound = nil
	h.listens(listener)
	return nil
}

// listenBy is listen by the handle's method of that name, which a script may have
// replaced.
func (h *handle) listenBy(opts transport.ListenOptions) error {
	if fn := h.replaced("listen"); fn != nil {
		backlog := opts.Backlog
		if backlog == 0 {
			backlog = transport.DefaultBacklog
		}
		return h.call("listen", fn, h.module.realm.VM.ToValue(backlog))
	}
	return h.listen(opts)
}

// listens gives the handle its listener, with what was set before there was one.
func (h *handle) listens(listener transport.Listener) {
	h.listener = listener
	if h.unref {
		listener.Unref()
	}
}

// accept hands a connection to the handle's onconnection: (status, handle). Unless a
// script has put a function of its own there, the server takes it as it is.
func (h *handle) accept(conn transport.Stream, err error) {
	m := h.module
	fn := h.object.Get("onconnection")
	if fn == goja.Value(m.onConnection) {
		if s := servers.Get(h.owner()); s != nil {
			s.accept(conn, err)
			return
		}
	}
	client := goja.Value(js.Undefined)
	if err == nil {
		if !js.IsFunction(fn) {
			conn.Close(nil) // there is nobody to take it
			return
		}
		accepted := m.newHandle(h.kinds)
		accepted.connect(conn)
		client = accepted.object
	}
	if js.IsFunction(fn) {
		m.realm.Call(fn, h.object, m.status(err), client)
	}
}

// connected is what a server's handle has as its onconnection: (status, handle).
func (m *Module) connected(c goja.FunctionCall) goja.Value {
	h := handles.Get(c.This)
	if h == nil {
		return js.Undefined
	}
	s := servers.Get(h.owner())
	if s == nil {
		return js.Undefined
	}
	if err := statusError("accept", c.Argument(0)); err != nil {
		s.accept(nil, err)
	} else if client := m.handleOf(c.Argument(1)); client != nil {
		s.accept(client, nil)
	}
	return js.Undefined
}

// connectTCP is connect(request, address, port) of TCP.
func (h *handle) connectTCP(c goja.FunctionCall) goja.Value {
	addr, err := netip.ParseAddr(c.Argument(1).String())
	if err != nil {
		return h.module.status(failed("connect", syscall.EINVAL))
	}
	return h.dial(c.Argument(0), transport.TCP(netip.AddrPortFrom(addr, portNumber(c.Argument(2)))))
}

// connectPath is connect(request, path) of Pipe.
func (h *handle) connectPath(c goja.FunctionCall) goja.Value {
	return h.dial(c.Argument(0), transport.Unix(c.Argument(1).String()))
}

// dial connects the handle, and calls the request's oncomplete.
func (h *handle) dial(v goja.Value, to transport.Addr) goja.Value {
	m := h.module
	req := nodeerr.Object(m.realm, v, "req")
	if h.closed || h.stream != nil || h.listener != nil {
		return m.status(failed("connect", syscall.EINVAL))
	}
	stream, err := m.dial(to, transport.DialOptions{}, func(err error) {
		if fn := req.Get("oncomplete"); js.IsFunction(fn) {
			m.realm.Call(fn, req, m.status(err), h.object, req, h.value(true), h.value(true))
		}
	})
	if err == nil {
		h.connect(stream)
	}
	return m.status(err)
}

// replacedConnect is the method that connects the socket, if a script has put one of its
// own on the handle.
func (s *socket) replacedConnect(to transport.Addr) goja.Value {
	if s.handle == nil || s.handle.stream != nil || s.handle.closed {
		return nil
	}
	return s.handle.replaced(connectMethod(to))
}

// connectMethod is the name of the handle's method that connects to an address.
func connectMethod(to transport.Addr) string {
	if !to.IsUnix() && to.AddrPort.Addr().Is6() {
		return "connect6"
	}
	return "connect"
}

// dialBy connects by a method of the script's: (request, address, port), or (request,
// path). The request's method oncomplete is to be called with the status.
func (a *attempts) dialBy(method goja.Value, to transport.Addr, opts transport.DialOptions, connected func(error)) (transport.Stream, error) {
	s, r := a.socket, a.socket.module.realm
	if opts.Connecting != nil {
		opts.Connecting(noAddress)
	}
	if !s.connecting {
		return nil, nil
	}
	h := s.handle
	complete := r.Func("afterConnect", 5, func(c goja.FunctionCall) goja.Value {
		connected(statusError("connect", c.Argument(0)))
		return js.Undefined
	})
	host, port, family := destination(to)
	var req *goja.Object
	var err error
	if to.IsUnix() {
		req = s.module.newRequest("PipeConnectWrap")
		r.On(req).Value("address", r.VM.ToValue(host)).Value("oncomplete", complete)
		err = h.call("connect", method, req, r.VM.ToValue(host))
	} else {
		req = s.module.newRequest("TCPConnectWrap")
		localAddress, localPort := goja.Value(js.Undefined), goja.Value(js.Undefined)
		if local := opts.Local; local.IsValid() {
			localAddress, localPort = r.VM.ToValue(local.Addr().String()), r.VM.ToValue(local.Port())
		}
		r.On(req).
			Value("oncomplete", complete).
			Value("address", r.VM.ToValue(host)).
			Value("port", r.VM.ToValue(port)).
			Value("localAddress", localAddress).
			Value("localPort", localPort).
			Value("addressType", r.VM.ToValue(family))
		err = h.call("connect", method, req, r.VM.ToValue(host), r.VM.ToValue(port))
	}
	if err != nil {
		return nil, err
	}
	return h, nil
}

// The flags of fchmod.
const (
	pipeReadable = 1
	pipeWritable = 2
)

// fchmod is fchmod(flags) of Pipe: everybody may read or write.
func (h *handle) fchmod(c goja.FunctionCall) goja.Value {
	flags := c.Argument(0).ToInteger()
	addr, err := h.sockName()
	if err == nil {
		err = transport.Permit(addr, transport.ListenOptions{
			ReadableAll: flags&pipeReadable != 0,
			WritableAll: flags&pipeWritable != 0,
		})
	}
	return h.module.status(err)
}

// createServerHandle is net._createServerHandle(address, port, addressType, fd, flags):
// a handle that is bound, or the number of the error.
func (m *Module) createServerHandle(c goja.FunctionCall) goja.Value {
	address, port, family := c.Argument(0), c.Argument(1), c.Argument(2)
	if fd := c.Argument(3); goja.IsNumber(fd) && fd.ToFloat() >= 0 {
		h, err := m.descriptorHandle(int(fd.ToInteger()))
		if err != nil {
			return m.status(failed("listen", syscall.EINVAL))
		}
		return h.object
	}
	isNumber := func(v goja.Value, n int64) bool { return goja.IsNumber(v) && v.ToInteger() == n }
	if isNumber(port, -1) && isNumber(family, -1) {
		h := m.newHandle(&pipeKinds)
		if err := h.bindTo(transport.Unix(address.String()), false); err != nil {
			return m.status(err)
		}
		return h.object
	}
	h := m.newHandle(&tcpKinds)
	var err error
	switch number := portNumber(port); {
	case js.Truthy(address):
		var ip netip.Addr
		if ip, err = netip.ParseAddr(address.String()); err != nil {
			return m.status(failed("bind", syscall.EINVAL))
		}
		only := c.Argument(4).ToInteger()&v6only != 0
		err = h.bindTo(transport.TCP(netip.AddrPortFrom(ip, number)), only)
	case !js.IsNullish(port) || js.Truthy(family):
		err = h.bindTo(transport.TCP(netip.AddrPortFrom(netip.IPv6Unspecified(), number)), false)
		if err != nil {
			err = h.bindTo(transport.TCP(netip.AddrPortFrom(netip.IPv4Unspecified(), number)), false)
		}
	}
	if err != nil {
		return m.status(err)
	}
	return h.object
}

// descriptorHandle makes a handle of a descriptor that is to listen.
func (m *Module) descriptorHandle(fd int) (*handle, error) {
	d, ok := m.network.(transport.Descriptors)
	if !ok {
		return nil, failed("listen", syscall.EBADF)
	}
	bound, err := d.OpenBound(fd)
	if err != nil {
		return nil, err
	}
	addr, _ := bound.Addr() // no address: a pipe
	h := m.newHandle(kindsOf(addr.IsUnix()))
	h.bound = bound
	return h, nil
}
