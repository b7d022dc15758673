package runtime

import (
	"errors"
	"fmt"
	"regexp"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/convert"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/report"
	"github.com/sluicejs/sluice/modules/events"
)

// ErrClosed is returned when a runtime is asked to run a program and was closed, or
// has run its program, and by the run of a program that Close has ended.
var ErrClosed = errors.New("runtime: closed")

// ErrNoFunction is what [Call] fails with, by [errors.Is], for a name that the program has
// no function of.
var ErrNoFunction = errors.New("runtime: the program has no such function")

// ErrDeadlock is returned by what waits for the runtime's goroutine when it is called on
// that goroutine: in a function that JavaScript has called, say.
var ErrDeadlock = errors.New("runtime: the runtime's own goroutine cannot wait for itself")

// An Exception is a value that a script has thrown, or rejected a promise with: what a
// program has ended with, or a call.
//
// [errors.Is] and [errors.As] find an error of Go's in it: the one that the value stands
// for, because a Go function has returned it to the script, or that the value has as
// its cause. Returned to the script by a Go function it is the same value as before.
type Exception struct {
	Name    string // the error's name, "" if the value is no error
	Message string // the error's message, or the value as a string
	Code    string // the error's property code, if it is a string
	Stack   string // the error's stack

	// Report is what Node prints of what ends a program: the line that it was thrown
	// from, the stack, the properties of the error. It is empty for other exceptions.
	Report string

	// ExitCode is the exit code of a process that ends of it: 1, unless the program
	// has set another. It is 0 for other exceptions.
	ExitCode int

	// Value is what was thrown. It belongs to the runtime's goroutine, as long as the
	// program runs; the other fields may be used anywhere.
	Value goja.Value

	realm *js.Realm
	cause error
}

// Error returns name and message; of a value that is no error, what it is and whether the
// program has ended of it.
func (e *Exception) Error() string {
	if e.Name == "" && e.Report != "" {
		return "uncaught: " + e.Message
	}
	if e.Name == "" {
		return "thrown: " + e.Message
	}
	if e.Message == "" {
		return e.Name
	}
	return e.Name + ": " + e.Message
}

// Unwrap returns the error of Go's that the value stands for, or has as its cause; nil if
// there is none.
func (e *Exception) Unwrap() error { return e.cause }

// thrown finds an exception of the runtime's in an error, and what was thrown.
func (rt *Runtime) thrown(err error) (thrown goja.Value, exception error) {
	if e, ok := errors.AsType[*Exception](err); ok && e.realm == rt.realm {
		return e.Value, e
	}
	return nil, nil
}

// newException describes what was thrown. It runs where JavaScript can run.
func newException(r *js.Realm, thrown goja.Value) *Exception {
	e := &Exception{Value: thrown, realm: r, cause: convert.Origin(r, thrown)}
	err, ok := thrown.(*goja.Object)
	if !ok || err.ClassName() != "Error" {
		r.Try(func() { e.Message = thrown.String() })
		return e
	}
	e.Name, e.Message = text(r, err, "name"), text(r, err, "message")
	e.Code, e.Stack = text(r, err, "code"), text(r, err, "stack")
	return e
}

// newUncaught describes what ends the program.
func newUncaught(r *js.Realm, thrown goja.Value, origin js.Origin, command string) *Exception {
	if stack, ok := events.EmittedStack(thrown); ok {
		r.Hidden(thrown.(*goja.Object)).Value("stack", r.VM.ToValue(stack))
	}
	text := report.Uncaught(r, thrown, origin, command)
	e := newException(r, thrown)
	e.Report = text
	return e
}

// text reads a property that is a string.
func text(r *js.Realm, o *goja.Object, name string) (s string) {
	r.Try(func() { // a getter may throw
		if v := o.Get(name); v != nil && goja.IsString(v) {
			s = v.String()
		}
	})
	return s
}

// An ExitError is returned by a run that has ended with an exit code other than 0:
// by process.exit, or because process.exitCode was set.
type ExitError struct{ Code int }

// Error names the code.
func (e *ExitError) Error() string { return fmt.Sprintf("exit code %d", e.Code) }

// A PanicError is a panic of Go code that a program has to do with: a function that it
// called, a hook, what streams read from and write to, a network of the application's. It
// ends the program, scripts cannot catch it, and the Go process goes on.
type PanicError struct {
	Value any    // what panic was called with
	Go    string // the stack of Go
	JS    string // the stack of JavaScript, as far as it is known
}

// Error shows the value and both stacks.
func (e *PanicError) Error() string {
	return fmt.Sprintf("panic: %v%s\n\n%s", e.Value, e.JS, e.Go)
}

func newPanicError(v any) *PanicError {
	if p, ok := v.(*js.Panic); ok {
		return &PanicError{Value: p.Value, Go: string(p.Go), JS: p.JS}
	}
	if p, ok := v.(*eventloop.Panic); ok {
		return &PanicError{Value: p.Value, Go: string(p.Stack)}
	}
	return &PanicError{Value: v, Go: string(debug.Stack())}
}

// closeError returns what Close returns for an error of what it has closed.
func closeError(err error) error {
	if p, ok := errors.AsType[*eventloop.Panic](err); ok {
		return newPanicError(p)
	}
	return err
}

// Unwrap returns the value if it is an error.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}

// A Frame is one call of a stack.
type Frame struct {
	Function     string // "" if it has none
	File         string
	Line, Column int // from 1; columns count UTF-16 units
}

// frameLine is a line of a stack: `at f (file:1:2)` or `at file:1:2`.
var frameLine = regexp.MustCompile(`^    at (?:(.*) \()?(.+?):(\d+):(\d+)\)?$`)

// Frames returns the calls of the stack, the innermost first. Those that are of no script
// are left out.
func (e *Exception) Frames() []Frame {
	var frames []Frame
	for line := range strings.Lines(e.Stack) {
		if m := frameLine.FindStringSubmatch(strings.TrimSuffix(line, "\n")); m != nil {
			f := Frame{Function: m[1], File: m[2]}
			f.Line, _ = strconv.Atoi(m[3]) // they are digits
			f.Column, _ = strconv.Atoi(m[4])
			frames = append(frames, f)
		}
	}
	return frames
}
