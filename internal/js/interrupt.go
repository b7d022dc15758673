package js

import (
	"errors"
	"sync/atomic"

	"github.com/dop251/goja"
)

// A Cancellation interrupts the callback at hand and nothing else: the program goes on
// with the next. It is a value for goja's Interrupt.
type Cancellation struct{ Cause error }

// Interrupt returns what has interrupted the interpreter, if that is why Go code
// panics with v; false if v is anything else.
func Interrupt(v any) (value any, ok bool) {
	var interrupted *goja.InterruptedError
	if err, isError := v.(error); isError && errors.As(err, &interrupted) {
		return interrupted.Value(), true
	}
	return nil, false
}

// Interrupting tells whether the interpreter will be interrupted at its next instruction. What takes
// long without one is to ask now and then, and to give up.
func (r *Realm) Interrupting() bool { return atomic.LoadUint32(r.engine.machine.interrupted) != 0 }
