package grammar

import "strings"

// primary reads a value.
func (p *parser) primary() expression {
	from := p.ahead.from
	switch t := &p.ahead; t.kind {
	case name:
		return p.named()
	case number, bigint, text:
		p.next()
		return p.at(plain, from)
	case template:
		if t.beginsTemplate() {
			return p.template(false)
		}
	case keyword, mark:
		if e, ok := p.marked(); ok {
			return e
		}
	}
	p.unexpected(p.next())
	return p.at(plain, from)
}

// marked reads a value that begins with a certain word or mark.
func (p *parser) marked() (e expression, ok bool) {
	from := p.ahead.from
	if p.ahead.escaped {
		return e, false
	}
	switch p.ahead.value {
	case "this", "null", "true", "false":
		p.next()
		return p.at(plain, from), true
	case "new":
		return p.new(), true
	case "function":
		p.next()
		p.functionExpression(false)
		return p.at(plain, from), true
	case "super":
		return p.super(false), true
	case "import":
		return p.importing(), true
	case "class":
		p.next()
		word := p.last
		var id *token
		if p.ahead.kind == name {
			p.next()
			t := p.last
			p.useName(&t)
			id = &t
		}
		p.classBody(&word, id)
		return p.at(plain, from), true
	case "[":
		return p.array(), true
	case "{":
		return p.object(), true
	case "(":
		return p.parenthesized(), true
	case "/", "/=":
		p.regularExpression()
		return p.at(plain, from), true
	}
	return e, false
}

// named reads what begins with a name.
func (p *parser) named() expression {
	from := p.ahead.from
	p.next()
	t := p.last
	isAsync := false
	if t.is("async") && !p.ahead.newLine {
		if p.ahead.is("function") {
			p.next()
			p.functionExpression(true)
			return p.at(plain, from)
		}
		if p.ahead.kind == name && p.peekSecond().is("=>") {
			isAsync = true
			p.next()
			t = p.last
		}
	}
	if p.ahead.is("=>") {
		c := &cover{outer: p.cover, use: maybeArrow, isAsync: isAsync}
		if isAsync {
			c.use = maybeAsyncArrow
		}
		p.cover = c
		p.useName(&t)
		p.parameterName(t.value, t.from, t.to)
		p.closeCover()
		p.arrow = p.makeArrow(c)
		return expression{form: identifier, from: from, to: t.to, position: t.from, name: t.value}
	}
	p.useName(&t)
	return expression{form: identifier, from: from, to: t.to, position: t.from, name: t.value}
}

// useName is about a name that is that of a variable, which exists or is declared.
func (p *parser) useName(t *token) {
	switch {
	case !p.canName(t):
		p.unexpected(t)
		return
	case t.value == "arguments" && p.bansArguments():
		p.reportAt(t, "'arguments' is not allowed in class field initializer or static initialization block")
		return
	case t.value == "await":
		p.notInAsyncArrow("'await' is not a valid identifier name in an async function", p.last.from, p.last.to)
	case isStrictWord(t.value):
		p.notStrictParameter(reservedWord, t.from, t.to)
	}
	if p.cover != nil {
		p.nameUsed(t)
	}
}

func (p *parser) bansArguments() bool {
	f := p.function
	for f.arrow && f.outer != nil {
		f = f.outer
	}
	return f.isInitializer
}

// parenthesized reads what is in parentheses, which may be parameters.
func (p *parser) parenthesized() expression {
	from := p.ahead.from
	p.next()
	if p.check(")") {
		if !p.ahead.is("=>") {
			p.reportHere("Unexpected token ')'")
		}
		p.arrow = &cover{use: maybeArrow}
		return p.at(parameters, from)
	}
	c := p.openCover(maybeArrow)
	e := p.withIn(true, p.coverExpression)
	e.inParens = true
	p.expect(")")
	p.closeCover()
	if p.ahead.is("=>") {
		p.arrow = p.makeArrow(c)
	} else if c.expression != nil {
		p.report(c.expression.Message, c.expression.From, c.expression.To)
	}
	e.from = from
	return e
}

func (p *parser) regularExpression() {
	p.second = nil
	p.scanner.regexp(&p.ahead)
	t := p.next()
	if t.kind == illegal {
		p.reportAt(t, "Invalid regular expression: missing /")
		return
	}
	flags := p.text[t.from+len(t.value)+2 : t.to]
	for i, c := range flags {
		if !strings.ContainsRune("dgimsuyv", c) || strings.ContainsRune(flags[:i], c) || strings.Contains(flags, "u") && strings.Contains(flags, "v") {
			p.report("Invalid regular expression flags", t.from, t.from+1)
			return
		}
	}
	if p.in.RegExp == nil {
		return
	}
	if problem := p.in.RegExp(t.value, flags); problem != "" {
		p.report("Invalid regular expression: /"+t.value+"/"+flags+": "+problem, t.from, t.to)
	}
}

// array reads an array or a pattern for one.
func (p *parser) array() expression {
	from := p.ahead.from
	p.next()
	var list accumulation
	for !p.check("]") {
		if p.failed() {
			break
		}
		switch {
		case p.ahead.is(","):
		case p.check("..."):
			begin := p.last.from
			e := p.withIn(true, p.subPattern)
			p.apart(&list)
			if e.form == assignment {
				p.notPattern(notATarget, begin, p.last.to)
			}
			if p.ahead.is(",") {
				p.notPattern("Rest element must be last element", begin, p.last.to)
			}
		default:
			p.withIn(true, p.subPattern)
			p.apart(&list)
		}
		if !p.ahead.is("]") {
			p.expect(",")
		}
	}
	p.together(&list)
	return p.at(pattern, from)
}

// subPattern reads a part of what may be a pattern.
func (p *parser) subPattern() expression {
	from := p.ahead.from
	e := p.coverAssigned()
	switch {
	case p.isTarget(&e) && e.form == identifier:
		if e.inParens {
			p.notDeclaration(notATarget, from, p.last.to)
		}
		p.parameterName(e.name, from, p.last.to)
	case p.isTarget(&e):
		p.notDeclaration("Illegal property in declaration context", from, p.last.to)
		p.settleExpression()
	case e.inParens || e.form != pattern && e.form != assignment:
		p.notPattern(notATarget, from, p.last.to)
	}
	return e
}

// settleExpression ends what speaks against an expression that certainly is one.
func (p *parser) settleExpression() {
	if !p.cover.declares() {
		p.isAnExpression()
		p.cover.expression, p.cover.pattern = nil, nil
	}
}

// bindingPattern reads what a declaration declares.
func (p *parser) bindingPattern() expression {
	from := p.ahead.from
	switch {
	case p.ahead.kind == name:
		p.next()
		t := p.last
		p.useName(&t)
		if p.function.strict && isEvalOrArguments(t.value) {
			p.reportAt(&t, evalAssigned)
		}
		return expression{form: identifier, from: from, to: t.to, position: t.from, name: t.value}
	case p.ahead.is("["):
		return p.array()
	case p.ahead.is("{"):
		return p.object()
	}
	p.unexpected(p.next())
	return p.at(plain, from)
}
