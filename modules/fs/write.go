package fs

import (
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// readWrite reads the arguments of write, which takes a buffer or a string.
func readWrite(a *arguments) work {
	fd, what := a.fd(0), a.at(1)
	var data []byte
	var at int64
	if memory, ok := buffer.Bytes(what); ok {
		data, at = a.partToWrite(memory)
	} else if goja.IsString(what) {
		data, at = a.textToWrite()
	} else {
		panic(a.m.noData("buffer", what))
	}
	return func(s step) (result, error) {
		n, err := a.m.files.Write(s.ctx, fd, data, at)
		if f, ok := failed(err, "write").(failure); ok && a.form == returning {
			return nil, codeLast{f}
		}
		return a.m.transferred(n, what), failed(err, "write")
	}
}

// noData is the error of what can be neither read from nor written.
func (m *module) noData(name string, v goja.Value) *goja.Object {
	return nodeerr.InvalidArgType(m.r, name, "of type string or an instance of Buffer, TypedArray, or DataView", v)
}

// partToWrite reads the arguments of write(fd, buffer[, offset[, length[, position]]],
// callback), where an object may stand for those from offset on.
func (a *arguments) partToWrite(memory []byte) (data []byte, at int64) {
	a.takeLastCallback(2, 5)
	p := part{a.at(2), a.at(3), a.at(4)}
	if isObject(p.offset) || goja.IsNull(p.offset) {
		p = a.m.part(p.offset, memory)
	}
	offset := 0
	if !js.IsNullish(p.offset) && (a.form != calling || !js.IsFunction(p.offset)) {
		offset = int(nodeerr.Integer(a.m.r, p.offset, "offset", 0, nodeerr.MaxSafeInteger))
	}
	if offset > len(memory) {
		panic(nodeerr.OutOfRange(a.m.r, "offset", "<= "+strconv.Itoa(len(memory)), p.offset))
	}
	room := len(memory) - offset
	length := float64(room)
	if goja.IsNumber(p.length) {
		length = p.length.ToFloat()
	}
	switch {
	case length > float64(room):
		panic(nodeerr.OutOfRange(a.m.r, "length", "<= "+strconv.Itoa(room), p.length))
	case length < 0:
		panic(nodeerr.OutOfRange(a.m.r, "length", ">= 0", p.length))
	case length != float64(int(length)):
		panic(nodeerr.OutOfRange(a.m.r, "length", "an integer", p.length))
	}
	return memory[offset : offset+int(length)], offsetOf(p.position)
}

// textToWrite reads the arguments of write(fd, string[, position[, encoding]],
// callback).
func (a *arguments) textToWrite() (data []byte, at int64) {
	position, encoding := a.at(2), a.at(3)
	if a.form == calling {
		callback := a.at(4)
		switch {
		case js.IsFunction(callback):
		case js.IsFunction(position):
			callback, position = position, js.Undefined
		default:
			callback, encoding = encoding, js.Undefined
		}
		a.setCallback(callback)
	}
	enc := a.m.encodingFor(a.at(1), encoding)
	return buffer.Encode(a.at(1), enc), offsetOf(position)
}

// encodingFor is the encoding that a text is written in; a name that is none stands
// for UTF-8.
func (m *module) encodingFor(text, v goja.Value) buffer.Encoding {
	if !goja.IsString(v) {
		return buffer.UTF8
	}
	enc, ok := buffer.ParseEncoding(v.String())
	if !ok {
		return buffer.UTF8
	}
	if n := text.ToString().(goja.String).Length(); enc == buffer.Hex && n%2 != 0 {
		panic(nodeerr.InvalidArgValue(m.r, "encoding", v, "is invalid for data of length "+strconv.Itoa(n)))
	}
	return enc
}

// readWritev reads the arguments of writev(fd, buffers[, position], callback).
func readWritev(a *arguments) work {
	fd, list, at := a.vector()
	if len(list) == 0 {
		return a.nothing(a.at(1))
	}
	return func(s step) (result, error) {
		n, err := vectored(list, at, func(p []byte, at int64) (int, error) {
			return a.m.files.Write(s.ctx, fd, p, at)
		})
		return a.m.transferred(n, a.at(1)), failed(err, "write")
	}
}
