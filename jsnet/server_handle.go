package jsnet

import (
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// inner is the handle that options name, as `_handle` (so a server or a socket does) or
// as `handle`; the options themselves where there is none.
func (m *Module) inner(options *goja.Object) *goja.Object {
	for _, name := range []string{"_handle", "handle"} {
		v := options.Get(name)
		if !js.Truthy(v) {
			continue
		}
		if o, ok := v.(*goja.Object); ok {
			return o
		}
		shown := v.String()
		if _, ok := v.(*goja.Symbol); ok {
			shown = m.realm.Inspect.Inspect(v, nil)
		}
		panic(m.realm.VM.NewTypeError("Cannot use 'in' operator to search for 'port' in %s", shown))
	}
	return options
}

// listenHandle listens on options that are a handle, or name a descriptor. It reports
// whether they are.
func (s *server) listenHandle(options *goja.Object, opts transport.ListenOptions) bool {
	r := s.module.realm
	null := goja.Null()
	h := handles.Get(options)
	if h != nil && (!h.isPipe() || h.given) {
		if at, err := h.sockName(); err == nil && h.isPipe() {
			set(s.object, "_pipeName", at.Path)
		}
		s.shares = false // it is the handle that the script has
		s.setHandle(h)
		none := r.VM.ToValue(-1)
		s.listenOn(opts, null, none, none, js.Undefined, js.Undefined)
		return true
	}
	fd := js.Get(options, "fd")
	if !goja.IsNumber(fd) || !(fd.ToFloat() >= 0) { // nor NaN
		return false
	}
	if h != nil && h.listener != nil {
		s.startHandle(nil, failed("listen", syscall.EEXIST), "", 0)
		return true
	}
	if d, ok := s.module.network.(transport.Descriptors); ok && h != nil { // its owner goes on to have it
		number, err := d.Duplicate(int(fd.ToInteger()))
		if err != nil {
			s.startHandle(nil, err, "", 0)
			return true
		}
		fd = r.VM.ToValue(number)
	}
	s.listenOn(opts, null, null, null, fd, js.Undefined)
	return true
}

// listenDescriptor listens on a descriptor.
func (s *server) listenDescriptor(fd int, opts transport.ListenOptions) {
	h, err := s.module.descriptorHandle(fd)
	switch {
	case err == nil:
		err = h.listen(opts)
	case errnoOf(err) == syscall.EBADF: // there is none
		err = failed("listen", syscall.EINVAL)
	}
	s.startHandle(h, err, "null:null:null", 0)
}

// startHandle goes on with a handle that listens, or did not: its error names no
// address.
func (s *server) startHandle(h *handle, err error, key string, port int) {
	if err != nil {
		r := s.module.realm
		set(s.object, "_handle", goja.Null())
		if denied := nodeerr.AccessError(r, err); denied != nil {
			s.fail(denied)
			return
		}
		errno := errnoOf(err)
		thrown := nodeerr.Described(r, "listen", errno, "", port)
		if s.shares {
			thrown = nodeerr.Errno(r, "bind", errno)
		}
		r.On(thrown).Value("address", goja.Null())
		s.fail(thrown)
		return
	}
	set(s.object, "_connectionKey", key)
	s.started(h)
}
