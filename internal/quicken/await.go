package quicken

import (
	"unsafe"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
)

// awaitMarker is the instruction await among those of its type, which are yield and the like.
var awaitMarker unsafe.Pointer

// await ends a step of an async function.
func await(data unsafe.Pointer, m *machine) {
	if data == awaitMarker {
		if o := objectOf(m.stack[m.top-1]); o != nil {
			m.stack[m.top-1] = m.awaitable(o)
		}
	}
	slowAwait(data, m)
}

// awaitable is an object, or a promise of it. goja takes whatever has Promise for its constructor
// for a promise, and asks for that when the function has been left, which then cannot catch
// what the getter throws.
func (m *machine) awaitable(o *goja.Object) goja.Value {
	if layout.IsPromise(o) {
		o.Get("constructor")
		return o
	}
	promise, resolve, _ := m.runtime.NewPromise()
	if err := resolve(o); err != nil {
		panic(err)
	}
	return m.runtime.ToValue(promise)
}
