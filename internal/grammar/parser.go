package grammar

// A Problem is what is wrong with a text, and the part of it that shows that.
type Problem struct {
	Message  string
	From, To int
}

// A Context is what a text is, and what is around it.
type Context struct {
	Module     bool     // it is an ES module
	Function   bool     // it is the body of a function
	Parameters []string // of that function
	Strict     bool     // it is strict code without saying so

	// Evaluated tells that the text may see what is around it: there may be an object for super, names of private
	// elements and a function with new.target.
	Evaluated bool

	// RegExp tells what is wrong with a regular expression, "" if nothing is.
	RegExp func(pattern, flags string) string
}

const (
	invalidToken  = "Invalid or unexpected token"
	endOfInput    = "Unexpected end of input"
	notATarget    = "Invalid destructuring assignment target"
	badAssignment = "Invalid left-hand side in assignment"
	evalAssigned  = "Unexpected eval or arguments in strict mode"
	reservedWord  = "Unexpected strict mode reserved word"
	keywordEscape = "Keyword must not contain escaped characters"
	restNotLast   = "Rest parameter must be last formal parameter"
	restHasValue  = "Rest parameter may not have a default initializer"
)

// Check returns what V8 finds wrong with a text; nil if it is nothing.
func Check(text string, in Context) *Problem {
	p := &parser{scanner: scanner{text: text, isModule: in.Module}, in: in}
	p.function = &function{strict: in.Strict || in.Module, isBody: in.Function, isTop: true, hasTarget: in.Function || in.Evaluated}
	p.openScope(true)
	for _, name := range in.Parameters {
		p.scope.add(name, parameterName)
	}
	p.ahead = p.scan(0)
	p.statements(func() bool { return p.ahead.kind == end }, true)
	top := p.scope
	p.closeFunctionScope(0)
	p.checkExports(top)
	return p.problem
}

// A parser goes through a text.
type parser struct {
	scanner
	in      Context
	problem *Problem

	last   token  // what has been read
	ahead  token  // what comes
	second *token // what comes then, if it has been looked at

	acceptIn bool // `in` is an operator
	cover    *cover
	spare    *cover // one that can be used again
	function *function
	scope    *scope
	class    *class

	// arrow is the scope of the parameters that have just been read, if what has been read can be some.
	arrow *cover

	exports  []export
	declared *[]string // what is declared is put there, if it is exported

	lastStatement int // the end of the last statement that is a single token
}

func (p *parser) scan(at int) token {
	if p.problem != nil {
		return token{kind: illegal, from: len(p.text), to: len(p.text)}
	}
	return p.scanner.next(at)
}

// next reads a token.
func (p *parser) next() *token {
	p.last = p.ahead
	if p.second != nil {
		p.ahead, p.second = *p.second, nil
	} else {
		p.ahead = p.scan(p.last.to)
	}
	return &p.last
}

// peekSecond is the token behind the one that comes.
func (p *parser) peekSecond() *token {
	if p.second == nil {
		t := p.scan(p.ahead.to)
		p.second = &t
	}
	return p.second
}

// check reads a token if it is a certain one.
func (p *parser) check(value string) bool {
	if !p.ahead.is(value) {
		return false
	}
	p.next()
	return true
}

// expect reads a token that has to be a certain one.
func (p *parser) expect(value string) bool {
	t := p.next()
	if t.is(value) {
		return true
	}
	p.unexpected(t)
	return false
}

// semicolon ends a statement.
func (p *parser) semicolon() {
	switch {
	case p.check(";"), p.ahead.newLine, p.ahead.endsStatement():
	case p.last.is("await") && !p.function.async:
		p.reportAt(&p.last, "await is only valid in async functions and the top level bodies of modules")
	default:
		p.unexpected(p.next())
	}
}

// report notes a problem. One that has been noted is replaced by one further ahead only.
func (p *parser) report(message string, from, to int) {
	if p.problem != nil && to >= p.problem.From {
		return
	}
	p.problem = &Problem{message, from, to}
	p.ahead = p.scan(0)
	p.second = nil
}

func (p *parser) reportAt(t *token, message string) { p.report(message, t.from, t.to) }

// reportHere notes a problem at the token that has been read last.
func (p *parser) reportHere(message string) { p.reportAt(&p.last, message) }

// unexpected notes that a token cannot be where it is.
func (p *parser) unexpected(t *token) { p.unexpectedAt(t, t.from, t.to) }

func (p *parser) unexpectedAt(t *token, from, to int) {
	switch t.kind {
	case illegal:
		if t.problem != nil {
			p.report(t.problem.Message, t.problem.From, t.problem.To)
		} else {
			p.report(invalidToken, from, to)
		}
	case end:
		p.report(endOfInput, from, to)
	case number, bigint:
		p.report("Unexpected number", from, to)
	case text:
		p.report("Unexpected string", from, to)
	case template:
		p.report("Unexpected template string", from, to)
	case regexp:
		p.report("Unexpected regular expression", from, to)
	case private:
		p.report("Unexpected identifier '"+t.value+"'", from, to)
	case name:
		p.report(p.unexpectedName(t), from, to)
	default:
		switch {
		case t.escaped:
			p.report(keywordEscape, from, to)
		case t.value == "enum":
			p.report("Unexpected reserved word", from, to)
		default:
			p.report("Unexpected token '"+t.value+"'", from, to)
		}
	}
}

func (p *parser) unexpectedName(t *token) string {
	switch {
	case t.value == "await":
		return "Unexpected reserved word"
	case isStrictWord(t.value) && t.escaped:
		return keywordEscape
	case isStrictWord(t.value) && p.function.strict:
		return reservedWord
	case t.value == "let" || t.value == "static" || t.value == "yield":
	case isStrictWord(t.value):
		return "Unexpected identifier 'undefined'" // as V8 has it
	case !t.escaped && (t.value == "async" || t.value == "get" || t.value == "set"):
		return "Unexpected token '" + t.value + "'"
	}
	return "Unexpected identifier '" + t.value + "'"
}

// failed tells whether there is a problem.
func (p *parser) failed() bool { return p.problem != nil }

// A function is one whose code is read, or the text as a whole.
type function struct {
	outer            *function
	async, generator bool
	arrow            bool
	strict           bool
	isTop            bool // it is no function
	isBody           bool // return may be in it
	isInitializer    bool // it is a static block, or what a field of a class is set to
	isBlock          bool // it is a static block
	hasTarget        bool // new.target may be in it
	hasSuper         bool // super may be in it
	callsSuper       bool // super may be called in it
	labels           []label
	loops, switches  int
}

type label struct {
	name   string
	isLoop bool
}

// awaits tells whether await is an operator.
func (p *parser) awaits() bool { return p.function.async || p.function.isTop && p.in.Module }

// canName tells whether a name is one that a variable can have here.
func (p *parser) canName(t *token) bool {
	switch {
	case t.kind != name:
		return false
	case t.value == "await":
		return !p.in.Module && !p.function.async && !p.function.isBlock
	case t.value == "yield":
		return !p.function.generator && !p.function.strict
	case isStrictWord(t.value):
		return !p.function.strict
	}
	return true
}
