package jsnet

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// foreignCounts are what a handle of the script's own had counted when its socket was destroyed.
type foreignCounts map[string]goja.Value

var countsOfForeign = js.NewSlot[foreignCounts]("counts of a handle")

// foreignCount is what a handle that is an object of the script's own says of the bytes that it
// has moved, bytesRead or bytesWritten; nil where there is no such handle.
func (s *socket) foreignCount(name string) goja.Value {
	switch {
	case s.handle != nil && s.handle.foreign:
		return js.Get(s.handle.object, name)
	case s.conn == nil && s.countedByForeign:
		return (*countsOfForeign.Get(s.object))[name]
	}
	return nil
}

// keepForeignCounts keeps what such a handle has counted, for when it is gone.
func (s *socket) keepForeignCounts() {
	s.countedByForeign = s.handle != nil && s.handle.foreign
	if s.countedByForeign {
		countsOfForeign.Set(s.module.realm, s.object, &foreignCounts{
			"bytesRead":    js.Get(s.handle.object, "bytesRead"),
			"bytesWritten": js.Get(s.handle.object, "bytesWritten"),
		})
	}
}

// take has a handle that is an object of the script's own belong to the socket that is made of it.
// Its property onread is what Node's handles call for what they have read. How much that is they say
// where no script does, so that nothing comes of a script's call.
func (s *socket) take(h *handle) {
	if h.foreign {
		h.setOwner(s.object)
		set(h.object, "onread", s.module.realm.Func("onStreamRead", 1, func(goja.FunctionCall) goja.Value { return js.Undefined }))
	}
}

// isTCP tells whether the socket's handle is one of the class TCP, as far as the operator instanceof
// can tell. One that no script has looked at is what the connection is.
func (s *socket) isTCP() bool {
	if s.handle == nil || !s.handle.foreign {
		return !s.unix
	}
	return s.module.realm.VM.InstanceOf(s.handle.object, s.module.handleClasses().tcp)
}
