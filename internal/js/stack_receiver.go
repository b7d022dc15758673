package js

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
)

// A called is what was called in a frame, and on what. Either may be missing.
type called struct {
	this   goja.Value
	callee *goja.Object
}

// NoteReceiver notes what Go code is about to call a function on, for the stacks of errors
// that are made in it: of an arrow function the engine does not keep that. It returns what
// was noted before, for [Realm.RestoreReceiver].
func (r *Realm) NoteReceiver(this *goja.Object) Receiver {
	before := r.receiver
	r.receiver = Receiver{this, len(*r.engine.machine.calls)}
	return before
}

// RestoreReceiver goes back to what was noted before. What throws need not: a note is
// good for calls at the depth it was made at only.
func (r *Realm) RestoreReceiver(before Receiver) { r.receiver = before }

// A Receiver is such a note.
type Receiver struct {
	this  *goja.Object
	depth int // how many calls were being made
}

// called lists what [goja.Runtime.CaptureCallStack] lists, by the same rules.
func (r *Realm) called(depth int) []called {
	m := r.engine.machine
	n := len(*m.calls)
	least := 0
	if depth > 0 {
		least = max(0, n-depth+1)
	}
	all := make([]called, 0, n-least+1)
	add := func(isNative bool, base, depth int) {
		if isNative && base <= 0 {
			return
		}
		c := m.called(isNative, base)
		if c.callee != nil && r.receiver.this != nil && r.receiver.depth == depth-callsOf(c.callee) && inspect.IsArrow(c.callee) {
			c.this = r.receiver.this
		}
		all = append(all, c)
	}
	add(*m.program == nil, *m.base, n)
	for i := n - 1; i >= least; i-- {
		call := &(*m.calls)[i]
		add(call.Program == nil, call.Base, i)
	}
	return all
}

// callsOf is how many calls the engine makes of one of a function: an async one runs in a call of its own.
func callsOf(callee *goja.Object) int {
	if inspect.KindOf(callee) == inspect.KindAsyncFunction {
		return 2
	}
	return 1
}

// setCalled completes frames with what was called in them. Those that are more are of
// functions that wait for the ones before, unless there were too many to remember.
func (r *Realm) setCalled(frames []frame, all []called) {
	if len(all) == 0 {
		return
	}
	complete := len(all) < r.captureLimit(false)
	for i := range frames {
		if i < len(all) {
			frames[i].called = all[i]
		} else {
			frames[i].waits = complete
		}
	}
}

// called is what lies around a base in the stack: a script's function has there what it
// was called on and, below it, itself; a native one has itself below.
func (m *machine) called(isNative bool, base int) (c called) {
	stack := *m.stack
	at := base
	if isNative {
		at = base - 2
	}
	if base < 1 || base > len(stack) || at < 0 || at >= len(stack) {
		return c
	}
	c.callee, _ = stack[base-1].(*goja.Object)
	c.this = stack[at]
	if isNative && c.callee != nil && (c.callee == m.call || c.callee == m.apply) && base < *m.top && base < len(stack) {
		c.callee, _ = c.this.(*goja.Object)
		c.this = stack[base]
	}
	return c
}

// calledName is how V8 names the call of a frame: by the class of what the function was
// called on, and by the function's name or else the one that label, which is made of the
// text, says. It reports false where that is not known.
func (r *Realm) calledName(c *called, label string) (name string, ok bool) {
	if c.callee == nil || strings.HasPrefix(label, "new ") || strings.HasSuffix(label, "<anonymous>") || strings.HasPrefix(label, "<") {
		return "", false
	}
	kind := inspect.KindOf(c.callee)
	if !kind.IsFunction() || kind == inspect.KindClass || c.this == nil {
		return "", false
	}
	if ex := r.VM.Try(func() { name = r.nameOfCall(c, label) }); ex != nil {
		return "", false
	}
	return name, true
}

func (r *Realm) nameOfCall(c *called, label string) string {
	function := r.Inspect.FunctionName(c.callee)
	if function == "" {
		function = label
	}
	if IsNullish(c.this) || c.this == goja.Value(r.VM.GlobalObject()) {
		return function
	}
	this := c.this.ToObject(r.VM)
	class, method := r.Inspect.TypeName(this), r.Inspect.MethodName(this, c.callee, function)
	switch {
	case function == "" && method == "":
		return class + ".<anonymous>"
	case function == "":
		return class + "." + method
	}
	text := function
	if isIdentifier(function) {
		text = class + "." + function
	}
	if method != "" && function != method && !strings.HasSuffix(function, "."+method) {
		text += " [as " + method + "]"
	}
	return text
}

// isIdentifier tells whether a name can be written as one, without caring for what other
// alphabets have beside letters.
func isIdentifier(name string) bool {
	for i := 0; i < len(name); i++ {
		c := name[i]
		letter := c == '_' || c == '$' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
		if !letter && (i == 0 || c < '0' || c > '9') {
			return false
		}
	}
	return name != ""
}
