package grammar

// classBody reads what follows the name of a class.
func (p *parser) classBody(word, id *token) {
	outer := p.function.strict
	if id != nil {
		p.checkFunctionName(id)
	}
	p.function.strict = true
	extends := p.check("extends")
	outerClass := p.class
	p.class = &class{outer: outerClass, names: make(map[string]string)}
	if extends {
		c := p.openCover(isExpression)
		p.withIn(p.acceptIn, p.leftHandSide)
		if c.expression != nil {
			p.isAnExpression()
		}
		p.closeCover()
	}
	p.expect("{")
	hasConstructor := false
	p.openCover(isExpression)
	for !p.ahead.is("}") && !p.failed() {
		switch {
		case p.check(";"):
		case p.ahead.is("static") && p.peekSecond().is("{"):
			p.next()
			p.staticBlock()
		default:
			p.classElement(extends, &hasConstructor)
		}
	}
	p.closeCover()
	p.expect("}")
	p.closeClass()
	p.function.strict = outer
}

// initializer reads something that is run as a function when a class, or an object of it, is made.
func (p *parser) initializer(isBlock bool, read func()) {
	outer, cover, in := p.function, p.cover, p.acceptIn
	p.function = &function{outer: outer, strict: true, isInitializer: true, isBlock: isBlock, hasSuper: true, hasTarget: true}
	p.cover, p.acceptIn = nil, true
	p.openScope(true)
	from := p.ahead.from
	read()
	p.closeFunctionScope(from)
	p.function, p.cover, p.acceptIn = outer, cover, in
}

func (p *parser) staticBlock() {
	p.next()
	p.initializer(true, func() {
		p.statements(func() bool { return p.ahead.is("}") || p.ahead.kind == end }, false)
		p.expect("}")
	})
}

func (p *parser) classElement(derived bool, hasConstructor *bool) {
	first := p.ahead
	e := element{inClass: true}
	isStatic, from := false, first.from
	if p.ahead.is("static") {
		p.next()
		from = p.ahead.from
		switch {
		case p.ahead.is("("):
			e.form, e.name, e.from = methodForm, p.last, p.last.from
		case p.ahead.isAny("=", ";", "}"):
			e.form, e.name, e.from = fieldForm, p.last, p.last.from
		default:
			isStatic = true
			p.elementName(&e)
		}
	} else {
		p.elementName(&e)
	}
	if p.failed() {
		return
	}
	switch e.form {
	case valueForm, shorthandForm, spreadForm:
		p.unexpectedAt(&first, from, e.from)
		return
	case methodForm, getterForm, setterForm:
		p.classMethod(&e, isStatic, derived, hasConstructor)
	default:
		p.field(&e, isStatic)
	}
	if e.name.kind == private && !p.failed() {
		p.declarePrivate(&e, isStatic)
	}
}

func (p *parser) field(e *element, isStatic bool) {
	p.checkFieldName(e, isStatic)
	p.initializer(false, func() {
		if p.check("=") {
			p.assigned()
		}
	})
	p.semicolon()
}

// nameOf is the name of an element that is not computed.
func (e *element) nameOf() string {
	if e.computed {
		return ""
	}
	return e.name.value
}

func (p *parser) checkFieldName(e *element, isStatic bool) {
	switch name := e.nameOf(); {
	case isStatic && name == "prototype":
		p.reportHere("Classes may not have a static property named 'prototype'")
	case name == "constructor", name == "#constructor":
		p.reportHere("Classes may not have a field named 'constructor'")
	}
}

func (p *parser) classMethod(e *element, isStatic, derived bool, hasConstructor *bool) {
	f := &function{hasSuper: true}
	switch name := e.nameOf(); {
	case name == "#constructor":
		p.reportHere("Class constructor may not be a private method")
	case isStatic && name == "prototype":
		p.reportHere("Classes may not have a static property named 'prototype'")
	case isStatic || name != "constructor" || e.computed:
	case e.generator:
		p.reportHere("Class constructor may not be a generator")
	case e.async:
		p.reportHere("Class constructor may not be an async method")
	case e.form != methodForm:
		p.reportHere("Class constructor may not be an accessor")
	case *hasConstructor:
		p.reportHere("A class may only have one constructor")
	default:
		*hasConstructor = true
		f.callsSuper = derived
	}
	p.method(e, f)
}
