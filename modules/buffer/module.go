package buffer

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Module is node:buffer in one realm.
type Module struct {
	r       *js.Realm
	exports *goja.Object

	constructor *goja.Object // Buffer
	species     *goja.Object // FastBuffer: what instances are constructed by
	proto       *goja.Object // of both

	intrinsics
}

// Of returns the module of a realm.
func Of(r *js.Realm) *Module { return js.State(r, newModule) }

// Load is the loader of node:buffer.
func Load(r *js.Realm) *goja.Object { return Of(r).exports }

// Constructor returns the class Buffer.
func (m *Module) Constructor() *goja.Object { return m.constructor }

func newModule(r *js.Realm) *Module {
	m := &Module{r: r}
	m.intrinsics.init(r)
	m.defineClass()
	m.defineExports()
	return m
}

func (m *Module) defineExports() {
	m.exports = m.r.VM.NewObject()
	m.r.On(m.exports).Value("Buffer", m.constructor)
}
