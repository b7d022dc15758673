package script

import (
	"github.com/sluicejs/sluice/internal/esm"
	"github.com/sluicejs/sluice/internal/grammar"
	"github.com/sluicejs/sluice/internal/lower"
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
	s := &Script{Name: name, prefix: len(moduleBegin), text: moduleBegin + maskHashbang(text) + moduleEnd}
	check := s.check(text, grammar.Context{Module: true})
	scanned, err := esm.Scan(s.text[s.prefix:s.end()])
	var m *lower.Module
	if err == nil {
		m, err = lower.ParseModule(name, s.text, s.prefix, scanned)
	}
	if err := check.result(s, err); err != nil {
		return nil, err
	}
	s.prepare(m.Program, wrapping{strict: true})
	lower.BindImports(m, scanned.Imports)
	s.Lowered = m.Lowered
	s.Module = &Module{scanned.Requests, scanned.Imports, m.Exports, m.Locals, m.Async, scanned.Meta != "", scanned}
	return s, s.compile(m.Program, true)
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
