package assert

import (
	"strings"
	"unicode/utf16"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Lines that are in both values are shown as far as they are near to others.
const (
	contextLines   = 2  // before and after a line that differs
	contextAtEnd   = 3  // at the end, where the values are the same
	shortestSkip   = 6  // fewer lines in both than that, between others, are all shown
	shownLineLimit = 50 // lines shown, after which the rest is left out
)

// shortLength is what two values must not be longer than to be shown in one line.
const shortLength = 12

// difference is the message of a check for equality that failed: heading, unless it is
// empty, and the lines of both values, those in both only once.
func (m *module) difference(heading, operator string, actual, expected goja.Value) string {
	isSame := operator == "strictEqual" && areReferences(actual, expected)
	if heading == "" {
		heading = headings[operator]
		if isSame {
			heading = sameObject[operator]
		}
	}
	d := difference{palette: m.palette()}
	left, right := m.show(actual), m.show(expected)
	indicator := ""
	if left != right && !strings.Contains(left, "\n") && !strings.Contains(right, "\n") {
		left, right := m.withoutColors(left), m.withoutColors(right)
		switch length := utf16Length(left) + utf16Length(right); {
		case length <= shortLength:
			if !isObject(actual) && !isObject(expected) && !(isZero(actual) && isZero(expected)) {
				return heading + "\n\n" + m.show(actual) + " !== " + m.show(expected) + "\n"
			}
		case !isSame && float64(length) < m.columns():
			indicator = pointer(left, right)
		}
	}
	lines, others := strings.Split(left, "\n"), strings.Split(right, "\n")
	end := d.trimEnd(&lines, &others)
	if len(lines) == 0 && len(others) == 0 {
		return "Values have same structure but are not reference-equal:\n\n" + m.firstLines(strings.Split(left, "\n")) + "\n"
	}
	heading += "\n" + d.green + "+ actual" + d.end + " " + d.red + "- expected" + d.end
	const label = " Lines skipped"
	if d.compare(lines, others) {
		return heading + " " + d.palette.skipped() + label + "\n" +
			d.text + "\n" + d.palette.skipped() + d.pending + "\n" + d.palette.skipped()
	}
	if d.skips {
		heading += " " + d.palette.skipped() + label
	}
	return heading + "\n" + d.text + d.pending + end + indicator
}

// areReferences tells whether two values are equal only if they are one object, or one
// function.
func areReferences(a, b goja.Value) bool {
	return isObject(a) && isObject(b) || js.IsFunction(a) && js.IsFunction(b)
}

// isObject tells whether v is an object other than a function.
func isObject(v goja.Value) bool { return js.Object(v) != nil && !js.IsFunction(v) }

func isZero(v goja.Value) bool { return goja.IsNumber(v) && v.ToFloat() == 0 }

// pointer points at the first character in which two lines differ, unless that is
// among the very first.
func pointer(a, b string) string {
	x, y := []rune(a), []rune(b)
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	if n <= 2 {
		return ""
	}
	return "\n  " + strings.Repeat(" ", utf16Length(string(x[:n]))) + "^"
}

func utf16Length(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

// withoutColors is a text without the escape sequences that color it.
func (m *module) withoutColors(s string) string {
	return m.r.Inspect.Strip(m.r.VM.ToValue(s).(goja.String)).String()
}

// withoutStack is a copy of an error that has no stack.
func (m *module) withoutStack(v goja.Value) goja.Value {
	err := js.Object(v)
	object := js.Object(m.r.VM.Get("Object"))
	cp := m.r.VM.CreateObject(err.Prototype())
	m.r.Invoke(object, "assign", cp, err)
	m.r.Hidden(cp).Value("message", js.Get(err, "message"))
	return cp
}

// A difference is the lines of two values next to each other.
type difference struct {
	palette

	text    string // begins with a line break
	pending string // the lines of expected that come after those of actual above them
	shown   int    // lines in text and pending
	same    int    // lines in both since the last that differs
	skips   bool   // some of them are not shown
}

// trimEnd removes the lines at the end that are the same in both and returns what is
// shown of them.
func (d *difference) trimEnd(a, b *[]string) string {
	x, y := *a, *b
	var same []string // from the end
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		same = append(same, x[len(x)-1])
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	*a, *b = x, y
	end := ""
	for i, line := range same {
		if i < contextAtEnd {
			end = "\n  " + line + end
		}
	}
	if len(same) > contextAtEnd+1 {
		end = "\n" + d.palette.skipped() + end
		d.skips = true
	}
	if len(same) > contextAtEnd {
		end = "\n  " + same[len(same)-1] + end
	}
	return end
}

// compare writes lines one beside the other. It tells whether it has left out the rest.
func (d *difference) compare(actual, expected []string) bool {
	n := max(len(actual), len(expected))
	for i := range n {
		switch {
		case i >= len(actual):
			d.context(expected, i)
			d.onlyExpected(expected[i])
		case i >= len(expected):
			d.context(actual, i)
			d.onlyActual(actual[i])
		default:
			if line, ok := common(actual[i], expected[i]); ok {
				d.both(line)
				break
			}
			d.context(actual, i)
			d.onlyActual(actual[i])
			d.onlyExpected(expected[i])
		}
		if d.shown > shownLineLimit && i < n-2 {
			return true
		}
	}
	return false
}

// common is a line that is the same in both, but for a comma at the end.
func common(a, b string) (string, bool) {
	switch {
	case a == b, a == b+",":
		return a, true
	case a+"," == b:
		return b, true
	}
	return "", false
}

func (d *difference) onlyActual(line string) {
	d.text += "\n" + d.green + "+" + d.end + " " + line
	d.shown++
}

func (d *difference) onlyExpected(line string) {
	d.pending += "\n" + d.red + "-" + d.end + " " + line
	d.shown++
}

func (d *difference) both(line string) {
	d.text += d.pending
	d.pending = ""
	d.same++
	if d.same <= contextLines {
		d.unchanged(line)
	}
}

func (d *difference) unchanged(line string) {
	d.text += "\n  " + line
	d.shown++
}

// context shows the lines in both that come before line i, which differs, as far as
// they are not shown yet.
func (d *difference) context(lines []string, i int) {
	from := i - d.same + contextLines
	if d.same >= shortestSkip {
		from = i - contextLines
		d.text += "\n" + d.palette.skipped()
		d.skips = true
	}
	for ; from < i; from++ {
		d.unchanged(lines[from])
	}
	d.same = 0
}
