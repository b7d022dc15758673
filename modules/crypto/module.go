package crypto

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/modules/unavailable"
)

//go:embed crypto.js
var cryptoText string

var functions = library.New("crypto", cryptoText)

// Load makes the module.
func Load(r *js.Realm) *goja.Object {
	m := &module{r}
	native := r.VM.NewObject()
	r.On(native).
		Value("rest", unavailable.Load(r, "crypto")).
		Value("hashes", r.VM.ToValue(hashNames())).
		Method("newHash", 2, m.newHash).
		Method("newHmac", 2, m.newHmac).
		Method("fill", 1, m.fill).
		Method("equal", 2, m.equal).
		Method("derive", 6, m.derive)
	return functions.Load(r, native)
}

type module struct{ r *js.Realm }

// bytes are those of a Uint8Array, shared with it.
func bytes(v goja.Value) []byte {
	b, _ := v.Export().([]byte)
	return b
}

// buffer makes an ArrayBuffer of bytes that nobody else has.
func (m *module) buffer(b []byte) goja.Value { return m.r.VM.ToValue(m.r.VM.NewArrayBuffer(b)) }
