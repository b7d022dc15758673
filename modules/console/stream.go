package console

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// A processStream is a stream of the process that the global console prints to. The
// console finds it when it first needs it, and prints past it until then where nobody can
// tell: see internal/stdio.
type processStream struct {
	m     *module
	fd    int
	value goja.Value // nil until it is needed, or the script has set another
	past  bool       // the console has printed past it, and so has found it already
	asked bool       // it is only asked for whether the console would find it
}

// defineStream defines a stream of the global console: the process's, unless a script
// sets another.
func (m *module) defineStream(out output, fd int) *processStream {
	s := &processStream{m: m, fd: fd}
	get := m.r.Func("get", 0, func(goja.FunctionCall) goja.Value {
		switch {
		case s.value != nil:
		case s.asked:
			return m.unfound
		default:
			s.value = s.find(out)
		}
		return s.value
	})
	set := m.r.Func("set", 1, func(c goja.FunctionCall) goja.Value {
		s.value = c.Argument(0)
		return js.Undefined
	})
	check(m.global.DefineAccessorProperty(out.stream, get, set, goja.FLAG_TRUE, goja.FLAG_FALSE))
	return s
}

func (s *processStream) find(out output) goja.Value {
	if s.past {
		return s.m.stdio.Stream(s.fd)
	}
	if process := s.m.r.Builtin("process"); process != nil {
		return js.Get(process, strings.TrimPrefix(out.stream, "_"))
	}
	return js.Undefined
}

// unfound returns the stream of an output if it can be printed past; nil if not.
func (c *console) unfound(out output) *processStream {
	if c.object != c.m.global {
		return nil
	}
	s := c.m.out
	if out == stderr {
		s = c.m.err
	}
	if s.value != nil || !c.m.stdio.Printable(s.fd) || !s.past && !c.m.stdio.Own(s.fd) {
		return nil
	}
	s.asked = true
	defer func() { s.asked = false }()
	if c.stream(out) != c.m.unfound {
		return nil // the script has defined another
	}
	return s
}

// target is the stream of an output as far as its properties matter: one that can be
// printed past has none that do.
func (c *console) target(out output) goja.Value {
	if c.unfound(out) != nil {
		return js.Undefined
	}
	return c.stream(out)
}

// printPast prints a text past the stream of an output, if that can be, and returns what
// is left for the stream.
func (c *console) printPast(out output, text string) (left string) {
	s := c.unfound(out)
	if s == nil {
		return text
	}
	s.past = true
	return c.m.stdio.Print(s.fd, text)
}

// lookAtStderr does what Node does before it first finds out about colors: it looks at
// process.stderr. Where nobody can tell, it is enough to note that.
func (m *module) lookAtStderr() {
	if m.stdio.Colored {
		return
	}
	m.stdio.Colored = true
	if process := m.r.Builtin("process"); process != nil && m.r.WatchesResources() {
		process.Get("stderr")
	}
}
