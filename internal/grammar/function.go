package grammar

// functionExpression reads a function behind that word.
func (p *parser) functionExpression(isAsync bool) {
	f := &function{async: isAsync, generator: p.check("*"), hasTarget: true}
	var id *token
	if p.ahead.kind == name {
		p.next()
		t := p.last
		id = &t
		outer := p.function
		p.function = &function{outer: outer, strict: outer.strict, async: isAsync, generator: f.generator}
		if !p.canName(id) {
			p.unexpected(id)
		}
		p.function = outer
	} else if !p.ahead.is("(") {
		p.unexpected(p.next())
	}
	p.functionRest(f, id, false)
}

// method reads the parameters and the body of a method or an accessor.
func (p *parser) method(e *element, f *function) {
	f.async, f.generator, f.hasTarget = e.async, e.generator, true
	from := p.ahead.from
	p.functionRest(f, nil, true, func(arity int, rest bool) {
		switch {
		case e.form == getterForm && arity != 0:
			p.report("Getter must not have any formal parameters.", from, p.last.to)
		case e.form == setterForm && arity != 1:
			p.report("Setter must have exactly one formal parameter.", from, p.last.to)
		case e.form == setterForm && rest:
			p.report("Setter function argument must not be a rest parameter", from, p.last.to)
		}
	})
}

// functionRest reads what follows the name of a function. The checks are called behind its parameters.
func (p *parser) functionRest(f *function, id *token, isMethod bool, checks ...func(arity int, rest bool)) {
	f.outer, f.strict, f.isBody = p.function, p.function.strict, true
	outer, cover, in := p.function, p.cover, p.acceptIn
	p.function, p.cover, p.acceptIn = f, nil, true
	defer func() { p.function, p.cover, p.acceptIn = outer, cover, in }()

	p.openScope(true)
	from := p.ahead.from
	arity, hasRest := 0, false
	p.expect("(")
	c := p.openCover(isParameter)
	for !p.ahead.is(")") && !p.failed() {
		hasRest = p.check("...")
		arity++
		if e := p.formalParameter(hasRest); e.form != identifier {
			c.isComplex = true
		}
		if hasRest {
			c.isComplex = true
			if p.ahead.is(",") {
				p.reportAt(&p.ahead, restNotLast)
			}
			break
		}
		if !p.check(",") {
			break
		}
	}
	p.closeCover()
	p.expect(")")
	for _, check := range checks {
		check(arity, hasRest)
	}
	p.expect("{")
	p.functionBody(c)
	p.checkParameters(c, f, f.strict || c.isComplex || isMethod)
	if id != nil && f.strict && !p.failed() {
		p.checkFunctionName(id)
	}
	p.closeFunctionScope(from)
}

func (p *parser) checkFunctionName(id *token) {
	switch {
	case isEvalOrArguments(id.value):
		p.reportAt(id, evalAssigned)
	case isStrictWord(id.value):
		p.reportAt(id, reservedWord)
	}
}

// formalParameter reads a parameter.
func (p *parser) formalParameter(isRest bool) expression {
	from := p.ahead.from
	e := p.bindingPattern()
	if e.form == identifier {
		p.parameterName(e.name, e.from, e.to)
	}
	if p.check("=") {
		if isRest {
			p.reportHere(restHasValue)
			return e
		}
		p.assignedWithIn()
		return p.at(assignment, from)
	}
	return e
}

// functionBody reads the statements of a function and the brace behind them.
func (p *parser) functionBody(c *cover) {
	if c.isComplex {
		p.openShadow(true)
	}
	p.statements(func() bool { return p.ahead.is("}") || p.ahead.kind == end }, !c.isComplex)
	p.expect("}")
	if c.isComplex {
		p.checkHoisted()
		p.closeScope()
	}
}

// checkParameters tells what is wrong with parameters that were read before it was known what code they are part of.
func (p *parser) checkParameters(c *cover, f *function, unique bool) {
	if unique && c.duplicate != nil {
		p.report(c.duplicate.Message, c.duplicate.From, c.duplicate.To)
	}
	if f.strict && c.strict != nil {
		p.report(c.strict.Message, c.strict.From, c.strict.To)
	}
}

// arrowFunction reads an arrow and the body behind it.
func (p *parser) arrowFunction(c *cover, from int) {
	if p.ahead.newLine {
		p.unexpected(&p.ahead)
		return
	}
	f := &function{outer: p.function, strict: p.function.strict, arrow: true, async: c.isAsync, isBody: true}
	f.hasSuper, f.callsSuper, f.hasTarget = p.function.hasSuper, p.function.callsSuper, p.function.hasTarget
	outer, cover := p.function, p.cover
	p.openScope(true)
	for i := range c.names {
		t := &c.names[i]
		to := t.to
		if c.isComplex {
			to = t.from + 1
		}
		p.declareParameter(c, t, to)
	}
	if c.duplicate != nil {
		p.report(c.duplicate.Message, c.duplicate.From, c.duplicate.To)
	}
	p.next()
	p.function, p.cover = f, nil
	if p.check("{") {
		in := p.acceptIn
		p.acceptIn = true
		p.functionBody(c)
		p.acceptIn = in
	} else {
		p.assigned()
	}
	p.checkParameters(c, f, true)
	p.closeFunctionScope(from)
	p.function, p.cover = outer, cover
}
