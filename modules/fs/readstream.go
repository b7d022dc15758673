package fs

import (
	"math"
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/stream"
)

// readStreamMark is how much a ReadStream reads ahead, if the options do not say.
const readStreamMark = 64 << 10

// A readStream is the inside of a ReadStream.
type readStream struct {
	*fileStream
	spare []byte // memory for the next read
}

func (m *module) newReadStreamClass() streamClass {
	class := streamClass{flag: "r"}
	streams := stream.Of(m.r)
	class.ctor = m.r.NewClass(js.Class{
		Name: "ReadStream", Length: 2, Parent: streams.Readable(),
		Init: func(this *goja.Object, args []goja.Value) { m.initReadStream(this, args, class) },
	})
	m.defineStreamClass(&class, "ReadStream")
	proto := js.Proto(class.ctor)
	streams.Implement(proto, "_read", "_destroy")
	m.r.On(proto).Value("close", m.r.Func("", 1, func(c goja.FunctionCall) goja.Value {
		this := m.streamOf(c.This).this
		if callback := c.Argument(0); js.IsFunction(callback) {
			m.r.Invoke(m.r.Builtin("stream"), "finished", this, callback)
		}
		m.r.Invoke(this, "destroy")
		return js.Undefined
	}))
	m.definePending(proto)
	return class
}

// initReadStream is the constructor: (path[, options]).
func (m *module) initReadStream(this *goja.Object, args []goja.Value, class streamClass) {
	a := &arguments{m: m, list: args}
	opts := a.options(1)
	s := &readStream{fileStream: m.newFileStream(this, class, a.at(0), opts)}
	if s.handle == nil {
		s.need("read", true)
		s.need("close", opts.closes())
	}
	start, end := s.startOption(opts), opts.get("end")
	s.setRange(start, end)
	changed := map[string]goja.Value{}
	if js.IsUndefined(opts.get("highWaterMark")) {
		changed["highWaterMark"] = m.r.VM.ToValue(readStreamMark)
	}
	if js.Truthy(opts.encoding) {
		changed["encoding"] = opts.encoding
	}
	s.d = stream.Of(m.r).ConstructReadable(this, s.constructorOptions(opts, changed), s)
}

// setRange defines the properties that say what part of the file is read.
func (s *readStream) setRange(start, end goja.Value) {
	r := s.m.r
	s.set("start", start)
	infinite := r.VM.ToValue(math.Inf(1))
	last := orDefault(end, infinite)
	if !last.StrictEquals(infinite) {
		nodeerr.Integer(r, last, "end", 0, nodeerr.MaxSafeInteger)
		if goja.IsNumber(start) && start.ToFloat() > last.ToFloat() {
			shown := strconv.FormatFloat(last.ToFloat(), 'f', -1, 64)
			panic(nodeerr.OutOfRange(r, "start", `<= "end" (here: `+shown+")", start))
		}
	}
	s.set("end", last)
	s.set("pos", start)
	s.set("bytesRead", r.VM.ToValue(0))
}

// left is how much of n there is to read up to the end that was asked for.
func (s *readStream) left(n int) int {
	from := s.get("pos")
	if js.IsUndefined(from) {
		from = s.get("bytesRead")
	}
	return int(min(s.get("end").ToFloat()-from.ToFloat()+1, float64(n)))
}

// Read implements [stream.Source].
func (s *readStream) Read(n int) {
	if n = s.left(n); n <= 0 {
		s.d.PushEOF()
		return
	}
	if n > buffer.MaxLength {
		s.d.ErrorOrDestroy(nodeerr.OutOfRange(s.m.r, "size", ">= 0 && <= "+strconv.Itoa(buffer.MaxLength), s.m.r.VM.ToValue(n)))
		return
	}
	s.busy = true
	if !s.isDirect("read") {
		s.readByCall(n)
		return
	}
	chunk := s.spare
	s.spare = nil
	if len(chunk) < n {
		chunk = make([]byte, n)
	}
	fd, at, got := byteCount(s.get("fd")), s.position(), 0
	s.m.start(func(st step) (result, error) {
		var err error
		got, err = s.m.files.Read(st.ctx, fd, chunk[:n], at)
		return nil, failed(err, "read")
	}, func(_ result, err error) {
		if err != nil {
			s.arrived(nil, s.m.bare(err))
			return
		}
		data := chunk[:got]
		if got < n { // the chunk is as big as it needs to be, and the memory is used again
			data, s.spare = append([]byte(nil), data...), chunk
		}
		s.arrived(data, nil)
	})
}

// readByCall is Read by a function of the script's.
func (s *readStream) readByCall(n int) {
	r := s.m.r
	memory := buffer.Of(r).New(make([]byte, n))
	s.m.r.Invoke(s.fs, "read", s.get("fd"), memory, r.VM.ToValue(0), r.VM.ToValue(n), s.get("pos"),
		r.Func("", 3, func(c goja.FunctionCall) goja.Value {
			if err := c.Argument(0); js.Truthy(err) {
				s.arrived(nil, err)
				return js.Undefined
			}
			data, _ := buffer.Bytes(c.Argument(2))
			s.arrived(data[:min(byteCount(c.Argument(1)), len(data))], nil)
			return js.Undefined
		}))
}

// arrived takes what was read.
func (s *readStream) arrived(data []byte, err goja.Value) {
	switch {
	case s.end(err):
	case err != nil:
		s.d.ErrorOrDestroy(err)
	case len(data) == 0:
		s.d.PushEOF()
	default:
		s.add("pos", len(data))
		s.add("bytesRead", len(data))
		s.d.Push(data)
	}
}
