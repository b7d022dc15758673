package script

import "strings"

// A syntaxPlace is what V8 says where goja says something like it, and what it underlines.
type syntaxPlace struct {
	message    string
	offset     int
	underlined string

	unmarked bool // nothing is underlined

	script *Script
	token  string // where goja has the error
	before string // of the line with the token
	after  string // the token and the rest of the line
	begin  int    // where the line begins
}

// place tells what V8 says and underlines for a message about the token at offset, where
// that is more, less or something else than the token.
func (s *Script) place(message string, offset int, token string) syntaxPlace {
	p := syntaxPlace{message: message, offset: offset, underlined: token, script: s, token: token}
	p.begin = max(strings.LastIndexByte(s.text[:min(offset, len(s.text))], '\n')+1, s.prefix)
	p.before = s.text[p.begin:max(p.begin, min(offset, s.end()))]
	p.after = s.text[min(offset, s.end()):s.end()]
	if end := strings.IndexByte(p.after, '\n'); end >= 0 {
		p.after = p.after[:end]
	}
	for _, rule := range placeRules {
		if (message == rule.message || rule.isPrefix && strings.HasPrefix(message, rule.message)) && rule.apply(&p) {
			break
		}
	}
	return p
}

// here is where the token is in the line.
func (p *syntaxPlace) here() int { return len(p.before) }

// in moves to a part of the line.
func (p *syntaxPlace) in(from, to int) bool {
	line := p.before + p.after
	to = min(max(from, to), len(line))
	p.offset, p.underlined = p.begin+from, line[from:to]
	return true
}

// says replaces the message.
func (p *syntaxPlace) says(message string) bool {
	p.message = message
	return true
}

// A placeRule is about messages. It reports false if it has nothing to say about the place.
type placeRule struct {
	message  string
	isPrefix bool
	apply    func(p *syntaxPlace) bool
}

// placeRules are the rules, of which the first that applies is the only one.
var placeRules = []placeRule{
	{importStatement, false, (*syntaxPlace).importing},
	{"Private field '#", true, (*syntaxPlace).privateField},
	{"Unexpected token 'PRIVATE_IDENTIFIER'", false, func(p *syntaxPlace) bool { return p.says("Unexpected private field") }},
	{"Unexpected ", true, (*syntaxPlace).unclosedSubstitution},
	{"Unexpected token '`'", false, func(p *syntaxPlace) bool { return p.says("Unexpected template string") }},
	{"Unexpected token '}'", false, (*syntaxPlace).nameOnly},
	{"Unexpected token ','", false, (*syntaxPlace).restParameter},
	{"Unexpected token '", true, (*syntaxPlace).unexpected},
	{"Unexpected number", false, (*syntaxPlace).numberBehindDot},
	{"Unexpected identifier '", true, (*syntaxPlace).declaredAlone},
	{illegalToken, false, (*syntaxPlace).dots},
	{illegalToken, false, (*syntaxPlace).escape},
	{unexpectedEnd, false, (*syntaxPlace).thrownNothing},
	{lexicalDeclaration, false, func(p *syntaxPlace) bool {
		return (p.token == "const" || p.token == "class") && p.says("Unexpected token '"+p.token+"'")
	}},
	{"Invalid left-hand side in for-loop", false, (*syntaxPlace).loopTarget},
	{"Invalid left-hand side in assignment", false, (*syntaxPlace).assigned},
	{"Unary operator used immediately before exponentiation", true, (*syntaxPlace).unaryBase},
	{"Rest element must be last element", false, (*syntaxPlace).restElement},
	{"`...` must be followed by an identifier in declaration contexts", false, (*syntaxPlace).restPattern},
	{"Compiler bug: Cannot emit reference", true, func(p *syntaxPlace) bool {
		p.says("`...` must be followed by an assignable reference in assignment contexts")
		return p.restPattern()
	}},
	{"Missing initializer in destructuring declaration", false, (*syntaxPlace).patternBefore},
	{"Invalid destructuring assignment target", false, (*syntaxPlace).element},
	{"Invalid destructuring binding target", false, (*syntaxPlace).bindingElement},
	{"Illegal continue statement", true, (*syntaxPlace).label},
	{"Undefined label '", true, (*syntaxPlace).label},
	{"Label '", true, func(p *syntaxPlace) bool {
		label, ok := strings.CutSuffix(p.message, "already exists")
		return ok && p.says(label+"has already been declared")
	}},
	{"Identifier '", true, (*syntaxPlace).declaredAgain},
	{"new.target expression is not allowed here", false, (*syntaxPlace).newTarget},
	{"Setter must have", true, (*syntaxPlace).parameters},
	{"Getter must not", true, (*syntaxPlace).parameters},
	{"Invalid shorthand property initializer", false, (*syntaxPlace).shorthand},
	{"for-in loop variable declaration", true, (*syntaxPlace).loopInitializer},
	{"'arguments' is not allowed", true, (*syntaxPlace).argumentsInside},
	{"Generators can only be declared", true, func(p *syntaxPlace) bool {
		star := strings.IndexByte(p.after, '*')
		return star >= 0 && p.in(p.here()+star, p.here()+star+1)
	}},
	{"Missing catch or finally after try", false, (*syntaxPlace).endOfTry},
	{"await is only valid", true, (*syntaxPlace).awaitingParameter},
	{"Octal escape sequences are not allowed in template", true, (*syntaxPlace).octalInTemplate},
	{"Octal escape sequences are not allowed in strict", true, func(p *syntaxPlace) bool { return p.in(p.here(), p.here()+1) }},
	{`\8 and \9 are not allowed`, true, func(p *syntaxPlace) bool { return p.in(p.here(), p.here()+1) }},
	{"invalid escape: ", true, func(p *syntaxPlace) bool {
		p.unmarked = true
		return p.says("Invalid Unicode escape sequence")
	}},
	{missingSlash, false, func(p *syntaxPlace) bool { p.underlined = "/"; return true }},
}
