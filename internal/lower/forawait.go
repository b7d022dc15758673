package lower

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
)

// A loop is what `for await` has become: a block with a loop somewhere in it.
type loop struct {
	block ast.Statement
	body  *ast.BlockStatement // which the loop is in, alone
}

// label gives the loop a label.
func (l *loop) label(n *ast.LabelledStatement) ast.Statement {
	n.Statement = l.body.List[0]
	l.body.List[0] = n
	return l.block
}

const forAwaitText = `{
	const $state = $lower.iterate($source, $text);
	try {
		for (; $lower.take($state, await $advance); ) { $declare; $body }
	} catch ($error) {
		try { if ($lower.isOpen($state)) await $lower.close($state) } catch {}
		throw $error;
	} finally {
		if ($lower.isOpen($state)) $lower.check(await $lower.close($state));
	}
}`

// forAwait lowers a loop.
func (l *lowering) forAwait(n *ast.ForOfStatement) ast.Statement {
	l.used = true
	place := placeOf(n.Into) // where V8 has the calls of next
	block := buildStatement(n.For, forAwaitText, map[string]ast.Node{
		"$source":  n.Source,
		"$text":    stringLiteral(n.For, l.textOf(n.Source)),
		"$advance": build(place, "$lower.advance($state)", nil),
		"$declare": declare(n.Into, build(place, "$state.value", nil)),
		"$body":    n.Body,
	})
	try := block.(*ast.BlockStatement).List[1].(*ast.TryStatement)
	l.blocks[block] = &loop{block, try.Body}
	return block
}

// textOf is how V8 calls what cannot be iterated.
func (l *lowering) textOf(e ast.Expression) string {
	from, to := int(e.Idx0())-1, int(e.Idx1())-1
	if from < 0 || to > len(l.text) || from > to {
		return ""
	}
	return l.text[from:to]
}

// placeOf is where the variable of a loop is.
func placeOf(into ast.ForInto) file.Idx {
	if d, ok := into.(*ast.ForDeclaration); ok {
		return d.Target.Idx0()
	}
	return into.Idx0()
}

// declare makes the statement that gives the variable of a loop its value.
func declare(into ast.ForInto, value ast.Expression) ast.Statement {
	switch into := into.(type) {
	case *ast.ForIntoVar:
		return &ast.VariableStatement{
			Var:  into.Idx0(),
			List: []*ast.Binding{{Target: into.Binding.Target, Initializer: value}},
		}
	case *ast.ForDeclaration:
		kind := token.LET
		if into.IsConst {
			kind = token.CONST
		}
		return &ast.LexicalDeclaration{
			Idx: into.Idx, Token: kind,
			List: []*ast.Binding{{Target: into.Target, Initializer: value}},
		}
	}
	return &ast.ExpressionStatement{Expression: &ast.AssignExpression{
		Operator: token.ASSIGN, Left: into.(*ast.ForIntoExpression).Expression, Right: value,
	}}
}
