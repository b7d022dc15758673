package js

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/script"
)

// SyntaxError makes the error of a text that could not be compiled. Its stack
// begins with the excerpt, as V8's do that Node has decorated.
func (r *Realm) SyntaxError(e *script.SyntaxError) *goja.Object {
	err := r.NewError(ErrorClass(e.Class()), "", e.Message)
	r.setTrace(&trace{owner: err, first: e.Excerpt() + "\n\n" + header(err), calls: r.capture(false), internal: true})
	r.decorated = err
	return err
}

// ModuleSyntaxError is SyntaxError for the text of an ES module: its stack does not begin with the excerpt,
// which shows if nothing catches it.
func (r *Realm) ModuleSyntaxError(e *script.SyntaxError) *goja.Object {
	err := r.NewError(ErrorClass(e.Class()), "", e.Message)
	traces.Get(err).excerpt = e.Excerpt()
	return err
}

// LinkError makes the error of an import that is not there, which is between two offsets of the text of an ES module.
func (r *Realm) LinkError(s *script.Script, from, to int, message string) *goja.Object {
	err := r.NewError(SyntaxError, "", message)
	t := traces.Get(err)
	t.first = s.ExcerptOf(from, to) + "\n" + header(err)
	r.decorated = err
	return err
}
