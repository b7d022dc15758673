package fdstream

import (
	"io"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/stream"
)

// Options are the options of streams over what an application has.
type Options struct {
	HighWaterMark int // bytes; 0: that of Node's streams

	// Throwable makes what a script sees of an error.
	Throwable func(error) goja.Value
}

// prototypes are what the streams inherit from, below the prototypes of node:stream.
type prototypes struct{ readable, writable, duplex *goja.Object }

func prototypesOf(r *js.Realm) *prototypes {
	return js.State(r, func(r *js.Realm) *prototypes {
		streams := stream.Of(r)
		derive := func(class *goja.Object, methods ...string) *goja.Object {
			proto := r.VM.CreateObject(js.Proto(class))
			streams.Implement(proto, methods...)
			return proto
		}
		return &prototypes{
			readable: derive(streams.Readable(), "_read", "_destroy"),
			writable: derive(streams.Writable(), "_write", "_writev", "_final", "_destroy"),
			duplex:   derive(streams.Duplex()),
		}
	})
}

func (o Options) forStream(streams *stream.Module) stream.Options {
	mark := o.HighWaterMark
	if mark == 0 {
		mark = streams.DefaultHighWaterMark(false)
	}
	return stream.Options{HighWaterMark: mark, Readable: true, Writable: true, AllowHalfOpen: true}
}

// NewReadable makes a Readable of what in gives. See the package comment.
func NewReadable(r *js.Realm, in io.Reader, opts Options) *goja.Object {
	streams, o := stream.Of(r), r.VM.CreateObject(prototypesOf(r).readable)
	s := newReading(newEnd(r, in, opts), in)
	s.attach(streams.InitReadable(o, opts.forStream(streams), s))
	return o
}

// NewWritable makes a Writable that writes to out.
func NewWritable(r *js.Realm, out io.Writer, opts Options) *goja.Object {
	streams, o := stream.Of(r), r.VM.CreateObject(prototypesOf(r).writable)
	streams.InitWritable(o, opts.forStream(streams), &writing{newEnd(r, out, opts), out})
	return o
}

// NewDuplex makes a Duplex that reads from inOut and writes to it. When the script ends
// the writing, that calls the method CloseWrite, if there is one.
func NewDuplex(r *js.Realm, inOut io.ReadWriter, opts Options) *goja.Object {
	streams, o := stream.Of(r), r.VM.CreateObject(prototypesOf(r).duplex)
	end := newEnd(r, inOut, opts)
	s := &both{newReading(end, inOut), &writing{end, inOut}}
	s.attach(streams.InitDuplex(o, opts.forStream(streams), s))
	return o
}

// both is the inside of a Duplex.
type both struct {
	*reading
	*writing
}

// Destroy implements [stream.Destroyer].
func (s *both) Destroy(err goja.Value, done func(err goja.Value)) { s.reading.Destroy(err, done) }

// Final implements [stream.Finalizer].
func (s *both) Final(done func(err goja.Value)) {
	closer, ok := s.out.(interface{ CloseWrite() error })
	if !ok {
		done(nil)
		return
	}
	s.writing.end.do(closer.CloseWrite, done)
}

// writing is the inside of a Writable.
type writing struct {
	end *end
	out io.Writer
}

// Write implements [stream.Sink].
func (s *writing) Write(c stream.Chunk, done func(err goja.Value)) {
	s.write(append([]byte(nil), c.Bytes...), done)
}

// Writev implements [stream.VectorSink]: what waits is written at once.
func (s *writing) Writev(chunks []stream.Chunk, done func(err goja.Value)) {
	var all []byte
	for _, c := range chunks {
		all = append(all, c.Bytes...)
	}
	s.write(all, done)
}

func (s *writing) write(b []byte, done func(err goja.Value)) {
	s.end.do(func() error {
		n, err := s.out.Write(b)
		if err == nil && n < len(b) {
			err = io.ErrShortWrite
		}
		return err
	}, done)
}

// Final implements [stream.Finalizer]: what goes wrong when it is closed is not lost.
func (s *writing) Final(done func(err goja.Value)) { s.end.close(nil, done) }

// Destroy implements [stream.Destroyer].
func (s *writing) Destroy(err goja.Value, done func(err goja.Value)) { s.end.close(err, done) }
