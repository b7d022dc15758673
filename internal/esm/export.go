package esm

func (s *scanner) exportDeclaration(word Token) {
	s.module.Declares = true
	switch t := s.Next(); {
	case t.is("*"):
		s.exportAll(word)
	case t.is("{"):
		s.exportList(word)
	case t.is("default"):
		s.exportDefault(word, t)
	case t.is("var"), t.is("let"), t.is("const"), t.is("function"), t.is("class"), t.is("async") && s.isAsyncFunction():
		s.erase(word.From, word.To)
		s.module.Declarations = append(s.module.Declarations, t.From)
	default:
		panic(unexpected(word))
	}
}

// isAsyncFunction tells whether the word async, which was the last, begins a function with
// the word for that.
func (s *scanner) isAsyncFunction() bool {
	next := s.Peek()
	return next.is("function") && !next.NewLine
}

func (s *scanner) exportAll(word Token) {
	e := Export{Import: Namespace, Request: -1, At: s.last.From, LocalAt: s.last.From}
	t := s.Next()
	if t.is("as") {
		t = s.Next()
		e.Name, e.At = s.exportName(t), t.From
		t = s.Next()
	}
	if !t.is("from") {
		panic(unexpected(t))
	}
	if t = s.Next(); t.Kind != String {
		panic(unexpected(t))
	}
	e.Request = s.request(t)
	s.module.Exports = append(s.module.Exports, e)
	s.erase(word.From, s.endStatement())
}

func (s *scanner) exportList(word Token) {
	m := s.module
	first := len(m.Exports)
	var locals []Token
	for {
		t := s.Next()
		if t.is("}") {
			break
		}
		e := Export{Local: s.exportName(t), Request: -1, LocalAt: t.From, At: t.From, To: t.To}
		e.Name = e.Local
		if next := s.Peek(); next.is("as") {
			s.Next()
			name := s.Next()
			e.Name, e.At, e.To = s.exportName(name), name.From, name.To
		}
		m.Exports = append(m.Exports, e)
		locals = append(locals, t)
		if s.endsList() {
			break
		}
	}
	if next := s.Peek(); !next.is("from") {
		for _, t := range locals {
			switch name := unescape(t.Text); {
			case t.Kind == String:
				panic(&Error{At: t.From, Token: t, Message: "String literal module export names must be followed by a 'from' clause"})
			case reserved[name]:
				panic(unexpected(t))
			case strictReserved[name]:
				panic(&Error{At: t.From, Token: t, Message: "Unexpected strict mode reserved word"})
			}
		}
		s.erase(word.From, s.endStatement())
		return
	}
	s.Next()
	t := s.Next()
	if t.Kind != String {
		panic(unexpected(t))
	}
	request := s.request(t)
	for i := range m.Exports[first:] {
		e := &m.Exports[first+i]
		e.Request, e.Import, e.Local = request, e.Local, ""
	}
	s.erase(word.From, s.endStatement())
}

// exportDefault deals with what follows `export default`.
func (s *scanner) exportDefault(word, def Token) {
	m := s.module
	before, wasNamed := m.Default != "", m.Named
	m.Default = s.unused("$default", "default$", "$default$")
	e := Export{Name: "default", Local: "default", Request: -1, At: def.From, LocalAt: def.From}
	t := s.Peek()
	if t.is("async") {
		ahead := *s
		ahead.open = append([]bracket(nil), s.open...)
		ahead.Next()
		if ahead.isAsyncFunction() {
			s.Next()
			t = s.Peek()
		}
	}
	m.Named = false
	switch {
	case t.is("let"):
		panic(&Error{At: t.From, Token: t, Message: "Unexpected strict mode reserved word"})
	case t.is("function"), t.is("class"):
		s.erase(word.From, def.To)
		last := s.Next()
		if star := s.Peek(); t.is("function") && star.is("*") {
			last = s.Next()
		}
		if name := s.Peek(); name.Kind == Word && !(t.is("class") && name.is("extends")) {
			m.Named = true
			e.Local = unescape(name.Text)
		} else {
			m.Edits = append(m.Edits, Edit{last.To, last.To, " " + m.Default})
		}
	default:
		s.edit(word.From, def.To, ";const "+m.Default+"=")
	}
	switch {
	case before && !wasNamed && !m.Named:
		panic(&Error{At: def.From, Token: def, Message: "Identifier '.default' has already been declared"})
	case before:
		panic(&Error{At: def.From, Token: def, Message: "Duplicate export of 'default'"})
	}
	m.Exports = append(m.Exports, e)
}
