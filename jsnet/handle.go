package jsnet

import (
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// A handle is what the property `_handle` of a socket or a server holds: an object
// of the class TCP, Pipe or TTY over a connection, a listener, or a socket that is only
// bound as yet.
//
// The handle of a socket is made when a script first reads the property. From then
// on it stands between the socket and its connection, so that what the script does
// to the object (it may close it, or put a method of its own in the place of one) has
// its effect. A handle may also be an object of the script's that only looks like one.
type handle struct {
	module  *Module
	object  *goja.Object
	foreign bool // the object is the script's own
	given   bool // bound is a listener of the application's

	standard bool  // it is over one of the standard streams
	printed  int64 // bytes that were printed by it before it was one

	kinds *handleKinds

	stream   transport.Stream
	bound    transport.Bound
	listener transport.Listener
	reader   transport.Reader // takes what the stream reads
	resource *js.Resource     // of a descriptor that was opened; nil while nobody watches resources
	closed   bool
	gone     bool // closing is done
	empty    bool // and has been told: the object stands for nothing any more

	memory []byte // what a script wants the next bytes in; nil for the transport's own

	// What holds for the connection to come.
	unref          bool
	noDelay        bool
	keepAlive      bool
	keepAliveDelay int

	asyncID int64
}

var handles = js.NewSlot[handle]("handle")

// ownerSymbol is the property under which a handle has its socket or server.
var ownerSymbol = goja.NewSymbol("owner_symbol")

// newHandle makes a handle with nothing behind it.
func (m *Module) newHandle(kinds *handleKinds) *handle {
	return m.initHandle(m.realm.VM.CreateObject(js.Proto(m.handleClasses().class(kinds))), kinds)
}

func (m *Module) initHandle(o *goja.Object, kinds *handleKinds) *handle {
	h := &handle{module: m, object: o, kinds: kinds, asyncID: m.realm.NextResourceID()}
	handles.Set(m.realm, o, h)
	if kinds == &tcpKinds {
		set(o, "reading", false)
		set(o, "onconnection", goja.Null())
		h.setOwner(nil)
	}
	return h
}

// handleOf returns the handle that an object of a script's is or looks like, nil for
// no object.
func (m *Module) handleOf(v goja.Value) *handle {
	if h := nativeHandle(v); h != nil {
		return h
	}
	if o, ok := v.(*goja.Object); ok {
		return &handle{module: m, object: o, kinds: &tcpKinds, foreign: true}
	}
	return nil
}

// nativeHandle returns the handle that an object is, nil where it only inherits from one, or is a
// proxy of one.
func nativeHandle(v goja.Value) *handle {
	o, ok := v.(*goja.Object)
	if !ok || js.IsProxy(o) {
		return nil
	}
	if h := handles.Get(o); h != nil && h.object == o {
		return h
	}
	return nil
}

// setOwner makes a socket or server the handle's owner; owner may be nil.
func (h *handle) setOwner(owner *goja.Object) {
	if err := h.object.SetSymbol(ownerSymbol, orNull(owner)); err != nil {
		panic(err)
	}
}

func (h *handle) owner() goja.Value { return h.object.GetSymbol(ownerSymbol) }

// connect gives the handle its connection, with what was set before there was one.
func (h *handle) connect(stream transport.Stream) {
	h.stream = stream
	if h.unref {
		stream.Unref()
	}
}

// replaced returns the method that a script has put on the object in the place of
// the class's own; nil if the class's own is to do the work. An object of the script's own
// has all of its methods from the script, in whatever way.
func (h *handle) replaced(name string) goja.Value {
	v := h.object.Get(name)
	if v == nil || !js.IsFunction(v) || !h.foreign && h.module.handleClasses().own[v] {
		return nil
	}
	return v
}

// required is replaced for a method that a script's own object has to have. as is what Node's
// code, which the error quotes, knows the object by.
func (h *handle) required(as, name string) goja.Value {
	fn := h.replaced(name)
	if fn == nil && h.foreign {
		panic(h.module.realm.VM.NewTypeError("%s.%s is not a function", as, name))
	}
	return fn
}

// call calls a method that replaced returned, and makes an error of the status that
// it returns.
func (h *handle) call(name string, method goja.Value, args ...goja.Value) error {
	return statusError(name, h.module.realm.Call(method, h.object, args...))
}

// statusError makes an error of what a handle's method returned: a negative number
// is one.
func statusError(call string, v goja.Value) error {
	if v == nil || !goja.IsNumber(v) || v.ToInteger() >= 0 {
		return nil
	}
	return &transport.Error{Syscall: call, Errno: syscall.Errno(-v.ToInteger())}
}

// status is an error as a handle's methods return it.
func (m *Module) status(err error) goja.Value {
	if err == nil {
		return m.realm.VM.ToValue(0)
	}
	return m.realm.VM.ToValue(-int(errnoOf(err)))
}

// fd is the descriptor of what is behind the handle, -1 if there is none, and an error's
// number once the handle is gone.
func (h *handle) fd() int {
	switch {
	case h.gone:
		return -int(syscall.EINVAL)
	case h.stream != nil:
		return h.stream.FD()
	case h.listener != nil:
		return h.listener.FD()
	case h.bound != nil:
		return h.bound.FD()
	}
	return -1
}

// isPipe tells whether the handle is of the class Pipe.
func (h *handle) isPipe() bool { return h.kinds == &pipeKinds }

// close closes what is behind the handle. done, which may be nil, is called in the
// closing phase of the loop, unless the handle was closed before.
func (h *handle) close(done func()) {
	if h.closed {
		return
	}
	h.closed = true
	closed := h.whenGone(done)
	switch {
	case h.stream != nil:
		h.stream.Close(closed)
		return
	case h.listener != nil:
		h.listener.Close(closed)
		return
	case h.bound != nil:
		h.bound.Close()
	}
	h.module.realm.Loop.AtClose(eventloop.Func(closed))
}

// whenGone is done, which may be nil, once the handle has noted that it is gone.
func (h *handle) whenGone(done func()) func() {
	return func() {
		h.gone = true
		if done != nil {
			done()
		}
		h.empty = true
	}
}

// keepLoop has the handle keep the loop alive, or not.
func (h *handle) keepLoop(keep bool) {
	h.unref = !keep
	var active interface {
		Ref()
		Unref()
	}
	switch {
	case h.stream != nil:
		active = h.stream
	case h.listener != nil:
		active = h.listener
	default:
		return
	}
	if keep {
		active.Ref()
	} else {
		active.Unref()
	}
}
