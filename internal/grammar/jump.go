package grammar

// labelled reads the statement behind a label.
func (p *parser) labelled(t *token, allowsFunction bool) {
	for _, l := range p.function.labels {
		if l.name == t.value {
			p.reportAt(t, "Label '"+t.value+"' has already been declared")
			return
		}
	}
	p.next()
	f := p.function
	f.labels = append(f.labels, label{t.value, p.beginsLoop()})
	switch {
	case p.ahead.is("function") && !f.strict && allowsFunction:
		p.singleFunction()
	default:
		p.statement(allowsFunction)
	}
	f.labels = f.labels[:len(f.labels)-1]
}

// beginsLoop tells whether a loop follows, perhaps behind more labels.
func (p *parser) beginsLoop() bool {
	t := p.ahead
	for t.kind == name {
		colon := p.scan(t.to)
		if !colon.is(":") {
			return false
		}
		t = p.scan(colon.to)
	}
	return t.isAny("for", "while", "do")
}

func (p *parser) continueStatement() {
	p.next()
	t, hasLabel := p.jumpLabel()
	f := p.function
	switch l, known := f.label(t.value); {
	case p.failed():
	case !hasLabel:
		if f.loops == 0 {
			p.reportHere("Illegal continue statement: no surrounding iteration statement")
		}
	case !known:
		p.reportHere("Undefined label '" + t.value + "'")
	case !l.isLoop:
		p.reportHere("Illegal continue statement: '" + t.value + "' does not denote an iteration statement")
	}
	p.semicolon()
}

func (p *parser) breakStatement() {
	p.next()
	t, hasLabel := p.jumpLabel()
	f := p.function
	switch _, known := f.label(t.value); {
	case p.failed():
	case hasLabel && !known:
		p.reportHere("Undefined label '" + t.value + "'")
	case !hasLabel && f.loops+f.switches == 0:
		p.reportHere("Illegal break statement")
	}
	p.semicolon()
}

// jumpLabel reads the label that a statement goes to, if it has one.
func (p *parser) jumpLabel() (t token, ok bool) {
	if p.ahead.newLine || p.ahead.endsStatement() {
		return t, false
	}
	t = *p.next()
	if !p.canName(&t) {
		p.unexpected(&t)
	}
	return t, true
}

func (f *function) label(name string) (l label, known bool) {
	for _, l := range f.labels {
		if l.name == name {
			return l, true
		}
	}
	return l, false
}

func (p *parser) returnStatement() {
	p.next()
	if f := p.function; !f.isBody {
		p.reportHere("Illegal return statement")
	}
	if !p.ahead.newLine && !p.ahead.endsStatement() {
		p.expression(true)
	}
	p.semicolon()
}
