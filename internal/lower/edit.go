package lower

import (
	"errors"
	"iter"
	"regexp"
	"strings"
	"sync"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/parser"

	"github.com/sluicejs/sluice/internal/source"
)

// An edit is a text on its way to one that goja's parser takes.
type edit struct {
	name     string
	original string
	text     string
	inserts  []insert // in the order of their places

	loops    map[int]string // the places of `for` of what was `for await`, with the word blanked
	imports  map[int]string // the places of what was `import`
	comments map[int]string // the places of what may have been comments of HTML
	refused  map[int]bool   // places that were none of those, being part of a string, say
	marker   string         // what stands in for `import`
	isModule bool           // there are no comments of HTML
	guessed  bool           // everything that looks like one of those was edited
	err      error          // what is wrong in a method that could not be wrapped
	wrapped  map[int]bool   // the places of spread elements that are wrapped methods
}

// An insert is text that the original does not have, at a place of the edited text.
type insert struct{ at, length int }

func newEdit(name, text string) *edit {
	return &edit{
		name: name, original: text, text: text,
		loops: make(map[int]string), imports: make(map[int]string), comments: make(map[int]string),
		refused: make(map[int]bool), wrapped: make(map[int]bool),
	}
}

// parse parses the text, edited as need be.
func (e *edit) parse() (*ast.Program, error) {
	for {
		program, err := parse(e.name, e.text)
		if err != nil {
			if at, ok := place(err, e.text); ok && (e.repair(at) || e.repairComment(at)) {
				continue
			}
			if e.repairAll() {
				continue
			}
			if e.err != nil {
				err = e.err
			}
			return nil, e.translate(err)
		}
		if e.verify(program) {
			return program, nil
		}
	}
}

// first is the first error of a parser's.
func first(err error) *parser.Error {
	var list parser.ErrorList
	var single *parser.Error
	switch {
	case errors.As(err, &list):
		return list[0]
	case errors.As(err, &single):
		return single
	}
	return nil
}

// place is the offset of an error in a text.
func place(err error, text string) (offset int, ok bool) {
	p := first(err)
	if p == nil {
		return 0, false
	}
	lines := source.Lines(text)
	if p.Position.Line < 1 || p.Position.Line > len(lines) {
		return 0, false
	}
	return min(lines[p.Position.Line-1]+p.Position.Column-1, len(text)), true
}

// placed returns an error of the parser's with its place at an offset of a text.
func placed(err error, text string, offset int) error {
	moved := *first(err)
	moved.Position.Line, moved.Position.Column = source.LineColumn(source.Lines(text), offset)
	return &moved
}

// position is where an offset of the edited text is.
func (e *edit) position(at int) file.Position {
	line, column := source.LineColumn(source.Lines(e.text), at)
	return file.Position{Filename: e.name, Line: line, Column: column}
}

// translate gives an error its place in the original text.
func (e *edit) translate(err error) error {
	at, ok := place(err, e.text)
	if !ok || len(e.inserts) == 0 {
		return err
	}
	return placed(err, e.original, e.origin(at))
}

// origin is the place in the original text of one in the edited text.
func (e *edit) origin(at int) int {
	shift := 0
	for _, in := range e.inserts {
		if in.at >= at {
			break
		}
		shift += min(in.length, at-in.at)
	}
	return at - shift
}

// insertAt inserts text.
func (e *edit) insertAt(at int, text string) {
	e.text = e.text[:at] + text + e.text[at:]
	place := len(e.inserts)
	for i := range e.inserts {
		if e.inserts[i].at >= at {
			place = min(place, i)
			e.inserts[i].at += len(text)
		}
	}
	e.inserts = append(e.inserts[:place], append([]insert{{at, len(text)}}, e.inserts[place:]...)...)
	shift := func(places map[int]string) {
		moved := make(map[int]string, len(places))
		for place, word := range places {
			if place >= at {
				place += len(text)
			}
			moved[place] = word
		}
		clear(places)
		for place, word := range moved {
			places[place] = word
		}
	}
	shift(e.loops)
	shift(e.imports)
	shift(e.comments)
	for _, places := range []map[int]bool{e.refused, e.wrapped} {
		var moved []int
		for place := range places {
			if place >= at {
				delete(places, place)
				moved = append(moved, place+len(text))
			}
		}
		for _, place := range moved {
			places[place] = true
		}
	}
}

// overwrite puts text over as much of it as is long.
func (e *edit) overwrite(at int, text string) {
	e.text = e.text[:at] + text + e.text[at+len(text):]
}

// space matches a piece of what may stand between words.
const space = `(?:\s|/\*[^*]*\*/|//[^\n]*\n)`

var (
	loopPattern = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\bfor` + space + `+await\b`)
	})
	methodPattern  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\basync` + space + `*\*` + space + `*$`) })
	decimalPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^0\d*[89]`) }) // it begins with 0 all the same
	importPattern  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\bimport\s*\(`) })
)

// repair edits the text where the parser stumbled, and tells whether there was something
// to do. What looks like more of the same further on is edited along with it: verify
// finds out what was not.
func (e *edit) repair(at int) bool {
	rest := e.text[at:]
	switch {
	case strings.HasPrefix(rest, "await"):
		return e.repairLoops(at)
	case decimalPattern().MatchString(rest):
		e.overwrite(at, strings.Repeat(" ", len(rest)-len(strings.TrimLeft(rest, "0"))))
		return true
	case strings.HasPrefix(rest, "import"):
		return e.repairImports(at)
	case e.isModule && (strings.HasPrefix(rest, "<!--") || strings.HasPrefix(rest, ">") && strings.HasSuffix(e.text[:at], "--")):
		e.err = &parser.Error{Position: e.position(at), Message: "HTML comments are not allowed in modules"}
		return false
	case strings.HasPrefix(rest, "<!--"):
		e.overwrite(at, "//  ")
		return true
	case strings.HasPrefix(rest, ">") && strings.HasSuffix(e.text[:at], "--"):
		line := e.text[strings.LastIndexByte(e.text[:at], '\n')+1 : at-2]
		if strings.TrimSpace(line) != "" && !strings.HasSuffix(strings.TrimSpace(line), "*/") {
			return false
		}
		e.overwrite(at-2, "// ")
		return true
	}
	return e.repairMethod(at)
}

// repairAll edits, once, everything that looks as if it needed that: in parentheses the
// parser may report what follows of an error only, and not the error.
func (e *edit) repairAll() bool {
	if e.guessed {
		return false
	}
	e.guessed = true
	repaired := false
	if m := importPattern().FindStringIndex(e.text); m != nil {
		repaired = e.repairImports(m[0])
	}
	if m := loopPattern().FindStringIndex(e.text); m != nil {
		repaired = e.repairLoops(m[1]-len("await")) || repaired
	}
	return repaired
}

// repairComment edits what may be the comment of HTML that the parser has stumbled over without noticing: it takes
// `a <!-- b` for operators.
func (e *edit) repairComment(at int) bool {
	const begin = "<!--"
	line := strings.LastIndexByte(e.text[:at], '\n') + 1
	i := line + strings.LastIndex(e.text[line:min(at+len("--"), len(e.text))], begin)
	if i < line || e.refused[i] || e.isModule {
		return false
	}
	e.comments[i] = begin
	e.overwrite(i, "//  ")
	return true
}

func (e *edit) repairLoops(at int) bool {
	found := false
	begin := strings.LastIndex(e.text[:at], "for")
	if begin < 0 {
		return false
	}
	for _, m := range loopPattern().FindAllStringIndex(e.text[begin:], -1) {
		loop, await := begin+m[0], begin+m[1]-len("await")
		if e.refused[loop] {
			continue
		}
		found = found || await == at
		if !found {
			return false
		}
		e.loops[loop] = e.text[loop : begin+m[1]]
		e.overwrite(await, "     ")
	}
	return found
}

func (e *edit) repairImports(at int) bool {
	if e.marker == "" {
		for _, name := range []string{"$mport", "imp0rt", "imprt$", "$m$ort", "im$$rt"} {
			if !strings.Contains(e.text, name) {
				e.marker = name
				break
			}
		}
		if e.marker == "" {
			return false
		}
	}
	found := false
	for _, m := range importPattern().FindAllStringIndex(e.text[at:], -1) {
		if place := at + m[0]; !e.refused[place] {
			found = found || place == at
			if !found {
				return false
			}
			e.imports[place] = "import"
			e.overwrite(place, e.marker)
		}
	}
	return found
}

// methodHead and methodTail make an element of an object literal of the method between
// them.
const (
	methodHead = "...class{static "
	methodTail = "}"
)

// repairMethod wraps an async generator method of an object literal, whose name is at
// that place: the parser knows those of classes only. Where the method ends is where
// parsing it succeeds.
func (e *edit) repairMethod(name int) bool {
	m := methodPattern().FindStringIndex(e.text[:name])
	if m == nil || e.refused[m[0]] {
		return false
	}
	begin := m[0]
	e.refused[begin] = true // once is enough
	for end := range closingBraces(e.text, name) {
		const head = "(class{static "
		method := newEdit(e.name, head+e.text[begin:end+1]+"})")
		method.refused[len(head)] = true
		if _, err := method.parse(); err != nil {
			if at, ok := place(err, method.original); ok && at < len(method.original)-len("})") && isUnexpected(first(err).Message) {
				e.err = placed(err, e.text, begin+at-len(head))
				return false
			}
			continue // the brace is in a literal, or in a function within
		}
		e.insertAt(end+1, methodTail)
		e.insertAt(begin, methodHead)
		e.wrapped[begin] = true
		return true
	}
	return false
}

// closingBraces yields where a block may end that begins behind a place: first where it does if no
// literal has braces, then every brace.
func closingBraces(text string, from int) iter.Seq[int] {
	return func(yield func(int) bool) {
		depth := 0
		for i := from; i < len(text); i++ {
			if text[i] == '{' {
				depth++
			} else if text[i] == '}' {
				if depth--; depth == 0 {
					if !yield(i) {
						return
					}
					break
				}
			}
		}
		for i := from; i < len(text); i++ {
			if text[i] == '}' && !yield(i) {
				return
			}
		}
	}
}

// isUnexpected tells an error of what stands there from one of what is missing, be it the
// end of a method within.
func isUnexpected(message string) bool {
	switch message {
	case "Unexpected token ILLEGAL", "Unexpected token *", "Unexpected end of input":
		return false
	}
	return strings.HasPrefix(message, "Unexpected ")
}

// verify tells whether everything that was edited is what it was taken for; if not, it
// restores what is not.
func (e *edit) verify(program *ast.Program) bool {
	loops, imports, comments := make(map[int]bool), make(map[int]bool), make(map[int]bool)
	for place := range e.comments {
		comments[place] = true
	}
	if len(e.loops)+len(e.imports)+len(e.comments) > 0 {
		async := []bool{false} // of the functions around a node
		enter := func(n any) {
			if is, ok := isFunction(n); ok {
				async = append(async, is)
			}
			switch n := n.(type) {
			case *ast.ForOfStatement:
				loops[int(n.For)-1] = async[len(async)-1]
			case *ast.CallExpression:
				if callee, ok := n.Callee.(*ast.Identifier); ok && len(n.ArgumentList) > 0 {
					imports[int(callee.Idx)-1] = true
				}
			case *ast.StringLiteral:
				e.exclude(comments, int(n.Idx), n.Literal)
			case *ast.TemplateElement:
				e.exclude(comments, int(n.Idx), n.Literal)
			case *ast.RegExpLiteral:
				e.exclude(comments, int(n.Idx), n.Literal)
			}
		}
		exit := func(n any) {
			if _, ok := isFunction(n); ok {
				async = async[:len(async)-1]
			}
		}
		(&walker{enter: enter, exit: exit}).walk(program)
	}
	verified := e.restore(e.loops, loops)
	verified = e.restore(e.imports, imports) && verified
	return e.restore(e.comments, comments) && verified
}

// exclude removes the places that are in a literal at a place of the tree.
func (e *edit) exclude(places map[int]bool, at int, literal string) {
	for place := range places {
		if place >= at-1 && place < at-1+len(literal) {
			delete(places, place)
		}
	}
}

// isFunction tells whether a node is what `await` belongs to, and whether it may have it.
func isFunction(n any) (async, ok bool) {
	switch n := n.(type) {
	case *ast.FunctionLiteral:
		return n.Async, true
	case *ast.ArrowFunctionLiteral:
		return n.Async, true
	case *ast.ClassStaticBlock:
		return false, true
	}
	return false, false
}

func (e *edit) restore(edited map[int]string, found map[int]bool) (verified bool) {
	verified = true
	for place, word := range edited {
		if !found[place] {
			e.overwrite(place, word)
			e.refused[place] = true
			delete(edited, place)
			verified = false
		}
	}
	return verified
}

// finish makes a tree of the edited text one of the original.
func (e *edit) finish(program *ast.Program) {
	parsed := program.File.Source() // a copy of the edited text
	(&walker{
		idx: func(at file.Idx) file.Idx {
			if at == 0 {
				return 0
			}
			return file.Idx(e.origin(int(at)-1) + 1)
		},
		source: func(s string) string {
			from, to, ok := within(parsed, s)
			if !ok {
				return s
			}
			return e.original[e.origin(from):e.origin(to)]
		},
	}).walk(program)
	program.File = file.NewFile(e.name, e.original, 1)
}
