package grammar

import "strings"

// A declaration is how a name is declared.
type declaration uint8

const (
	lexicalName declaration = iota + 1
	variableName
	functionName // in a block of sloppy code: there may be another one
	parameterName
	caughtName // the parameter of a catch that is only a name
)

// A scope is a part of the text that names are declared in.
type scope struct {
	outer      *scope
	isFunction bool // var declares in it
	names      map[string]declaration
	hoisted    []hoisted // by var in blocks within, of the scopes that are functions

	shadows  *scope   // whose names must not be declared again in this one
	shadowed *Problem // the first that is
}

// A hoisted name is one that var declares out of a block.
type hoisted struct {
	name string
	from int
	in   *scope
}

func (p *parser) openScope(isFunction bool) {
	p.scope = &scope{outer: p.scope, isFunction: isFunction}
}

func (p *parser) closeScope() {
	s := p.scope
	p.scope = s.outer
	if e := s.shadowed; e != nil {
		p.report(e.Message, e.From, e.To)
	}
}

// openShadow opens a scope whose lexical names must not be those of the scope around it.
func (p *parser) openShadow(isFunction bool) {
	outer := p.scope
	p.openScope(isFunction)
	p.scope.shadows = outer
}

// closeFunctionScope closes the scope of a function whose text begins at a place: what is only wrong with the whole of it
// is told now.
func (p *parser) closeFunctionScope(from int) {
	p.checkHoisted()
	p.closeScope()
	if p.function.strict {
		p.checkOctal(from)
	}
}

// checkHoisted refuses what var declares out of a block that declares the same name.
func (p *parser) checkHoisted() {
	for _, h := range p.scope.hoisted {
		for in := h.in; in != p.scope && !p.failed(); in = in.outer {
			if kind := in.names[h.name]; kind == lexicalName || kind == functionName {
				p.report(declaredTwice(h.name), h.from, h.from+1)
			}
		}
	}
}

// checkOctal refuses octal numbers and escapes in the strict code that begins at a place.
func (p *parser) checkOctal(from int) {
	if o := p.octal; o != nil && o.From >= from && o.To <= p.last.to {
		p.octal = nil
		p.report(o.Message, o.From, o.To)
	}
}

func declaredTwice(name string) string { return "Identifier '" + name + "' has already been declared" }

// declare declares a name. V8 knows where the declaration begins, and perhaps where it ends.
func (p *parser) declare(name string, kind declaration, from, to int) {
	if p.declared != nil && p.scope.outer == nil {
		*p.declared = append(*p.declared, name)
	}
	if kind == variableName {
		p.declareVariable(name, from, to)
		return
	}
	before := p.scope.names[name]
	if before != 0 && (kind != functionName || before != functionName) {
		p.report(declaredTwice(name), from, to)
		return
	}
	if outer := p.scope.shadows; outer != nil && outer.names[name] != 0 {
		note(&p.scope.shadowed, declaredTwice(name), from, from+len(name))
	}
	p.scope.add(name, kind)
}

func (s *scope) add(name string, kind declaration) {
	if s.names == nil {
		s.names = make(map[string]declaration)
	}
	s.names[name] = kind
}

func (p *parser) declareVariable(name string, from, to int) {
	s := p.scope
	for !s.isFunction {
		s = s.outer
	}
	switch s.names[name] {
	case lexicalName:
		p.report(declaredTwice(name), from, to)
	case 0:
		s.add(name, variableName)
	}
	if s != p.scope {
		s.hoisted = append(s.hoisted, hoisted{name, from, p.scope})
	}
}

// A class is one whose body is read.
type class struct {
	outer      *class
	names      map[string]string // of private elements, with "get" or "set" and "static " before it, or "" for others
	unresolved []reference
}

// A reference is a private name that is used.
type reference struct {
	name string
	at   int
}

// declarePrivate declares a private element, which has been read.
func (p *parser) declarePrivate(e *element, isStatic bool) {
	name, kind := e.name.value, ""
	switch e.form {
	case getterForm:
		kind = "get"
	case setterForm:
		kind = "set"
	}
	if isStatic && kind != "" {
		kind = "static " + kind
	}
	before, declared := p.class.names[name]
	switch {
	case !declared:
		p.class.names[name] = kind
	case before != "" && kind != "" && before != kind && strings.HasPrefix(before, "static") == isStatic:
		p.class.names[name] = "" // a getter and its setter
	default:
		p.reportHere(declaredTwice(name))
	}
}

// refer notes the use of a private name, of which V8 says that it is at the token before it.
func (p *parser) refer(name string, at int) {
	if p.class == nil {
		p.undeclared(reference{name, at})
		return
	}
	p.class.unresolved = append(p.class.unresolved, reference{name, at})
}

func (p *parser) undeclared(r reference) {
	if !p.in.Evaluated {
		p.report("Private field '"+r.name+"' must be declared in an enclosing class", r.at, r.at+1)
	}
}

// closeClass ends the body of a class, whose private names are known now.
func (p *parser) closeClass() {
	c := p.class
	p.class = c.outer
	if p.failed() {
		return
	}
	for _, r := range c.unresolved {
		if _, declared := c.names[r.name]; declared {
			continue
		}
		if p.class == nil {
			p.undeclared(r)
			return
		}
		p.class.unresolved = append(p.class.unresolved, r)
	}
}
