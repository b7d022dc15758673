package doctest

import (
	"fmt"
	"strings"

	"github.com/sluicejs/sluice/modules/module"
)

// A claim is what an example says of itself in a comment.
type claim struct {
	line int    // of the comment
	want string // the text that is printed, or the value as an expression

	site int // for what is printed: the line of the call of console; 0: a value

	met bool
	got string // what came instead; "" if nothing did
}

var (
	comment     = lazily(`^(.*?)//\s?(.*)$`)
	printed     = lazily(`^(?i:prints|logs|outputs)(?::\s*(.*)|$)`)
	returned    = lazily(`^(?i:returns|=>|->|→)\s*(.*)$`)
	consoleCall = lazily(`\bconsole\.\w+\(`)
)

// claims finds the claims of an example and returns them with the code, changed so that
// values that are claimed something of reach the function valueHook.
func (e *Example) claims() (all []*claim, code string) {
	lines := strings.Split(e.Code, "\n")
	site := 0
	for i, line := range lines {
		if consoleCall().MatchString(line) {
			site = e.Line + i
		}
		m := comment().FindStringSubmatch(line)
		if m == nil {
			continue
		}
		before, said := m[1], strings.TrimSpace(m[2])
		if p := printed().FindStringSubmatch(said); p != nil && site > 0 {
			want := p[1]
			if want == "" {
				want = commentLines(lines[i+1:])
			}
			all = append(all, &claim{line: e.Line + i, want: want, site: site})
			continue
		}
		if r := returned().FindStringSubmatch(said); r != nil {
			said = r[1]
		}
		expression := strings.TrimSuffix(strings.TrimSpace(before), ";")
		if !isLiteral(said) || expression == "" || consoleCall().MatchString(expression) || !isExpression(expression) {
			continue
		}
		changed := fmt.Sprintf("%s(%d, %s);", valueHook, len(all), expression)
		kept := lines[i]
		lines[i] = changed
		if parse(strings.Join(lines, "\n")) != nil { // the line is part of something else
			lines[i] = kept
			continue
		}
		all = append(all, &claim{line: e.Line + i, want: said})
	}
	return all, strings.Join(lines, "\n")
}

// commentLines is the text of the comments that lines begin with.
func commentLines(lines []string) string {
	var text []string
	for _, line := range lines {
		said, ok := strings.CutPrefix(strings.TrimSpace(line), "//")
		if !ok {
			break
		}
		text = append(text, said)
	}
	return strings.Join(text, "\n")
}

// literal matches what can only be meant as a value.
var literal = lazily(`^(?:true|false|null|undefined|NaN|-?\d[\d_.]*n?|'[^']*'|"[^"]*"|\[.*\]|\{.*\})$`)

func isLiteral(text string) bool { return literal().MatchString(text) && isExpression(text) }

func isExpression(text string) bool { return parse("("+text+")") == nil }

// A syntaxError is what is wrong with a script, in its terms.
type syntaxError struct {
	message string
	line    int // the first is 1
}

// parse returns what is wrong with a script or an ES module, nil if nothing is.
func parse(code string) *syntaxError { return parseAs("example.js", code) }

// parseFunction is parse for what is to stand in a function.
func parseFunction(code string) *syntaxError { return parseAs("example.cjs", code) }

func parseAs(file, code string) *syntaxError {
	err := module.Check(file, code)
	if err == nil {
		return nil
	}
	return &syntaxError{err.Message, err.Line}
}

// sameText tells whether two texts differ in nothing but space.
func sameText(a, b string) bool {
	return strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}
