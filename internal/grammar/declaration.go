package grammar

// functionDeclaration reads a function that has to have a name, behind that word. V8 has it where the first word is.
func (p *parser) functionDeclaration(first *token, isAsync bool) {
	word := *first
	p.functionDeclared(isAsync, p.check("*"), &word, false)
}

// functionDeclared reads a function from its name on, which it returns.
func (p *parser) functionDeclared(isAsync, isGenerator bool, word *token, mayBeNameless bool) string {
	f := &function{async: isAsync, generator: isGenerator, hasTarget: true}
	if p.ahead.is("(") {
		if !mayBeNameless {
			p.reportHere("Function statements require a function name")
			return ""
		}
		p.functionRest(f, nil, false)
		p.declare(defaultVariable, lexicalName, word.from, word.from+1)
		return defaultVariable
	}
	p.next()
	id := p.last
	if !p.canName(&id) {
		p.unexpected(&id)
		return ""
	}
	kind := lexicalName
	switch {
	case p.scope.isFunction && !(p.function.isTop && p.in.Module):
		kind = variableName
	case !p.function.strict && !isAsync && !isGenerator:
		kind = functionName
	}
	p.functionRest(f, &id, false)
	p.declare(id.value, kind, word.from, word.from+1)
	return id.value
}

func (p *parser) classDeclaration() {
	p.next()
	word := p.last
	p.classDeclared(&word, false)
}

// classDeclared reads a class from its name on, which it returns.
func (p *parser) classDeclared(word *token, mayBeNameless bool) string {
	if mayBeNameless && p.ahead.isAny("extends", "{") {
		p.classBody(word, nil)
		p.declare(defaultVariable, lexicalName, word.from, p.last.to)
		return defaultVariable
	}
	p.next()
	id := p.last
	if !p.canName(&id) {
		p.unexpected(&id)
		return ""
	}
	p.classBody(word, &id)
	p.declare(id.value, lexicalName, word.from, p.last.to)
	return id.value
}

// A declarationList is what a declaration with var, let or const declares.
type declarationList struct {
	from, to    int
	count       int
	isLexical   bool
	isPattern   bool   // the first one
	initializer *token // of the first one that has a value; what is before it
	valueEnd    int
}

// variables reads a declaration and the end of the statement.
func (p *parser) variables() {
	p.variableList(false)
	p.semicolon()
}

// variableList reads a declaration, which may be that of a loop.
func (p *parser) variableList(inLoop bool) (d declarationList) {
	word := p.next().value
	use := isVariable
	if word != "var" {
		use = isLexical
	}
	d.from, d.isLexical = p.ahead.from, use == isLexical
	for {
		p.openCover(use)
		from := p.ahead.from
		e := p.withIn(true, p.bindingPattern)
		p.closeCover()
		d.count++
		if d.count == 1 {
			d.isPattern = e.form != identifier
		}
		last := p.last
		if p.check("=") {
			p.withIn(!inLoop, p.assigned)
			if d.initializer == nil {
				d.initializer, d.valueEnd = &last, p.last.to
			}
		} else if !inLoop || !p.ahead.isAny("in", "of") {
			switch {
			case e.form != identifier:
				p.report("Missing initializer in destructuring declaration", from, p.last.to)
			case word == "const":
				p.report("Missing initializer in const declaration", from, p.last.to)
			}
		}
		if p.failed() || !p.check(",") {
			d.to = p.last.to
			return d
		}
	}
}
