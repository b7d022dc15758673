package stdio

import (
	"io"
	"os"
	"runtime"
	"strings"
	"syscall"

	"github.com/dop251/goja"
	"golang.org/x/term"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/jsnet/transport"
)

// The descriptors.
const (
	In = iota
	Out
	Err
	count
)

// Is tells whether fd is the descriptor of a standard stream.
func Is(fd int) bool { return fd >= 0 && fd < count }

// A Kind is what a descriptor is, by the name that libuv has for it.
type Kind string

// The kinds of interest. All others make a stream that does nothing.
const (
	File     Kind = "FILE"
	Pipe     Kind = "PIPE"
	TCP      Kind = "TCP"
	Terminal Kind = "TTY"
)

// IsSocket tells whether streams over the descriptor are sockets.
func (k Kind) IsSocket() bool { return k == Pipe || k == TCP }

// Streams are the standard streams of one realm. They belong to its goroutine.
type Streams struct {
	// Stream returns process.stdin and the like, as long as no script has replaced them.
	Stream func(fd int) *goja.Object

	// Own tells whether no script has replaced one.
	Own func(fd int) bool

	// Colored is set once the console has asked whether to print in colors. Node then has
	// looked at process.stderr.
	Colored bool

	r      *js.Realm
	given  [count]any // readers and writers
	system bool
	kinds  [count]Kind // as far as they are known
	print  [count]printing
}

// Of returns the streams of a realm: without input, and with output that is lost, unless
// [Streams.Use] says otherwise.
func Of(r *js.Realm) *Streams {
	return js.State(r, func(r *js.Realm) *Streams {
		s := &Streams{r: r}
		s.Use(nil, nil, nil, false)
		return s
	})
}

// Use sets the streams, of which each may be nil. system says that the process is the
// system's own.
func (s *Streams) Use(in io.Reader, out, err io.Writer, system bool) {
	if in == nil {
		in = strings.NewReader("")
	}
	if out == nil {
		out = io.Discard
	}
	if err == nil {
		err = io.Discard
	}
	s.given, s.system, s.kinds = [count]any{in, out, err}, system, [count]Kind{}
}

// Writer is what an output writes to.
func (s *Streams) Writer(fd int) io.Writer { return s.given[fd].(io.Writer) }

// descriptors tells whether streams can be made of descriptors of the system.
const descriptors = runtime.GOOS == "linux"

// Kind is the kind of a standard descriptor.
func (s *Streams) Kind(fd int) Kind {
	if s.kinds[fd] == "" {
		s.kinds[fd] = s.findKind(fd)
	}
	return s.kinds[fd]
}

func (s *Streams) findKind(fd int) Kind {
	f, ok := s.given[fd].(*os.File)
	switch {
	case ok && isTerminal(f):
		return Terminal
	case (!ok || !s.system) && fd == In:
		return Pipe
	case !ok || !s.system:
		return File
	}
	if n := number(f); descriptors && n >= 0 {
		return Kind(transport.KindOf(n))
	}
	if info, err := f.Stat(); err == nil && info.Mode()&(os.ModeNamedPipe|os.ModeSocket) != 0 {
		return Pipe
	}
	return File
}

// Open returns a stream over a standard descriptor that is a pipe or a socket, and how
// many bytes have been printed by it before.
func (s *Streams) Open(fd int) (stream transport.Stream, printed int64, err error) {
	if p := &s.print[fd]; p.stream != nil {
		stream, printed = p.stream, p.bytes
		p.stream = nil
		return stream, printed, nil
	}
	stream, err = s.open(fd)
	return stream, 0, err
}

func (s *Streams) open(fd int) (transport.Stream, error) {
	n, err := s.own(fd)
	switch {
	case err != nil:
		return nil, err
	case s.system && n >= 0:
		return transport.Open(s.r.Loop, n)
	}
	return s.standard(fd), nil
}

// OpenTerminal returns a stream over a standard descriptor that is a terminal, or is to be
// used like one.
func (s *Streams) OpenTerminal(fd int) (transport.Stream, error) {
	terminal := s.Kind(fd) == Terminal
	if !terminal && !s.Kind(fd).IsSocket() {
		return nil, &transport.Error{Syscall: "uv_tty_init", Errno: syscall.EINVAL}
	}
	n, err := s.own(fd)
	switch {
	case err != nil:
		return nil, err
	case n >= 0 && (s.system || terminal):
		return transport.OpenTerminal(s.r.Loop, n)
	}
	return s.standard(fd), nil
}

// standard returns a stream over what an application has given.
func (s *Streams) standard(fd int) transport.Stream {
	in, _ := s.given[fd].(io.Reader)
	out, _ := s.given[fd].(io.Writer)
	if fd == In {
		return transport.NewStandard(s.r.Loop, in, nil)
	}
	return transport.NewStandard(s.r.Loop, nil, out)
}

// own returns the number of the descriptor, -1 if there is none to use: the standard one
// itself, or a second one of an open file that is none of the three.
func (s *Streams) own(fd int) (int, error) {
	f, ok := s.given[fd].(*os.File)
	if !ok || !descriptors {
		return -1, nil
	}
	n := number(f)
	if n < 0 || Is(n) || s.Kind(fd) == Terminal { // which is opened anew
		return n, nil
	}
	return transport.Duplicate(n)
}

// IsTerminal tells whether a descriptor is one of a terminal that scripts may use.
func (s *Streams) IsTerminal(fd int) bool {
	if Is(fd) {
		if _, ok := s.given[fd].(*os.File); ok {
			return s.Kind(fd) == Terminal
		}
	}
	return s.system && term.IsTerminal(fd)
}

func isTerminal(f *os.File) (is bool) {
	withNumber(f, func(fd int) { is = term.IsTerminal(fd) })
	return is
}

// number is the number of a file's descriptor, -1 if it is closed.
func number(f *os.File) int {
	n := -1
	withNumber(f, func(fd int) { n = fd })
	return n
}

// withNumber calls use with a file's descriptor. Unlike [os.File.Fd] it leaves the file's
// deadlines in working order.
func withNumber(f *os.File, use func(fd int)) {
	conn, err := f.SyscallConn()
	if err == nil {
		err = conn.Control(func(fd uintptr) { use(int(fd)) })
	}
	_ = err // it is closed: there is no number
}
