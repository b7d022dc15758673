package jsnet

import (
	"math"
	"slices"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/stream"
)

// Write implements [stream.Sink].
func (s *socket) Write(chunk stream.Chunk, done func(err goja.Value)) {
	if s.isWrittenBy() {
		s.writeGenerally(false, s.module.chunkValue(chunk), s.module.realm.VM.ToValue(chunk.Encoding), done)
	} else {
		s.write(chunk, done)
	}
}

func (s *socket) write(chunk stream.Chunk, done func(err goja.Value)) {
	if s.connecting {
		s.pending = []stream.Chunk{chunk}
		s.whenConnected(func() { s.Write(chunk, done) }, done)
		return
	}
	if s.handle != nil && s.sendBy([]stream.Chunk{chunk}, done) {
		return
	}
	if chunk.Bytes == nil && chunk.Encoding == "buffer" {
		panic(s.module.realm.NewError(js.TypeError, "ERR_INVALID_ARG_TYPE", "Second argument must be a buffer"))
	}
	s.buffers = append(s.buffers[:0], chunkBytes(chunk))
	s.send(chunk, done)
}

// Writev implements [stream.VectorSink].
func (s *socket) Writev(chunks []stream.Chunk, done func(err goja.Value)) {
	if s.isWrittenBy() {
		s.writeGenerally(true, s.module.vectorObject(chunks), s.module.realm.VM.ToValue(""), done)
	} else {
		s.writev(chunks, done)
	}
}

func (s *socket) writev(chunks []stream.Chunk, done func(err goja.Value)) {
	if s.connecting {
		s.pending = chunks
		s.whenConnected(func() { s.Writev(chunks, done) }, done)
		return
	}
	if s.handle != nil && s.sendBy(chunks, done) {
		return
	}
	s.buffers = s.buffers[:0]
	for _, chunk := range chunks {
		s.buffers = append(s.buffers, chunkBytes(chunk))
	}
	s.send(stream.Chunk{}, done)
}

// whenConnected calls write on 'connect', or done with an error if the socket
// closes before that.
func (s *socket) whenConnected(write func(), done func(err goja.Value)) {
	events, realm := s.module.events, s.module.realm
	var cancel func()
	events.Once(s.object, "connect", func(*goja.Object, []goja.Value) {
		cancel()
		write()
	})
	cancel = events.Once(s.object, "close", func(*goja.Object, []goja.Value) {
		done(nodeerr.New(realm, "ERR_SOCKET_CLOSED_BEFORE_CONNECTION"))
	})
}

// send hands s.buffers to the connection. only is what they are if they are one chunk.
func (s *socket) send(only stream.Chunk, done func(err goja.Value)) {
	s.pending = nil
	if s.conn == nil {
		done(nodeerr.New(s.module.realm, "ERR_SOCKET_CLOSED"))
		return
	}
	s.touch()
	if s.handleGone() {
		clear(s.buffers)
		panic(s.module.noStatus())
	}
	n := total(s.buffers)
	async, err := s.conn.Write(s.buffers, s.written)
	s.module.lastWrite = dispatched{async, n}
	clear(s.buffers)
	if err != nil && isShortText(only) {
		n = 0 // the one kind of write that Node does not count before it is made
	}
	s.sent(n, async, err, done)
}

func total(bufs [][]byte) int {
	n := 0
	for _, b := range bufs {
		n += len(b)
	}
	return n
}

// isShortText tells whether a chunk is a string that Node encodes on its stack.
func isShortText(c stream.Chunk) bool {
	const room = 16 * 1024
	if c.Bytes != nil || !goja.IsString(c.Value) {
		return false
	}
	n := c.Value.(goja.String).Length()
	switch enc, _ := buffer.ParseEncoding(c.Encoding); enc {
	case buffer.UTF8:
		return 3*n <= room
	case buffer.UTF16LE:
		return 2*n <= room
	case buffer.Latin1, buffer.ASCII:
		return n <= room
	}
	return false
}

// sendBy is send by a method that the script has put on the handle. It reports whether there
// is one.
func (s *socket) sendBy(chunks []stream.Chunk, done func(err goja.Value)) bool {
	as, name := "handle", writer(chunks)
	if len(chunks) > 1 {
		as = "req.handle"
	}
	method := s.handle.required(as, name)
	if method == nil {
		return false
	}
	s.pending = nil
	s.touch()
	s.writeBy(method, chunks, done)
	return true
}

// sent goes on after the connection has taken a write of n bytes, or has not.
func (s *socket) sent(n int, async bool, err error, done func(err goja.Value)) {
	s.countWritten(n) // what the system refuses counts too
	switch {
	case err != nil:
		done(s.module.failure(err, "write"))
	case async:
		s.writing = done
		s.writeResource = s.module.realm.NewResourceOf(s.resource, writeKind)
		s.lastQueue = s.conn.QueueSize()
	default:
		done(nil)
	}
}

// onWritten is the callback of a write that was queued.
func (s *socket) onWritten(err error) {
	res := s.writeResource
	s.writeResource = nil
	s.module.realm.CallBack(res, func() { s.wrote(err) })
}

func (s *socket) wrote(err error) {
	done := s.writing
	s.writing = nil
	defer func() { s.countBuffered(s.duplex.WritableLength()) }()
	switch {
	case done == nil: // a write that was taken for over has failed after all
		s.duplex.Destroy(s.module.failure(err, "write"))
		return
	case s.duplex.Destroyed():
		done(goja.Null())
		return
	}
	if err != nil {
		done(s.module.failure(err, "write"))
		return
	}
	s.touch()
	s.lastQueue = 0
	done(goja.Null()) // what a _write of a script's sees of it
}

func chunkBytes(chunk stream.Chunk) []byte {
	if chunk.Bytes != nil {
		return chunk.Bytes
	}
	enc, _ := buffer.ParseEncoding(chunk.Encoding)
	return buffer.Encode(chunk.Value, enc)
}

// Final implements [stream.Finalizer]: everything was written, the end is due, once there
// is a connection.
func (s *socket) Final(done func(err goja.Value)) {
	if s.connecting || s.conn == nil {
		r := s.module.realm
		s.module.events.Once(s.object, "connect", func(*goja.Object, []goja.Value) {
			r.Invoke(s.object, "_final", r.Func("", 1, func(c goja.FunctionCall) goja.Value {
				done(c.Argument(0))
				return js.Undefined
			}))
		})
		return
	}
	if s.handleGone() {
		panic(s.module.noStatus())
	}
	s.known = true // as a shutdown has the system note
	err := s.conn.Shutdown(s.request(shutdownKind, func(error) { done(nil) }))
	switch {
	case err == nil:
	case errnoOf(err) == syscall.ENOTCONN: // the peer is gone: there is nothing left to end
		done(nil)
	default:
		done(s.module.failure(err, "shutdown"))
	}
}

// noStatus is the error that comes of a handle that is gone, and of a script's that does not say
// how it went: Node takes what their methods return then, undefined, for an error's number.
func (m *Module) noStatus() *goja.Object {
	return nodeerr.InvalidArgType(m.realm, "err", "of type number", js.Undefined)
}

// bytesSent is the property bytesWritten: what was handed to the connection and
// what still waits for it.
func (s *socket) bytesSent() goja.Value {
	foreign := s.foreignCount("bytesWritten")
	n := s.bytesWritten
	if s.handleGone() || foreign != nil {
		n = 0 // the handle knows it no more, or knows another
	}
	if len(s.pending) > 1 && !slices.ContainsFunc(s.pending, func(c stream.Chunk) bool { return c.Bytes == nil }) {
		return s.module.realm.VM.ToValue(math.NaN()) // Node looks for the lengths of Buffers that wait together in the wrong place
	}
	for _, chunk := range s.pending {
		n += chunkLength(chunk)
	}
	s.duplex.EachBuffered(func(chunk stream.Chunk) { n += chunkLength(chunk) })
	switch {
	case foreign == nil:
	case n == 0:
		return foreign
	default:
		return s.module.realm.VM.ToValue(foreign.ToFloat() + float64(n))
	}
	return s.module.realm.VM.ToValue(n)
}

func chunkLength(chunk stream.Chunk) int64 {
	if chunk.Bytes != nil {
		return int64(len(chunk.Bytes))
	}
	enc, _ := buffer.ParseEncoding(chunk.Encoding)
	return int64(buffer.ByteLength(chunk.Value, enc))
}

// endSocket is end of a Duplex, but that it always returns the socket.
func (m *Module) endSocket(c goja.FunctionCall) goja.Value {
	m.realm.Call(m.streams.DuplexMethod("end"), c.This, c.Argument(0), c.Argument(1), c.Argument(2))
	return c.This
}

// destroySoon destroys the socket when everything was written.
func (m *Module) destroySoon(c goja.FunctionCall) goja.Value {
	this, ok := c.This.(*goja.Object)
	if !ok {
		return js.Undefined
	}
	if js.Truthy(this.Get("writable")) {
		m.realm.Invoke(this, "end")
	}
	if js.Truthy(this.Get("writableFinished")) {
		m.realm.Invoke(this, "destroy")
	} else {
		m.realm.Invoke(this, "once", m.realm.VM.ToValue("finish"), this.Get("destroy"))
	}
	return js.Undefined
}
