package js

import (
	"strconv"
	"strings"

	"github.com/dop251/goja"
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
}

// stack is the lines of the current call stack in V8's shape, each with a line
// break before it. Frames of newTarget's constructor are marked as such. Frames
// above and including those of below, a function, are left out.
func (r *Realm) stack(newTarget, below *goja.Object) string {
	if r.stackLimit() == 0 {
		return ""
	}
	captured := r.VM.CaptureCallStack(0, nil)
	if below != nil {
		captured = framesBelow(captured, below.Get("name").String())
	}
	frames := make([]frame, len(captured))
	for i := range captured {
		frames[i] = toFrame(&captured[i])
	}
	constructor := ""
	if newTarget != nil {
		constructor = newTarget.Get("name").String()
	}
	return r.stackText(frames, constructor)
}

// stackLimit is how many frames a stack shows.
func (r *Realm) stackLimit() int {
	base := r.errors.visible[Error]
	if base == nil {
		return stackTraceLimit
	}
	limit := base.Get("stackTraceLimit")
	if limit == nil || !goja.IsNumber(limit) {
		return 0
	}
	return int(max(0, limit.ToInteger()))
}

// framesBelow drops the frames up to the innermost one of the function of that
// name; all of them stay if there is none.
func framesBelow(frames []goja.StackFrame, name string) []goja.StackFrame {
	for i := range frames {
		if frames[i].FuncName() == name {
			return frames[i+1:]
		}
	}
	return frames
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

// stackText is the lines of frames, as many as a stack shows. Frames of the
// function constructor are marked as constructor calls.
func (r *Realm) stackText(frames []frame, constructor string) string {
	limit := r.stackLimit()
	var b strings.Builder
	for i := range frames {
		if limit == 0 {
			break
		}
		f := &frames[i]
		isConstructor := f.function != "" && f.function == constructor ||
			i+1 < len(frames) && r.callsConstructor(&frames[i+1])
		if text := r.frameText(f, isConstructor); text != "" {
			b.WriteString("\n    at ")
			b.WriteString(text)
			limit--
		}
	}
	return b.String()
}

// callsConstructor tells whether what f calls is called with new.
func (r *Realm) callsConstructor(f *frame) bool {
	s := r.scripts[f.file]
	return s != nil && s.HasWord("new", f.line, f.column)
}

// frameText is how V8 writes a frame, "" if it is not the script's.
func (r *Realm) frameText(f *frame, isConstructor bool) string {
	if f.file == "" {
		return nativeFrames[f.function]
	}
	if strings.HasPrefix(f.file, InternalPrefix) {
		return ""
	}
	name, column := f.function, f.column
	if s := r.scripts[f.file]; s != nil {
		if label := s.Label(f.line, f.column); label != "" {
			name = label
		}
		if s.HasWord("await", f.line, f.column) {
			name = "async " + name
		}
		column = s.Position(f.line, f.column).Column
	}
	if isConstructor && !strings.HasPrefix(name, "new ") {
		if name == "" {
			name = "<anonymous>"
		}
		name = "new " + name
	}
	place := f.file + ":" + strconv.Itoa(f.line) + ":" + strconv.Itoa(column)
	switch name {
	case "":
		return place
	case "async ":
		return name + place
	}
	return name + " (" + place + ")"
}

// nativeFrames are the functions of the language that stacks show, most of them
// because they call back. Their receiver is not known, but the names of few mean
// more than one.
var nativeFrames = map[string]string{
	"every":         "Array.every (<anonymous>)",
	"filter":        "Array.filter (<anonymous>)",
	"find":          "Array.find (<anonymous>)",
	"findIndex":     "Array.findIndex (<anonymous>)",
	"findLast":      "Array.findLast (<anonymous>)",
	"findLastIndex": "Array.findLastIndex (<anonymous>)",
	"flatMap":       "Array.flatMap (<anonymous>)",
	"forEach":       "Array.forEach (<anonymous>)",
	"from":          "Function.from (<anonymous>)",
	"map":           "Array.map (<anonymous>)",
	"parse":         "JSON.parse (<anonymous>)",
	"reduce":        "Array.reduce (<anonymous>)",
	"reduceRight":   "Array.reduceRight (<anonymous>)",
	"replace":       "String.replace (<anonymous>)",
	"replaceAll":    "String.replaceAll (<anonymous>)",
	"some":          "Array.some (<anonymous>)",
	"sort":          "Array.sort (<anonymous>)",
	"stringify":     "JSON.stringify (<anonymous>)",
	"Function":      "new Function (<anonymous>)",
	"Promise":       "new Promise (<anonymous>)",
}
