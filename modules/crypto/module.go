package crypto

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/unavailable"
	"github.com/sluicejs/sluice/modules/web"
)

var (
	//go:embed crypto.js
	cryptoText string

	//go:embed webcrypto.js
	webText string

	functions = library.New("crypto", cryptoText)
	classes   = library.New("webcrypto", webText)
)

// Load makes the module.
func Load(r *js.Realm) *goja.Object {
	native := (&module{r}).native()
	r.On(native).
		Value("rest", unavailable.Load(r, "crypto")).
		Value("hashes", r.VM.ToValue(hashNames()))
	return functions.Load(r, native)
}

// LoadWeb makes the classes of the web's cryptography and `crypto`, the object of them.
func LoadWeb(r *js.Realm) *goja.Object {
	native := (&module{r}).native()
	r.On(native).Value("randomUUID", r.Builtin("crypto").Get("randomUUID")).Value("kClone", web.CloneSymbol)
	return classes.Load(r, native)
}

type module struct{ r *js.Realm }

// native is what the libraries do with bytes.
func (m *module) native() *goja.Object {
	native := m.r.VM.NewObject()
	m.r.On(native).
		Method("newHash", 2, m.newHash).
		Method("newHmac", 2, m.newHmac).
		Method("fill", 1, m.fill).
		Method("later", 2, m.later).
		Method("equal", 2, m.equal).
		Method("derive", 6, m.derive)
	return native
}

// bytes are those of a Uint8Array, shared with it.
func bytes(v goja.Value) []byte {
	b, _ := buffer.Bytes(v)
	return b
}

// buffer makes an ArrayBuffer of bytes that nobody else has.
func (m *module) buffer(b []byte) goja.Value { return m.r.VM.ToValue(m.r.VM.NewArrayBuffer(b)) }
