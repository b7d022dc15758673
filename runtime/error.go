package runtime

import (
	"errors"
	"fmt"
	"runtime/debug"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/report"
	"github.com/sluicejs/sluice/modules/events"
)

// ErrClosed is returned when a runtime is asked to run a program and was closed, or
// has run its program, and by the run of a program that Close has ended.
var ErrClosed = errors.New("runtime: closed")

// An Exception is what a program has ended with: a value that it threw, or rejected
// a promise with, and that nothing caught.
type Exception struct {
	Name    string // the error's name, "" if the value is no error
	Message string // the error's message, or the value as a string
	Code    string // the error's property code, if it is a string
	Stack   string // the error's stack

	// Report is what Node prints of it: the line that it was thrown from, the stack,
	// the properties of the error.
	Report string

	// ExitCode is the exit code of a process that ends of it: 1, unless the program
	// has set another.
	ExitCode int

	// Value is what was thrown. It belongs to the runtime, which must not be
	// running when it is used, and not be closed.
	Value goja.Value
}

// Error returns name and message.
func (e *Exception) Error() string {
	if e.Name == "" {
		return "uncaught: " + e.Message
	}
	if e.Message == "" {
		return e.Name
	}
	return e.Name + ": " + e.Message
}

// newException describes what was thrown. It runs where JavaScript can run.
func newException(r *js.Realm, thrown goja.Value, origin js.Origin, command string) *Exception {
	if stack, ok := events.EmittedStack(thrown); ok {
		r.Hidden(thrown.(*goja.Object)).Value("stack", r.VM.ToValue(stack))
	}
	e := &Exception{Value: thrown, Report: report.Uncaught(r, thrown, origin, command)}
	err, ok := thrown.(*goja.Object)
	if !ok || err.ClassName() != "Error" {
		r.Try(func() { e.Message = thrown.String() })
		return e
	}
	e.Name, e.Message = text(r, err, "name"), text(r, err, "message")
	e.Code, e.Stack = text(r, err, "code"), text(r, err, "stack")
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

// A PanicError is a panic of Go code that a script has called.
type PanicError struct {
	Value any
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
	return &PanicError{Value: v, Go: string(debug.Stack())}
}

// Unwrap returns the value if it is an error.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}
