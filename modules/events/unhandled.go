package events

import (
	"slices"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// emissions holds, in an error that was emitted and that nobody listened to, where
// that was.
var emissions = js.NewSlot[emission]("kEnhanceStackBeforeInspector")

type emission struct {
	emitter string   // what made it, empty if that says nothing
	frames  []string // the call stack of the emit, a line each
}

func (m *Module) noteEmission(o, err *goja.Object) {
	e := &emission{frames: frames(m.r.NewError(js.Error, "", ""))}
	if ctor, ok := o.Get("constructor").(*goja.Object); ok {
		if name := js.Get(ctor, "name").String(); name != "EventEmitter" {
			e.emitter = " on " + name + " instance"
		}
	}
	emissions.Set(m.r, err, e)
}

// EmittedStack returns the stack of an error as Node prints it when it was emitted
// as an 'error' event that nobody listened to: with the place of the emit below. It
// returns false if the error was not.
func EmittedStack(v goja.Value) (string, bool) {
	e := emissions.Get(v)
	if e == nil {
		return "", false
	}
	err := v.(*goja.Object)
	lines := append([]string{}, err.Get("stack").String()+"\nEmitted 'error' event"+e.emitter+" at:")
	return strings.Join(append(lines, withoutShared(e.frames, frames(err))...), "\n"), true
}

// frames returns the lines of an error's stack below its first one.
func frames(err *goja.Object) []string {
	return strings.Split(js.Get(err, "stack").String(), "\n")[1:]
}

// withoutShared leaves out the lines that another stack has too, when there are more
// than three, but for the first and the last of them.
func withoutShared(lines, other []string) []string {
	lines, other = withRuntime(lines), withRuntime(other)
	for i, line := range lines {
		j := slices.Index(other, line)
		if j < 0 {
			continue
		}
		n := 1
		for i+n < len(lines) && j+n < len(other) && lines[i+n] == other[j+n] {
			n++
		}
		if n > 3 {
			lines = slices.Concat(lines[:i+1], []string{"    [... lines matching original stack trace ...]"}, lines[i+n-1:])
			break
		}
	}
	return slices.DeleteFunc(lines, func(line string) bool { return line == runtimeFrame })
}

// runtimeFrame stands for a frame of the runtime itself. Node shows those that called
// a module's code, and so they are among the lines that two stacks share.
const runtimeFrame = ""

func withRuntime(lines []string) []string {
	const loader = 6 // frames beneath the code of the main module
	if len(lines) == 0 || !strings.HasPrefix(lines[len(lines)-1], "    at Object.<anonymous> ") {
		return lines
	}
	return append(slices.Clone(lines), slices.Repeat([]string{runtimeFrame}, loader)...)
}
