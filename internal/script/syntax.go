package script

import (
	"errors"
	"strconv"
	"strings"

	"github.com/dop251/goja"
	"github.com/dop251/goja/parser"

	"github.com/sluicejs/sluice/internal/grammar"
	"github.com/sluicejs/sluice/internal/source"
)

// A SyntaxError is why a text could not be compiled, in V8's words.
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

// unsupported makes a SyntaxError of what goja says of a program that V8 takes.
func (s *Script) unsupported(err error) *SyntaxError {
	line, column, message := s.gojaError(err)
	return &SyntaxError{Name: s.title(), Message: message, Position: s.Position(line, column), line: s.Line(line), length: 1}
}

// problem makes a SyntaxError of what is wrong with the text.
func (s *Script) problem(p *grammar.Problem) *SyntaxError {
	e := &SyntaxError{Name: s.title(), Message: p.Message, length: -1}
	if p.From < 0 {
		e.line = s.Line(1)
		return e
	}
	line, column := s.lineColumn(p.From)
	e.Position, e.line = s.Position(line, column), s.Line(line)
	length := utf16Length(s.text[p.From:min(p.To, len(s.text))]) + max(0, p.To-len(s.text))
	if e.Column-1+length <= utf16Length(e.line) {
		e.length = length
	}
	return e
}

// lineColumn is offset as goja gives it.
func (s *Script) lineColumn(offset int) (line, column int) {
	return source.LineColumn(s.lineStarts(), offset)
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
