package js

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/script"
)

// complete gives an error that the engine itself has made what errors made by
// constructors have had from the start: a stack in V8's shape. Any value is
// fine. It runs whenever such an error comes into the hands of a script or of Go:
// caught by either, or the reason of a rejection.
func (r *Realm) complete(v goja.Value) {
	err, ok := v.(*goja.Object)
	if !ok || err.ClassName() != "Error" {
		return
	}
	if traces.Get(err) != nil {
		return
	}
	text, ok := r.rawStack(err)
	if !ok {
		return
	}
	frames := parseRawStack(text)
	m := r.engine.machine
	if len(frames) > 0 {
		m.recall(&frames[0])
	}
	defer func() { m.sight = sight{} }()
	r.setCalled(frames, m.looked)
	i := slices.IndexFunc(frames, func(f frame) bool { return r.script(f.file) != nil })
	r.translate(err, frames, i)
	r.setTrace(&trace{owner: err, frames: frames, internal: true})
	if i >= 0 {
		r.thrown = thrown{value: err, at: &frames[i]}
	}
}

// translate puts the message of an error, and the place of the frame it is from, as
// V8 has them.
func (r *Realm) translate(err *goja.Object, frames []frame, from int) {
	v := err.Get("message")
	if v == nil || !goja.IsString(v) {
		return
	}
	before := v.String()
	var after, function string
	s := r.textOf(frames, from)
	if s != nil {
		f, operands, in := &frames[0], r.engine.machine.operands, r.engine.machine.instruction()
		at := script.Site{Message: before, Line: f.line, Column: f.column, Iterated: iteratedOperand(before, operands[0]), Pattern: in.pattern,
			IsMethod: in.isMethod}
		key, owners := goja.Value(r.VM.ToValue(s.NameAt(f.line, f.column))), operands[1:]
		switch a, ok := in.access(operands[:]); {
		case ok:
			if owners, key = []goja.Value{a.to}, a.key; key == nil {
				key = r.VM.ToValue(in.name)
			}
			at.Access, at.Nullish, at.Key = a.verb, nullish(owners), r.shown(key)
		case in.pattern > 0:
			at.Nullish = nullish(operands[:1])
		case in.kind == "pushSpread":
			at.Nullish, at.Iterated = nullish([]goja.Value{r.engine.machine.above}), iteratedOperand(before, r.engine.machine.above)
		default:
			at.Nullish = nullish(operands[:])
		}
		site := s.Translate(at)
		after = site.Message
		if text := r.explain(before, key, at.Access, owners); text != "" {
			after = text
		}
		if text := r.classCalled(before, operands[:]); text != "" {
			after = text
		}
		switch {
		case before == "Class extends value is not a constructor or null":
			after = r.extended(operands[0])
		case before == "Class extends value does not have valid prototype property":
			after = before + " " + r.shown(r.lookUp(Object(operands[0]), r.VM.ToValue("prototype")))
		case before == "Super constructor is not a constructor":
			class := in.callee(operands[:])
			if class == nil {
				class = f.called.callee
			}
			after = r.superConstructor(class)
		case before == "prototype is not an object" && in.kind == "op_instanceof":
			after = "Function has non-object prototype '" + r.shown(r.lookUp(Object(operands[0]), r.VM.ToValue("prototype"))) + "' in instanceof check"
		}
		f.line, f.column, f.throws = site.Line, site.Column, true
	} else {
		after = r.unplacedMessage(before, frames)
	}
	if r.Explain != nil {
		if text := r.Explain(before, r.engine.machine.operands[:]); text != "" {
			after = text
		}
	}
	if s == nil && len(frames) > 0 {
		function = frames[0].function
	}
	if text := r.detachedMessage(before, function, r.engine.machine.instruction(), r.engine.machine.operands[:]); text != "" {
		after = text
	}
	if after != before {
		r.Hidden(err).Value("message", r.VM.ToValue(after))
	}
}

// unplacedMessage is the message of an error whose text is not known: of a function of the language,
// or of code that was made from a string.
func (r *Realm) unplacedMessage(before string, frames []frame) string {
	operands, in := r.engine.machine.operands, r.engine.machine.instruction()
	if a, ok := in.access(operands[:]); ok {
		key := a.key
		if key == nil {
			key = r.VM.ToValue(in.name)
		}
		owners := []goja.Value{a.to}
		value := nullish(owners)
		switch {
		case strings.HasPrefix(before, "Cannot read property '"):
			return "Cannot read properties of " + value + " (reading '" + r.shown(key) + "')"
		case before == "Cannot convert undefined or null to object" && a.verb == script.Writes:
			return "Cannot set properties of " + value + " (setting '" + r.shown(key) + "')"
		}
		if text := r.explain(before, key, a.verb, owners); text != "" {
			return text
		}
	}
	return r.nativeMessage(before, frames, operands)
}

// textOf is the script, or the part of Sluice, that the first frame is in; nil for a function of Go.
func (r *Realm) textOf(frames []frame, from int) *script.Script {
	switch {
	case from == 0:
		return r.script(frames[0].file)
	case len(frames) > 0:
		return r.libraries[frames[0].file]
	}
	return nil
}

// KnowLibrary has the errors of the engine that a part of Sluice meets put in V8's words, as those of scripts are.
func (r *Realm) KnowLibrary(s *script.Script) { r.libraries[s.Name] = s }

// rawStack returns the stack of an error if it is goja's own, which ends with a
// line break.
func (r *Realm) rawStack(err *goja.Object) (text string, ok bool) {
	var v goja.Value
	defer func(last thrown) { r.thrown = last }(r.thrown)
	if r.VM.Try(func() { v = err.Get("stack") }) != nil { // a getter that throws
		return "", false
	}
	s, ok := v.(goja.String)
	if !ok || s.Length() == 0 || s.CharAt(s.Length()-1) != '\n' {
		return "", false
	}
	return s.String(), true
}

// rawFrame begins each line of goja's stacks that is a frame.
const rawFrame = "\tat "

// parseRawStack reads the frames of a stack of goja's, the last lines of it.
func parseRawStack(text string) (frames []frame) {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	begin := len(lines)
	for begin > 0 && strings.HasPrefix(lines[begin-1], rawFrame) {
		begin--
	}
	for _, line := range lines[begin:] {
		frames = append(frames, parseRawFrame(line[len(rawFrame):]))
	}
	return frames
}

// parseRawFrame reads `function (file:line:column(pc))`, `file:line:column(pc)` or
// `function (native)`.
func parseRawFrame(s string) (f frame) {
	place := s
	if function, rest, found := strings.Cut(s, " ("); found {
		f.function, place = function, strings.TrimSuffix(rest, ")")
	}
	if i := strings.LastIndexByte(place, '('); i >= 0 { // the program counter
		place = place[:i]
	}
	file, line, column, ok := splitPlace(place)
	if ok {
		f.file, f.line, f.column = file, line, column
	}
	return f
}

// splitPlace reads `file:line:column`.
func splitPlace(s string) (file string, line, column int, ok bool) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return "", 0, 0, false
	}
	j := strings.LastIndexByte(s[:i], ':')
	if j < 0 {
		return "", 0, 0, false
	}
	line, err := strconv.Atoi(s[j+1 : i])
	if err != nil {
		return "", 0, 0, false
	}
	column, err = strconv.Atoi(s[i+1:])
	return s[:j], line, column, err == nil
}
