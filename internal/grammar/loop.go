package grammar

// body reads what a loop repeats.
func (p *parser) body() {
	p.function.loops++
	p.statement(false)
	p.function.loops--
}

func (p *parser) doStatement() {
	p.next()
	p.body()
	p.expect("while")
	p.condition()
	p.check(";")
}

func (p *parser) whileStatement() {
	p.next()
	p.condition()
	p.body()
}

func (p *parser) forStatement() {
	p.openScope(false)
	defer p.closeScope()
	p.next()
	if p.awaits() && p.ahead.is("await") {
		p.next()
		p.forAwait()
		return
	}
	p.expect("(")
	switch {
	case p.ahead.isAny("const", "var"), p.ahead.is("let") && p.declaresLet():
		d := p.variableList(true)
		if p.failed() {
			return
		}
		if p.ahead.isAny("in", "of") {
			p.eachDeclared(&d)
			return
		}
	case !p.ahead.is(";"):
		if p.each() {
			return
		}
	}
	p.expect(";")
	if !p.ahead.is(";") {
		p.expression(true)
	}
	p.expect(";")
	if !p.ahead.is(")") {
		p.expression(true)
	}
	p.expect(")")
	p.body()
}

// eachDeclared reads the rest of a loop through something, behind a declaration.
func (p *parser) eachDeclared(d *declarationList) {
	kind := "for-" + p.ahead.value
	iterates := p.ahead.is("of")
	p.next()
	if d.count != 1 {
		p.report("Invalid left-hand side in "+kind+" loop: Must have a single binding.", d.from, d.to)
		return
	}
	if i := d.initializer; i != nil && (p.function.strict || iterates || d.isLexical || d.isPattern) {
		p.report(kind+" loop variable declaration may not have an initializer.", i.from, d.valueEnd)
		return
	}
	p.iterated(iterates)
}

// iterated reads what a loop goes through, and its body.
func (p *parser) iterated(iterates bool) {
	if iterates {
		p.assignedWithIn()
	} else {
		p.expression(true)
	}
	p.expect(")")
	p.openScope(false)
	p.body()
	p.closeScope()
}

// each reads a loop through something if that follows an expression, or only the expression.
func (p *parser) each() bool {
	first := p.ahead
	startsWithLet := first.is("let")
	isAsyncOf := first.is("async") && p.peekSecond().is("of")
	c := p.openCover(isExpression)
	e := p.withIn(false, p.coverExpression)
	isEach := p.ahead.isAny("in", "of")
	iterates := p.ahead.is("of")
	to := p.last.to
	switch {
	case !isEach:
		if c.expression != nil {
			p.isAnExpression()
		}
	case iterates && startsWithLet:
		p.reportAt(&first, "The left-hand side of a for-of loop may not start with 'let'.")
	case iterates && isAsyncOf:
		p.reportAt(&first, "The left-hand side of a for-of loop may not be 'async'.")
	default:
		p.eachTarget(&e, first.from, to)
	}
	p.closeCover()
	if !isEach {
		return false
	}
	p.next()
	p.iterated(iterates)
	return true
}

// eachTarget is about what a loop assigns to.
func (p *parser) eachTarget(e *expression, from, to int) {
	const message = "Invalid left-hand side in for-loop"
	switch {
	case e.form == pattern && e.inParens:
		p.report(message, from, to)
	case e.form == pattern:
		p.isAPattern()
	case p.isTarget(e):
		p.isAnExpression()
	default:
		p.isAnExpression()
		p.notReference(e, from, message, false)
	}
}

// forAwait reads a loop behind `for await`.
func (p *parser) forAwait() {
	p.expect("(")
	if p.ahead.isAny("const", "var") || p.ahead.is("let") && p.declaresLet() {
		d := p.variableList(true)
		switch {
		case p.failed():
			p.report("Invalid left-hand side in for-await-of loop: Must have a single binding.", -1, -1) // V8 has no place for it
			return
		case d.count != 1:
			p.report("Invalid left-hand side in for-await-of loop: Must have a single binding.", d.from, d.to)
		case d.initializer != nil:
			p.report("for-await-of loop variable declaration may not have an initializer.", d.initializer.from, d.valueEnd)
		}
	} else {
		first := p.ahead
		if first.is("let") {
			p.reportAt(&first, "The left-hand side of a for-of loop may not start with 'let'.")
			return
		}
		p.openCover(isExpression)
		e := p.withIn(false, p.leftHandSide)
		p.eachTarget(&e, first.from, p.last.to)
		p.closeCover()
	}
	if t := p.next(); !t.is("of") {
		p.unexpected(t)
	}
	p.iterated(true)
}
