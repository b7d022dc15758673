package fs

import (
	"math"
	"math/big"
	"strconv"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// current is the offset that stands for the current position.
const current = -1

// defaultReadSize is the size of the buffer that read makes if it is given none.
const defaultReadSize = 16 << 10

// bytes checks that v is memory.
func (m *module) bytes(v goja.Value, name string) []byte {
	b, ok := buffer.Bytes(v)
	if !ok {
		panic(nodeerr.InvalidArgType(m.r, name, "an instance of Buffer, TypedArray, or DataView", v))
	}
	return b
}

// part says which part of a buffer is meant, and where in a file it belongs.
type part struct{ offset, length, position goja.Value }

// part reads the properties of options. What has no length goes to the end of the
// buffer.
func (m *module) part(v goja.Value, memory []byte) part {
	p := part{js.Undefined, js.Undefined, js.Undefined}
	if !js.IsNullish(v) {
		p = part{js.Get(v, "offset"), js.Get(v, "length"), js.Get(v, "position")}
	}
	if js.IsUndefined(p.length) {
		p.length = m.r.VM.ToValue(float64(len(memory)) - numberOr(p.offset, 0))
	}
	return p
}

func numberOr(v goja.Value, fallback float64) float64 {
	if goja.IsNumber(v) {
		return v.ToFloat()
	}
	return fallback
}

// readRead reads the arguments of read(fd[, buffer[, offset[, length[, position]]]],
// callback), where an object may stand for those from buffer or from offset on.
func readRead(a *arguments) work {
	fd := a.fd(0)
	into, options, callback := a.at(1), js.Undefined, a.at(5)
	asOptions := false
	switch n := len(a.list); {
	case a.form != calling:
		options = a.at(2)
		asOptions = n <= 3 || isObject(options) || goja.IsNull(options)
	case n <= 4:
		asOptions = true
		callback = a.at(max(1, n-1))
		if n == 4 {
			options = a.at(2)
		} else if _, ok := buffer.Bytes(into); n == 2 || !ok {
			into = js.Undefined
			if n == 3 {
				options = a.m.optionsOrNone(a.at(1))
				into = js.Get(options, "buffer")
			}
			if js.IsUndefined(into) {
				into = buffer.Of(a.m.r).New(make([]byte, defaultReadSize))
			}
		}
	}
	memory := a.m.bytes(into, "buffer")
	if a.form == calling {
		a.setCallback(callback)
	}
	p := part{a.at(2), a.at(3), a.at(4)}
	if asOptions {
		p = a.m.part(a.m.optionsOrNone(options), memory)
	}
	target := a.m.partToRead(memory, into, p)
	if len(target) == 0 {
		return a.nothing(into)
	}
	at := a.m.position(p.position)
	return func(s step) (result, error) {
		n, err := a.m.files.Read(s.ctx, fd, target, at)
		return a.m.transferred(n, into), failed(err, "read")
	}
}

func isObject(v goja.Value) bool { return js.Object(v) != nil && !js.IsFunction(v) }

// optionsOrNone checks that v is an object, or missing.
func (m *module) optionsOrNone(v goja.Value) goja.Value {
	if js.IsNullish(v) {
		return js.Undefined
	}
	return nodeerr.Object(m.r, v, "options")
}

// transferred is the result of reading and writing: how much, and in the form that
// calls back also what.
func (m *module) transferred(n int, what goja.Value) result {
	return func() []goja.Value { return []goja.Value{m.r.VM.ToValue(n), what} }
}

// nothing is the work of reading or writing no bytes at all.
func (a *arguments) nothing(what goja.Value) work {
	a.noCall = true
	return func(step) (result, error) { return a.m.transferred(0, what), nil }
}

// partToRead is the part of the memory that is to be read into.
func (m *module) partToRead(memory []byte, v goja.Value, p part) []byte {
	offset := 0
	if !js.IsNullish(p.offset) {
		offset = int(nodeerr.Integer(m.r, p.offset, "offset", 0, nodeerr.MaxSafeInteger))
	}
	length, room := int(js.ToInt32(p.length)), len(memory)-offset
	switch {
	case length == 0:
		return nil
	case len(memory) == 0:
		panic(nodeerr.InvalidArgValue(m.r, "buffer", v, "is empty and cannot be written"))
	case length < 0:
		panic(nodeerr.OutOfRange(m.r, "length", ">= 0", m.r.VM.ToValue(length)))
	case length > room:
		panic(nodeerr.OutOfRange(m.r, "length", "<= "+strconv.Itoa(room), m.r.VM.ToValue(length)))
	}
	return memory[offset : offset+length]
}

// position checks where to read: a number or a BigInt, the current position if there
// is none.
func (m *module) position(v goja.Value) int64 {
	switch {
	case js.IsNullish(v):
		return current
	case goja.IsBigInt(v):
		n := v.Export().(*big.Int)
		if !n.IsInt64() {
			panic(nodeerr.OutOfRange(m.r, "position", ">= -9223372036854775808 && <= 9223372036854775807", v))
		}
		return max(n.Int64(), current)
	case goja.IsNumber(v):
		return nodeerr.Integer(m.r, v, "position", current, nodeerr.MaxSafeInteger)
	}
	panic(nodeerr.InvalidArgType(m.r, "position", "of type bigint or integer", v))
}

// readReadv reads the arguments of readv(fd, buffers[, position], callback).
func readReadv(a *arguments) work {
	fd, list, at := a.vector()
	return func(s step) (result, error) {
		if len(list) == 0 {
			return a.m.transferred(0, a.at(1)), failed(syscall.EINVAL, "read")
		}
		n, err := vectored(list, at, func(p []byte, at int64) (int, error) {
			return a.m.files.Read(s.ctx, fd, p, at)
		})
		return a.m.transferred(n, a.at(1)), failed(err, "read")
	}
}

// vector reads the arguments of readv and writev.
func (a *arguments) vector() (fd int, list [][]byte, at int64) {
	fd = a.fd(0)
	list = a.m.buffers(a.at(1))
	a.takeLastCallback(2, 3)
	return fd, list, offsetOf(a.at(2))
}

// offsetOf is where to read or write: a whole number that is not negative, or else the
// current position.
func offsetOf(v goja.Value) int64 {
	if goja.IsNumber(v) {
		if n := v.ToFloat(); n >= 0 && n <= nodeerr.MaxSafeInteger && n == math.Trunc(n) {
			return int64(n)
		}
	}
	return current
}

// buffers checks that v is a list of buffers.
func (m *module) buffers(v goja.Value) [][]byte {
	array := js.Object(v)
	if array == nil || array.ClassName() != "Array" {
		panic(nodeerr.InvalidArgType(m.r, "buffers", "an ArrayBufferView[]", v))
	}
	var list [][]byte
	for _, element := range js.EachElement(array) {
		memory, ok := buffer.Bytes(element)
		if !ok {
			panic(nodeerr.InvalidArgType(m.r, "buffers", "an ArrayBufferView[]", v))
		}
		list = append(list, memory)
	}
	return list
}

// vectored reads or writes one buffer after the other, up to the first that is not
// done with completely.
func vectored(list [][]byte, at int64, do func(p []byte, at int64) (int, error)) (total int, err error) {
	for _, p := range list {
		n, err := do(p, at)
		total += n
		if err != nil && total == 0 {
			return 0, err
		}
		if err != nil || n < len(p) {
			break
		}
		if at >= 0 {
			at += int64(n)
		}
	}
	return total, nil
}
