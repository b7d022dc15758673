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
	constructor := ""
	if newTarget != nil {
		constructor = newTarget.Get("name").String()
	}
	return r.stackText(r.frames(below), constructor)
}

// frames are the calls of the current stack, below the function below if that is
// given.
func (r *Realm) frames(below *goja.Object) []frame {
	captured := r.VM.CaptureCallStack(0, nil)
	if below != nil {
		captured = framesBelow(captured, below.Get("name").String())
	}
	return toFrames(captured)
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

// stackOrInternal is the lines of frames, or that of internalFrame if none of them is
// the script's.
func (r *Realm) stackOrInternal(frames []frame) string {
	text := r.stackText(frames, "")
	if text == "" && r.stackLimit() > 0 {
		return internalFrame
	}
	return text
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
	add := func(text string) {
		if text != "" && limit > 0 {
			b.WriteString("\n    at " + text)
			limit--
		}
	}
	for i := range frames {
		f := &frames[i]
		if f.file == "" {
			// At the top it is Sluice's own function that makes the error.
			if b.Len() > 0 {
				add(callbackFrames[f.function])
			}
			continue
		}
		callee := r.constructed(frames[i+1:])
		isConstructor := f.function != "" && f.function == constructor || callee != "" && callee != "Promise"
		add(r.frameText(frames[i:], isConstructor))
		if callee == "Promise" {
			add("new Promise (<anonymous>)") // no function of goja's calls the executor
		}
	}
	return b.String()
}

// constructed is what the first of frames calls with new, "" if it does not.
func (r *Realm) constructed(frames []frame) string {
	if len(frames) == 0 {
		return ""
	}
	s := r.scripts[frames[0].file]
	if s == nil {
		return ""
	}
	return s.Constructed(frames[0].line, frames[0].column)
}

// frameText is how V8 writes the first of frames, "" if it is not the script's.
func (r *Realm) frameText(frames []frame, isConstructor bool) string {
	f := &frames[0]
	if f.file == evalFile {
		return r.evalText(frames)
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

// evalFile is the name that goja gives the code of eval and of functions made from
// strings.
const evalFile = "<eval>"

// evalText is how V8 writes the first of frames, which is of code made from a string:
// with the place that has made it.
func (r *Realm) evalText(frames []frame) string {
	f := &frames[0]
	name := f.function
	if name == "" || name == "anonymous" {
		name = "eval"
	}
	place := "<anonymous>:" + strconv.Itoa(f.line) + ":" + strconv.Itoa(f.column)
	for i := range frames {
		if file := frames[i].file; file != evalFile && r.scripts[file] != nil {
			maker := r.frameText(frames[i:], false)
			if _, at, found := strings.Cut(maker, " ("); found {
				maker = strings.TrimSuffix(at, ")")
			}
			place = "eval at <anonymous> (" + maker + "), " + place
			break
		}
	}
	return name + " (" + place + ")"
}

// callbackFrames are how V8 writes the frames of those functions of the language that
// call others. Which object they belong to is not known, but most of the names belong
// to one alone.
var callbackFrames = map[string]string{
	"every":         "Array.every (<anonymous>)",
	"filter":        "Array.filter (<anonymous>)",
	"find":          "Array.find (<anonymous>)",
	"findIndex":     "Array.findIndex (<anonymous>)",
	"findLast":      "Array.findLast (<anonymous>)",
	"findLastIndex": "Array.findLastIndex (<anonymous>)",
	"flatMap":       "Array.flatMap (<anonymous>)",
	"forEach":       "Array.forEach (<anonymous>)",
	"map":           "Array.map (<anonymous>)",
	"parse":         "JSON.parse (<anonymous>)",
	"reduce":        "Array.reduce (<anonymous>)",
	"reduceRight":   "Array.reduceRight (<anonymous>)",
	"replace":       "String.replace (<anonymous>)",
	"replaceAll":    "String.replaceAll (<anonymous>)",
	"some":          "Array.some (<anonymous>)",
	"sort":          "Array.sort (<anonymous>)",
	"stringify":     "JSON.stringify (<anonymous>)",
}

// throwingFrames are the same for functions that throw errors of their own.
var throwingFrames = map[string]string{
	"BigInt":             "BigInt (<anonymous>)",
	"Function":           "new Function (<anonymous>)",
	"create":             "Function.create (<anonymous>)",
	"decodeURI":          "decodeURI (<anonymous>)",
	"decodeURIComponent": "decodeURIComponent (<anonymous>)",
	"defineProperties":   "Function.defineProperties (<anonymous>)",
	"defineProperty":     "Function.defineProperty (<anonymous>)",
	"encodeURIComponent": "encodeURIComponent (<anonymous>)",
	"normalize":          "String.normalize (<anonymous>)",
	"pop":                "Array.pop (<anonymous>)",
	"push":               "Array.push (<anonymous>)",
	"repeat":             "String.repeat (<anonymous>)",
	"setPrototypeOf":     "Function.setPrototypeOf (<anonymous>)",
	"shift":              "Array.shift (<anonymous>)",
	"splice":             "Array.splice (<anonymous>)",
	"toFixed":            "Number.toFixed (<anonymous>)",
	"toISOString":        "Date.toISOString (<anonymous>)",
	"toPrecision":        "Number.toPrecision (<anonymous>)",
	"unshift":            "Array.unshift (<anonymous>)",
}

// nativeText is the line of the first of frames if it is that of a function of the
// language.
func nativeText(frames []frame) string {
	if len(frames) == 0 || frames[0].file != "" {
		return ""
	}
	name := frames[0].function
	text := throwingFrames[name]
	if text == "" {
		text = callbackFrames[name]
	}
	if text == "" {
		return ""
	}
	return "\n    at " + text
}
