package inspect

import "strings"

const (
	stackLimit = 10 // lines of a stack

	// Names that the project gives to what scripts do not see.
	moduleFunction = "__sluice_module"
	internalPrefix = "sluice:"
)

// NormalizeStack returns the text of an error's stack in V8's shape. goja's has
// tabs, positions within the bytecode, and lines for native functions. A text
// that is no stack of goja's is returned as it is.
func NormalizeStack(stack string) string {
	header, frames, ok := cutStack(stack)
	if !ok {
		return stack
	}
	var b strings.Builder
	b.WriteString(header)
	n := 0
	for _, frame := range strings.Split(frames, "\n") {
		if line, ok := normalizeFrame(frame); ok && n < stackLimit {
			b.WriteString("\n    at " + line)
			n++
		}
	}
	return b.String()
}

// cutStack cuts a stack of goja's into what precedes the frames and those.
func cutStack(stack string) (header, frames string, ok bool) {
	if header, frames, ok = strings.Cut(stack, "\n\tat "); ok {
		return header, frames, true
	}
	// One without frames ends in the line break after the message.
	header, ok = strings.CutSuffix(stack, "\n")
	return header, "", ok
}

// normalizeFrame returns a line of goja's as V8 has it, without `at`. It reports
// false for one that V8 would not have.
func normalizeFrame(frame string) (line string, ok bool) {
	frame = strings.TrimPrefix(frame, "\tat ")
	name, place := "", frame
	if i := strings.LastIndex(frame, " ("); i >= 0 && strings.HasSuffix(frame, ")") {
		name, place = frame[:i], frame[i+2:len(frame)-1]
	}
	if place == "" || place == "native" || strings.HasPrefix(place, internalPrefix) {
		return "", false
	}
	if i := strings.LastIndexByte(place, '('); i >= 0 && strings.HasSuffix(place, ")") {
		place = place[:i]
	}
	switch name {
	case "":
		return place, true
	case moduleFunction:
		name = "Object.<anonymous>"
	}
	return name + " (" + place + ")", true
}
