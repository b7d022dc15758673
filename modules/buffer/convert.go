package buffer

import (
	"math"
	"math/big"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// This file is about arguments: how they become numbers, and the errors for those
// that cannot be used.

// toNumber converts as the unary plus does.
func toNumber(v goja.Value) float64 { return v.ToNumber().ToFloat() }

// toInteger converts to a whole number.
func toInteger(v goja.Value) float64 { return integral(toNumber(v)) }

// integral cuts off the fraction of a number, and is 0 for what is none.
func integral(n float64) float64 {
	if math.IsNaN(n) {
		return 0
	}
	return math.Trunc(n)
}

// toUint32 is the conversion that bit operators make.
func toUint32(n float64) uint32 {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return 0
	}
	if math.Abs(n) < 1<<63 {
		return uint32(int64(n))
	}
	return uint32(int64(math.Mod(math.Trunc(n), 1<<32)))
}

// index brings a position counted from the end, or beyond the ends, between 0 and
// length.
func index(n float64, length int) int {
	if n < 0 {
		n += float64(length)
	}
	return int(max(0, min(n, float64(length))))
}

// compared is the number that a value is compared as, which a BigInt has, too.
func compared(v goja.Value) float64 {
	if goja.IsBigInt(v) {
		n, _ := new(big.Float).SetInt(v.Export().(*big.Int)).Float64()
		return n
	}
	return toNumber(v)
}

// integer checks that v is a whole number from low to high.
func (m *Module) integer(v goja.Value, name string, low, high int) int {
	return int(nodeerr.Integer(m.r, v, name, int64(low), int64(high)))
}

// invalidArgType is the error for an argument of the wrong type.
func (m *Module) invalidArgType(name, expected string, v goja.Value) *goja.Object {
	return nodeerr.InvalidArgType(m.r, name, expected, v)
}

// uint8Array returns the memory of an argument that must be a Uint8Array.
func (m *Module) uint8Array(v goja.Value, name string) []byte {
	if b, ok := Bytes(v); ok && IsUint8Array(v) {
		return b
	}
	panic(m.invalidArgType(name, "an instance of Buffer or Uint8Array", v))
}

// this returns the memory of a method's this, which must be a view.
func (m *Module) this(c goja.FunctionCall) []byte {
	if b, ok := Bytes(c.This); ok {
		return b
	}
	panic(m.incompatible("length"))
}

// incompatible is what the engine throws that reads a property of a view of what is
// none.
func (m *Module) incompatible(property string) *goja.Object {
	return m.r.NewError(js.TypeError, "", "Method get TypedArray.prototype."+property+" called on incompatible receiver [object Object]")
}

// buffer is this for the methods that call others of Buffer's in Node.
func (m *Module) buffer(c goja.FunctionCall) []byte {
	if b, ok := Bytes(c.This); ok && m.IsBuffer(c.This) {
		return b
	}
	panic(m.incompatible("length"))
}

// memory returns the memory of any view, for methods that Node has in C++.
func (m *Module) memory(v goja.Value) []byte {
	b, ok := Bytes(v)
	if !ok {
		panic(native(m.r, js.TypeError, "ERR_INVALID_ARG_TYPE", "argument must be a buffer"))
	}
	return b
}

// text returns the content of an argument that must be a string.
func (m *Module) text(v goja.Value) text {
	if !goja.IsString(v) {
		panic(native(m.r, js.TypeError, "ERR_INVALID_ARG_TYPE", "argument must be a string"))
	}
	return textOf(v)
}

// native makes an error as the part of Node that is not JavaScript does: the code
// is a property, but no part of the stack's first line.
func native(r *js.Realm, class js.ErrorClass, code, message string) *goja.Object {
	err := r.NewError(class, "", message)
	r.On(err).Value("code", r.VM.ToValue(code))
	return err
}

// outOfBounds is the error for an argument that points outside of a buffer.
func (m *Module) outOfBounds(name string) *goja.Object {
	return nodeerr.New(m.r, "ERR_BUFFER_OUT_OF_BOUNDS", `"`+name+`" is outside of buffer bounds`)
}

// encoding finds the encoding that a script names, with any value at all.
func (m *Module) encoding(v goja.Value) Encoding {
	if enc, ok := ParseEncoding(m.r.Text(v).String()); ok {
		return enc
	}
	panic(m.unknownEncoding(v))
}

// unknownEncoding is the error for a value that names no encoding.
func (m *Module) unknownEncoding(v goja.Value) *goja.Object {
	return nodeerr.New(m.r, "ERR_UNKNOWN_ENCODING", m.r.Inspect.Format([]goja.Value{m.r.VM.ToValue("%s"), v}))
}
