package resizable

import (
	"weak"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
)

// A Memory is the bytes of a resizable buffer, and of the clones that share them with it.
type Memory struct {
	Max   int // how long it may get
	bytes []byte

	buffers []weak.Pointer[goja.Object]
	views   map[weak.Pointer[goja.Object]]*view
	crowded int // how many views there may be before those that are gone are looked for
}

// small is how many bytes are set aside at once for a buffer to grow into. What is larger
// grows as a slice does.
const small = 1 << 20

// New makes memory of length bytes.
func New(length, limit int) *Memory {
	return of(make([]byte, length, max(length, min(limit, small))), limit)
}

func of(bytes []byte, limit int) *Memory {
	return &Memory{Max: limit, bytes: bytes, views: make(map[weak.Pointer[goja.Object]]*view)}
}

var memories = js.NewSlot[Memory]("resizable")

// Back gives a new buffer, which has no views yet, its memory.
func (m *Memory) Back(r *js.Realm, buffer *goja.Object) {
	watch(r)
	layout.ArrayBufferOf(buffer).Data = m.bytes
	memories.Set(r, buffer, m)
	m.buffers = append(m.buffers, weak.Make(buffer))
}

// Of returns the memory of a buffer, which may be nil; nil if it is not resizable.
func Of(buffer *goja.Object) *Memory {
	if buffer == nil || layout.ArrayBufferOf(buffer) == nil {
		return nil
	}
	return memories.Get(buffer)
}

// Resize makes the memory length bytes long. Those that are new are 0.
func (m *Memory) Resize(length int) {
	switch {
	case length < len(m.bytes):
		clear(m.bytes[length:])
		m.bytes = m.bytes[:length]
	case length <= cap(m.bytes):
		m.bytes = m.bytes[:length]
	default:
		larger := make([]byte, length, max(length, min(m.Max, 2*len(m.bytes))))
		copy(larger, m.bytes)
		m.bytes = larger
	}
	for _, p := range m.buffers {
		if o := p.Value(); o != nil && !layout.ArrayBufferOf(o).IsDetached() {
			layout.ArrayBufferOf(o).Data = m.bytes
		}
	}
	for p, v := range m.views {
		if o := p.Value(); o != nil {
			v.adjust(o)
		} else {
			delete(m.views, p)
		}
	}
}

// add has a view change with the memory.
func (m *Memory) add(o *goja.Object, v *view) {
	const few = 16
	if len(m.views) >= max(m.crowded, few) {
		for p := range m.views {
			if p.Value() == nil {
				delete(m.views, p)
			}
		}
		m.crowded = 2 * len(m.views)
	}
	m.views[weak.Make(o)] = v
}

// Move returns the memory of a buffer that is about to be detached for the buffer that takes
// its place: its views stay behind.
func (m *Memory) Move() *Memory { return of(m.bytes, m.Max) }

// Copy returns memory with the same bytes.
func (m *Memory) Copy() *Memory {
	c := New(len(m.bytes), m.Max)
	copy(c.bytes, m.bytes)
	return c
}
