package script

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/dop251/goja"
	"github.com/dop251/goja/parser"
	"github.com/dop251/goja/token"

	"github.com/sluicejs/sluice/internal/esm"
	"github.com/sluicejs/sluice/internal/lower"
	"github.com/sluicejs/sluice/internal/source"
)

// A SyntaxError is why a text could not be compiled, in V8's words as far as goja
// tells the same errors apart.
type SyntaxError struct {
	Name    string // of the script
	Message string
	Position

	line   string // the text of the line
	length int    // how much of the line is underlined
}

// TooDeep is the message for a text that nests too deep to be parsed. It is one of a
// RangeError.
const TooDeep = "Maximum call stack size exceeded"

// Class is the name of the class of error that scripts see.
func (e *SyntaxError) Class() string {
	if e.Message == TooDeep {
		return "RangeError"
	}
	return "SyntaxError"
}

// Error implements error.
func (e *SyntaxError) Error() string { return e.Class() + ": " + e.Message }

// Excerpt shows where the error is: file and line, the line, the place in it
// underlined.
func (e *SyntaxError) Excerpt() string { return excerpt(e.Name, e.Position, e.line, e.length) }

// Excerpt shows a place in the script: file and line, the line, the place in it
// underlined.
func (s *Script) Excerpt(p Position) string {
	name := s.URL()
	if name == "" {
		name = s.title()
	}
	return excerpt(name, p, s.Line(p.Line), 1)
}

// title is what excerpts call the script.
func (s *Script) title() string {
	if s.shownName != "" {
		return s.shownName
	}
	return s.Name
}

// Excerpt is [Script.Excerpt] for an offset in a text that no Script was made of.
func Excerpt(name, text string, offset int) string {
	s := &Script{Name: name, text: text}
	p := s.Position(s.lineColumn(offset))
	length := 1
	if offset == len(text) {
		length = -1
	}
	return excerpt(name, p, s.Line(p.Line), length)
}

// syntaxError makes a SyntaxError of what goja found wrong with text, s having
// been made of it.
func (s *Script) syntaxError(err error, text string) *SyntaxError {
	line, column, message := s.gojaError(err)
	if s.prefix > 0 && s.offset(line, column) >= s.end() && s.isModule {
		line, column = s.lineColumn(s.end())
		message = unexpectedEnd
		if stray := esm.Stray(s.text[s.prefix:s.end()]); stray >= 0 {
			line, column = s.lineColumn(s.prefix + stray)
			message = "Unexpected token " + s.text[s.prefix+stray:s.prefix+stray+1]
		}
	} else if s.prefix > 0 && s.offset(line, column) >= s.end() {
		// The wrapper's end came too soon or too late. What is wrong with the
		// text shows without it.
		s = &Script{Name: s.Name, shownName: s.shownName, text: maskHashbang(text)}
		line, column, message = s.parseError()
	}
	if message == unexpectedEnd {
		if begin := s.openComment(); begin >= 0 {
			line, column = s.lineColumn(begin)
			message = "Unexpected token ILLEGAL"
		}
	}
	return s.makeSyntaxError(line, column, message)
}

const unexpectedEnd = "Unexpected end of input"

// openComment is where the comment begins that the text does not end, negative if
// there is none.
func (s *Script) openComment() int {
	begin := strings.LastIndex(s.text, "/*")
	if begin < 0 || strings.Contains(s.text[begin:], "*/") {
		return -1
	}
	return begin
}

// lineColumn is offset as goja gives it.
func (s *Script) lineColumn(offset int) (line, column int) {
	return source.LineColumn(s.lineStarts(), offset)
}

// parseError parses the text without wrapper and returns the first error that is
// not due to that. An error there is.
func (s *Script) parseError() (line, column int, message string) {
	_, err := lower.Parse(s.Name, s.text)
	var list parser.ErrorList
	errors.As(err, &list)
	for _, e := range list {
		if e.Message != "Illegal return statement" {
			return e.Position.Line, e.Position.Column, e.Message
		}
	}
	line, column = s.lineColumn(len(s.text))
	return line, column, unexpectedEnd
}

// gojaError takes an error of goja's parser or compiler apart.
func (s *Script) gojaError(err error) (line, column int, message string) {
	var list parser.ErrorList
	var parseError *parser.Error
	var compileError *goja.CompilerSyntaxError
	switch {
	case errors.As(err, &list):
		parseError = list[0]
	case errors.As(err, &parseError):
	case errors.As(err, &compileError):
		position := compileError.File.Position(compileError.Offset)
		return position.Line, position.Column, compileError.Message
	default:
		return 1, s.prefix + 1, err.Error()
	}
	return parseError.Position.Line, parseError.Position.Column, parseError.Message
}

// makeSyntaxError puts an error of goja's in V8's words.
func (s *Script) makeSyntaxError(line, column int, message string) *SyntaxError {
	offset := s.offset(line, column)
	if offset < s.prefix {
		// Of a super that is called where none may be, goja does not know the place.
		offset = s.prefix + max(0, strings.LastIndex(s.text[s.prefix:s.end()], "super"))
		line, column = s.lineColumn(offset)
	}
	if text, at, found := s.misplaced(message, offset); found {
		message, offset = text, at
		line, column = s.lineColumn(at)
	}
	tokenText := ""
	if offset < s.end() {
		tokenText = firstToken(s.text[offset:s.end()])
	}
	text := syntaxMessage(message, tokenText)
	p := s.place(text, offset, tokenText)
	if p.offset != offset {
		line, column = s.lineColumn(p.offset)
	}
	e := &SyntaxError{
		Name:     s.title(),
		Message:  p.message,
		Position: s.Position(line, column),
		line:     s.Line(line),
		length:   utf16Length(p.underlined),
	}
	literal, isRegExp := strings.CutPrefix(message, "Invalid regular expression: /")
	switch {
	case p.unmarked:
		e.length = -1
	case p.message == missingSlash:
	case isRegExp:
		e.length = utf16Length(literal[:strings.LastIndex(literal, ": ")]) + len("/")
	case e.Message == illegalToken && tokenText != "" && tokenText[0] >= 0x80:
		e.length = 0
	case strings.HasPrefix(tokenText, "/*") && strings.Contains(s.text[offset:s.end()], "\n"):
		e.length = -1 // V8 underlines nothing
	case e.Message == illegalToken && tokenText != "" && tokenText[0] >= '0' && tokenText[0] <= '9':
		e.length = len(numberStart().FindString(s.text[offset:s.end()]))
	}
	return e
}

// numberStart finds what V8 underlines of a number that is none.
var numberStart = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:0[bBoOxX]|[\d.]+(?:[eE](?:\W|$))?)`) })

// firstToken is the token at the start of text, or what there is of one up to the
// end of the line.
func firstToken(text string) string {
	if m := tokenPattern().FindString(text); m != "" {
		return m
	}
	return text
}

var tokenPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:` + strings.Join([]string{
		`[\pL\pN_$\x{80}-\x{10ffff}]+`,
		`"(?:[^"\\\n]|\\.)*"?`,
		`'(?:[^'\\\n]|\\.)*'?`,
		"`[^`\n]*`?",
		`/\*.*`,
		`#[\pL\pN_$]+`,
		`>>>=|\.\.\.|===|!==|\*\*=|<<=|>>=|>>>|&&=|\|\|=|\?\?=`,
		`=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.|\+\+|--|\+=|-=|\*=|/=|%=|&=|\|=|\^=|<<|>>|\*\*`,
		`.`,
	}, "|") + `)`)
})

const (
	illegalToken    = "Invalid or unexpected token"
	missingSlash    = "Invalid regular expression: missing /"
	importStatement = "Cannot use import statement outside a module"
)

// syntaxMessage is what V8 says where goja says message about the token.
func syntaxMessage(message, tokenText string) string {
	if text, ok := syntaxMessages[message]; ok {
		message = text
	}
	switch unexpected, _ := strings.CutPrefix(message, "Unexpected token "); {
	case strings.HasPrefix(message, "Logical expressions and coalesce"):
		return "Unexpected token '" + tokenText + "'"
	case message == "Unexpected reserved word" && tokenText == "import":
		return importStatement
	case message == "Unexpected identifier" && tokenText != "":
		return message + " '" + tokenText + "'"
	case message == "Unexpected reserved word":
		if isReserved, _ := token.IsKeyword(tokenText); isReserved != 0 && !futureReserved[tokenText] {
			return "Unexpected token '" + tokenText + "'"
		}
	case unexpected == "ILLEGAL" && tokenText == "=>":
		return "Unexpected token '=>'"
	case unexpected == "ILLEGAL":
		return illegalToken
	case unexpected == "await":
		return "Unexpected reserved word"
	case unexpected == "let", unexpected == "static":
		return "Unexpected identifier '" + unexpected + "'"
	case unexpected != message:
		return "Unexpected token '" + unexpected + "'"
	}
	return message
}

// futureReserved are the words that V8 calls reserved rather than unexpected.
var futureReserved = map[string]bool{"enum": true}

// syntaxMessages are V8's words for messages of goja's that have others.
var syntaxMessages = map[string]string{
	"Delete of an unqualified identifier in strict mode":                   "Delete of an unqualified identifier in strict mode.",
	"Octal literals are not allowed in strict mode":                        "Octal literals are not allowed in strict mode.",
	"Assignment to eval or arguments is not allowed in strict mode":        "Unexpected eval or arguments in strict mode",
	"Illegal continue statement":                                           "Illegal continue statement: no surrounding iteration statement",
	"Async functions can only be declared at top level or inside a block.": "Async functions can only be declared at the top level or inside a block.",
	"Generators can only be declared at top level or inside a block.":      "Generators can only be declared at the top level or inside a block.",
	"Illegal numeric literal":                                              illegalToken,
	"Invalid template literal on optional chain":                           "Invalid tagged template on optional chain",
	"Invalid left-hand side in for-in or for-of":                           "Invalid left-hand side in for-loop",
	"Invalid binding rest":                                                 "`...` must be followed by an identifier in declaration contexts",
	"Octal escape sequences are not allowed in this context":               "Octal escape sequences are not allowed in template strings.",
	"Already saw a default in switch":                                      "More than one default clause in switch statement",
	"Comma is not allowed here":                                            "Rest element must be last element",
	"Not a valid left-value expression":                                    "Invalid left-hand side expression in postfix operation",
}

// excerpt is the text of Excerpt. A negative length underlines nothing.
func excerpt(name string, p Position, line string, length int) string {
	var b strings.Builder
	b.WriteString(name + ":" + strconv.Itoa(p.Line) + "\n" + line)
	if length < 0 {
		return b.String()
	}
	b.WriteByte('\n')
	column := 1
	for _, r := range line {
		if column >= p.Column {
			break
		}
		switch {
		case r == '\t':
			b.WriteByte('\t')
		case r > 0xFFFF:
			b.WriteString("  ")
			column++
		default:
			b.WriteByte(' ')
		}
		column++
	}
	b.WriteString(strings.Repeat("^", length))
	return b.String()
}
