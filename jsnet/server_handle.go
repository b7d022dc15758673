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
func inner(options *goja.Object) *goja.Object {
	for _, name := range []string{"_handle", "handle"} {
		if v := options.Get(name); js.Truthy(v) {
			if o, ok := v.(*goja.Object); ok {
				return o
			}
		}
	}
	return options
}

// listenHandle listens on options that are a handle, or name a descriptor. It reports
// whether they are.
func (s *server) listenHandle(options *goja.Object, opts transport.ListenOptions) bool {
	h := handles.Get(options)
	if h != nil && !h.pipe {
		s.beginListening()
		s.startHandle(h, h.listen(opts), "-1:null:-1", -1)
		return true
	}
	fd := js.Get(options, "fd")
	if !goja.IsNumber(fd) || fd.ToFloat() < 0 {
		return false
	}
	s.beginListening()
	var err error
	var opened *handle
	number := int(fd.ToInteger())
	if d, ok := s.module.network.(transport.Descriptors); ok && h != nil { // its owner goes on to have it
		number, err = d.Duplicate(number)
	}
	if err == nil {
		opened, err = s.module.descriptorHandle(number)
	}
	if err == nil {
		err = opened.listen(opts)
	}
	s.startHandle(opened, err, "null:null:null", 0)
	return true
}

// startHandle goes on with a handle that listens, or did not: its error names no
// address.
func (s *server) startHandle(h *handle, err error, key string, port int) {
	if err != nil {
		r := s.module.realm
		if denied := nodeerr.AccessError(r, err); denied != nil {
			s.fail(denied)
			return
		}
		errno := errnoOf(err)
		if errno == syscall.EBADF {
			errno = syscall.EINVAL // of a descriptor that there is not
		}
		thrown := nodeerr.Described(r, "listen", errno, "", port)
		r.On(thrown).Value("address", goja.Null())
		s.fail(thrown)
		return
	}
	set(s.object, "_connectionKey", key)
	s.started(h)
}
