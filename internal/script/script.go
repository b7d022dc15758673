package script

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"

	"github.com/sluicejs/sluice/internal/grammar"
	"github.com/sluicejs/sluice/internal/lower"
	"github.com/sluicejs/sluice/internal/quicken"
	"github.com/sluicejs/sluice/internal/source"
)

// A Script is a compiled text.
type Script struct {
	Name    string
	Program *goja.Program
	Lowered bool    // it needs [lower.Runtime]
	Strict  bool    // of one that is contained
	Module  *Module // what an ES module declares; nil for anything else

	text      string // what goja compiled, with the wrapper of a function around it
	prefix    int    // the length of that wrapper's first part
	shownName string // what excerpts call it, if that is not its name
	functions []function

	urlOnce sync.Once
	url     string

	linesOnce sync.Once
	lines     []int // where each line of text begins

	treeOnce sync.Once
	program  *ast.Program
}

// Compile compiles text as a script. An error is a [*SyntaxError].
func Compile(name, text string) (*Script, error) {
	return compiled.get(name, text, kind{})
}

// CompileFunction compiles text as the body of a function. The program evaluates
// to that function. An error is a [*SyntaxError].
func CompileFunction(name, text string, parameters ...string) (*Script, error) {
	if parameters == nil {
		parameters = []string{}
	}
	return compiled.get(name, text, kind{parameters: parameters})
}

// CompileBare is CompileFunction for one that is called without an object, so that stacks do
// not name any.
func CompileBare(name, text string, parameters []string) (*Script, error) {
	return compiled.get(name, text, kind{parameters: parameters, bare: true})
}

// CompileContained compiles what Compile does, or CompileFunction if parameters are not
// nil, with an object in the place of the global one: see [lower.Contain].
func CompileContained(name, text string, parameters []string) (*Script, error) {
	return compiled.get(name, text, kind{parameters: parameters, contained: true})
}

// Text is a script of which the text alone is known: it cannot run.
func Text(name, text string) *Script { return &Script{Name: name, text: text} }

// A kind is what a text is compiled as: the body of a function if there are parameters,
// else a script.
type kind struct {
	parameters []string
	contained  bool
	bare       bool // stacks show the function without an object
	module     bool // an ES module
}

// compile does what get does, without the cache.
func compile(name, text string, as kind) (*Script, error) {
	if source.TooDeep(text) {
		return nil, &SyntaxError{Name: name, Message: TooDeep, Position: Position{1, 1}, length: -1}
	}
	if as.module {
		return compileModule(name, text)
	}
	parameters := as.parameters
	s := &Script{Name: name}
	s.text = maskHashbang(text)
	if parameters != nil {
		before := "(function (" + strings.Join(parameters, ", ") + ") {"
		s.prefix = len(before)
		s.text = before + s.text + "\n})"
	}
	check := s.check(text, grammar.Context{Function: parameters != nil, Parameters: parameters})
	program, err := lower.Parse(name, s.text)
	if err := check.result(s, err); err != nil {
		return nil, err
	}
	s.prepare(program, wrapping{module: parameters != nil && !as.bare})
	if as.contained {
		s.Strict = lower.Contain(program.Program)
	}
	return s, s.compile(program, false)
}

// compile has goja compile the tree of the text.
func (s *Script) compile(program *lower.Program, strict bool) (err error) {
	if s.Program, err = goja.CompileAST(program.Program, strict); err != nil {
		return s.unsupported(err)
	}
	quicken.Program(s.Program)
	return nil
}

// prepare changes a tree of the text so that goja can compile it, and what it compiles runs as it would in V8.
func (s *Script) prepare(program *lower.Program, in wrapping) {
	s.Lowered = program.Lowered
	s.functions = instrument(program, s.text, in)
	useArguments(program.Program, s.text)
	clearVariables(program.Program)
}

// maskHashbang makes a comment of a first line for the shell.
func maskHashbang(text string) string {
	if strings.HasPrefix(text, "#!") {
		return "//" + text[2:]
	}
	return text
}

// Text is what is compiled: the text of the script, perhaps as a function.
func (s *Script) Text() string { return s.text }

// Line returns a line of the text, counting from 1.
func (s *Script) Line(n int) string {
	starts := s.lineStarts()
	if n < 1 || n > len(starts) {
		return ""
	}
	text := s.text[min(starts[n-1], s.end()):s.end()]
	if n == 1 {
		text = text[s.prefix:]
	}
	if end := strings.IndexAny(text, "\n\r\u2028\u2029"); end >= 0 {
		text = text[:end]
	}
	return text
}

// end is where the text ends and what closes the wrapper begins.
func (s *Script) end() int {
	if s.prefix > 0 {
		return len(s.text) - len("\n})")
	}
	return len(s.text)
}

// A Position is a place in a script's text as V8 gives it: lines and columns
// begin with 1, columns count UTF-16 units.
type Position struct{ Line, Column int }

// Position converts a place that goja reports: a column there counts bytes, and
// the wrapper's.
func (s *Script) Position(line, column int) Position {
	starts := s.lineStarts()
	if line < 1 || line > len(starts) { // of another script with the same name
		return Position{line, column}
	}
	offset, start := s.offset(line, column), starts[line-1]
	if line == 1 {
		start = s.prefix
	}
	return Position{line, utf16Length(s.text[min(start, offset):offset]) + 1}
}

// offset is where in the text goja's line and column are.
func (s *Script) offset(line, column int) int {
	starts := s.lineStarts()
	if line < 1 || line > len(starts) {
		return len(s.text)
	}
	return min(starts[line-1]+column-1, len(s.text))
}

func (s *Script) lineStarts() []int {
	s.linesOnce.Do(func() { s.lines = source.Lines(s.text) })
	return s.lines
}

func utf16Length(s string) int {
	n := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r > 0xFFFF {
			n++
		}
		n++
		i += size
	}
	return n
}
