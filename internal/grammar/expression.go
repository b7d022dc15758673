package grammar

// A form is what an expression looks like, as far as that decides what may be done to it.
type form uint8

const (
	plain form = iota
	identifier
	property
	privateProperty
	call
	pattern    // a literal that may be a pattern
	assignment // a target and its value
	parameters // nothing in parentheses, or what an async function might have as parameters
)

// An expression is one that has been read.
type expression struct {
	form
	from, to int
	position int // where V8 says that it is
	name     string
	inParens bool
}

func (e *expression) isReference() bool {
	return e.form == identifier || e.form == property || e.form == privateProperty
}

func isEvalOrArguments(name string) bool { return name == "eval" || name == "arguments" }

// isTarget tells whether an expression can be assigned to.
func (p *parser) isTarget(e *expression) bool {
	return e.isReference() && !(e.form == identifier && p.function.strict && isEvalOrArguments(e.name))
}

func (p *parser) at(f form, from int) expression {
	return expression{form: f, from: from, to: p.last.to, position: from}
}

// withIn reads something in which `in` is an operator, or is none.
func (p *parser) withIn(accept bool, read func() expression) expression {
	before := p.acceptIn
	p.acceptIn = accept
	e := read()
	p.acceptIn = before
	return e
}

// expression reads an expression that is one.
func (p *parser) expression(acceptIn bool) expression {
	p.openCover(isExpression)
	e := p.withIn(acceptIn, p.coverExpression)
	p.isAnExpression()
	p.closeCover()
	return e
}

// assigned reads an expression without commas that is one.
func (p *parser) assigned() expression {
	p.openCover(isExpression)
	e := p.coverAssigned()
	p.isAnExpression()
	p.closeCover()
	return e
}

func (p *parser) assignedWithIn() expression { return p.withIn(true, p.assigned) }

// coverExpression reads what may turn out to be a list of parameters.
func (p *parser) coverExpression() expression {
	var list accumulation
	from := p.ahead.from
	for n := 0; ; n++ {
		if p.ahead.is("...") {
			e := p.arrowRest()
			p.together(&list)
			return e
		}
		e := p.coverAssigned()
		p.parameter(&e)
		if n > 0 || p.ahead.is(",") {
			p.apart(&list)
		}
		if !p.check(",") {
			p.together(&list)
			if n > 0 {
				e = p.at(plain, from)
			}
			return e
		}
		if p.ahead.is(")") && p.peekSecond().is("=>") {
			p.together(&list)
			return p.at(plain, from)
		}
	}
}

// parameter notes why an expression is no parameter.
func (p *parser) parameter(e *expression) {
	switch {
	case e.inParens || e.form != identifier && e.form != pattern && e.form != assignment:
		p.notDeclaration(notATarget, e.from, p.last.to)
	case e.form == identifier:
		p.parameterName(e.name, e.from, e.to)
	default:
		p.cover.isComplex = true
	}
}

func (p *parser) parameterName(name string, from, to int) {
	if isEvalOrArguments(name) {
		p.notStrictParameter(evalAssigned, from, to)
	}
}

// arrowRest reads the rest of the parameters of what has to be an arrow function.
func (p *parser) arrowRest() expression {
	p.next()
	dots := p.last
	p.bindingPattern()
	p.cover.isComplex = true
	switch {
	case p.ahead.is("="):
		p.reportHere(restHasValue)
	case p.ahead.is(","):
		p.reportHere(restNotLast)
	case !p.ahead.is(")") || !p.peekSecond().is("=>"):
		p.unexpected(&dots)
	}
	return p.at(plain, dots.from)
}

// coverAssigned reads an expression without commas.
func (p *parser) coverAssigned() expression {
	from := p.ahead.from
	if p.ahead.is("yield") && p.function.generator {
		return p.yield()
	}
	e := p.conditional()
	if p.ahead.is("=>") {
		return p.arrowBehind(&e, from)
	}
	isOperator, isLogical := p.ahead.assigns()
	if !isOperator {
		return e
	}
	simple := p.ahead.is("=")
	switch {
	case p.isTarget(&e):
		switch {
		case e.inParens:
			p.notDeclaration(notATarget, from, p.last.to)
		case e.form != identifier:
			p.notDeclaration("Illegal property in declaration context", from, p.last.to)
		}
	case e.form == pattern && simple:
		if e.inParens {
			message := badAssignment
			if p.cover.declares() {
				message = notATarget
			}
			p.report(message, from, p.last.to)
		}
		p.isAPattern()
		p.cover.expression = nil
	default:
		p.notReference(&e, from, badAssignment, isLogical)
	}
	p.next()
	p.assigned()
	if !simple {
		p.notPattern(notATarget, from, p.last.to)
		return p.at(plain, from)
	}
	return p.at(assignment, from)
}

// notReference is about assigning to what is no reference. Of a call that is told when it happens, except early.
func (p *parser) notReference(e *expression, from int, message string, early bool) {
	switch {
	case e.form == identifier:
		p.report(evalAssigned, from, p.last.to)
	case e.form == call && !early:
		p.notPattern(notATarget, from, p.last.to)
	default:
		p.report(message, from, p.last.to)
	}
}

// arrowBehind reads the arrow and the body behind parameters.
func (p *parser) arrowBehind(e *expression, from int) expression {
	c := p.arrow
	p.arrow = nil
	if e.form != identifier && !e.inParens && e.form != parameters || c == nil {
		p.report("Malformed arrow function parameter list", e.position, p.last.from)
		return p.at(plain, from)
	}
	p.arrowFunction(c, from)
	return p.at(plain, from)
}

func (p *parser) yield() expression {
	from := p.ahead.from
	p.notInParameter("Yield expression not allowed in formal parameter", from, p.ahead.to)
	p.next()
	if p.last.escaped {
		p.reportHere(keywordEscape)
	}
	if !p.ahead.newLine {
		delegates := p.check("*")
		if delegates || p.ahead.kind != end && !p.ahead.isAny(";", "}", "]", ")", ":", ",", "in") {
			p.coverAssigned()
		}
	}
	return p.at(plain, from)
}

func (p *parser) conditional() expression {
	from := p.ahead.from
	e := p.logical()
	if !p.ahead.is("?") {
		return e
	}
	p.next()
	position := p.last.from
	p.assignedWithIn()
	p.expect(":")
	p.assigned()
	e = p.at(plain, from)
	e.position = position
	return e
}

// logical reads operations; those with ?? do not mix with && and ||.
func (p *parser) logical() expression {
	from := p.ahead.from
	e := p.binary(6)
	switch {
	case p.ahead.isAny("&&", "||"):
		return p.operations(from, 4)
	case p.ahead.is("??"):
		for p.check("??") {
			position := p.ahead.from
			p.binary(6)
			e = p.at(plain, from)
			e.position = position
		}
	}
	return e
}

// binary reads an operand and the operations that bind at least that strongly.
func (p *parser) binary(least int) expression {
	from := p.ahead.from
	var e expression
	if p.ahead.kind == private {
		before := p.last.from
		p.next()
		t := p.last
		p.refer(t.value, before)
		e = p.at(plain, from)
		if precedence := p.ahead.precedence(p.acceptIn); !p.ahead.is("in") || precedence < least {
			p.unexpected(&t)
			return e
		}
	} else {
		e = p.unary()
	}
	if precedence := p.ahead.precedence(p.acceptIn); precedence < max(least, 6) && precedence < least || precedence == 0 {
		return e
	}
	return p.operations(from, least)
}

// operations reads the operations behind an operand that bind at least that strongly.
func (p *parser) operations(from, least int) (e expression) {
	for precedence := p.ahead.precedence(p.acceptIn); precedence >= least && precedence > 0; precedence = p.ahead.precedence(p.acceptIn) {
		isPower := p.ahead.is("**")
		position := p.next().from
		if isPower {
			p.binary(precedence)
		} else {
			p.binary(precedence + 1)
		}
		e = p.at(plain, from)
		e.position = position
	}
	return e
}

const unaryBase = "Unary operator used immediately before exponentiation expression. " +
	"Parenthesis must be used to disambiguate operator precedence"

func (p *parser) unary() expression {
	from := p.ahead.from
	switch {
	case p.ahead.isAny("!", "~", "+", "-", "typeof", "void", "delete"):
		deletes := p.ahead.is("delete")
		p.next()
		e := p.unary()
		switch {
		case deletes && e.form == identifier && p.function.strict:
			p.reportHere("Delete of an unqualified identifier in strict mode.")
		case deletes && e.form == privateProperty:
			p.reportHere("Private fields can not be deleted")
		case p.ahead.is("**"):
			p.report(unaryBase, from, p.ahead.to)
		}
		return p.at(plain, from)
	case p.ahead.isAny("++", "--"):
		p.next()
		operand := p.ahead.from
		e := p.unary()
		if !p.isTarget(&e) {
			p.notReference(&e, operand, "Invalid left-hand side expression in prefix operation", false)
		}
		position := p.last.from
		e = p.at(plain, from)
		e.position = position
		return e
	case p.ahead.kind == name && p.ahead.value == "await" && p.awaits():
		return p.await()
	}
	return p.postfix()
}

func (p *parser) await() expression {
	from := p.ahead.from
	p.notInParameter("Illegal await-expression in formal parameters of async function", from, p.ahead.to)
	p.next()
	if p.last.escaped {
		p.reportHere(keywordEscape)
	}
	p.unary()
	if p.ahead.is("**") {
		p.report(unaryBase, from, p.ahead.to)
	}
	return p.at(plain, from)
}

func (p *parser) postfix() expression {
	from := p.ahead.from
	e := p.leftHandSide()
	if !p.ahead.isAny("++", "--") || p.ahead.newLine {
		return e
	}
	if !p.isTarget(&e) {
		p.notReference(&e, from, "Invalid left-hand side expression in postfix operation", false)
	}
	e.position = p.next().from
	e.form = plain
	return e
}
