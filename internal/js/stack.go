package js

import (
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/lower"
	"github.com/sluicejs/sluice/internal/script"
)

// InternalPrefix begins the names of scripts that are part of Sluice. Stacks
// leave their frames out.
const InternalPrefix = "sluice:"

// stackTraceLimit is how many frames a stack shows at first, as in V8.
const stackTraceLimit = 10

// A frame is one call of a stack, its place as goja gives it.
type frame struct {
	function     string // "" if it has no name
	file         string // "" for native functions
	line, column int
	called       called
	waits        bool // it is at an await
	throws       bool // an error of the engine is from there
	sets         bool // the frame above is a setter, which an assignment has called
}

// Stack is the lines of the current call stack in V8's shape, each with a line
// break before it.
func (r *Realm) Stack() string {
	return r.stackText(toFrames(r.capture(false)))
}

func toFrames(captured []goja.StackFrame) []frame {
	frames := make([]frame, len(captured))
	for i := range captured {
		frames[i] = toFrame(&captured[i])
	}
	return frames
}

// internalFrame is the frame of a stack that no script is part of. Node's stacks
// have frames of its own there.
const internalFrame = "\n    at node:internal"

// stackLimit is how many frames a stack shows.
func (r *Realm) stackLimit() int {
	base := r.errors.visible[Error]
	if base == nil {
		return stackTraceLimit
	}
	if limit := base.Get("stackTraceLimit"); isNumber(limit) {
		return int(max(0, limit.ToInteger()))
	}
	return 0
}

// hasStacks tells whether there are stacks at all: there are none, not even their first line,
// while the limit is no number.
func (r *Realm) hasStacks() bool {
	base := r.errors.visible[Error]
	return base == nil || isNumber(base.Get("stackTraceLimit"))
}

func isNumber(v goja.Value) bool {
	_, isObject := v.(*goja.Object)
	return v != nil && !isObject && goja.IsNumber(v)
}

func toFrame(f *goja.StackFrame) frame {
	name := f.FuncName()
	if name == "<anonymous>" || name == "<native>" {
		name = ""
	}
	file := f.SrcName()
	if file == "<native>" {
		return frame{function: name}
	}
	pos := f.Position()
	return frame{function: name, file: file, line: pos.Line, column: pos.Column}
}

// stackText is the lines of frames, as many as a stack shows.
func (r *Realm) stackText(frames []frame) string {
	limit := r.stackLimit()
	if limit == 0 {
		return ""
	}
	var b strings.Builder
	r.eachFrame(frames, func(_ *frame, text string) bool {
		b.WriteString("\n    at " + text)
		limit--
		return limit > 0
	})
	return b.String()
}

// eachFrame calls yield with the frames that a stack shows, and with how it shows
// them, until yield returns false.
func (r *Realm) eachFrame(frames []frame, yield func(f *frame, text string) bool) {
	above := "" // the last frame of the script
	for i := range frames {
		f := &frames[i]
		if f.file == "" {
			if i+1 < len(frames) && strings.HasPrefix(frames[i+1].file, InternalPrefix) {
				continue
			}
			if text := r.nativeText(f, above); text != "" && !yield(f, text) {
				return
			}
			continue
		}
		if lower.IsContainFrame(f.function) {
			continue
		}
		if strings.HasPrefix(f.file, InternalPrefix) {
			if text := generatorText(f, above); text != "" && !yield(&frame{}, text) {
				return
			}
			continue
		}
		// goja has no frame for a constructor.
		if text := r.constructorText(frames[i:]); text != "" && !yield(&frame{}, text) {
			return
		}
		if i+1 < len(frames) && r.isSetter(f) {
			frames[i+1].sets = true
		}
		callee := r.constructed(frames[i+1:])
		above = r.frameText(frames[i:], callee != "" && !languageClasses[callee])
		if !yield(f, above) {
			return
		}
	}
}

// isSetter tells whether a frame is of a setter.
func (r *Realm) isSetter(f *frame) bool {
	if f.called.callee == nil {
		return strings.HasPrefix(f.function, "set ")
	}
	return strings.HasPrefix(r.Inspect.FunctionName(f.called.callee), "set ")
}

// generatorText is how V8 writes the frame of the function that runs an async generator,
// whose own frame is above; "" for another internal frame.
func generatorText(f *frame, above string) string {
	if f.file != lower.RuntimeName || f.function != "next" && f.function != "return" && f.function != "throw" {
		return ""
	}
	name, _, found := strings.Cut(above, " (")
	if !found {
		name = "AsyncGenerator"
	}
	return name[strings.LastIndexByte(name, '.')+1:] + "." + f.function + " (<anonymous>)"
}

// position is where a frame is, as V8 gives it.
func (f *frame) position(r *Realm) script.Position {
	if s := r.script(f.file); s != nil {
		return s.Position(f.line, f.column)
	}
	return script.Position{Line: f.line, Column: f.column}
}

// source is what V8 calls what a frame is in.
func (f *frame) source(r *Realm) string {
	if e := r.evaluated(f.file); e != nil {
		if url := e.URL(); url != "" {
			return url
		}
		return e.origin(r) + ", <anonymous>"
	}
	if s := r.scripts[f.file]; s != nil {
		if url := s.URL(); url != "" {
			return url
		}
	}
	return f.file
}

// place is where a frame is, in V8's words.
func (f *frame) place(r *Realm) string {
	return f.source(r) + ":" + strconv.Itoa(f.line) + ":" + strconv.Itoa(f.position(r).Column)
}

// constructed is what the first of frames calls with new, "" if it does not.
func (r *Realm) constructed(frames []frame) string {
	if len(frames) == 0 {
		return ""
	}
	s := r.script(frames[0].file)
	if s == nil {
		return ""
	}
	return s.Constructed(frames[0].line, frames[0].column)
}

// frameText is how V8 writes the first of frames, which is of a script.
func (r *Realm) frameText(frames []frame, isConstructor bool) string {
	f := &frames[0]
	name, column := f.function, f.position(r).Column
	if s := r.script(f.file); s != nil {
		label := s.Label(f.line, f.column)
		if label != "" {
			name = label
		}
		if called, ok := r.calledName(&f.called, label); ok && !isConstructor {
			name = called
		}
		if f.waits {
			column = s.AwaitBefore(f.line, f.column)
		}
		if f.waits || !f.throws && s.HasWord("await", f.line, f.column) {
			name = "async " + name
		}
		if f.sets {
			column = s.AssignmentBehind(f.line, f.column)
		}
	}
	if isConstructor && !strings.HasPrefix(name, "new ") && !strings.HasPrefix(name, "<") {
		if name == "" {
			name = "<anonymous>"
		}
		name = "new " + name
	}
	place := f.source(r) + ":" + strconv.Itoa(f.line) + ":" + strconv.Itoa(column)
	if r.evaluated(f.file) != nil && (name == "" || name == "anonymous" || name == "async ") {
		name = strings.TrimSuffix(name, "anonymous") + "eval"
	}
	switch name {
	case "":
		return place
	case "async ":
		return name + place
	}
	return name + " (" + place + ")"
}
