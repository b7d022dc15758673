package js

import (
	"strconv"
	"strings"

	"github.com/dop251/goja"
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
	text, ok := r.rawStack(err)
	if !ok {
		return
	}
	first, frames := parseRawStack(text)
	r.setStack(err, first, r.stackText(frames, ""))
	for i := range frames {
		if frames[i].file != "" {
			r.thrown = thrown{value: err, at: &frames[i]}
			return
		}
	}
}

// rawStack returns the stack of an error if it is goja's own, which ends with a
// line break.
func (r *Realm) rawStack(err *goja.Object) (text string, ok bool) {
	var v goja.Value
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

// parseRawStack takes apart a stack of goja's: the error's text, then one line for
// each frame.
func parseRawStack(text string) (first string, frames []frame) {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	begin := len(lines)
	for begin > 0 && strings.HasPrefix(lines[begin-1], rawFrame) {
		begin--
	}
	for _, line := range lines[begin:] {
		frames = append(frames, parseRawFrame(line[len(rawFrame):]))
	}
	return strings.Join(lines[:begin], "\n"), frames
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
