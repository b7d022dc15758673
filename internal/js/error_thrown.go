package js

import (
	"strings"

	"github.com/dop251/goja"
)

// decorations marks the errors that were decorated.
var decorations = NewSlot[struct{}]("decorated")

// Decorate has the stack of what a script has thrown begin with where that was, once, as
// Node does with what leaves a script of node:vm.
func (r *Realm) Decorate(v goja.Value) {
	err, ok := v.(*goja.Object)
	if !ok || v == goja.Value(r.decorated) || decorations.Get(err) != nil {
		return
	}
	excerpt, stack := r.Thrown(v, FromException), err.Get("stack")
	if excerpt == "" || stack == nil || !goja.IsString(stack) {
		return
	}
	if err.Set("stack", excerpt+"\n\n"+stack.String()) == nil {
		decorations.Set(r, err, &struct{}{})
		r.decorated = err
	}
}

// LanguageError makes an error as a function of the language throws it. excerpt is what
// [Realm.Thrown] shows for it; if it is empty, that is the call of the function.
func (r *Realm) LanguageError(class ErrorClass, message, excerpt string) *goja.Object {
	err := r.NewError(class, "", message)
	calls := r.capture(false)
	r.setTrace(&trace{owner: err, calls: calls, called: r.captureCalled(false)})
	r.blame(err, calls)
	r.thrown.excerpt = excerpt
	return err
}

// Blame has an error shown, if nothing catches it, where a script has called what throws it.
func (r *Realm) Blame(err *goja.Object) { r.blame(err, r.capture(false)) }

func (r *Realm) blame(err *goja.Object, calls []goja.StackFrame) {
	r.thrown = thrown{value: err}
	for i := range calls {
		if r.script(calls[i].SrcName()) != nil {
			r.thrown.from = calls[i]
			break
		}
	}
}

// A thrown is the value that was thrown last, and where that was: in one of three
// ways.
type thrown struct {
	value   goja.Value
	from    goja.StackFrame // the call that threw it
	at      *frame
	excerpt string

	stack string // of the statement that threw it, with TraceUncaught
}

// NoteThrown notes that Sluice throws a value that is a script's, with what is shown of the place.
func (r *Realm) NoteThrown(v goja.Value, excerpt string) {
	r.thrown = thrown{value: v, excerpt: excerpt}
}

// NoteExcerpt notes what is shown of the place where an error of Sluice's was made.
func (r *Realm) NoteExcerpt(err *goja.Object, excerpt string) { traces.Get(err).excerpt = excerpt }

// Rethrow throws a value that was thrown and caught before. Where that was is not shown
// if nothing catches it again.
func (r *Realm) Rethrow(v goja.Value) {
	r.complete(v)
	r.thrown = thrown{}
	panic(v)
}

// Thrown shows where in a script a value that nothing caught was thrown, "" if no
// script threw it. An error that a promise was rejected with is shown where it was
// made, one that has an excerpt in its stack not at all.
func (r *Realm) Thrown(v goja.Value, origin Origin) (excerpt string) {
	r.complete(v)
	if v == goja.Value(r.decorated) {
		return ""
	}
	if t := traces.Get(v); t != nil && t.owner == v && t.excerpt != "" {
		return t.excerpt
	}
	if origin == FromRejection {
		return r.made(v)
	}
	if r.thrown.value == nil || !r.thrown.value.SameAs(v) {
		return ""
	}
	if r.thrown.excerpt != "" {
		return r.thrown.excerpt
	}
	f := r.thrown.at
	if f == nil {
		from := toFrame(&r.thrown.from)
		f = &from
	}
	s := r.script(f.file)
	if s == nil {
		return ""
	}
	return s.Excerpt(s.Position(f.line, f.column))
}

// ThrownStack is the stack of the statement that has thrown a value, each line with a
// line break before it; "" if it is not known, as without TraceUncaught.
func (r *Realm) ThrownStack(v goja.Value) string {
	if r.thrown.value == nil || !r.thrown.value.SameAs(v) {
		return ""
	}
	return r.thrown.stack
}

// Unplace has an error that Sluice makes without a stack, in Node, be shown where Node rejects promises.
func (r *Realm) Unplace(err *goja.Object) { traces.Get(err).unplaced = true }

// whereRejected is what Node shows of an error without a place of its own that a promise was rejected with.
const whereRejected = "node:internal/process/promises:391\n    triggerUncaughtException(err, true /* fromPromise */);\n    ^"

// made shows where an error was made, as its stack says it: until that is written, when V8 forgets it.
func (r *Realm) made(v goja.Value) (excerpt string) {
	t := traces.Get(v)
	switch {
	case t == nil || t.owner != v:
		if r.thrown.value != nil && r.thrown.value.SameAs(v) && !isError(v) {
			return r.thrown.excerpt
		}
		return ""
	case t.unplaced, t.text != nil:
		return whereRejected
	case isOwn(t):
		return ""
	}
	r.eachFrame(r.framesOf(t), func(f *frame, _ string) bool {
		if s := r.script(f.file); s != nil {
			excerpt = s.Excerpt(f.position(r))
		}
		return false
	})
	return excerpt
}

func isError(v goja.Value) bool {
	o, ok := v.(*goja.Object)
	return ok && o.ClassName() == "Error"
}

// isOwn tells whether a trace is of an error that Sluice has made, for a script.
func isOwn(t *trace) bool {
	if t == nil || t.frames != nil {
		return false
	}
	if t.internal {
		return true
	}
	for i := range t.calls {
		if file := t.calls[i].SrcName(); file != "<native>" {
			return strings.HasPrefix(file, InternalPrefix)
		}
	}
	return false
}
