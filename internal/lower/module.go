package lower

import (
	"slices"
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/parser"
	"github.com/dop251/goja/token"
	"github.com/dop251/goja/unistring"

	"github.com/sluicejs/sluice/internal/esm"
)

// DefaultVariable is the variable of what a module exports by `export default`, where that
// has no name. As no text can name it, functions and classes have their name from it.
const DefaultVariable = "default"

// metaVariable is the parameter of a module that import.meta is.
const metaVariable = "import.meta"

// A Module is the program of an ES module, and what of it the program does not show.
//
// The program is a generator function in parentheses. A call makes the module's variables; the
// first step hoists its functions and yields an array of functions, each the getter of one of
// Locals. The next step runs the module. What it yields then it awaits.
type Module struct {
	*Program
	Exports []esm.Export // all of them
	Locals  []Local      // the variables that are exported
	Async   bool         // it awaits something itself
}

// A Local is a variable that a module exports.
type Local struct {
	Name     string
	Constant bool // it keeps the value that it has when the module has run
	Hoisted  bool // it is a function that is there before the module runs, and stays
}

// ParseModule parses the text of a module that is in a wrapper, an async function in strict mode in parentheses;
// before is how long the first part of that is. An error is one of goja's parser, its place one of the text.
func ParseModule(name, text string, before int, m *esm.Module) (*Module, error) {
	e := newEdit(name, text)
	e.isModule = true
	e.apply(before, m.Edits)
	program, err := e.parse()
	if err != nil {
		return nil, err
	}
	e.finish(program)
	p := &parsedModule{program: program, before: before, scanned: m, Module: &Module{Exports: slices.Clone(m.Exports)}}
	if err := p.checkWords(); err != nil {
		return nil, err
	}
	hideMarkers(program, m)
	if whole, ok := program.Body[0].(*ast.ExpressionStatement); ok {
		p.function, _ = whole.Expression.(*ast.FunctionLiteral)
	}
	if p.function == nil || len(program.Body) > 1 {
		return nil, p.problem(0, "Unexpected token }") // of a text that closes the wrapper
	}
	if err := p.link(); err != nil {
		return nil, err
	}
	p.findConstants()
	p.yieldGetters()
	l := newLowering(e)
	l.lower(program)
	if err := p.makeGenerator(); err != nil {
		return nil, err
	}
	p.Program = &Program{program, l.used || p.usesRuntime, l.labels}
	return p.Module, nil
}

// apply makes edits of the original, which are places of it from a certain one on.
func (e *edit) apply(from int, edits []esm.Edit) {
	var text []byte
	last := 0
	for _, edit := range edits {
		text = append(text, e.original[last:from+edit.From]...)
		text = append(text, edit.Text...)
		last = from + edit.To
		if more := len(edit.Text) - (edit.To - edit.From); more > 0 {
			e.inserts = append(e.inserts, insert{len(text) - more, more})
		}
	}
	e.text = string(append(text, e.original[last:]...))
}

// hideMarkers gives the variables that stand for parts of the text names that cannot be said.
func hideMarkers(program *ast.Program, m *esm.Module) {
	if m.Default == "" && m.Meta == "" {
		return
	}
	(&walker{enter: func(n any) {
		if id, ok := n.(*ast.Identifier); ok {
			switch name := id.Name.String(); {
			case m.Default != "" && name == m.Default:
				id.Name = DefaultVariable
			case m.Meta != "" && name == m.Meta:
				id.Name = metaVariable
			}
		}
	}}).walk(program)
}

// checkWords finds words that the parser takes and a module must not have.
func (p *parsedModule) checkWords() (err error) {
	text := p.program.File.Source()
	if !strings.Contains(text, "await") && p.scanned.Meta == "" {
		return nil
	}
	note := func(at file.Idx, message string) {
		if err == nil {
			err = p.problem(int(at)-1-p.before, message)
		}
	}
	isMeta := func(n ast.Node) bool {
		id, ok := n.(*ast.Identifier)
		return ok && p.scanned.Meta != "" && id.Name.String() == p.scanned.Meta
	}
	(&walker{enter: func(n any) {
		switch n := n.(type) {
		case *ast.Identifier:
			if n.Name == "await" {
				note(n.Idx, "Unexpected token await")
			}
		case *ast.PropertyShort:
			if n.Name.Name == "await" {
				note(n.Name.Idx, "Unexpected token await")
			}
		case *ast.AssignExpression:
			if isMeta(n.Left) {
				note(n.Left.Idx0(), "Invalid left-hand side in assignment")
			}
		}
	}}).walk(p.program)
	return err
}

// A parsedModule is a module on its way to a program.
type parsedModule struct {
	*Module
	program  *ast.Program
	function *ast.FunctionLiteral // the wrapper
	before   int
	scanned  *esm.Module

	usesRuntime bool
}

// problem makes an error at an offset of the module's text.
func (p *parsedModule) problem(at int, message string) error {
	return &parser.Error{Position: p.program.File.Position(p.before + at), Message: message}
}

// link finds the names of exported declarations, and whether what is declared and exported
// fits together.
func (p *parsedModule) link() error {
	declared := make(map[string]bool)
	for _, d := range p.function.DeclarationList {
		for _, b := range d.List {
			for _, name := range appendNames(nil, b.Target) {
				declared[name] = true
			}
		}
	}
	next := p.scanned.Declarations
	for _, s := range p.function.Body.List {
		if _, empty := s.(*ast.EmptyStatement); empty {
			continue
		}
		names := declaredNames(s)
		for _, name := range names {
			declared[name] = true
		}
		if len(next) > 0 && int(s.Idx1())-1 > p.before+next[0] {
			for _, name := range names {
				p.Exports = append(p.Exports, esm.Export{Name: name, Local: name, Request: -1, At: next[0], LocalAt: next[0]})
			}
			next = next[1:]
		}
	}
	for _, i := range p.scanned.Imports {
		if declared[i.Local] {
			return p.problem(i.LocalAt, "Identifier '"+i.Local+"' has already been declared")
		}
		declared[i.Local] = true
	}
	return p.checkExports(declared)
}

func (p *parsedModule) checkExports(declared map[string]bool) error {
	imports := make(map[string]esm.Import)
	for _, i := range p.scanned.Imports {
		imports[i.Local] = i
	}
	exported, locals := make(map[string]bool), make(map[string]bool)
	for n := range p.Exports {
		e := &p.Exports[n]
		if e.Name == "" {
			continue
		}
		if exported[e.Name] {
			return p.problem(e.At, "Duplicate export of '"+e.Name+"'")
		}
		exported[e.Name] = true
		if e.Request >= 0 {
			continue
		}
		if i, isImport := imports[e.Local]; isImport {
			e.Request, e.Import, e.Local = i.Request, i.Name, ""
			continue
		}
		if !declared[e.Local] {
			return p.problem(e.LocalAt, "Export '"+e.Local+"' is not defined in module")
		}
		if !locals[e.Local] {
			locals[e.Local] = true
			p.Locals = append(p.Locals, Local{Name: e.Local})
		}
	}
	return nil
}

// findConstants finds the exported variables that nothing assigns to, at least not by that name.
func (p *parsedModule) findConstants() {
	if len(p.Locals) == 0 || strings.Contains(p.program.File.Source(), "eval") {
		return
	}
	assigned := make(map[string]bool)
	note := func(target ast.Node) {
		for _, name := range appendNames(nil, target) {
			assigned[name] = true
		}
	}
	(&walker{enter: func(n any) {
		switch n := n.(type) {
		case *ast.AssignExpression:
			note(n.Left)
		case *ast.UnaryExpression:
			if n.Operator == token.INCREMENT || n.Operator == token.DECREMENT {
				note(n.Operand)
			}
		case *ast.ForIntoExpression:
			note(n.Expression)
		case *ast.ForIntoVar:
			note(n.Binding)
		}
	}}).walk(p.function.Body)
	functions := make(map[string]bool)
	for _, s := range p.function.Body.List {
		if d, ok := s.(*ast.FunctionDeclaration); ok {
			functions[d.Function.Name.Name.String()] = true
		}
	}
	for i := range p.Locals {
		l := &p.Locals[i]
		l.Constant = !assigned[l.Name]
		l.Hoisted = l.Constant && functions[l.Name]
	}
}

// declaredNames are the names that a statement declares.
func declaredNames(s ast.Statement) (names []string) {
	switch s := s.(type) {
	case *ast.FunctionDeclaration:
		names = append(names, s.Function.Name.Name.String())
	case *ast.ClassDeclaration:
		names = append(names, s.Class.Name.Name.String())
	case *ast.LexicalDeclaration:
		for _, b := range s.List {
			names = appendNames(names, b.Target)
		}
	case *ast.VariableStatement:
		for _, b := range s.List {
			names = appendNames(names, b.Target)
		}
	}
	return names
}

// yieldGetters has the program yield the getters first, when the functions that it declares
// are there.
func (p *parsedModule) yieldGetters() {
	at := p.function.Body.LeftBrace + 1
	getters := &ast.ArrayLiteral{LeftBracket: at, RightBracket: at}
	for _, local := range p.Locals {
		getters.Value = append(getters.Value, build(at, "() => $local", map[string]ast.Node{
			"$local": &ast.Identifier{Name: unistring.NewFromString(local.Name), Idx: at},
		}))
	}
	first := &ast.ExpressionStatement{Expression: &ast.YieldExpression{Yield: at, Argument: getters}}
	list := p.function.Body.List
	directives := len(Directives(list))
	p.function.Body.List = append(append(list[:directives:directives], first), list[directives:]...)
}

// makeGenerator makes a generator of the async function that the wrapper is.
func (p *parsedModule) makeGenerator() (err error) {
	p.function.Async, p.function.Generator = false, true
	returned := file.Idx(0)
	depth := 0 // of functions that are no arrow functions
	(&walker{
		skip: func(n any) bool {
			switch n.(type) {
			case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassStaticBlock:
				return true
			}
			return false
		},
		enter: func(n any) {
			if s, ok := n.(*ast.ReturnStatement); ok && returned == 0 {
				returned = s.Return
			}
		},
		leave: func(n ast.Node) ast.Node {
			if a, ok := n.(*ast.AwaitExpression); ok {
				p.Async = true
				return &ast.YieldExpression{Yield: a.Await, Argument: a.Argument}
			}
			return n
		},
	}).walk(p.function.Body)
	if returned > 0 {
		return p.problem(int(returned)-1-p.before, "Illegal return statement")
	}
	if !strings.Contains(p.program.File.Source(), "arguments") && !strings.Contains(p.program.File.Source(), "target") {
		return nil
	}
	(&walker{
		enter: func(n any) {
			if opensThis(n) {
				depth++
			}
			if depth > 0 || err != nil {
				return
			}
			switch n := n.(type) {
			case *ast.MetaProperty:
				err = p.problem(int(n.Idx)-1-p.before, "new.target expression is not allowed here")
			case *ast.AssignExpression:
				if isArguments(n.Left) {
					err = p.problem(int(n.Left.Idx0())-1-p.before, "Unexpected eval or arguments in strict mode")
				}
			case *ast.UnaryExpression:
				if n.Operator == token.TYPEOF && isArguments(n.Operand) {
					n.Operand = &ast.Identifier{Name: "undefined", Idx: n.Operand.Idx0()}
				}
			}
		},
		exit: func(n any) {
			if opensThis(n) {
				depth--
			}
		},
		leave: func(n ast.Node) ast.Node {
			if depth == 0 && isArguments(n) {
				p.usesRuntime = true
				return build(at(n), "$lower.noArguments()", nil)
			}
			return n
		},
	}).walk(p.function.Body)
	return err
}

func isArguments(n ast.Node) bool {
	id, ok := n.(*ast.Identifier)
	return ok && id.Name == "arguments"
}

// opensThis tells whether `arguments` and new.target begin anew in a node.
func opensThis(n any) bool {
	switch n.(type) {
	case *ast.FunctionLiteral, *ast.ClassStaticBlock, *ast.FieldDefinition:
		return true
	}
	return false
}
