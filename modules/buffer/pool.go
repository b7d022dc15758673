package buffer

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/web"
)

// defaultPoolSize is Buffer.poolSize at first.
const defaultPoolSize = 8192

// pool is the memory that small Buffers are cut from. They share an ArrayBuffer,
// and no part of it is given out twice.
type pool struct {
	arrayBuffer *goja.Object
	memory      []byte
	used        int
}

// poolSize is Buffer.poolSize, which scripts may change. A Buffer of half of it or
// more has an ArrayBuffer of its own.
func (m *Module) poolSize() int { return int(toUint32(toNumber(js.Get(m.constructor, "poolSize")))) }

// bytes returns new memory. It throws if there is none.
func (m *Module) bytes(size int) []byte {
	m.r.NeedMemory(float64(size))
	return make([]byte, size)
}

// allocate makes a Buffer of any content.
func (m *Module) allocate(size int) *goja.Object {
	if size >= m.poolSize()/2 || size == 0 {
		return m.New(m.bytes(size))
	}
	return m.cut(m.room(size), size)
}

// room returns memory in the pool that is at least as large as size, which must be
// less than the pool's. Cut turns a beginning of it into a Buffer.
func (m *Module) room(size int) []byte {
	p := &m.pool
	if p.arrayBuffer == nil || size > len(p.memory)-p.used {
		p.memory = m.bytes(m.poolSize())
		o := m.r.VM.ToValue(m.r.VM.NewArrayBuffer(p.memory)).(*goja.Object)
		// Where it would be moved it is copied: other Buffers have parts of it.
		if err := o.DefineDataPropertySymbol(web.Untransferable, m.r.VM.ToValue(true), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE); err != nil {
			panic(err)
		}
		p.arrayBuffer = o
		p.used = 0
	}
	return p.memory[p.used:]
}

// cut makes a Buffer of the first bytes of what room returned.
func (m *Module) cut(room []byte, size int) *goja.Object {
	p := &m.pool
	at := len(p.memory) - len(room)
	p.used = min((at+size+7)&^7, len(p.memory))
	return m.view(p.arrayBuffer, at, size)
}
