package jsnet

import (
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// A handle is the [transport.Stream] of its socket: each method calls the one that a
// script has put on the object, or else does what the class's own does.
var _ transport.Stream = (*handle)(nil)

func failed(call string, errno syscall.Errno) error {
	return &transport.Error{Syscall: call, Errno: errno}
}

// ReadStart implements [transport.Stream].
func (h *handle) ReadStart(r transport.Reader) error {
	h.reader = r
	set(h.object, "reading", true)
	if fn := h.required("socket._handle", "readStart"); fn != nil {
		return h.call("read", fn)
	}
	return h.readStart()
}

func (h *handle) readStart() error {
	switch {
	case h.empty:
		return nil
	case h.closed:
		return failed("read", syscall.EINVAL)
	case h.stream == nil:
		return failed("read", syscall.ENOTCONN)
	case h.reader == nil:
		h.reader = discard{}
	}
	return h.stream.ReadStart(h.reader)
}

// discard reads for a handle that has no socket.
type discard struct{}

func (discard) Alloc() []byte { return nil }
func (discard) OnRead([]byte) {}
func (discard) OnEnd(error)   {}

// ReadStop implements [transport.Stream].
func (h *handle) ReadStop() {
	set(h.object, "reading", false)
	if fn := h.replaced("readStop"); fn != nil {
		_ = h.call("read", fn) // nobody asks what comes of it
		return
	}
	h.readStop()
}

func (h *handle) readStop() {
	if h.stream != nil {
		h.stream.ReadStop()
	}
}

// Write implements [transport.Stream].
func (h *handle) Write(bufs [][]byte, done func(error)) (async bool, err error) {
	return h.write(bufs, done)
}

func (h *handle) write(bufs [][]byte, done func(error)) (async bool, err error) {
	switch {
	case h.gone:
		return false, failed("write", syscall.EINVAL)
	case h.stream == nil:
		return false, failed("write", syscall.EBADF)
	}
	return h.stream.Write(bufs, done)
}

// QueueSize implements [transport.Stream].
func (h *handle) QueueSize() int {
	if h.foreign {
		return int(js.Get(h.object, "writeQueueSize").ToInteger())
	}
	if h.stream == nil {
		return 0
	}
	return h.stream.QueueSize()
}

// Shutdown implements [transport.Stream].
func (h *handle) Shutdown(done func(error)) error {
	fn := h.required("this._handle", "shutdown")
	if fn == nil {
		return h.shutdown(done)
	}
	r := h.module.realm
	req := h.module.newRequest("ShutdownWrap")
	r.On(req).
		Value("oncomplete", r.Func("onShutdown", 1, func(c goja.FunctionCall) goja.Value {
			done(statusError("shutdown", c.Argument(0)))
			return js.Undefined
		})).
		Value("callback", r.Func("", 1, func(goja.FunctionCall) goja.Value { return js.Undefined })).
		Value("handle", h.object)
	switch status := r.Call(fn, h.object, req); {
	case status.StrictEquals(r.VM.ToValue(1)): // it is over already
		done(nil)
		return nil
	case goja.IsNumber(status):
		return statusError("shutdown", status)
	}
	panic(h.module.noStatus())
}

func (h *handle) shutdown(done func(error)) error {
	switch {
	case h.gone:
		return failed("shutdown", syscall.EINVAL)
	case h.stream == nil:
		return failed("shutdown", syscall.ENOTCONN)
	}
	return h.stream.Shutdown(done)
}

// Close implements [transport.Stream].
func (h *handle) Close(done func()) {
	if fn := h.required("self._handle", "close"); fn != nil {
		h.module.realm.Call(fn, h.object, h.callback(done))
		return
	}
	h.close(done)
}

// Reset implements [transport.Stream].
func (h *handle) Reset(done func()) error {
	if fn := h.required("this._handle", "reset"); fn != nil {
		return h.call("reset", fn, h.callback(done))
	}
	return h.reset(done)
}

func (h *handle) reset(done func()) error {
	switch {
	case h.empty:
		return failed("reset", syscall.EBADF)
	case h.closed:
		return nil
	case h.stream == nil:
		h.close(done)
		return nil
	}
	err := h.stream.Reset(h.whenGone(done))
	h.closed = err == nil
	return err
}

// callback is a function that calls done.
func (h *handle) callback(done func()) goja.Value {
	if done == nil {
		return js.Undefined
	}
	return h.module.realm.Func("", 0, func(goja.FunctionCall) goja.Value {
		done()
		return js.Undefined
	})
}

// Ref implements [transport.Stream].
func (h *handle) Ref() { h.keep("ref", true) }

// Unref implements [transport.Stream].
func (h *handle) Unref() { h.keep("unref", false) }

func (h *handle) keep(method string, keep bool) {
	if fn := h.replaced(method); fn != nil {
		_ = h.call(method, fn) // nobody asks what comes of it
		return
	}
	h.keepLoop(keep)
}

// HasRef implements [transport.Stream].
func (h *handle) HasRef() bool { return !h.unref }

// SetNoDelay implements [transport.Stream].
func (h *handle) SetNoDelay(on bool) error {
	if fn := h.replaced("setNoDelay"); fn != nil {
		return h.call("setNoDelay", fn, h.module.realm.VM.ToValue(on))
	}
	return h.setNoDelay(on)
}

func (h *handle) setNoDelay(on bool) error {
	h.noDelay = on
	if h.stream == nil || h.closed {
		return nil // it holds for the connection to come
	}
	return h.stream.SetNoDelay(on)
}

// SetKeepAlive implements [transport.Stream].
func (h *handle) SetKeepAlive(on bool, delay int) error {
	if fn := h.replaced("setKeepAlive"); fn != nil {
		value := h.module.realm.VM.ToValue
		return h.call("setKeepAlive", fn, value(on), value(delay))
	}
	return h.setKeepAlive(on, delay)
}

func (h *handle) setKeepAlive(on bool, delay int) error {
	h.keepAlive, h.keepAliveDelay = on, delay
	if h.stream == nil || h.closed {
		if on && delay < 1 {
			return failed("setKeepAlive", syscall.EINVAL)
		}
		return nil // it holds for the connection to come
	}
	return h.stream.SetKeepAlive(on, delay)
}

// LocalAddr implements [transport.Stream].
func (h *handle) LocalAddr() (transport.Addr, error) {
	return h.name("getsockname", h.sockName)
}

// RemoteAddr implements [transport.Stream].
func (h *handle) RemoteAddr() (transport.Addr, error) {
	return h.name("getpeername", h.peerName)
}

// name asks for an address: a method of the script's fills in an object.
func (h *handle) name(method string, own func() (transport.Addr, error)) (transport.Addr, error) {
	fn := h.replaced(method)
	if fn == nil {
		return own()
	}
	out := h.module.realm.VM.NewObject()
	if err := h.call(method, fn, out); err != nil {
		return transport.Addr{}, err
	}
	return addressIn(out), nil
}

func (h *handle) sockName() (transport.Addr, error) {
	switch {
	case h.stream != nil:
		return h.stream.LocalAddr()
	case h.listener != nil:
		return h.listener.Addr()
	case h.bound != nil:
		return h.bound.Addr()
	}
	if s, ok := h.reader.(*socket); ok && s.attempts != nil && s.attempts.bound != noAddress {
		return s.attempts.bound, nil
	}
	return transport.Addr{}, failed("getsockname", syscall.EBADF)
}

func (h *handle) peerName() (transport.Addr, error) {
	switch {
	case h.stream != nil:
		return h.stream.RemoteAddr()
	case h.closed:
		return transport.Addr{}, failed("getpeername", syscall.EBADF)
	}
	return transport.Addr{}, failed("getpeername", syscall.ENOTCONN)
}

// FD implements [transport.Stream].
func (h *handle) FD() int { return h.fd() }
