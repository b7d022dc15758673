package js

import (
	"errors"

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
