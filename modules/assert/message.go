package assert

import (
	"math"
	"strings"
	"unicode/utf16"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/modules/util"
)

// headings are the first lines of the messages of operators. Of those that compare
// identities, those in sameObject are for objects and functions.
var headings = map[string]string{
	"deepStrictEqual":    "Expected values to be strictly deep-equal:",
	"strictEqual":        "Expected values to be strictly equal:",
	"deepEqual":          "Expected values to be loosely deep-equal:",
	"notDeepStrictEqual": `Expected "actual" not to be strictly deep-equal to:`,
	"notStrictEqual":     `Expected "actual" to be strictly unequal to:`,
	"notDeepEqual":       `Expected "actual" not to be loosely deep-equal to:`,
}

var sameObject = map[string]string{
	"strictEqual":    `Expected "actual" to be reference-equal to "expected":`,
	"notStrictEqual": `Expected "actual" not to be reference-equal to "expected":`,
}

// Texts of values that are longer than these are cut.
const (
	longestText  = 1024 // with the heading
	longestOfTwo = 512
	mostLines    = 50
	shownLines   = 46 // of more than mostLines
)

// compared(actual, expected) are the two values that a message without a text of its own is
// about: of two errors, copies that have no stack.
func (m *module) compared(c goja.FunctionCall) goja.Value {
	actual, expected := c.Argument(0), c.Argument(1)
	if m.isErrorObject(actual) && m.isErrorObject(expected) {
		actual, expected = m.withoutStack(actual), m.withoutStack(expected)
	}
	return m.r.VM.NewArray(actual, expected)
}

// describe(message, operator, actual, expected) is the message of an AssertionError.
func (m *module) describe(c goja.FunctionCall) goja.Value {
	message, operator := c.Argument(0), c.Argument(1).String()
	actual, expected := c.Argument(2), c.Argument(3)
	differs := operator == "deepStrictEqual" || operator == "strictEqual"
	var text goja.Value
	switch {
	case differs:
		heading := ""
		if js.Truthy(message) {
			heading = m.r.Text(message).String()
		}
		text = m.r.VM.ToValue(m.difference(heading, operator, actual, expected))
	case !js.IsNullish(message):
		text = m.asString(message)
	case operator == "notDeepStrictEqual" || operator == "notStrictEqual":
		text = m.r.VM.ToValue(m.unequal(operator, actual))
	default:
		text = m.r.VM.ToValue(m.loose(operator, actual, expected))
	}
	return text
}

// asString is the function String.
func (m *module) asString(v goja.Value) goja.Value {
	if symbol, ok := v.(*goja.Symbol); ok {
		return m.r.VM.ToValue("Symbol(" + symbol.String() + ")")
	}
	return v.ToString()
}

// unequal is the message of a check that wants a value to be another one.
func (m *module) unequal(operator string, actual goja.Value) string {
	heading := headings[operator]
	if js.Object(actual) != nil && sameObject[operator] != "" {
		heading = sameObject[operator]
	}
	lines := strings.Split(m.show(actual), "\n")
	if len(lines) == 1 {
		if utf16Length(lines[0]) > 5 {
			return heading + "\n\n" + lines[0]
		}
		return heading + " " + lines[0]
	}
	return heading + "\n\n" + m.firstLines(lines) + "\n"
}

// firstLines joins lines, and leaves out the end if they are many.
func (m *module) firstLines(lines []string) string {
	if len(lines) <= mostLines {
		return strings.Join(lines, "\n")
	}
	return strings.Join(lines[:shownLines], "\n") + "\n" + m.palette().skipped()
}

// loose is the message of a check that converts values, or of an operator that is not
// known here.
func (m *module) loose(operator string, actual, expected goja.Value) string {
	left, right := m.show(actual), m.show(expected)
	if operator == "notDeepEqual" && left == right {
		return cut(headings[operator]+"\n\n"+left, longestText)
	}
	left, right = cut(left, longestOfTwo), cut(right, longestOfTwo)
	switch operator {
	case "deepEqual":
		return headings[operator] + "\n\n" + left + "\n\nshould loosely deep-equal\n\n" + right
	case "notDeepEqual":
		return "Expected values not to be loosely deep-equal:\n\n" + left + "\n\nshould not loosely deep-equal\n\n" + right
	}
	return left + " " + operator + " " + right
}

// cut shortens a text to a number of UTF-16 units.
func cut(s string, most int) string {
	const dots = "..."
	units := utf16.Encode([]rune(s))
	if len(units) <= most {
		return s
	}
	return string(utf16.Decode(units[:most-len(dots)])) + dots
}

// show is the text of a value: every property on a line of its own, in the order of
// their names.
func (m *module) show(v goja.Value) string {
	options := m.r.Inspect.Defaults()
	options.ShowHidden, options.ShowProxy, options.CustomInspect = false, false, false
	options.Compact = 0
	options.Depth = 1000
	options.MaxArrayLength = math.Inf(1)
	options.Sorted = true
	options.Getters = inspect.GettersAll
	return m.r.Inspect.Inspect(v, &options)
}

// A palette is the colors of messages: empty unless they go to a terminal.
type palette struct{ green, red, blue, end string }

func (p palette) skipped() string { return p.blue + "..." + p.end }

// palette looks at process.stderr, which is where messages mostly go.
func (m *module) palette() palette {
	stderr := m.stderr()
	if stderr == nil || !js.Truthy(stderr.Get("isTTY")) || !js.Truthy(util.Colored(m.r, stderr)) {
		return palette{}
	}
	return palette{"\x1b[32m", "\x1b[31m", "\x1b[34m", "\x1b[39m"}
}

// columns is how wide a line may be.
func (m *module) columns() float64 {
	if stderr := m.stderr(); stderr != nil && js.Truthy(stderr.Get("isTTY")) {
		return js.Get(stderr, "columns").ToFloat()
	}
	return 80
}

func (m *module) stderr() *goja.Object {
	process := m.r.Builtin("process")
	if process == nil {
		return nil
	}
	return js.Object(process.Get("stderr"))
}
