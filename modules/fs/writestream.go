package fs

import (
	"sync/atomic"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/stream"
)

// writeAttempts is how often in a row a WriteStream tries to write and gets nowhere.
const writeAttempts = 5

// A writeStream is the inside of a WriteStream.
type writeStream struct {
	*fileStream
	gone atomic.Bool // the stream was destroyed
}

func (m *module) newWriteStreamClass() streamClass {
	class := streamClass{flag: "w"}
	streams := stream.Of(m.r)
	class.ctor = m.r.NewClass(js.Class{
		Name: "WriteStream", Length: 2, Parent: streams.Writable(),
		Init: func(this *goja.Object, args []goja.Value) { m.initWriteStream(this, args, class) },
	})
	m.defineStreamClass(&class, "WriteStream")
	proto := js.Proto(class.ctor)
	streams.Implement(proto, "_write", "_writev", "_destroy")
	m.r.On(proto).
		Value("close", m.r.Func("", 1, func(c goja.FunctionCall) goja.Value {
			m.closeWriteStream(m.streamOf(c.This), c.Argument(0))
			return js.Undefined
		})).
		Value("destroySoon", js.Proto(streams.Writable()).Get("end"))
	m.definePending(proto)
	return class
}

// initWriteStream is the constructor: (path[, options]).
func (m *module) initWriteStream(this *goja.Object, args []goja.Value, class streamClass) {
	a := &arguments{m: m, list: args}
	opts := a.options(1)
	s := &writeStream{fileStream: m.newFileStream(this, class, a.at(0), opts)}
	flush := false
	if v := opts.get("flush"); !js.IsNullish(v) {
		flush = nodeerr.Boolean(m.r, v, "options.flush")
	}
	s.set("flush", m.r.VM.ToValue(flush))
	if s.handle == nil {
		s.needWrite()
		s.need("close", opts.closes())
		s.need("fsync", flush)
	}
	start := s.startOption(opts)
	s.set("start", start)
	s.set("pos", start)
	s.set("bytesWritten", m.r.VM.ToValue(0))
	changed := map[string]goja.Value{"decodeStrings": m.r.VM.ToValue(true)}
	s.d = stream.Of(m.r).ConstructWritable(this, s.constructorOptions(opts, changed), s)
	if js.Truthy(opts.encoding) {
		m.r.Invoke(this, "setDefaultEncoding", opts.encoding)
	}
}

// needWrite checks that there is at least one of the functions that write. Without the
// other, the stream lacks the method that would call it.
func (s *writeStream) needWrite() {
	single, vector := js.Truthy(s.fs.Get("write")), js.Truthy(s.fs.Get("writev"))
	s.need("write", !vector)
	s.need("writev", false)
	if !single {
		s.set("_write", goja.Null())
	}
	if !vector {
		s.set("_writev", goja.Null())
	}
}

// closeWriteStream is the method close: it ends the stream.
func (m *module) closeWriteStream(s *fileStream, callback goja.Value) {
	if js.Truthy(callback) {
		if js.Truthy(s.get("closed")) {
			m.r.NextTick(func() { m.r.Call(callback, js.Undefined) })
			return
		}
		m.r.Invoke(s.this, "on", m.r.VM.ToValue("close"), callback)
	}
	if !s.d.AutoDestroy() {
		m.r.Invoke(s.this, "on", m.r.VM.ToValue("finish"), s.get("destroy"))
	}
	m.r.Invoke(s.this, "end")
}

// Destroy implements [stream.Destroyer].
func (s *writeStream) Destroy(err goja.Value, done func(err goja.Value)) {
	s.gone.Store(true)
	s.fileStream.Destroy(err, done)
}

// Write implements [stream.Sink].
func (s *writeStream) Write(c stream.Chunk, done func(err goja.Value)) {
	s.write("write", []stream.Chunk{c}, done)
}

// Writev implements [stream.VectorSink].
func (s *writeStream) Writev(chunks []stream.Chunk, done func(err goja.Value)) {
	s.write("writev", chunks, done)
}

// write writes chunks with the function of that name.
func (s *writeStream) write(name string, chunks []stream.Chunk, done func(err goja.Value)) {
	list := make([][]byte, len(chunks))
	total := 0
	for i, c := range chunks {
		list[i] = c.Bytes
		total += len(c.Bytes)
	}
	s.busy = true
	if done = s.written(done); s.isDirect(name) {
		s.writeDirect(list, done)
	} else {
		values := s.buffers(list)
		for i, c := range chunks {
			if c.Value != nil {
				values[i] = c.Value
			}
		}
		s.writeByCall(name, list, values, s.get("pos"), 0, done)
	}
	s.advance(total)
}

// advance moves the position, if the stream has one.
func (s *writeStream) advance(n int) {
	if v := s.get("pos"); !js.IsUndefined(v) {
		s.setNumber("pos", v.ToFloat()+float64(n))
	}
}

// written returns what to call when all is written.
func (s *writeStream) written(done func(err goja.Value)) func(err goja.Value) {
	return func(err goja.Value) {
		if s.d.Destroyed() {
			done(err)
			s.end(err)
		} else {
			s.busy = false
			done(err)
		}
	}
}

// writeDirect writes without going through JavaScript.
func (s *writeStream) writeDirect(list [][]byte, done func(err goja.Value)) {
	fd, at, wrote := byteCount(s.get("fd")), s.position(), 0
	s.m.start(func(st step) (result, error) {
		var err error
		wrote, err = s.writeAll(st, fd, list, at)
		return nil, err
	}, func(_ result, err error) {
		s.add("bytesWritten", wrote)
		if err != nil {
			done(s.m.bare(err))
		} else {
			done(nil)
		}
	})
}

// writeAll writes a list to the end, unless the stream is destroyed meanwhile.
func (s *writeStream) writeAll(st step, fd int, list [][]byte, at int64) (total int, err error) {
	for attempts := 0; ; {
		n, err := vectored(list, at, func(p []byte, at int64) (int, error) {
			return s.m.files.Write(st.ctx, fd, p, at)
		})
		if isErrno(err, syscall.EAGAIN) {
			err = nil
		}
		if err != nil {
			return total, failed(err, "write")
		}
		total += n
		if list = rest(list, n); len(list) == 0 {
			return total, nil
		}
		if at >= 0 {
			at += int64(n)
		}
		if attempts++; n > 0 {
			attempts = 0
		}
		if attempts > writeAttempts {
			return total, busyForTooLong()
		}
		st.next()
		if s.gone.Load() {
			return total, refusal(func(r *js.Realm) *goja.Object { return nodeerr.New(r, "ERR_STREAM_DESTROYED", "write") })
		}
	}
}

// busyForTooLong is the error of a file that takes nothing. Node's knows no more.
func busyForTooLong() error {
	return refusal(func(r *js.Realm) *goja.Object {
		return nodeerr.SystemError(r, "ERR_SYSTEM_ERROR", "A system error occurred", nodeerr.Info{
			Code: "undefined", Message: "undefined", Syscall: "undefined",
		})
	})
}

// rest is what of a list is left after n bytes.
func rest(list [][]byte, n int) [][]byte {
	for len(list) > 0 && n >= len(list[0]) {
		n -= len(list[0])
		list = list[1:]
	}
	if n > 0 {
		list = append([][]byte{list[0][n:]}, list[1:]...)
	}
	return list
}

// writeByCall writes by a function of the script's, again and again until all is written.
// The list has one element for the function that takes no more.
func (s *writeStream) writeByCall(name string, list [][]byte, values []goja.Value, position goja.Value, attempts int, done func(err goja.Value)) {
	r := s.m.r
	callback := r.Func("", 3, func(c goja.FunctionCall) goja.Value {
		err, n := c.Argument(0), byteCount(c.Argument(1))
		if js.Truthy(err) && js.Get(err, "code").String() == "EAGAIN" {
			err, n = js.Undefined, 0
		}
		switch {
		case js.Truthy(err):
			done(err)
			return js.Undefined
		case s.gone.Load():
			done(nodeerr.New(r, "ERR_STREAM_DESTROYED", "write"))
			return js.Undefined
		}
		s.add("bytesWritten", n)
		left := rest(list, n)
		if attempts++; n > 0 {
			attempts = 0
		}
		switch {
		case len(left) == 0:
			done(nil)
		case attempts > writeAttempts:
			done(s.m.object(busyForTooLong()))
		default:
			if name == "write" || !js.IsUndefined(position) { // of write Node makes NaN of no position
				position = r.VM.ToValue(position.ToFloat() + float64(n))
			}
			s.writeByCall(name, left, s.buffers(left), position, attempts, done)
		}
		return js.Undefined
	})
	if name == "writev" {
		s.m.r.Invoke(s.fs, name, s.get("fd"), s.m.array(values), position, callback)
		return
	}
	s.m.r.Invoke(s.fs, name, s.get("fd"), values[0], r.VM.ToValue(0), r.VM.ToValue(len(list[0])), position, callback)
}

// buffers shows memory to a script.
func (s *writeStream) buffers(list [][]byte) []goja.Value {
	values := make([]goja.Value, len(list))
	for i, p := range list {
		values[i] = buffer.Of(s.m.r).New(p)
	}
	return values
}
