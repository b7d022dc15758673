package fdstream

import (
	"errors"
	"io"
	"os"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/stream"
)

// A Sink is the inside of a stream that writes to w.
type Sink struct {
	r *js.Realm
	w io.Writer
}

// NewSink returns a sink.
func NewSink(r *js.Realm, w io.Writer) *Sink { return &Sink{r, w} }

// Write implements [stream.Sink].
func (s *Sink) Write(c stream.Chunk, done func(err goja.Value)) {
	s.r.Loop.Flush() // whoever reads this may know by it that the rest has left
	if _, err := s.w.Write(c.Bytes); err != nil {
		done(systemError(s.r, "write", err))
		return
	}
	done(nil)
}

// Destroy implements [stream.Destroyer]: others write there too.
func (s *Sink) Destroy(err goja.Value, done func(err goja.Value)) { done(err) }

// systemError is what a script sees of an error: one of the system's if there is one
// behind it.
func systemError(r *js.Realm, syscallName string, err error) goja.Value {
	var errno syscall.Errno
	switch {
	case errors.As(err, &errno):
	case errors.Is(err, io.ErrClosedPipe):
		errno = syscall.EPIPE
	case errors.Is(err, os.ErrClosed):
		errno = syscall.EBADF
	default:
		return r.NewError(js.Error, "", syscallName+": "+err.Error())
	}
	return nodeerr.Errno(r, syscallName, errno)
}
