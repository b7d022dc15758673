package crypto

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"encoding"
	"hash"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// algorithms are the hash functions by the names that OpenSSL lists, and their aliases.
var algorithms = map[string]func() hash.Hash{
	"md5":        md5.New,
	"sha1":       sha1.New,
	"sha224":     sha256.New224,
	"sha256":     sha256.New,
	"sha384":     sha512.New384,
	"sha512":     sha512.New,
	"sha512-224": sha512.New512_224,
	"sha512-256": sha512.New512_256,
	"sha3-224":   func() hash.Hash { return sha3.New224() },
	"sha3-256":   func() hash.Hash { return sha3.New256() },
	"sha3-384":   func() hash.Hash { return sha3.New384() },
	"sha3-512":   func() hash.Hash { return sha3.New512() },
}

// aliases are more names of those.
var aliases = map[string]string{
	"RSA-MD5": "md5", "RSA-SHA1": "sha1", "RSA-SHA1-2": "sha1", "RSA-SHA224": "sha224", "RSA-SHA256": "sha256",
	"RSA-SHA3-224": "sha3-224", "RSA-SHA3-256": "sha3-256", "RSA-SHA3-384": "sha3-384", "RSA-SHA3-512": "sha3-512",
	"RSA-SHA384": "sha384", "RSA-SHA512": "sha512", "RSA-SHA512/224": "sha512-224", "RSA-SHA512/256": "sha512-256",
	"id-rsassa-pkcs1-v1_5-with-sha3-224": "sha3-224", "id-rsassa-pkcs1-v1_5-with-sha3-256": "sha3-256",
	"id-rsassa-pkcs1-v1_5-with-sha3-384": "sha3-384", "id-rsassa-pkcs1-v1_5-with-sha3-512": "sha3-512",
	"md5WithRSAEncryption": "md5", "sha1WithRSAEncryption": "sha1", "sha224WithRSAEncryption": "sha224",
	"sha256WithRSAEncryption": "sha256", "sha384WithRSAEncryption": "sha384", "sha512WithRSAEncryption": "sha512",
	"sha512-224WithRSAEncryption": "sha512-224", "sha512-256WithRSAEncryption": "sha512-256", "ssl3-md5": "md5", "ssl3-sha1": "sha1",
}

// unlisted are names that OpenSSL takes and does not list.
var unlisted = map[string]string{
	"sha-1": "sha1", "sha-224": "sha224", "sha2-224": "sha224", "sha-256": "sha256", "sha2-256": "sha256",
	"sha-384": "sha384", "sha2-384": "sha384", "sha-512": "sha512", "sha2-512": "sha512",
	"sha-512/224": "sha512-224", "sha512/224": "sha512-224", "sha-512/256": "sha512-256", "sha512/256": "sha512-256",
}

// extendable are hash functions whose digest is as long as one asks for.
var extendable = map[string]struct {
	new    func() *sha3.SHAKE
	length int
}{
	"shake128": {sha3.NewSHAKE128, 16},
	"shake256": {sha3.NewSHAKE256, 32},
}

// hashNames are the names that getHashes lists, in order.
func hashNames() []any {
	var names []string
	for name := range algorithms {
		names = append(names, name)
	}
	for name := range aliases {
		names = append(names, name)
	}
	for name := range extendable {
		names = append(names, name)
	}
	slices.Sort(names)
	list := make([]any, len(names))
	for i, name := range names {
		list[i] = name
	}
	return list
}

// lower maps the names of all algorithms in lower case to what makes them.
var lower = func() map[string]func() hash.Hash {
	m := make(map[string]func() hash.Hash)
	for name, f := range algorithms {
		m[name] = f
	}
	for _, names := range []map[string]string{aliases, unlisted} {
		for alias, name := range names {
			m[strings.ToLower(alias)] = algorithms[name]
		}
	}
	return m
}()

// algorithm is the hash function of a name, nil if there is none.
func algorithm(name string) func() hash.Hash { return lower[strings.ToLower(name)] }

// A state is a hash under way; sum ends it.
type state struct {
	write func(b []byte)
	sum   func() []byte
	copy  func() *state
}

// newHash is native.newHash(name, length): undefined if there is no such algorithm, null
// if it has no digests of that length.
func (m *module) newHash(c goja.FunctionCall) goja.Value {
	name, length := c.Argument(0).String(), -1
	if v := c.Argument(1); !js.IsUndefined(v) {
		length = int(v.ToInteger())
	}
	if x, ok := extendable[strings.ToLower(name)]; ok {
		if length < 0 {
			length = x.length
		}
		return m.handle(shakeState(x.new(), length))
	}
	f := algorithm(name)
	switch {
	case f == nil:
		return js.Undefined
	case length >= 0 && length != f().Size():
		return goja.Null()
	}
	return m.handle(hashState(f, f()))
}

// newHmac is native.newHmac(name, key), undefined if there is no such algorithm.
func (m *module) newHmac(c goja.FunctionCall) goja.Value {
	f := algorithm(c.Argument(0).String())
	if f == nil {
		return js.Undefined
	}
	h := hmac.New(f, bytes(c.Argument(1)))
	return m.handle(&state{write: writer(h), sum: func() []byte { return h.Sum(nil) }})
}

func writer(h hash.Hash) func([]byte) { return func(b []byte) { h.Write(b) } } // a hash never fails

func hashState(f func() hash.Hash, h hash.Hash) *state {
	return &state{
		write: writer(h),
		sum:   func() []byte { return h.Sum(nil) },
		copy: func() *state {
			other := f()
			restore(h, other)
			return hashState(f, other)
		},
	}
}

func shakeState(h *sha3.SHAKE, length int) *state {
	return &state{
		write: func(b []byte) { h.Write(b) },
		sum: func() []byte {
			sum := make([]byte, length)
			h.Read(sum)
			return sum
		},
		copy: func() *state {
			other := *h
			return shakeState(&other, length)
		},
	}
}

// restore puts one hash where another is.
func restore(from, to any) {
	data, err := from.(encoding.BinaryMarshaler).MarshalBinary()
	if err == nil {
		err = to.(encoding.BinaryUnmarshaler).UnmarshalBinary(data)
	}
	if err != nil {
		panic(err) // all of Go's hashes can
	}
}

// handle makes the object that a hash is for crypto.js.
func (m *module) handle(s *state) goja.Value {
	o := m.r.VM.NewObject()
	m.r.On(o).
		Method("update", 1, func(c goja.FunctionCall) goja.Value {
			s.write(bytes(c.Argument(0)))
			return js.Undefined
		}).
		Method("digest", 0, func(goja.FunctionCall) goja.Value { return m.buffer(s.sum()) }).
		Method("copy", 0, func(goja.FunctionCall) goja.Value { return m.handle(s.copy()) })
	return o
}
