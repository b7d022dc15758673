package script

import (
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
)

// A takenApart is a pattern with what it takes apart.
type takenApart struct {
	pattern ast.Expression
	start   int

	// value is how V8 shows what the outermost pattern takes apart.
	value    string
	parent   *takenApart
	key      string         // the property of the parent's value; "" for an element
	standIn  ast.Expression // the default of that
	by       taker
	list     int  // where the list begins that a parameter is in
	isInside bool // of another pattern
}

// A taker is what a pattern is part of.
type taker int

const (
	byDeclaration taker = iota
	byAssignment
	byLoop       // that declares variables
	byAssigning  // a loop that assigns to variables
	byParameters // of a function
	byCatch
)

// byPattern is about a value that a pattern cannot take apart. V8 shows what the value comes
// from only for the outermost pattern, and gives the place of the first variable.
func (t *translation) byPattern() bool {
	isObject := t.Message == "Value is not object coercible"
	if t.Pattern == 0 || !isObject && t.Message != "object is not iterable" && t.Message != "Cannot convert undefined or null to object" {
		return false
	}
	p := t.patternAt(t.Pattern - 1)
	if p == nil {
		return false
	}
	if object, ok := p.pattern.(*ast.ObjectPattern); ok && isObject {
		t.object(p, object)
		return true
	}
	return !isObject && t.array(p)
}

// object is byPattern for a pattern in braces.
func (t *translation) object(p *takenApart, pattern *ast.ObjectPattern) {
	value := t.nullish("")
	first := firstProperty(pattern)
	if first.target < 0 {
		first.target = p.start
	}
	t.toPlace(first.target)
	isShown := !p.isInside && p.by != byAssigning || p.standIn != nil
	source := p.value
	if p.isInside && p.standIn != nil {
		source = t.shown(p.standIn)
	}
	switch {
	case first.key != "" && isShown && !first.hasDefault:
		t.Message = "Cannot destructure property '" + first.key + "' of '" + source + "' as it is " + value + "."
	case first.key != "":
		t.Message = "Cannot read properties of " + value + " (reading '" + first.key + "')"
	case !p.isInside:
		t.Message = "Cannot destructure '" + source + "' as it is " + value + "."
	case first.isRest:
		t.Message = "Cannot read properties of " + value
	case p.parent != nil && p.key != "":
		t.Message = "Cannot destructure property '" + p.key + "' of '" + p.value + "' as it is " + value + "."
	default:
		t.Message = "Cannot destructure '" + source + "' as it is " + value + "."
	}
}

// array is byPattern for a pattern in brackets.
func (t *translation) array(p *takenApart) bool {
	isNullish := t.Message != "object is not iterable"
	switch {
	case p.by == byCatch && !p.isInside:
		t.Message = t.iteratedValue("", isNullish)
		return true
	case p.by == byLoop && !p.isInside:
		t.Message = p.value + " is not iterable"
		_, end := extent(p.pattern)
		t.toPlace(end - 1)
		return true
	case !p.isInside && p.by == byParameters:
		t.Message = t.iteratedValue("", isNullish)
		t.toPlace(p.list)
		return true
	case !p.isInside && p.by != byAssigning:
		return false // see iterable.go
	case p.key == "" || p.standIn != nil || !isNullish && p.by == byParameters:
		t.Message = t.iteratedValue("", isNullish)
	case isNullish:
		t.Message = "Cannot destructure property 'Symbol(Symbol.iterator)' of '" + p.value + "' as it is " + t.nullish("") + "."
	default:
		t.Message = p.value + " is not iterable (cannot read property Symbol(Symbol.iterator))"
	}
	t.toPlace(p.start)
	return true
}

// A property is what an error tells of one in a pattern.
type property struct {
	key        string // "" if it is computed, or there is none
	target     int    // where the variable is; negative for none
	hasDefault bool
	isRest     bool
}

// firstProperty is the first of a pattern.
func firstProperty(pattern *ast.ObjectPattern) property {
	if len(pattern.Properties) == 0 {
		if pattern.Rest != nil {
			return property{target: startOf(pattern.Rest), isRest: true}
		}
		return property{target: -1}
	}
	switch first := pattern.Properties[0].(type) {
	case *ast.PropertyShort:
		return property{key: first.Name.Name.String(), target: int(first.Name.Idx) - 1, hasDefault: first.Initializer != nil}
	case *ast.PropertyKeyed:
		key := keyOf(first)
		if key == "" {
			return property{target: -1}
		}
		if given, ok := first.Value.(*ast.AssignExpression); ok {
			return property{key: key, target: startOf(given.Left), hasDefault: true}
		}
		return property{key: key, target: startOf(first.Value)}
	}
	return property{target: -1}
}

// keyOf is the key of a property in a pattern, "" if it is computed.
func keyOf(p *ast.PropertyKeyed) string {
	if p.Computed {
		return ""
	}
	switch key := p.Key.(type) {
	case *ast.Identifier:
		return key.Name.String()
	case *ast.StringLiteral:
		return key.Value.String()
	case *ast.NumberLiteral:
		return key.Literal
	}
	return ""
}

// patternAt is the pattern that goja was about to begin with, where it was skip patterns
// after the place of the error; nil if there is none.
func (t *translation) patternAt(skip int) *takenApart {
	path := t.around(t.offset)
	for i := len(path) - 1; i >= 0; i-- {
		var patterns []*takenApart
		atSource := false
		switch n := path[i].(type) {
		case *ast.Binding:
			if i > 0 {
				if _, isParameter := path[i-1].(*ast.ParameterList); isParameter {
					continue
				}
			}
			patterns, atSource = t.bound(n), n.Initializer != nil && contains(n.Initializer, t.offset)
		case *ast.AssignExpression:
			if n.Operator == token.ASSIGN && isPattern(n.Left) {
				patterns = t.patterns(&takenApart{pattern: n.Left, value: t.shownValue(n.Right), by: byAssignment})
				atSource = contains(n.Right, t.offset)
			}
		case *ast.ForOfStatement:
			patterns, atSource = t.looped(n), t.offset == int(n.For)-1 || contains(n.Source, t.offset)
		case *ast.CatchStatement:
			if n.Parameter != nil && isPattern(n.Parameter) {
				patterns = t.patterns(&takenApart{pattern: n.Parameter.(ast.Expression), value: ".catch", by: byCatch})
			}
		case *ast.PropertyKeyed:
			method, ok := n.Value.(*ast.FunctionLiteral)
			if !ok || t.offset >= int(method.ParameterList.Opening) {
				continue
			}
			patterns, atSource = t.parameters(method.ParameterList), true
		case *ast.MethodDefinition:
			if t.offset >= int(n.Body.ParameterList.Opening) {
				continue
			}
			patterns, atSource = t.parameters(n.Body.ParameterList), true
		case *ast.FunctionLiteral:
			patterns, atSource = t.parameters(n.ParameterList), t.offset < int(n.ParameterList.Opening)
		case *ast.ArrowFunctionLiteral:
			patterns, atSource = t.parameters(n.ParameterList), t.offset == int(n.Start)-1
		default:
			continue
		}
		if !atSource {
			patterns = t.behind(patterns)
		}
		if skip < len(patterns) {
			return patterns[skip]
		}
		switch path[i].(type) {
		case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral:
			return t.literalAhead()
		}
	}
	return t.literalAhead()
}

// literalAhead is the next pattern of the function that takes null apart, or void 0, as it is
// written: goja has no places for literals.
func (t *translation) literalAhead() (found *takenApart) {
	program := t.tree()
	if program == nil {
		return nil
	}
	within := t.functionAt(t.offset)
	var visit func(n ast.Node)
	visit = func(n ast.Node) {
		pattern, value := ast.Node(nil), ast.Expression(nil)
		switch n := n.(type) {
		case *ast.Binding:
			pattern, value = n.Target, n.Initializer
		case *ast.AssignExpression:
			pattern, value = n.Left, n.Right
		}
		if found == nil && value != nil && isPattern(pattern) && isLiteral(value) && startOf(value) > t.offset && t.functionAt(startOf(value)) == within {
			found = &takenApart{pattern: pattern.(ast.Expression), start: startOf(pattern.(ast.Expression)), value: t.shown(value)}
		}
		walk(n, visit)
	}
	walk(program, visit)
	return found
}

// functionAt is the innermost function around a place.
func (t *translation) functionAt(offset int) ast.Node {
	path := t.around(offset)
	for i := len(path) - 1; i >= 0; i-- {
		switch path[i].(type) {
		case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral:
			return path[i]
		}
	}
	return nil
}

func isLiteral(e ast.Expression) bool {
	switch n := e.(type) {
	case *ast.NullLiteral:
		return true
	case *ast.UnaryExpression:
		return n.Operator == token.VOID
	}
	return false
}

// behind are those of patterns that goja comes to from the place of the error on. That is the
// one of a variable, or in the default of a pattern.
func (t *translation) behind(patterns []*takenApart) []*takenApart {
	for i, p := range patterns {
		if p.start >= t.offset || p.standIn != nil && contains(p.standIn, t.offset) {
			return patterns[i:]
		}
	}
	return nil
}

func contains(n ast.Node, offset int) bool {
	from, to := extent(n)
	return from <= offset && offset < to
}

func isPattern(n ast.Node) bool {
	switch n.(type) {
	case *ast.ObjectPattern, *ast.ArrayPattern:
		return true
	}
	return false
}

// bound are the patterns of a declaration or a parameter.
func (t *translation) bound(n *ast.Binding) []*takenApart {
	if !isPattern(n.Target) {
		return nil
	}
	p := &takenApart{pattern: n.Target.(ast.Expression)}
	if n.Initializer != nil {
		p.value = t.shownValue(n.Initializer)
	}
	return t.patterns(p)
}

// shownValue is shown for what is taken apart, where V8 does not look into optional chains.
func (t *translation) shownValue(e ast.Expression) string {
	if _, isOptional := e.(*ast.OptionalChain); isOptional {
		return intermediate
	}
	return t.shown(e)
}

// looped are the patterns that a loop takes its values apart by.
func (t *translation) looped(n *ast.ForOfStatement) []*takenApart {
	p := &takenApart{value: ".for", by: byLoop}
	switch into := n.Into.(type) {
	case *ast.ForDeclaration:
		p.pattern, _ = into.Target.(ast.Expression)
	case *ast.ForIntoVar:
		p.pattern, _ = into.Binding.Target.(ast.Expression)
	case *ast.ForIntoExpression:
		p.pattern, p.by = into.Expression, byAssigning
	}
	if p.pattern == nil || !isPattern(p.pattern) {
		return nil
	}
	return t.patterns(p)
}

// parameters are the patterns of a function's parameters.
func (t *translation) parameters(list *ast.ParameterList) (all []*takenApart) {
	for _, b := range list.List {
		if !isPattern(b.Target) {
			continue
		}
		p := &takenApart{pattern: b.Target.(ast.Expression), value: "undefined", by: byParameters, list: int(list.Opening) - 1, standIn: b.Initializer}
		switch {
		case b.Initializer != nil:
			p.value = strings.Repeat(intermediate, 3)
		case t.nullish("") == "null":
			p.value = "object null"
		}
		all = append(all, t.patterns(p)...)
	}
	if rest := list.Rest; rest != nil && isPattern(rest) {
		all = append(all, t.patterns(&takenApart{pattern: rest, by: byParameters})...)
	}
	return all
}

// patterns lists outer and the patterns in it as goja comes to them.
func (t *translation) patterns(outer *takenApart) []*takenApart {
	outer.start = startOf(outer.pattern)
	all := []*takenApart{outer}
	add := func(target, standIn ast.Expression, key string) {
		if given, ok := target.(*ast.AssignExpression); ok {
			target, standIn = given.Left, given.Right
		}
		if target != nil && isPattern(target) {
			inner := &takenApart{pattern: target, value: outer.value, parent: outer, key: key, standIn: standIn, by: outer.by, isInside: true}
			all = append(all, t.patterns(inner)...)
		}
	}
	switch n := outer.pattern.(type) {
	case *ast.ObjectPattern:
		for _, property := range n.Properties {
			if keyed, ok := property.(*ast.PropertyKeyed); ok {
				add(keyed.Value, nil, keyOf(keyed))
			}
		}
	case *ast.ArrayPattern:
		for _, element := range n.Elements {
			add(element, nil, "")
		}
		add(n.Rest, nil, "")
	}
	return all
}
