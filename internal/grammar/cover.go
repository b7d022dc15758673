package grammar

// A use is what an expression may be, or is.
type use uint8

const (
	isExpression use = iota
	maybeArrow
	maybeAsyncArrow
	isParameter
	isVariable // a declaration with var
	isLexical  // a declaration with let or const, or the parameter of a catch
)

// A cover is an expression of which it is not known yet what it is, or a declaration, with what speaks against each
// possibility.
type cover struct {
	outer *cover
	use   use

	pattern    *Problem // why it is no pattern
	expression *Problem // why it is no expression
	parameters *Problem // why it is no list of parameters, the last reason
	strict     *Problem // why strict code cannot have these parameters
	isComplex  bool     // the parameters are not only names
	duplicate  *Problem // the parameter that has the name of another

	names   []token // that it refers to, and may declare
	isAsync bool    // the arrow function, if it is the parameters of one
}

func (p *parser) openCover(as use) *cover {
	c := p.spare
	if c == nil {
		c = new(cover)
	}
	p.spare = nil
	*c = cover{outer: p.cover, use: as}
	p.cover = c
	return c
}

func (p *parser) closeCover() {
	c := p.cover
	p.cover = c.outer
	if c.use == isExpression {
		p.spare = c // nothing refers to it any more
	}
}

func (c *cover) canDeclare() bool { return c.use != isExpression }
func (c *cover) declares() bool   { return c.use >= isParameter }

// note notes a problem where there is none yet.
func note(at **Problem, message string, from, to int) {
	if *at == nil {
		*at = &Problem{message, from, to}
	}
}

func (p *parser) notPattern(message string, from, to int) {
	if p.cover.declares() {
		p.report(message, from, to)
		return
	}
	note(&p.cover.pattern, message, from, to)
}

func (p *parser) notExpression(message string, from, to int) {
	if !p.cover.declares() {
		note(&p.cover.expression, message, from, to)
	}
}

func (p *parser) notDeclaration(message string, from, to int) {
	switch c := p.cover; {
	case c.declares():
		p.report(message, from, to)
	case c.canDeclare():
		c.parameters = &Problem{message, from, to}
	}
}

// notStrictParameter notes what strict code does not have as a parameter.
func (p *parser) notStrictParameter(message string, from, to int) {
	switch c := p.cover; {
	case c.use == isParameter && p.function.strict:
		p.report(message, from, to)
	case c.use >= maybeArrow && c.use <= isParameter:
		note(&c.strict, message, from, to)
	}
}

// notInParameter notes what the values of parameters do not have.
func (p *parser) notInParameter(message string, from, to int) {
	for c := p.cover; c != nil; c = c.outer {
		switch c.use {
		case isParameter:
			p.report(message, from, to)
			return
		case maybeArrow, maybeAsyncArrow:
			c.parameters = &Problem{message, from, to}
		}
	}
}

// notInAsyncArrow notes what the parameters of an async arrow function do not have.
func (p *parser) notInAsyncArrow(message string, from, to int) {
	for c := p.cover; c != nil; c = c.outer {
		if c.use == maybeAsyncArrow {
			c.parameters = &Problem{message, from, to}
			return
		}
	}
}

// isAnExpression tells what speaks against that.
func (p *parser) isAnExpression() {
	if e := p.cover.expression; e != nil {
		p.report(e.Message, e.From, e.To)
	}
}

// isAPattern tells what speaks against that.
func (p *parser) isAPattern() {
	if e := p.cover.pattern; e != nil {
		p.report(e.Message, e.From, e.To)
	}
}

// An accumulation is what is noted of the elements of a list, each of which may be assigned to by itself.
type accumulation struct{ pattern, expression *Problem }

// apart tells what is noted of an element from what is noted of those before it.
func (p *parser) apart(a *accumulation) {
	c := p.cover
	if a.pattern == nil {
		a.pattern = c.pattern
	}
	if a.expression == nil {
		a.expression = c.expression
	}
	c.pattern, c.expression = nil, nil
}

// together ends a list.
func (p *parser) together(a *accumulation) {
	p.apart(a)
	p.cover.pattern, p.cover.expression = a.pattern, a.expression
}

// nameUsed notes a name that is referred to or declared.
func (p *parser) nameUsed(t *token) {
	switch c := p.cover; c.use {
	case maybeArrow, maybeAsyncArrow:
		c.names = append(c.names, *t)
	case isParameter:
		p.declareParameter(c, t, t.to)
	case isVariable:
		p.declare(t.value, variableName, t.from, t.from+1)
	case isLexical:
		if t.value == "let" {
			p.reportAt(t, "let is disallowed as a lexically bound name")
			return
		}
		p.declare(t.value, lexicalName, t.from, t.from+1)
	}
}

func (p *parser) declareParameter(c *cover, t *token, to int) {
	if p.scope.names[t.value] == parameterName {
		note(&c.duplicate, "Duplicate parameter name not allowed in this context", t.from, to)
	}
	p.scope.add(t.value, parameterName)
}

// makeArrow makes the parameters of an arrow function of a cover.
func (p *parser) makeArrow(c *cover) *cover {
	switch {
	case c.parameters != nil:
		p.report(c.parameters.Message, c.parameters.From, c.parameters.To)
	case c.pattern != nil:
		p.report(c.pattern.Message, c.pattern.From, c.pattern.To)
	}
	return c
}
