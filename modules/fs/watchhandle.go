package fs

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A handle is something that goes on until it is closed, and keeps the loop alive
// unless it is told not to.
type handle struct {
	m      *module
	object *goja.Object
	open   bool
	ref    bool
	stop   func()

	resource *js.Resource // what is called belongs to it, until the handle is closed
}

var handles = js.NewSlot[handle]("handle")

// newHandle makes a handle of a class, which is a resource of some kind.
func newHandle(m *module, name, kind string) *handle {
	h := &handle{m: m, object: m.r.VM.CreateObject(m.handleProto(name))}
	handles.Set(m.r, h.object, h)
	h.resource = m.r.NewResource(kind, h.object)
	return h
}

// handleProto is the prototype of a class of handles.
func (m *module) handleProto(name string) *goja.Object {
	if proto := m.handleProtos[name]; proto != nil {
		return proto
	}
	proto := js.Proto(m.r.NewClass(js.Class{Name: name, Init: func(*goja.Object, []goja.Value) {}}))
	method := func(do func(*handle)) func(goja.FunctionCall) goja.Value {
		return func(c goja.FunctionCall) goja.Value {
			h := handles.Get(c.This)
			if h == nil {
				panic(m.r.NewError(js.TypeError, "", "Illegal invocation"))
			}
			do(h)
			return js.Undefined
		}
	}
	m.r.Hidden(proto).
		Method("close", 0, method((*handle).close)).
		Method("ref", 0, method(func(h *handle) { h.setRef(true) })).
		Method("unref", 0, method(func(h *handle) { h.setRef(false) }))
	m.handleProtos[name] = proto
	return proto
}

func (h *handle) start(ref bool) {
	h.open = true
	h.m.handles[h] = struct{}{}
	h.setRef(ref)
}

func (h *handle) setRef(ref bool) {
	if !h.open && ref || h.ref == ref {
		return
	}
	h.ref = ref
	if ref {
		h.m.r.Loop.Ref()
	} else {
		h.m.r.Loop.Unref()
	}
}

func (h *handle) close() {
	if !h.open {
		return
	}
	h.setRef(false)
	h.open = false
	delete(h.m.handles, h)
	h.stop()
	h.m.r.DestroyResource(h.resource)
}

// call calls a function of a script.
func (h *handle) call(f goja.Value, args ...goja.Value) {
	scope := h.m.r.Enter(h.resource)
	h.m.r.Call(f, js.Undefined, args...)
	h.m.r.Leave(scope)
}
