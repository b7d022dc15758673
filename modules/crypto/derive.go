package crypto

import (
	"context"
	"crypto/hkdf"
	"crypto/pbkdf2"
	"hash"
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// derive is native.derive(how, digest, secret, salt, n, length, callback): the bytes of a
// key, which callback gets if it is given. n is the number of iterations for pbkdf2 and
// the info for hkdf. It returns undefined if there is no such digest.
func (m *module) derive(c goja.FunctionCall) goja.Value {
	f := algorithm(c.Argument(1).String())
	if f == nil {
		return js.Undefined
	}
	secret, salt := slices.Clone(bytes(c.Argument(2))), slices.Clone(bytes(c.Argument(3)))
	length := int(c.Argument(5).ToInteger())
	kind, work := "PBKDF2REQUEST", pbkdf2Key(f, secret, salt, int(c.Argument(4).ToInteger()), length)
	if c.Argument(0).String() == "hkdf" {
		kind, work = "DERIVEBITSREQUEST", hkdfKey(f, secret, salt, string(bytes(c.Argument(4))), length)
	}
	callback := c.Argument(6)
	if js.IsUndefined(callback) {
		return m.buffer(work())
	}
	m.r.GoAs(kind, func(context.Context) func() {
		key := work()
		return func() { m.r.Call(callback, js.Undefined, m.buffer(key)) }
	})
	return goja.Null()
}

func pbkdf2Key(f func() hash.Hash, secret, salt []byte, iterations, length int) func() []byte {
	return func() []byte {
		key, err := pbkdf2.Key(f, string(secret), salt, iterations, length)
		if err != nil {
			panic(err) // only where a FIPS mode forbids it
		}
		return key
	}
}

func hkdfKey(f func() hash.Hash, secret, salt []byte, info string, length int) func() []byte {
	return func() []byte {
		key, err := hkdf.Key(f, secret, salt, info, length)
		if err != nil {
			panic(err) // the length was checked
		}
		return key
	}
}
