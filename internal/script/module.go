package script

import (
	"errors"

	"github.com/dop251/goja"
	"github.com/dop251/goja/parser"

	"github.com/sluicejs/sluice/internal/esm"
	"github.com/sluicejs/sluice/internal/lower"
	"github.com/sluicejs/sluice/internal/quicken"
	"github.com/sluicejs/sluice/internal/source"
)

// A Module is what the script of an ES module says of other modules, and to them. What the
// script's program is says [lower.Module]; its parameters are import.meta and an object for
// each import.
type Module struct {
	Requests []esm.Request
	Imports  []esm.Import
	Exports  []esm.Export
	Locals   []lower.Local // the exported variables, in the order of their getters
	Async    bool          // the module itself awaits something
	Meta     bool          // it uses import.meta

	scanned *esm.Module
}

// The wrapper of a module's text.
const (
	moduleBegin = `(async function () {"use strict";`
	moduleEnd   = "\n})"
)

// CompileModule compiles the text of an ES module. An error is a [*SyntaxError].
func CompileModule(name, text string) (*Script, error) {
	return compiled.get(name, text, kind{module: true})
}

func compileModule(name, text string) (*Script, error) {
	if source.TooDeep(text) {
		return nil, &SyntaxError{Name: name, Message: TooDeep, Position: Position{1, 1}, length: -1}
	}
	masked := maskHashbang(text)
	s := &Script{Name: name, isModule: true, prefix: len(moduleBegin), text: moduleBegin + masked + moduleEnd}
	scanned, err := esm.Scan(masked)
	if err != nil {
		return nil, s.scanError(err)
	}
	m, err := lower.ParseModule(name, s.text, s.prefix, scanned)
	if err == nil {
		err = checkWrapper(m.Program.Program, len(s.text))
	}
	if err != nil {
		return nil, s.syntaxError(err, text)
	}
	if err = s.prepare(m.Program, wrapping{strict: true}); err != nil {
		return nil, s.syntaxError(err, text)
	}
	lower.BindImports(m, scanned.Imports)
	s.Lowered = m.Lowered
	if s.Program, err = goja.CompileAST(m.Program.Program, true); err != nil {
		return nil, s.syntaxError(err, text)
	}
	quicken.Program(s.Program)
	s.Module = &Module{scanned.Requests, scanned.Imports, m.Exports, m.Locals, m.Async, scanned.Meta != "", scanned}
	return s, nil
}

// scanError makes a SyntaxError of what is wrong with a declaration.
func (s *Script) scanError(err error) *SyntaxError {
	var wrong *esm.Error
	if !errors.As(err, &wrong) {
		return s.makeSyntaxError(1, s.prefix+1, err.Error())
	}
	message := wrong.Message
	if message == "" {
		switch t := wrong.Token; t.Kind {
		case esm.End:
			message = unexpectedEnd
		case esm.Word:
			message = "Unexpected token " + t.Text
			if !isReserved(t.Text) {
				message = "Unexpected identifier"
			}
		case esm.Number:
			message = "Unexpected number"
		case esm.String:
			message = "Unexpected string"
		case esm.Template:
			message = "Unexpected template string"
		default:
			message = "Unexpected token " + t.Text
		}
	}
	at := wrong.At + s.prefix
	line, column := s.lineColumn(at)
	e := s.makeSyntaxError(line, column, message)
	if wrong.Message != "" {
		e.Message = wrong.Message
	}
	return e
}

// ExcerptOf shows what is between two offsets of a module's text.
func (s *Script) ExcerptOf(from, to int) string {
	p := s.Position(s.lineColumn(s.prefix + from))
	line := s.Line(p.Line)
	return excerpt(s.Name, p, line, min(utf16Length(s.text[s.prefix+from:s.prefix+to]), utf16Length(line)-p.Column+1))
}

// LineOf is the line of an offset of a module's text.
func (s *Script) LineOf(at int) int {
	line, _ := s.lineColumn(s.prefix + at)
	return line
}

// isReserved tells whether a word is none that a variable can have as its name.
func isReserved(word string) bool {
	_, err := parser.ParseFile(nil, "", word+"=0", 0, parser.WithDisableSourceMaps)
	return err != nil
}
