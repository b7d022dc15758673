package grammar

// An elementForm is what a property, or an element of a class, is.
type elementForm uint8

const (
	unknownForm elementForm = iota
	valueForm
	shorthandForm
	shorthandOrFieldForm // a brace follows
	assignForm
	fieldForm
	methodForm
	getterForm
	setterForm
	spreadForm
)

// An element is a property of an object, or an element of a class.
type element struct {
	form             elementForm
	async, generator bool
	computed         bool
	name             token // unless it is computed
	from             int   // where the name begins
	inClass          bool
}

// decide tells by the token behind a name what has that name.
func (e *element) decide(t *token) bool {
	if t.kind != mark {
		return false
	}
	switch t.value {
	case ":":
		e.form = valueForm
	case ",":
		e.form = shorthandForm
	case "}":
		e.form = shorthandOrFieldForm
	case "=":
		e.form = assignForm
	case "(":
		e.form = methodForm
	case "*", ";":
		e.form = fieldForm
	default:
		return false
	}
	return true
}

// elementName reads what is before the colon, the parameters or the value of an element.
func (p *parser) elementName(e *element) {
	e.from = p.ahead.from
	if p.ahead.kind == name && p.ahead.value == "async" {
		p.next()
		word := p.last
		if !p.ahead.is("*") && e.decide(&p.ahead) || p.ahead.newLine {
			e.name = word
			return
		}
		if word.escaped {
			p.reportAt(&word, keywordEscape)
		}
		e.async, e.form = true, methodForm
	}
	if p.check("*") {
		e.generator, e.form = true, methodForm
	}
	if e.form == unknownForm && p.ahead.kind == name && (p.ahead.value == "get" || p.ahead.value == "set") {
		p.next()
		word := p.last
		if e.decide(&p.ahead) {
			e.name, e.from = word, word.from
			return
		}
		if word.escaped {
			p.reportAt(&word, keywordEscape)
		}
		e.form = getterForm
		if word.value == "set" {
			e.form = setterForm
		}
	}
	e.from = p.ahead.from
	switch {
	case p.ahead.kind == private:
		p.next()
		e.name = p.last
		if !e.inClass {
			p.unexpected(&e.name)
		}
	case p.ahead.kind == text || p.ahead.kind == number || p.ahead.kind == bigint:
		p.next()
		e.name = p.last
	case p.ahead.is("["):
		p.next()
		e.computed, e.from = true, p.ahead.from
		p.assignedWithIn()
		p.expect("]")
	case p.ahead.is("...") && e.form == unknownForm:
		p.spreadElement(e)
		return
	default:
		t := p.next()
		e.name = *t
		if !t.isPropertyName() {
			p.unexpected(t)
		}
	}
	if e.form == unknownForm {
		e.decide(&p.ahead)
	}
}

func (p *parser) spreadElement(e *element) {
	p.next()
	e.form = spreadForm
	from := p.ahead.from
	e.from = from
	value := p.withIn(true, p.subPattern)
	if !p.isTarget(&value) {
		p.notDeclaration("`...` must be followed by an identifier in declaration contexts", from, p.last.to)
		p.notPattern("`...` must be followed by an assignable reference in assignment contexts", from, p.last.to)
	}
	if !p.ahead.is("}") {
		p.notPattern("Rest element must be last element", p.last.from, p.last.to)
	}
}

// object reads an object or a pattern for one.
func (p *parser) object() expression {
	from := p.ahead.from
	p.next()
	var list accumulation
	hasPrototype := false
	for !p.check("}") {
		if p.failed() {
			break
		}
		p.property(&hasPrototype)
		p.apart(&list)
		if p.failed() {
			break
		}
		if !p.ahead.is("}") {
			p.expect(",")
		}
	}
	p.together(&list)
	return p.at(pattern, from)
}

func (p *parser) property(hasPrototype *bool) {
	first := p.ahead
	var e element
	p.elementName(&e)
	switch e.form {
	case spreadForm:
	case valueForm:
		if !e.computed && e.name.value == "__proto__" {
			if *hasPrototype {
				p.notExpression("Duplicate __proto__ fields are not allowed in object literals", p.last.from, p.last.to)
			}
			*hasPrototype = true
		}
		p.next()
		p.withIn(true, p.subPattern)
	case assignForm, shorthandForm, shorthandOrFieldForm:
		p.shorthand(&e, &first)
	case methodForm, getterForm, setterForm:
		p.notPattern(notATarget, first.from, p.last.to)
		p.method(&e, &function{hasSuper: true})
	default:
		p.unexpected(p.next())
	}
}

// shorthand reads a property that has the name of the variable that is its value.
func (p *parser) shorthand(e *element, first *token) {
	if e.computed || e.name.kind != name {
		p.unexpectedAt(first, p.last.from, p.last.to)
		return
	}
	t := e.name
	p.useName(&t)
	if p.function.strict && isEvalOrArguments(t.value) {
		p.notPattern(evalAssigned, t.from, p.last.to)
	} else {
		p.parameterName(t.value, t.from, t.to)
	}
	if p.check("=") {
		p.assignedWithIn()
		p.notExpression("Invalid shorthand property initializer", t.from, p.last.to)
	}
}
