package assert

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// expression() is the message of a check for truth that failed: it quotes the call as
// the script has it. It is undefined if that is not known, as in code made from strings.
func (m *module) expression(goja.FunctionCall) goja.Value {
	call, indent := m.r.CallText()
	if call == "" {
		return js.Undefined
	}
	return m.r.VM.ToValue("The expression evaluated to a falsy value:\n\n  " + unindented(call, indent) + "\n")
}

// unindented takes from all lines but the first up to a number of blanks, and puts two
// there instead.
func unindented(text string, indent int) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines[1:] {
		n := 0
		for n < min(indent, len(line)) && (line[n] == ' ' || line[n] == '\t') {
			n++
		}
		lines[i+1] = "  " + line[n:]
	}
	return strings.Join(lines, "\n")
}
