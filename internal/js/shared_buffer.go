package js

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
)

// sharedBuffers marks the buffers that are SharedArrayBuffers: the engine has none, and
// takes them for ArrayBuffers.
var sharedBuffers = NewSlot[struct{}]("SharedArrayBuffer")

// sharedPrototype is what SharedArrayBuffers inherit from.
type sharedPrototype struct{ proto *goja.Object }

// NewShared makes a SharedArrayBuffer of bytes.
func NewShared(r *Realm, bytes []byte) *goja.Object {
	o := r.VM.ToValue(r.VM.NewArrayBuffer(bytes)).(*goja.Object)
	sharedBuffers.Set(r, o, &struct{}{})
	if s := State(r, func(*Realm) *sharedPrototype { return &sharedPrototype{} }); s.proto != nil {
		check(o.SetPrototype(s.proto))
	}
	return o
}

// SetSharedPrototype sets what SharedArrayBuffers inherit from.
func SetSharedPrototype(r *Realm, proto *goja.Object) {
	State(r, func(*Realm) *sharedPrototype { return &sharedPrototype{} }).proto = proto
}

// IsShared tells whether an object is a SharedArrayBuffer.
func IsShared(o *goja.Object) bool {
	return layout.ArrayBufferOf(o) != nil && sharedBuffers.Get(o) != nil
}
