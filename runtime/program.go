package runtime

import (
	"errors"

	"github.com/sluicejs/sluice/internal/script"
	"github.com/sluicejs/sluice/modules/module"
)

// A Program is the main script of a program: a file of the runtime's, or a text. Any
// number of runtimes may run it, side by side. [Compile] and [File] make one.
type Program struct {
	name string
	text *string // nil: what the file of that name holds
}

// File returns the program whose main script is a file of the runtime that runs it. A
// relative name starts from the working directory.
func File(name string) *Program { return &Program{name: name} }

// Compile returns the program whose main script is text, as if it stood in the file of
// that name. It is compiled once, also for all runtimes that run it in the working
// directory `/`. An error is a [*SyntaxError].
func Compile(name, text string) (*Program, error) {
	p := &Program{name, &text}
	if err := module.Check(absolute(name, "/"), text); err != nil {
		return nil, newSyntaxError(err)
	}
	return p, nil
}

// A SyntaxError says why a text could not be compiled. A program that meets one while it
// runs ends with an [*Exception] of that name instead.
type SyntaxError struct {
	File         string
	Line, Column int // from 1; columns count UTF-16 units
	Message      string

	Excerpt string // file and line, the line, the place in it underlined
}

// Error returns name and message.
func (e *SyntaxError) Error() string { return "SyntaxError: " + e.Message }

func newSyntaxError(err error) error {
	var e *script.SyntaxError
	if !errors.As(err, &e) {
		return err
	}
	return &SyntaxError{e.Name, e.Line, e.Column, e.Message, e.Excerpt()}
}
