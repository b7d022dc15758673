package grammar

// leftHandSide reads what may be called or assigned to.
func (p *parser) leftHandSide() expression {
	from := p.ahead.from
	e := p.member()
	if !p.ahead.continuesAccess() {
		return e
	}
	if p.ahead.is("(") && e.form == identifier && p.last.is("async") && !p.ahead.newLine && !e.inParens {
		c := p.openCover(maybeAsyncArrow)
		position := p.callPosition()
		p.arguments(true)
		p.closeCover()
		if p.ahead.is("=>") {
			p.arrow = p.makeArrow(c)
			p.arrow.isAsync = true
			return p.at(parameters, from)
		}
		if c.expression != nil {
			p.report(c.expression.Message, c.expression.From, c.expression.To)
		}
		e = p.at(call, from)
		e.position = position
	}
	isChain, optional := false, false
	for p.ahead.continuesAccess() {
		switch {
		case p.ahead.is("?."):
			if optional {
				p.unexpectedAt(&p.ahead, p.last.from, p.last.to)
				return e
			}
			p.next()
			isChain, optional = true, true
			if p.ahead.continuesAccess() {
				continue
			}
			e = p.propertyOf(from)
		case p.ahead.is("["):
			p.next()
			position := p.last.from
			p.withIn(true, p.coverExpression)
			p.expect("]")
			e = p.at(property, from)
			e.position = position
		case p.ahead.is("."):
			if p.next(); optional {
				p.unexpected(&p.last)
				return e
			}
			e = p.propertyOf(from)
		case p.ahead.is("("):
			position := p.callPosition()
			p.arguments(false)
			e = p.at(call, from)
			e.position = position
		default:
			if isChain {
				p.reportAt(&p.ahead, "Invalid tagged template on optional chain")
				return e
			}
			position := p.ahead.from
			p.template(true)
			e = p.at(plain, from)
			e.position = position
		}
		optional = false
	}
	if isChain {
		e.form = plain
	}
	return e
}

// propertyOf reads the name of a property of the object that begins at a place.
func (p *parser) propertyOf(from int) expression {
	before := p.last.from
	t := p.next()
	e := p.at(property, from)
	e.position = t.from
	switch {
	case t.kind == private:
		p.refer(t.value, before)
		e.form = privateProperty
	case !t.isPropertyName():
		p.unexpected(t)
	}
	return e
}

// callPosition is where V8 has the call whose arguments follow.
func (p *parser) callPosition() int {
	if p.last.kind == name || p.last.is("super") {
		return p.last.from
	}
	return p.ahead.from
}

// member reads a value and the properties behind it.
func (p *parser) member() expression {
	from := p.ahead.from
	return p.members(p.primary(), from)
}

func (p *parser) members(e expression, from int) expression {
	for p.ahead.continuesMember() {
		switch {
		case p.ahead.is("["):
			p.next()
			position := p.last.from
			p.withIn(true, p.coverExpression)
			p.expect("]")
			e = p.at(property, from)
			e.position = position
		case p.ahead.is("."):
			p.next()
			e = p.propertyOf(from)
		default:
			position := p.ahead.from
			p.template(true)
			e = p.at(plain, from)
			e.position = position
		}
	}
	return e
}

// arguments reads the arguments of a call, which may turn out to be the parameters of an async arrow function.
func (p *parser) arguments(maybeParameters bool) {
	p.next()
	var list accumulation
	for !p.ahead.is(")") {
		from := p.ahead.from
		isSpread := p.check("...")
		e := p.withIn(true, p.coverAssigned)
		if maybeParameters {
			p.parameter(&e)
			if isSpread {
				p.cover.isComplex = true
				if e.form == assignment {
					p.notInAsyncArrow(restHasValue, from, p.last.to)
				}
				if p.ahead.is(",") {
					p.notInAsyncArrow(restNotLast, p.ahead.from, p.ahead.to)
				}
			}
		}
		p.apart(&list)
		if !p.check(",") {
			break
		}
	}
	p.together(&list)
	last := p.last
	if !p.check(")") {
		p.reportAt(&last, "missing ) after argument list")
	}
}

// new reads an expression that begins with that word.
func (p *parser) new() expression {
	from := p.ahead.from
	p.next()
	word := p.last
	switch {
	case p.ahead.is("import") && p.peekSecond().is("("):
		p.reportAt(&p.ahead, "Cannot use new with import")
		return p.at(plain, from)
	case p.ahead.is("."):
		return p.newTarget(&word)
	case p.ahead.is("super"):
		p.super(true)
		p.members(p.at(plain, from), from)
	default:
		p.member()
	}
	switch {
	case p.ahead.is("("):
		p.arguments(false)
		return p.members(p.at(plain, from), from)
	case p.ahead.is("?."):
		p.reportAt(&p.ahead, "Invalid optional chain from new expression")
	}
	return p.at(plain, from)
}

func (p *parser) newTarget(word *token) expression {
	p.next()
	if !p.contextual("target", "new.target", word) {
		return p.at(plain, word.from)
	}
	f := p.function
	for f.arrow && f.outer != nil {
		f = f.outer
	}
	if !f.hasTarget {
		p.reportHere("new.target expression is not allowed here")
	}
	return p.at(plain, word.from)
}

// contextual reads the word behind the dot of something like new.target.
func (p *parser) contextual(word, whole string, first *token) bool {
	t := p.next()
	switch {
	case t.kind != name || t.value != word:
		p.unexpected(t)
		return false
	case t.escaped:
		p.report("'"+whole+"' must not contain escaped characters", first.from, t.to)
		return false
	}
	return true
}

// super reads that word; what follows it must be allowed.
func (p *parser) super(isNew bool) expression {
	p.next()
	word := p.last
	f := p.function
	for f.arrow && f.outer != nil {
		f = f.outer
	}
	lenient := f.isTop && p.in.Evaluated
	switch {
	case p.ahead.isAny("[", "."):
		switch {
		case p.ahead.is(".") && p.peekSecond().kind == private:
			p.next()
			p.next()
			p.reportHere("Unexpected private field")
		case !f.hasSuper && !lenient:
			p.reportAt(&word, superMisplaced)
		}
	case p.ahead.is("(") && !isNew && (f.callsSuper || lenient):
	default:
		p.reportAt(&word, superMisplaced)
	}
	return p.at(plain, word.from)
}

const superMisplaced = "'super' keyword unexpected here"

// template reads a template.
func (p *parser) template(isTagged bool) expression {
	from := p.ahead.from
	part := p.next()
	for {
		if part.problem != nil && !isTagged {
			p.report(part.problem.Message, part.problem.From, part.problem.To)
		}
		if part.last || p.failed() {
			return p.at(plain, from)
		}
		begin := p.ahead.from
		p.withIn(true, p.coverExpression)
		if !p.ahead.is("}") {
			p.report("Missing } in template expression", begin, p.ahead.from)
			return p.at(plain, from)
		}
		p.second = nil
		p.scanner.template(&p.ahead)
		if part = p.next(); part.kind != template {
			p.unexpected(part)
			return p.at(plain, from)
		}
	}
}

// importing reads import() or import.meta.
func (p *parser) importing() expression {
	p.next()
	word := p.last
	if p.check(".") {
		if p.contextual("meta", "import.meta", &word) && !p.in.Module {
			p.reportHere("Cannot use 'import.meta' outside a module")
		}
		return p.at(plain, word.from)
	}
	if !p.ahead.is("(") {
		if p.in.Module {
			p.unexpected(p.next())
		} else {
			p.reportHere("Cannot use import statement outside a module")
		}
		return p.at(plain, word.from)
	}
	p.next()
	if p.ahead.is(")") {
		p.reportHere("import() requires a specifier")
		return p.at(plain, word.from)
	}
	p.withIn(true, p.coverAssigned)
	if p.check(",") && !p.ahead.is(")") {
		p.withIn(true, p.coverAssigned)
		p.check(",")
	}
	p.expect(")")
	return p.at(plain, word.from)
}
