package script

import (
	"strings"

	"github.com/dop251/goja/ast"

	"github.com/sluicejs/sluice/internal/lower"
)

// A DynamicFunction is what a constructor of functions is given.
type DynamicFunction struct {
	Keyword    string // "function", "async function*" and so on
	Parameters string
	Body       string
}

// Code is the text of the function.
func (f *DynamicFunction) Code() string { return f.head() + "\n) {\n" + f.Body + "\n}" }

func (f *DynamicFunction) head() string { return f.Keyword + " anonymous(" + f.Parameters }

// The messages about parts that are not parts of one function, which the whole might be without them.
const (
	endEarly     = "Arg string terminates parameters early"
	endMissing   = "Unexpected end of arg string"
	singleNeeded = "Single function literal required"
)

// Problem says in V8's words what is wrong with the parts if the parameters, or the body, end before their text does or
// after it; "" if they do not.
func (f *DynamicFunction) Problem() string {
	tree, _ := parseExpression(f.Code())
	fn, single := tree.(*ast.FunctionLiteral)
	if single && int(fn.ParameterList.Closing)-1 == len("("+f.head()+"\n") {
		return ""
	}
	switch problem := f.parametersProblem(); {
	case problem != "":
		return problem
	case single:
		return endEarly
	case tree != nil:
		return singleNeeded
	}
	return ""
}

// parametersProblem is Problem for the parameters of a function that has something wrong in it.
func (f *DynamicFunction) parametersProblem() string {
	before := len("(" + f.Keyword + " anonymous(")
	if _, at := parseExpression(f.head() + "\n) {}"); at > before && at < before+len(f.Parameters) && f.endsWithOne(at-before) {
		return endEarly // something that is none follows a parameter
	}
	depth := 0
	for i, c := range f.Parameters {
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth < 0 && f.isFunction(i, "){}") {
				return endEarly
			}
			depth = max(depth, 0)
		}
	}
	for begin, end := range map[string]string{"/*": "*/", "`": "`"} {
		if !strings.Contains(f.Parameters, begin) || begin == "/*" && !strings.Contains(f.Body, end) {
			continue
		}
		if all := len(f.Parameters); !f.isFunction(all, "\n) {}") && f.isFunction(all, end+") {}") {
			return endMissing
		}
	}
	return ""
}

// isFunction tells whether the beginning of the parameters makes a function with what follows it.
func (f *DynamicFunction) isFunction(end int, rest string) bool {
	tree, _ := parseExpression(f.Keyword + " anonymous(" + f.Parameters[:end] + rest)
	return tree != nil
}

// endsWithOne tells whether the beginning of the parameters is a list that ends with a parameter.
func (f *DynamicFunction) endsWithOne(end int) bool {
	text := strings.TrimSpace(f.Parameters[:end])
	isRest := f.Parameters[end] == ',' // which is all that a comma cannot follow
	return text != "" && !isRest && !strings.HasSuffix(text, ",") && f.isFunction(end, "\n) {}")
}

// parseExpression returns the tree of an expression and nil if the text is none; then, the offset of the first
// error in the text with a parenthesis before it.
func parseExpression(text string) (tree ast.Expression, at int) {
	text = "(" + text + "\n)"
	program, err := lower.Parse("", text)
	if err != nil {
		s := &Script{text: text}
		line, column, _ := s.gojaError(err)
		return nil, s.offset(line, column)
	}
	if len(program.Body) != 1 {
		return nil, len(text)
	}
	if statement, ok := program.Body[0].(*ast.ExpressionStatement); ok {
		return statement.Expression, 0
	}
	return nil, len(text)
}
