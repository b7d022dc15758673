package esm

import (
	"strconv"
	"strings"
)

// Scan finds what is of a module in a text. An error is an [*Error].
func Scan(text string) (m *Module, err error) {
	s := &scanner{Tokens: Tokens{text: text}, module: &Module{}, requests: make(map[string]int)}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *Error:
			m, err = nil, e
		default:
			panic(e)
		}
	}()
	s.scan()
	return s.module, nil
}

// A scanner goes through the text of a module. What it cannot go on with it throws.
type scanner struct {
	Tokens
	module   *Module
	requests map[string]int // by specifier and attributes
}

func (s *scanner) scan() {
	isProperty := false // the word is a property's name
	begins := true      // a statement can begin with the token
	for {
		t := s.Next()
		switch {
		case t.Kind == End:
			return
		case t.Kind != Word || isProperty:
		case t.Text == "import":
			s.metaOrImport(t, begins || t.NewLine)
		case t.Text == "export" && s.Depth() == 0 && (begins || t.NewLine):
			s.exportDeclaration(t)
		}
		isProperty = s.last.is(".") || s.last.is("?.")
		begins = s.last.is(";") || s.last.is("{") || s.last.is("}") || s.last.Kind == End
	}
}

// metaOrImport deals with the word import.
func (s *scanner) metaOrImport(word Token, begins bool) {
	next := s.Peek()
	switch {
	case next.is("."):
		s.Next()
		switch meta := s.Next(); {
		case meta.is("meta"):
			s.meta(word.From, meta.To)
		default:
			panic(unexpected(meta))
		}
	case next.is("("):
	case s.Depth() == 0 && begins:
		s.importDeclaration(word)
	case begins && (next.Kind == String || next.Kind == Word && !next.NewLine || next.is("{") || next.is("*") && !next.NewLine):
		panic(unexpected(next))
	}
}

// meta has a variable stand for import.meta.
func (s *scanner) meta(from, to int) {
	if s.module.Meta == "" {
		s.module.Meta = s.unused("import_meta", "importSmeta", "$mport_meta")
	}
	s.edit(from, to, s.module.Meta)
}

// unused is a name that the text does not have.
func (s *scanner) unused(names ...string) string {
	for i := 0; ; i++ {
		for _, name := range names {
			if i > 0 {
				name += strconv.Itoa(i)
			}
			if !strings.Contains(s.text, name) {
				return name
			}
		}
	}
}

// edit has text, and blanks behind it, take the place of a part of the text.
func (s *scanner) edit(from, to int, text string) {
	var b strings.Builder
	b.WriteString(text)
	left := len(text)
	for i := from; i < to; i++ {
		c := s.text[i]
		isBreak := c == '\n' || c == '\r'
		if strings.HasPrefix(s.text[i:], "\u2028") || strings.HasPrefix(s.text[i:], "\u2029") {
			b.WriteString(s.text[i : i+3])
			i += 2
			continue
		}
		switch {
		case isBreak:
			b.WriteByte(c)
		case left > 0:
			left--
		default:
			b.WriteByte(' ')
		}
	}
	s.module.Edits = append(s.module.Edits, Edit{from, to, b.String()})
}

// erase has an empty statement take the place of a declaration: what is before it may need
// an end.
func (s *scanner) erase(from, to int) { s.edit(from, to, ";") }

// Error implements error.
func (e *Error) Error() string {
	if e.Message != "" {
		return e.Message
	}
	return "Unexpected token " + e.Token.Text
}

func unexpected(t Token) *Error { return &Error{At: t.From, Token: t} }

// expect goes over a token of that text.
func (s *scanner) expect(text string) Token {
	t := s.Next()
	if !t.is(text) {
		panic(unexpected(t))
	}
	return t
}

func (s *scanner) importDeclaration(word Token) {
	m := s.module
	m.Declares = true
	first := len(m.Imports)
	t := s.Next()
	if t.Kind != String {
		if t.Kind == Word {
			m.Imports = append(m.Imports, Import{Name: "default", Local: s.binding(t), At: t.From, To: t.To, LocalAt: t.From})
			if t = s.Next(); t.is(",") {
				comma := t
				t = s.Next()
				if !t.is("*") && !t.is("{") {
					panic(unexpected(comma))
				}
			}
		}
		switch {
		case t.is("*"):
			s.expect("as")
			local := s.Next()
			m.Imports = append(m.Imports, Import{Name: Namespace, Local: s.binding(local), At: local.From, To: local.To, LocalAt: local.From})
			t = s.Next()
		case t.is("{"):
			s.namedImports()
			t = s.Next()
		}
		if !t.is("from") {
			panic(unexpected(t))
		}
		if t = s.Next(); t.Kind != String {
			panic(unexpected(t))
		}
	}
	request := s.request(t)
	for i := range m.Imports[first:] {
		m.Imports[first+i].Request = request
	}
	s.erase(word.From, s.endStatement())
}

// namedImports reads what is in braces.
func (s *scanner) namedImports() {
	for {
		t := s.Next()
		if t.is("}") {
			return
		}
		name := s.exportName(t)
		local := t
		if next := s.Peek(); next.is("as") {
			s.Next()
			local = s.Next()
		} else if t.Kind == String || reserved[t.Text] {
			panic(&Error{At: t.From, Token: t, Message: "Unexpected reserved word"})
		}
		s.module.Imports = append(s.module.Imports, Import{Name: name, Local: s.binding(local), At: t.From, To: t.To, LocalAt: local.From})
		if s.endsList() {
			return
		}
	}
}

// endsList goes over what is between the elements of a list in braces, or behind them.
func (s *scanner) endsList() bool {
	switch t := s.Next(); {
	case t.is("}"):
		return true
	case !t.is(","):
		panic(unexpected(t))
	}
	return false
}

// exportName is what a token stands for as the name of an export.
func (s *scanner) exportName(t Token) string {
	switch t.Kind {
	case Word:
		return unescape(t.Text)
	case String:
		name, ok := unquote(t.Text)
		if !ok {
			panic(unexpected(t))
		}
		return name
	}
	panic(unexpected(t))
}

// binding is what a token stands for as the name of a variable.
func (s *scanner) binding(t Token) string {
	name := unescape(t.Text)
	switch {
	case t.Kind != Word || reserved[name]:
		panic(unexpected(t))
	case name == "eval" || name == "arguments":
		panic(&Error{At: t.From, Token: t, Message: "Unexpected eval or arguments in strict mode"})
	case strictReserved[name]:
		panic(&Error{At: t.From, Token: t, Message: "Unexpected strict mode reserved word"})
	}
	return name
}

// request notes the module that a string asks for, with the attributes that follow.
func (s *scanner) request(t Token) int {
	specifier, ok := unquote(t.Text)
	if !ok {
		panic(unexpected(t))
	}
	r := Request{Specifier: specifier, At: t.From}
	if next := s.Peek(); next.is("with") || next.is("assert") && !next.NewLine {
		s.Next()
		r.Assert = next.is("assert")
		r.Attributes = s.attributes()
	}
	key := strconv.Quote(specifier)
	for _, a := range r.Attributes {
		key += strconv.Quote(a.Key) + strconv.Quote(a.Value)
	}
	if i, known := s.requests[key]; known {
		return i
	}
	i := len(s.module.Requests)
	s.module.Requests = append(s.module.Requests, r)
	s.requests[key] = i
	return i
}

func (s *scanner) attributes() (list []Attribute) {
	s.expect("{")
	for {
		t := s.Next()
		if t.is("}") {
			return list
		}
		a := Attribute{Key: s.exportName(t)}
		for _, other := range list {
			if other.Key == a.Key {
				panic(&Error{At: t.From, Token: t, Message: "Import assertion has duplicate key '" + a.Key + "'"})
			}
		}
		s.expect(":")
		value := s.Next()
		if value.Kind != String {
			panic(unexpected(value))
		}
		a.Value = s.exportName(value)
		list = append(list, a)
		if s.endsList() {
			return list
		}
	}
}

// endStatement goes over the end of a declaration and returns where that is.
func (s *scanner) endStatement() int {
	end := s.last.To
	switch t := s.Peek(); {
	case t.is(";"):
		return s.Next().To
	case t.Kind == End || t.NewLine || t.is("}"):
		return end
	default:
		panic(unexpected(t))
	}
}
