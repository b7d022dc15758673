package lower

import (
	"regexp"
	"sync"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"

	"github.com/sluicejs/sluice/internal/regexps"
)

// A Program is a syntax tree that goja can compile.
type Program struct {
	*ast.Program

	// Lowered tells that it was lowered, and needs what [Runtime] makes.
	Lowered bool

	// Labels are the names that functions had before they were lowered.
	Labels map[*ast.FunctionLiteral]string
}

// Parse parses a script. An error is one of goja's parser, its place one of the text.
func Parse(name, text string) (*Program, error) {
	program, err := parse(name, text)
	if err == nil && !asyncGenerator().MatchString(text) && !regexps.Concerns(text) {
		return &Program{Program: program}, nil
	}
	e := newEdit(name, text)
	if err != nil {
		if program, err = e.parse(); err != nil {
			return nil, err
		}
	}
	e.finish(program)
	l := newLowering(e)
	l.lower(program)
	return &Program{program, l.used, l.labels}, nil
}

// asyncGenerator finds what may be an async generator.
var asyncGenerator = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\basync(?:\s|/\*|//)*(?:function)?(?:\s|/\*|//)*\*|\basync\b[^\n]*(?:/\*|//)`)
})

// A lowering lowers a tree.
type lowering struct {
	name    string // of the script
	text    string
	loops   map[int]bool
	imports map[int]bool
	wrapped map[int]bool

	used   bool // something was lowered
	labels map[*ast.FunctionLiteral]string

	blocks  map[ast.Statement]*loop         // what `for await` has become
	names   map[*ast.FunctionLiteral]string // of function expressions, from where they stand
	pending map[*ast.FunctionLiteral]bool   // were async generators and have no wrapper yet
	objects map[*ast.ObjectLiteral][]*ast.PropertyKeyed
}

func newLowering(e *edit) *lowering {
	l := &lowering{
		name:    e.name,
		text:    e.original,
		loops:   make(map[int]bool),
		imports: make(map[int]bool),
		wrapped: make(map[int]bool),
		labels:  make(map[*ast.FunctionLiteral]string),
		blocks:  make(map[ast.Statement]*loop),
		names:   make(map[*ast.FunctionLiteral]string),
		pending: make(map[*ast.FunctionLiteral]bool),
		objects: make(map[*ast.ObjectLiteral][]*ast.PropertyKeyed),
	}
	for place := range e.loops {
		l.loops[e.origin(place)] = true
	}
	for place := range e.imports {
		l.imports[e.origin(place)] = true
	}
	for place := range e.wrapped {
		l.wrapped[e.origin(place)] = true
	}
	return l
}

// lower lowers what is in the tree: loops and imports first, whose `await` is then one
// of those in async generators.
func (l *lowering) lower(program *ast.Program) {
	if len(l.loops)+len(l.imports)+len(l.wrapped) > 0 || regexps.Concerns(l.text) {
		(&walker{enter: l.unwrapMethods, leave: l.lowerSyntax}).walk(program)
	}
	(&walker{enter: l.enterFunctions, leave: l.leaveFunctions, list: l.wrapDeclarations}).walk(program)
}

// lowerSyntax returns what a node becomes that the parser took for another.
func (l *lowering) lowerSyntax(n ast.Node) ast.Node {
	switch n := n.(type) {
	case *ast.ForOfStatement:
		if l.loops[int(n.For)-1] {
			return l.forAwait(n)
		}
	case *ast.RegExpLiteral:
		return l.regexp(n)
	case *ast.LabelledStatement:
		if loop := l.blocks[n.Statement]; loop != nil {
			return loop.label(n)
		}
	case *ast.CallExpression:
		if callee, ok := n.Callee.(*ast.Identifier); ok && l.imports[int(callee.Idx)-1] {
			l.used = true
			n.Callee = build(callee.Idx, "$lower.import", nil)
			n.ArgumentList = append([]ast.Expression{stringLiteral(callee.Idx, l.name)}, n.ArgumentList...)
		}
	}
	return n
}

// at is the place of what stands for something that begins there.
func at(n ast.Node) file.Idx { return n.Idx0() }
