package grammar

// moduleItem reads a statement, a declaration, an import or an export.
func (p *parser) moduleItem() {
	switch {
	case p.ahead.is("import") && !p.peekSecond().isAny("(", "."):
		p.importDeclaration()
	case p.ahead.is("export"):
		p.exportDeclaration()
	default:
		p.statementItem()
	}
}

func (p *parser) importDeclaration() {
	from := p.ahead.from
	p.next()
	if p.ahead.kind == text {
		p.specifier()
		return
	}
	hasDefault := p.ahead.kind == name
	if hasDefault {
		p.imported(from)
		if !p.check(",") {
			p.from()
			return
		}
	}
	switch {
	case p.check("*"):
		if p.word("as") {
			p.imported(from)
		}
	case p.ahead.is("{"):
		p.namedImports()
	case hasDefault:
		p.unexpected(&p.last)
		return
	default:
		p.unexpected(p.next())
		return
	}
	p.from()
}

// imported reads the name of a variable that is imported, in a declaration that begins at a place.
func (p *parser) imported(from int) {
	p.next()
	t := p.last
	switch {
	case !p.canName(&t):
		p.unexpected(&t)
	case isEvalOrArguments(t.value):
		p.reportAt(&t, evalAssigned)
	default:
		p.declare(t.value, lexicalName, from, t.to)
	}
}

// word reads a word that is one only here.
func (p *parser) word(value string) bool {
	t := p.next()
	if t.is(value) {
		return true
	}
	p.unexpected(t)
	return false
}

// from reads the end of a declaration, which names a module.
func (p *parser) from() {
	if p.word("from") {
		p.specifier()
	}
}

// specifier reads the name of a module and what is said about it.
func (p *parser) specifier() {
	if t := p.next(); t.kind != text {
		p.unexpected(t)
		return
	}
	if p.check("with") || p.ahead.is("assert") && !p.ahead.newLine && p.check("assert") {
		p.attributes()
	}
	p.semicolon()
}

func (p *parser) attributes() {
	p.expect("{")
	keys := make(map[string]bool)
	for !p.check("}") && !p.failed() {
		key := *p.next()
		if key.kind != text && !key.isPropertyName() {
			p.unexpected(&key)
		}
		p.expect(":")
		if t := p.next(); t.kind != text {
			p.unexpected(t)
		}
		if keys[key.value] {
			p.report("Import assertion has duplicate key '"+key.value+"'", key.from, p.last.to)
		}
		keys[key.value] = true
		if !p.ahead.is("}") {
			p.expect(",")
		}
	}
}

// exportedName reads a name that is exported.
func (p *parser) exportedName() token {
	t := *p.next()
	if t.kind != text && !t.isPropertyName() {
		p.unexpected(&t)
	}
	if t.kind == text && hasLoneSurrogate(t.value) {
		p.reportAt(&t, "Invalid module export name: contains unpaired surrogate")
	}
	return t
}

func (p *parser) namedImports() {
	p.next()
	for !p.check("}") && !p.failed() {
		t := p.exportedName()
		if p.check("as") {
			if t = *p.next(); !t.isPropertyName() {
				p.unexpected(&t)
			}
		}
		switch {
		case p.failed():
		case !p.canName(&t):
			p.reportAt(&t, "Unexpected reserved word")
		case isEvalOrArguments(t.value):
			p.reportAt(&t, evalAssigned)
		default:
			p.declare(t.value, lexicalName, t.from, t.to)
		}
		if !p.ahead.is("}") {
			p.expect(",")
		}
	}
}
