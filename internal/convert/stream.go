package convert

import (
	"io"
	"net"
	"reflect"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/fdstream"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/jsnet"
)

// Readable marks a reader that is a Readable to scripts.
type Readable struct {
	Reader        io.Reader
	HighWaterMark int // how many bytes are read before somebody wants them; 0: Node's default
}

// Writable marks a writer that is a Writable to scripts.
type Writable struct {
	Writer        io.Writer
	HighWaterMark int // how many bytes may wait before write returns false; 0: Node's default
}

// Duplex marks what is a Duplex to scripts.
type Duplex struct {
	ReadWriter    io.ReadWriter
	HighWaterMark int // of both sides
}

// Streams makes what Go has of the streams of scripts, for any other goroutine than that
// of the loop.
type Streams interface {
	Reader(readable *goja.Object) io.ReadCloser
	Writer(writable *goja.Object) io.WriteCloser
	Conn(socket *goja.Object) net.Conn
}

var (
	readerType      = reflect.TypeFor[io.Reader]()
	readCloserType  = reflect.TypeFor[io.ReadCloser]()
	writerType      = reflect.TypeFor[io.Writer]()
	writeCloserType = reflect.TypeFor[io.WriteCloser]()
	connType        = reflect.TypeFor[net.Conn]()
)

// streamToJS makes a stream of a value that is one by its type, or by what it is declared
// as; nil of any other.
func (c *Converter) streamToJS(v any, declared reflect.Type) goja.Value {
	opts := fdstream.Options{Throwable: c.Throwable}
	switch v := v.(type) {
	case net.Conn:
		return c.connToJS(v)
	case net.Listener:
		return jsnet.FromListener(c.r, v)
	case Readable:
		opts.HighWaterMark = v.HighWaterMark
		return fdstream.NewReadable(c.r, given(v.Reader), opts)
	case Writable:
		opts.HighWaterMark = v.HighWaterMark
		return fdstream.NewWritable(c.r, given(v.Writer), opts)
	case Duplex:
		opts.HighWaterMark = v.HighWaterMark
		return fdstream.NewDuplex(c.r, given(v.ReadWriter), opts)
	}
	switch declared {
	case readerType, readCloserType:
		if r, ok := v.(io.Reader); ok {
			return fdstream.NewReadable(c.r, r, opts)
		}
	case writerType, writeCloserType:
		if w, ok := v.(io.Writer); ok {
			return fdstream.NewWritable(c.r, w, opts)
		}
	}
	return nil
}

// given refuses what is nil.
func given[T any](v T) T {
	if any(v) == nil {
		fail("", "nil", reflect.TypeFor[T]().String())
	}
	return v
}

// connToJS makes a Socket of a connection: the same one each time.
func (c *Converter) connToJS(conn net.Conn) goja.Value {
	if !reflect.TypeOf(conn).Comparable() {
		return jsnet.FromConn(c.r, conn)
	}
	socket := c.sockets[conn]
	if socket == nil {
		socket = jsnet.FromConn(c.r, conn)
		if c.sockets == nil {
			c.sockets = make(map[net.Conn]*goja.Object)
		}
		c.sockets[conn] = socket
		c.r.Invoke(socket, "once", c.r.VM.ToValue("close"), c.r.Func("", 0, func(goja.FunctionCall) goja.Value {
			delete(c.sockets, conn)
			return js.Undefined
		}))
	}
	return socket
}

// toStream makes of a stream what a Go type asks for that streams are converted to. It
// reports whether t is one.
func (c *Converter) toStream(v goja.Value, dst reflect.Value, path string) bool {
	t := dst.Type()
	if t.Kind() != reflect.Interface || c.Streams == nil {
		return false
	}
	o := js.Object(v)
	var out any
	switch t {
	case readerType, readCloserType:
		if hasMethods(o, "on", "read", "destroy") {
			out = c.Streams.Reader(o)
		}
	case writerType, writeCloserType:
		if hasMethods(o, "on", "write", "end", "destroy") {
			out = c.Streams.Writer(o)
		}
	case connType:
		if jsnet.IsSocket(v) {
			out = c.Streams.Conn(o)
		}
	default:
		return false
	}
	switch {
	case out != nil:
		dst.Set(reflect.ValueOf(out))
	case goja.IsNull(v):
		dst.SetZero()
	default:
		fail(path, describe(v), t.String())
	}
	return true
}

func hasMethods(o *goja.Object, names ...string) bool {
	if o == nil {
		return false
	}
	for _, name := range names {
		if !js.IsFunction(o.Get(name)) {
			return false
		}
	}
	return true
}
