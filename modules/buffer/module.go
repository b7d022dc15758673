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
	species     *goja.Object // FastBuffer, which makes the instances
	sample      *goja.Object // an instance that no script sees
	proto       *goja.Object // of both

	pool            pool
	inspectMaxBytes float64        // INSPECT_MAX_BYTES
	inspecting      []*goja.Object // Buffers whose properties are being shown
	warned          bool           // of the constructor's deprecation

	intrinsics
}

// The limits that Node has on a 64-bit machine.
const (
	MaxLength = 1 << 32 // of a Buffer, in bytes

	// maxStringLength is the number of code units that a string can have.
	maxStringLength = 1<<29 - 24
)

// Of returns the module of a realm.
func Of(r *js.Realm) *Module { return js.State(r, newModule) }

// Load is the loader of node:buffer.
func Load(r *js.Realm) *goja.Object { return Of(r).exports }

// Constructor returns the class Buffer.
func (m *Module) Constructor() *goja.Object { return m.constructor }

func newModule(r *js.Realm) *Module {
	m := &Module{r: r, inspectMaxBytes: 50}
	m.intrinsics.init(r)
	m.defineClass()
	m.defineExports()
	return m
}

func (m *Module) defineExports() {
	m.exports = m.r.VM.NewObject()
	m.r.On(m.exports).
		Value("Buffer", m.constructor).
		Value("SlowBuffer", m.slowBuffer()).
		Method("transcode", 3, m.transcode).
		Method("isUtf8", 1, m.isUTF8).
		Method("isAscii", 1, m.isASCII).
		Value("kMaxLength", m.value(MaxLength)).
		Value("kStringMaxLength", m.value(maxStringLength)).
		Method("btoa", 1, m.btoa).
		Method("atob", 1, m.atob)

	constants := m.r.VM.NewObject()
	m.r.On(constants).
		Constant("MAX_LENGTH", m.value(MaxLength)).
		Constant("MAX_STRING_LENGTH", m.value(maxStringLength))
	m.r.On(m.exports).Constant("constants", constants)
	m.accessor(m.exports, "INSPECT_MAX_BYTES", goja.FLAG_TRUE,
		func(goja.FunctionCall) goja.Value { return m.r.VM.ToValue(m.inspectMaxBytes) }, m.setInspectMaxBytes)
	for _, name := range []string{"Blob", "resolveObjectURL", "File"} {
		m.lazy(name)
	}
}

// lazy defines an export that is loaded when it is first read. Setting it makes it a
// property like any other.
func (m *Module) lazy(name string) {
	get := m.r.Func("get "+name, 0, func(goja.FunctionCall) goja.Value { return m.r.Builtin("internal/blob").Get(name) })
	set := m.r.Func("set "+name, 1, func(c goja.FunctionCall) goja.Value {
		m.r.On(m.exports).Value(name, c.Argument(0))
		return js.Undefined
	})
	if err := m.exports.DefineAccessorProperty(name, get, set, goja.FLAG_TRUE, goja.FLAG_TRUE); err != nil {
		panic(err)
	}
}

// value makes a number.
func (m *Module) value(n int) goja.Value { return m.r.VM.ToValue(n) }

// accessor defines an enumerable accessor whose functions are named as those that
// an object literal is given.
func (m *Module) accessor(o *goja.Object, name string, configurable goja.Flag, get, set js.Callable) {
	var setter goja.Value
	if set != nil {
		setter = m.r.Func("set", 1, set)
	}
	if err := o.DefineAccessorProperty(name, m.r.Func("get", 0, get), setter, configurable, goja.FLAG_TRUE); err != nil {
		panic(err)
	}
}
