package js

import (
	"slices"

	"github.com/dop251/goja"
)

// captureDepth is how many calls an error remembers for each frame that its stack
// may show; many are Sluice's own.
const captureDepth = 4

// A trace is the stack of an error until a script asks for it: V8 writes a stack
// when it is first read, with the name and the message that the error has then.
type trace struct {
	owner *goja.Object

	// first is the first line; if it is empty, it is made of name and message.
	first string

	// frames are those of an error of the engine, otherwise calls are.
	frames []frame
	calls  []goja.StackFrame
	called []called // what was called in the first of calls

	excerpt  string // what shows where it is from if nothing catches it
	unplaced bool   // nothing shows it: there was no stack, or a script has said another

	newTarget *goja.Object // the class that was constructed, whose frames are left out
	below     *goja.Object // the function that frames are left out down to
	internal  bool         // a stack without frames gets the internal one

	text goja.Value // once it is written
}

var traces = NewSlot[trace]("stack")

// setTrace gives an error, or any object, the property stack.
func (r *Realm) setTrace(t *trace) {
	if !r.hasStacks() {
		t.text = Undefined
	}
	t.unplaced = len(t.frames) == 0 && t.calls == nil
	traces.Set(r, t.owner, t)
	check(t.owner.DefineAccessorProperty("stack", r.errors.stackGetter, r.errors.stackSetter, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

// capture remembers the calls of the current stack.
func (r *Realm) capture(all bool) []goja.StackFrame {
	if r.stackLimit() == 0 {
		return nil
	}
	return r.VM.CaptureCallStack(r.captureLimit(all), nil)
}

// captureCalled is capture for what was called in these calls.
func (r *Realm) captureCalled(all bool) []called {
	if r.stackLimit() == 0 {
		return nil
	}
	return r.called(r.captureLimit(all))
}

// captureLimit is how many calls are remembered; 0 if it is all of them.
func (r *Realm) captureLimit(all bool) int {
	if all {
		return 0
	}
	return r.stackLimit() * captureDepth
}

// initTraces makes the accessors of stack.
func (r *Realm) initTraces() {
	r.errors.stackGetter = r.Func("stack", 0, func(c goja.FunctionCall) goja.Value {
		t := traces.Get(c.This)
		if t == nil {
			return Undefined
		}
		if t.text == nil {
			r.writeStack(t)
		}
		return t.text
	})
	r.errors.stackSetter = r.Func("stack", 1, func(c goja.FunctionCall) goja.Value {
		o, ok := c.This.(*goja.Object)
		if !ok {
			return Undefined
		}
		enumerable := goja.FLAG_TRUE // a property of its own, of what inherits from an error
		if t := traces.Get(o); t != nil && t.owner == o {
			enumerable, t.unplaced = goja.FLAG_FALSE, true
		}
		check(o.DefineDataProperty("stack", c.Argument(0), goja.FLAG_TRUE, goja.FLAG_TRUE, enumerable))
		return Undefined
	})
}

// writeStack makes the stack an ordinary property, unless somebody has frozen it.
func (r *Realm) writeStack(t *trace) {
	t.text = r.stackValue(t)
	_ = t.owner.DefineDataProperty("stack", t.text, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
}

// stackValue writes a stack: as text, or as Error.prepareStackTrace has it.
func (r *Realm) stackValue(t *trace) goja.Value {
	frames := r.framesOf(t)
	prepare := r.errors.visible[Error].Get("prepareStackTrace")
	if IsFunction(prepare) && prepare != goja.Value(r.errors.prepare) {
		return r.Call(prepare, r.errors.visible[Error], t.owner, r.callSites(frames))
	}
	first := t.first
	if first == "" {
		first = header(t.owner)
	}
	text := r.stackText(frames)
	if text == "" && t.internal && r.stackLimit() > 0 {
		text = internalFrame
	}
	return r.VM.ToValue(first + text)
}

// framesOf are the frames of a trace.
func (r *Realm) framesOf(t *trace) []frame {
	frames := t.frames
	if frames == nil {
		frames = toFrames(t.calls)
		r.setCalled(frames, t.called)
	}
	return r.framesBelow(frames, t)
}

// framesBelow leaves out the frames down to that of the constructed class or of the
// function that captureStackTrace was given; there are none if that is not among
// them.
func (r *Realm) framesBelow(frames []frame, t *trace) []frame {
	function := t.below
	if function == nil {
		function = t.newTarget
	}
	if function == nil {
		return frames
	}
	if i := slices.IndexFunc(frames, func(f frame) bool { return f.called.callee == function }); i >= 0 {
		return frames[i+1:]
	}
	if name := r.Inspect.FunctionName(function); name != "" {
		for i := range frames {
			if r.isOf(&frames[i], name) {
				return frames[i+1:]
			}
		}
	}
	if t.below != nil {
		return nil
	}
	return frames
}

// isOf tells whether a frame is of the function, or the constructor of the class, of
// that name. goja gives no name to the constructors of classes.
func (r *Realm) isOf(f *frame, name string) bool {
	if f.function == name {
		return true
	}
	s := r.script(f.file)
	return s != nil && s.Label(f.line, f.column) == "new "+name
}
