package jsnet

import (
	"math"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/ipaddr"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/jsnet/transport"
	"github.com/sluicejs/sluice/modules/buffer"
)

// handleClasses are the classes of handles, which scripts reach through `_handle`
// alone.
type handleClasses struct {
	tcp, pipe, tty *goja.Object
	own            map[goja.Value]bool     // their methods, by what they are
	requests       map[string]*goja.Object // the prototypes of the classes of requests
}

// newRequest makes an object of a class of requests: what a method of handles gets, for
// it to tell how it ended.
func (m *Module) newRequest(class string) *goja.Object {
	c := m.handleClasses()
	if c.requests[class] == nil {
		c.requests[class] = js.Proto(m.realm.NewClass(js.Class{Name: class, Init: func(*goja.Object, []goja.Value) {}}))
	}
	return m.realm.VM.CreateObject(c.requests[class])
}

// handleMethod is a method of handles.
type handleMethod func(*handle, goja.FunctionCall) goja.Value

// class is the class of handles of a kind.
func (c *handleClasses) class(kinds *handleKinds) *goja.Object {
	switch kinds {
	case &pipeKinds:
		return c.pipe
	case &ttyKinds:
		return c.tty
	}
	return c.tcp
}

// handleClasses returns the classes, which are made when the first handle is.
func (m *Module) handleClasses() *handleClasses {
	if m.handles == nil {
		m.handles = m.newHandleClasses()
	}
	return m.handles
}

func (m *Module) newHandleClasses() *handleClasses {
	c := &handleClasses{own: make(map[goja.Value]bool), requests: make(map[string]*goja.Object)}
	abstract := func(name string, parent *goja.Object) *goja.Object {
		return m.realm.NewClass(js.Class{Name: name, Parent: parent, Init: func(*goja.Object, []goja.Value) {
			panic(m.realm.VM.NewTypeError("Illegal constructor"))
		}})
	}
	asyncWrap := abstract("AsyncWrap", nil)
	c.define(m, asyncWrap, []string{"getAsyncId", "asyncReset", "getProviderType"}, asyncMethods(), asyncFarewell)
	handleWrap := abstract("HandleWrap", asyncWrap)
	c.define(m, handleWrap, []string{"close", "hasRef", "ref", "unref"}, handleMethods(), handleFarewell)
	stream := abstract("LibuvStreamWrap", handleWrap)
	c.defineStream(m, stream)
	c.tcp = m.realm.NewClass(js.Class{Name: "TCP", Parent: stream, Init: func(this *goja.Object, _ []goja.Value) {
		m.initHandle(this, &tcpKinds)
	}})
	c.define(m, c.tcp, []string{"open", "bind", "listen", "connect", "bind6", "connect6",
		"getsockname", "getpeername", "setNoDelay", "setKeepAlive", "reset"}, tcpMethods(), tcpFarewell)
	c.pipe = m.realm.NewClass(js.Class{Name: "Pipe", Parent: stream, Init: func(this *goja.Object, _ []goja.Value) {
		m.initHandle(this, &pipeKinds)
	}})
	c.define(m, c.pipe, []string{"bind", "listen", "connect", "open", "fchmod"}, pipeMethods(), handleFarewell)
	c.tty = m.realm.NewClass(js.Class{Name: "TTY", Parent: stream, Init: func(this *goja.Object, _ []goja.Value) {
		m.initHandle(this, &ttyKinds)
	}})
	c.define(m, c.tty, []string{"getWindowSize", "setRawMode"}, terminalMethods(), handleFarewell)
	for _, class := range []*goja.Object{asyncWrap, handleWrap, stream, c.tcp, c.pipe, c.tty} { // it comes last in Node
		proto := js.Proto(class)
		_ = proto.Delete("constructor") // a property that can be deleted
		m.realm.Hidden(proto).Value("constructor", class)
	}
	m.realm.Hidden(js.Proto(c.tcp)).Fixed().Getter("owner", func(this goja.Value) goja.Value {
		if h := handles.Get(this); h != nil {
			return h.owner()
		}
		return js.Undefined
	})
	return c
}

// define defines methods of a class, in the order of names.
func (c *handleClasses) define(m *Module, class *goja.Object, names []string, methods map[string]handleMethod, over farewell) {
	on := m.realm.On(js.Proto(class))
	for _, name := range names {
		method := methods[name]
		fn := m.realm.Func(name, 0, func(call goja.FunctionCall) goja.Value {
			h := m.mustBeHandle(call.This)
			if h.gone {
				if last := over(h, name); last != nil {
					return last
				}
			}
			return method(h, call)
		})
		c.own[fn] = true
		on.Value(name, fn)
	}
}

// mustBeHandle returns the handle that a method or getter of the classes is called on.
func (m *Module) mustBeHandle(this goja.Value) *handle {
	h := nativeHandle(this)
	if h == nil {
		panic(m.realm.VM.NewTypeError("Illegal invocation"))
	}
	return h
}

func (c *handleClasses) defineStream(m *Module, class *goja.Object) {
	proto := js.Proto(class)
	getter := func(on js.Definer, name string, get func(*handle) goja.Value) {
		on.Getter(name, func(this goja.Value) goja.Value {
			return get(m.mustBeHandle(this))
		})
	}
	value := m.realm.VM.ToValue
	getter(m.realm.On(proto).Fixed(), "writeQueueSize", func(h *handle) goja.Value {
		if h.empty {
			return js.Undefined
		}
		return value(h.QueueSize())
	})
	c.define(m, class, []string{"setBlocking"}, streamMethods(), streamFarewell)
	getter(m.realm.Hidden(proto).Fixed(), "fd", func(h *handle) goja.Value { return value(h.fd()) })
	getter(m.realm.Hidden(proto).Fixed(), "bytesRead", func(h *handle) goja.Value { return value(h.traffic().bytesRead) })
	getter(m.realm.Hidden(proto).Fixed(), "bytesWritten", func(h *handle) goja.Value { return value(h.traffic().bytesWritten) })
	c.define(m, class, []string{"readStart", "readStop", "shutdown", "useUserBuffer", "writev", "writeBuffer",
		"writeAsciiString", "writeUtf8String", "writeUcs2String", "writeLatin1String"}, streamMethods(), streamFarewell)
	m.realm.On(proto).Value("isStreamBase", value(true))
}

// traffic is the socket that counts what the handle moves; one that has moved nothing
// where there is none.
func (h *handle) traffic() *socket {
	if s := socketOf(h.owner()); s != nil {
		return s
	}
	return &socket{}
}

func asyncMethods() map[string]handleMethod {
	return map[string]handleMethod{
		"getAsyncId": func(h *handle, _ goja.FunctionCall) goja.Value { return h.value(h.asyncID) },
		"asyncReset": func(h *handle, c goja.FunctionCall) goja.Value {
			nodeerr.Object(h.module.realm, c.Argument(0), "resource")
			h.asyncID = h.module.realm.NextResourceID()
			return js.Undefined
		},
		"getProviderType": func(h *handle, _ goja.FunctionCall) goja.Value { return h.value(h.providerType()) },
	}
}

func handleMethods() map[string]handleMethod {
	return map[string]handleMethod{
		"close": func(h *handle, c goja.FunctionCall) goja.Value {
			var done func()
			if callback := c.Argument(0); js.IsFunction(callback) {
				done = func() { h.module.realm.Call(callback, h.object) }
			}
			h.close(done)
			return js.Undefined
		},
		"hasRef": func(h *handle, _ goja.FunctionCall) goja.Value { return h.value(!h.unref) },
		"ref":    func(h *handle, _ goja.FunctionCall) goja.Value { h.keepLoop(true); return js.Undefined },
		"unref":  func(h *handle, _ goja.FunctionCall) goja.Value { h.keepLoop(false); return js.Undefined },
	}
}

func streamMethods() map[string]handleMethod {
	return map[string]handleMethod{
		"readStart": func(h *handle, _ goja.FunctionCall) goja.Value { return h.module.status(h.readStart()) },
		"readStop":  func(h *handle, _ goja.FunctionCall) goja.Value { h.readStop(); return h.value(0) },
		"shutdown": func(h *handle, c goja.FunctionCall) goja.Value {
			req := nodeerr.Object(h.module.realm, c.Argument(0), "req")
			return h.module.status(h.shutdown(func(err error) { h.complete(req, err) }))
		},
		"setBlocking": func(h *handle, c goja.FunctionCall) goja.Value {
			if h.closed {
				return h.module.status(failed("setBlocking", syscall.EBADF))
			}
			blocker, ok := h.stream.(transport.Blocker)
			if !ok {
				return h.module.status(failed("setBlocking", syscall.ENOTSUP))
			}
			blocker.SetBlocking(c.Argument(0).ToBoolean())
			return h.value(0)
		},
		"useUserBuffer": func(h *handle, c goja.FunctionCall) goja.Value {
			b, ok := buffer.Bytes(c.Argument(0))
			if !ok {
				panic(nodeerr.InvalidArgType(h.module.realm, "buffer", "an instance of Uint8Array", c.Argument(0)))
			}
			h.memory = b
			return h.value(0)
		},
		"writeBuffer": func(h *handle, c goja.FunctionCall) goja.Value {
			b, _ := buffer.Bytes(c.Argument(1))
			return h.writeRequest(c.Argument(0), [][]byte{b})
		},
		"writev":            (*handle).writeVector,
		"writeAsciiString":  writeString("latin1"),
		"writeLatin1String": writeString("latin1"),
		"writeUtf8String":   writeString("utf8"),
		"writeUcs2String":   writeString("utf16le"),
	}
}

func writeString(encoding string) handleMethod {
	enc, _ := buffer.ParseEncoding(encoding)
	return func(h *handle, c goja.FunctionCall) goja.Value {
		return h.writeRequest(c.Argument(0), [][]byte{buffer.Encode(c.Argument(1).ToString(), enc)})
	}
}

// writeVector is writev(request, chunks, allBuffers): chunks are buffers, or strings
// and their encodings in turn.
func (h *handle) writeVector(c goja.FunctionCall) goja.Value {
	list := js.Elements(nodeerr.Array(h.module.realm, c.Argument(1), "chunks"))
	var bufs [][]byte
	for i := 0; i < len(list); i++ {
		b, isBuffer := buffer.Bytes(list[i])
		if !c.Argument(2).ToBoolean() {
			if i++; !isBuffer && i < len(list) {
				enc, _ := buffer.ParseEncoding(list[i].String())
				b = buffer.Encode(list[i-1].ToString(), enc)
			}
		}
		bufs = append(bufs, b)
	}
	return h.writeRequest(c.Argument(0), bufs)
}

// writeRequest writes, and calls the request's oncomplete unless the system has taken
// everything at once.
func (h *handle) writeRequest(v goja.Value, bufs [][]byte) goja.Value {
	req := nodeerr.Object(h.module.realm, v, "req")
	async, err := h.write(bufs, func(err error) { h.complete(req, err) })
	h.module.lastWrite = dispatched{async, total(bufs)}
	return h.module.status(err)
}

// complete tells a request how it ended.
func (h *handle) complete(req *goja.Object, err error) {
	if fn := req.Get("oncomplete"); js.IsFunction(fn) {
		h.module.realm.Call(fn, req, h.module.status(err), h.object, js.Undefined)
	}
}

func tcpMethods() map[string]handleMethod {
	return map[string]handleMethod{
		"open":     (*handle).open,
		"bind":     (*handle).bind,
		"bind6":    (*handle).bind6,
		"listen":   (*handle).jsListen,
		"connect":  (*handle).connectTCP,
		"connect6": (*handle).connectTCP,
		"getsockname": func(h *handle, c goja.FunctionCall) goja.Value {
			return h.fill(c.Argument(0), h.sockName)
		},
		"getpeername": func(h *handle, c goja.FunctionCall) goja.Value {
			return h.fill(c.Argument(0), h.peerName)
		},
		"setNoDelay": func(h *handle, c goja.FunctionCall) goja.Value {
			return h.module.status(h.setNoDelay(c.Argument(0).ToBoolean()))
		},
		"setKeepAlive": func(h *handle, c goja.FunctionCall) goja.Value {
			return h.module.status(h.setKeepAlive(c.Argument(0).ToBoolean(), int(int32(c.Argument(1).ToInteger()))))
		},
		"reset": func(h *handle, c goja.FunctionCall) goja.Value {
			var done func()
			if callback := c.Argument(0); js.IsFunction(callback) {
				done = func() { h.module.realm.Call(callback, h.object) }
			}
			return h.module.status(h.reset(done))
		},
	}
}

func pipeMethods() map[string]handleMethod {
	return map[string]handleMethod{
		"open":    (*handle).open,
		"bind":    (*handle).bindPath,
		"listen":  (*handle).jsListen,
		"connect": (*handle).connectPath,
		"fchmod":  (*handle).fchmod,
	}
}

func (h *handle) value(v any) goja.Value { return h.module.realm.VM.ToValue(v) }

// providerType is the number that Node gives to what the handle is.
func (h *handle) providerType() int {
	if h.listener != nil || h.bound != nil {
		return h.kinds.listenerNumber
	}
	return h.kinds.streamNumber
}

// fill fills in the address that a method was asked for.
func (h *handle) fill(out goja.Value, name func() (transport.Addr, error)) goja.Value {
	o := nodeerr.Object(h.module.realm, out, "out")
	addr, err := name()
	if err == nil && addr.AddrPort.IsValid() {
		set(o, "address", ipaddr.Text(addr.AddrPort.Addr()))
		set(o, "family", family(addr))
		set(o, "port", int(addr.AddrPort.Port()))
	}
	return h.module.status(err)
}

// portNumber is a number as a port, which the caller has checked.
func portNumber(v goja.Value) uint16 {
	return uint16(min(max(v.ToInteger(), 0), math.MaxUint16))
}
