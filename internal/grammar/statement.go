package grammar

// statements reads statements up to where they end, and the directives that they begin with. Code whose parameters are
// not only names cannot be made strict by one.
func (p *parser) statements(ends func() bool, canBeStrict bool) {
	directives := true
	for !ends() && !p.failed() {
		if directives && p.ahead.kind == text {
			directive := p.ahead
			isStrict := directive.value == "use strict"
			p.statementItem()
			if p.lastStatement == directive.to && isStrict {
				if !canBeStrict && !p.function.isTop {
					p.reportAt(&directive, "Illegal 'use strict' directive in function with non-simple parameter list")
					return
				}
				p.function.strict = true
			}
			directives = p.lastStatement == directive.to
			continue
		}
		directives = false
		if p.function.isTop && p.in.Module {
			p.moduleItem()
		} else {
			p.statementItem()
		}
	}
}

// statementItem reads a statement or a declaration.
func (p *parser) statementItem() {
	switch {
	case p.ahead.is("function"):
		p.next()
		p.functionDeclaration(&p.last, false)
	case p.ahead.is("class"):
		p.classDeclaration()
	case p.ahead.is("var"), p.ahead.is("const"), p.ahead.is("let") && p.declaresLet():
		p.variables()
	case p.ahead.is("async") && p.peekSecond().is("function") && !p.peekSecond().newLine:
		p.next()
		word := p.last
		p.next()
		p.functionDeclaration(&word, true)
	default:
		p.statement(true)
	}
}

// declaresLet tells whether let is followed by what it declares.
func (p *parser) declaresLet() bool {
	t := p.peekSecond()
	switch {
	case t.is("["), t.is("{"):
		return true
	case t.kind != name:
		return false
	case isStrictWord(t.value) && t.value != "let" && t.value != "static" && t.value != "yield":
		return !p.function.strict
	}
	return true
}

// statement reads a statement.
func (p *parser) statement(allowsFunction bool) {
	if p.ahead.kind == keyword && !p.ahead.escaped {
		if read, ok := statements[p.ahead.value]; ok {
			read(p)
			return
		}
	}
	switch {
	case p.ahead.is("{"):
		p.openScope(false)
		p.block()
		p.closeScope()
	case p.ahead.is(";"):
		p.next()
	case p.ahead.is("async") && p.peekSecond().is("function") && !p.peekSecond().newLine:
		p.reportAt(&p.ahead, "Async functions can only be declared at the top level or inside a block.")
	default:
		p.expressionStatement(allowsFunction)
	}
}

var statements map[string]func(p *parser)

func init() {
	statements = map[string]func(p *parser){
		"if": (*parser).ifStatement, "do": (*parser).doStatement, "while": (*parser).whileStatement, "for": (*parser).forStatement,
		"continue": (*parser).continueStatement, "break": (*parser).breakStatement, "return": (*parser).returnStatement,
		"throw": (*parser).throwStatement, "try": (*parser).tryStatement, "with": (*parser).withStatement,
		"switch": (*parser).switchStatement, "var": (*parser).variables,
		"debugger": func(p *parser) { p.next(); p.semicolon() },
		"function": func(p *parser) {
			message := "In non-strict mode code, functions can only be declared at top level, inside a block, or as the body of an if statement."
			if p.function.strict {
				message = "In strict mode code, functions can only be declared at top level or inside a block."
			}
			p.reportAt(&p.ahead, message)
		},
		"class": func(p *parser) { p.unexpected(p.next()) },
	}
}

// block reads statements in braces.
func (p *parser) block() {
	p.expect("{")
	for !p.ahead.is("}") && !p.failed() {
		if p.ahead.kind == end {
			break
		}
		p.statementItem()
	}
	p.expect("}")
}

func (p *parser) expressionStatement(allowsFunction bool) {
	if p.ahead.is("let") {
		t := p.peekSecond()
		if t.is("[") || (t.is("{") || t.kind == name && !isStrictWord(t.value)) && !t.newLine {
			p.reportAt(&p.ahead, "Lexical declaration cannot appear in a single-statement context")
			return
		}
	}
	first := p.ahead
	e := p.expression(true)
	p.lastStatement = p.last.to
	if p.last.from != first.from {
		p.lastStatement = -1
	}
	if !p.ahead.is(":") || first.kind != name || e.form != identifier || e.inParens {
		p.semicolon()
		return
	}
	p.labelled(&first, allowsFunction)
}

// singleFunction reads a function that stands where a statement does.
func (p *parser) singleFunction() {
	p.next()
	word := p.last
	if p.check("*") {
		p.reportHere("Generators can only be declared at the top level or inside a block.")
		return
	}
	p.functionDeclared(false, false, &word, false)
}

// scoped reads a statement that may be a function in sloppy code.
func (p *parser) scoped() {
	if p.function.strict || !p.ahead.is("function") {
		p.statement(false)
		return
	}
	p.openScope(false)
	p.singleFunction()
	p.closeScope()
}

func (p *parser) condition() {
	p.expect("(")
	p.expression(true)
	p.expect(")")
}

func (p *parser) ifStatement() {
	p.next()
	p.condition()
	p.scoped()
	if p.check("else") {
		p.scoped()
	}
}

func (p *parser) throwStatement() {
	p.next()
	if p.ahead.newLine {
		p.reportHere("Illegal newline after throw")
		return
	}
	p.expression(true)
	p.semicolon()
}

func (p *parser) tryStatement() {
	p.next()
	p.openScope(false)
	p.block()
	p.closeScope()
	if !p.ahead.isAny("catch", "finally") {
		p.reportHere("Missing catch or finally after try")
		return
	}
	if p.check("catch") {
		p.openScope(false)
		if p.check("(") {
			p.caught()
			p.expect(")")
		}
		p.openShadow(false)
		p.block()
		p.closeScope()
		p.closeScope()
	}
	if p.check("finally") {
		p.openScope(false)
		p.block()
		p.closeScope()
	}
}

// caught reads the parameter of a catch.
func (p *parser) caught() {
	if p.ahead.kind != name {
		p.openCover(isLexical)
		p.bindingPattern()
		p.closeCover()
		return
	}
	p.next()
	t := p.last
	switch {
	case !p.canName(&t):
		p.unexpected(&t)
	case p.function.strict && isEvalOrArguments(t.value):
		p.reportAt(&t, evalAssigned)
	}
	p.scope.add(t.value, caughtName)
}

func (p *parser) withStatement() {
	p.next()
	if p.function.strict {
		p.reportHere("Strict mode code may not include a with statement")
		return
	}
	p.condition()
	p.statement(false)
}

func (p *parser) switchStatement() {
	p.next()
	p.condition()
	p.openScope(false)
	p.expect("{")
	p.function.switches++
	hasDefault := false
	for !p.ahead.is("}") && !p.failed() {
		if p.check("case") {
			p.expression(true)
		} else {
			p.expect("default")
			if hasDefault {
				p.reportHere("More than one default clause in switch statement")
			}
			hasDefault = true
		}
		p.expect(":")
		for !p.ahead.isAny("case", "default", "}") && !p.failed() {
			p.statementItem()
		}
	}
	p.function.switches--
	p.expect("}")
	p.closeScope()
}
