package script

import (
	"regexp"
	"strings"
	"sync"
)

const lexicalDeclaration = "Lexical declaration cannot appear in a single-statement context"

// lazy compiles a regular expression when it is first needed.
func lazy(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

var (
	singleStatement = lazy(`(?:\b(?:if|while|for) ?\(.*\)|\belse|\bdo|^\s*\w+:) +let +$`)
	substitution    = lazy("^[^`]*`[^`]*\\$\\{[\\w$.]+ +$")
	restOfFunction  = lazy(`function\s*[\w$]*\s*\([^()]*\.\.\.[\w$]+\s*$`)
	restOfArrow     = lazy(`(?:^|[^\w$)\]\s])\s*\((?:[^()]*,)?\s*\.\.\.([\w$]+)\s*$`)
	labelOf         = lazy(`^(?:break|continue) +([\w$]+)`)
	nameAlone       = lazy(`[{,]\s*("[^"]*"|'[^']*'|[\w$]+)\s*$`)
	objectBegins    = lazy(`(?:[=(,:\[?]|\b(?:var|let|const|return))\s*$`)
	unaryOperand    = lazy(`(?:[-+~!]|\b(?:typeof|void|delete)\b)\s*[^\s;,()]+\s*$`)
	raised          = lazy(`^\s*[\w$.]+`)
	loopDeclaration = lazy(`\(\s*(?:let|var|const)\s+`)
	loopKind        = lazy(`\s+(of|in)\s`)
	asyncParameters = lazy(`\basync\s+function\b[^(){}]*\([^()]*$`)
)

// importing tells import() and import.meta from a statement.
func (p *syntaxPlace) importing() bool {
	rest := strings.TrimLeft(strings.TrimPrefix(p.after, "import"), " ")
	at := p.here() + len(p.after) - len(rest)
	switch {
	case strings.HasSuffix(strings.TrimRight(p.before, " "), "new") && strings.HasPrefix(rest, "("):
		p.says("Cannot use new with import")
	case strings.HasPrefix(rest, ".meta"):
		p.says("Cannot use 'import.meta' outside a module")
		return p.in(at+1, at+len(".meta"))
	case strings.HasPrefix(rest, "()"):
		p.says("import() requires a specifier")
		return p.in(at, at+1)
	}
	return true
}

func (p *syntaxPlace) privateField() bool {
	if strings.HasSuffix(p.before, ".") {
		return p.in(p.here()-1, p.here())
	}
	p.underlined = "#"
	return true
}

// unclosedSubstitution is about `${a b}`.
func (p *syntaxPlace) unclosedSubstitution() bool {
	if !substitution().MatchString(p.before) {
		return false
	}
	p.says("Missing } in template expression")
	return p.in(strings.LastIndex(p.before, "${")+len("${"), p.here())
}

// nameOnly is about a property that consists of a name which no variable has: V8 does not expect that, goja not its end.
func (p *syntaxPlace) nameOnly() bool {
	found := nameAlone().FindStringSubmatchIndex(p.before)
	if found == nil || !objectBegins().MatchString(p.before[:max(0, strings.LastIndexByte(p.before, '{'))]) {
		return false
	}
	switch name := p.before[found[2]:found[3]]; {
	case strings.ContainsAny(name[:1], `"'`):
		p.says("Unexpected string")
	case name[0] >= '0' && name[0] <= '9':
		p.says("Unexpected number")
	case isReserved(name):
		p.says("Unexpected token '" + name + "'")
	default:
		return false
	}
	return p.in(found[2], found[3])
}

// restParameter is about parameters behind the rest of them.
func (p *syntaxPlace) restParameter() bool {
	const message = "Rest parameter must be last formal parameter"
	if restOfFunction().MatchString(p.before) {
		return p.says(message)
	}
	found := restOfArrow().FindStringSubmatchIndex(p.before)
	if found == nil || !strings.Contains(p.after, "=>") {
		return false
	}
	p.says(message)
	return p.in(found[2], found[3])
}

// unexpected is about a token that goja has gone past.
func (p *syntaxPlace) unexpected() bool {
	token := strings.TrimSuffix(strings.TrimPrefix(p.message, "Unexpected token '"), "'")
	before := strings.TrimRight(p.before, " ")
	return token != p.token && strings.HasSuffix(before, token) && p.in(len(before)-len(token), len(before))
}

func (p *syntaxPlace) numberBehindDot() bool {
	return p.token == "." && p.in(p.here(), p.here()+1+len(path(p.after[1:])))
}

// declaredAlone is about `if (a) let b`.
func (p *syntaxPlace) declaredAlone() bool {
	if !singleStatement().MatchString(p.before) {
		return false
	}
	p.says(lexicalDeclaration)
	let := strings.LastIndex(p.before, "let")
	return p.in(let, let+len("let"))
}

func (p *syntaxPlace) dots() bool {
	if !strings.HasPrefix(p.after, "..") {
		return false
	}
	p.says("Unexpected token '.'")
	at := p.here() + 1
	if strings.TrimSpace(p.after) == ".." {
		at--
	}
	return p.in(at, at+1)
}

// escape is about an escape sequence that is none.
func (p *syntaxPlace) escape() bool {
	if !strings.ContainsAny(p.after[:min(1, len(p.after))], "\"'\\") {
		return false
	}
	message, from, to := badEscape(p.after[:max(len(p.token), min(len(p.after), 12))])
	if message == "" {
		return false
	}
	p.says(message)
	if p.unmarked = p.here()+to > len(p.before+p.after); p.unmarked {
		to = from
	}
	return p.in(p.here()+from, p.here()+to)
}

// badEscape finds the first escape sequence that is none, and what V8 underlines of it.
func badEscape(text string) (message string, from, to int) {
	for i := 0; i+1 < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		rest := text[i+2:]
		switch digits := hexDigits(strings.TrimPrefix(rest, "{")); {
		case text[i+1] == 'x' && digits < 2:
			return "Invalid hexadecimal escape sequence", i, i + len(`\xff`)
		case text[i+1] == 'u' && strings.HasPrefix(rest, "{"):
			end := i + len(`\u{`) + digits
			value := strings.TrimLeft(text[i+len(`\u{`):end], "0")
			switch {
			case len(value) > 6 || len(value) == 6 && value > "10ffff" && value > "10FFFF":
				return "Undefined Unicode code-point", i, end
			case digits == 0 || !strings.HasPrefix(text[end:], "}"):
				return invalidUnicode, end, end + 1
			}
		case text[i+1] == 'u' && digits < 4:
			return invalidUnicode, i, i + len(`\uffff`)
		}
		i++
	}
	return "", 0, 0
}

const invalidUnicode = "Invalid Unicode escape sequence"

// hexDigits is how many hexadecimal digits a text begins with.
func hexDigits(text string) (n int) {
	for n < len(text) && strings.IndexByte("0123456789abcdefABCDEF", text[n]) >= 0 {
		n++
	}
	return n
}

func (p *syntaxPlace) thrownNothing() bool {
	if p.token != "throw" {
		return false
	}
	s := p.script
	if strings.TrimSpace(s.text[p.offset+len(p.token):s.end()]) != "" {
		return p.says("Illegal newline after throw")
	}
	p.offset, p.underlined = s.end(), ""
	return true
}

func (p *syntaxPlace) loopTarget() bool {
	open := strings.IndexByte(p.after, '(')
	if open < 0 {
		return false
	}
	from := p.here() + open + 1
	return p.in(from, from+len(path(p.after[open+1:])))
}

// unaryBase underlines the operation that is raised.
func (p *syntaxPlace) unaryBase() bool {
	found := unaryOperand().FindStringIndex(p.before)
	return found != nil && p.in(found[0], p.here()+len(p.token)+len(raised().FindString(p.after[len(p.token):])))
}

func (p *syntaxPlace) restElement() bool {
	i := strings.LastIndex(p.before, "...")
	if i < 0 {
		return false
	}
	end := len(strings.TrimRight(p.before+path(p.after), " "))
	if strings.LastIndexByte(p.before[:i], '{') > strings.LastIndexByte(p.before[:i], '[') {
		i += len("...") // of an object, V8 underlines what has the rest
	}
	return p.in(i, end)
}

func (p *syntaxPlace) restPattern() bool {
	closing := strings.IndexAny(p.after, "}]")
	return closing >= 0 && p.in(p.here(), p.here()+closing+1)
}

func (p *syntaxPlace) patternBefore() bool {
	pattern := strings.TrimRight(p.before, " ")
	open := openingBracket(pattern)
	return open >= 0 && p.in(open, len(pattern))
}

// element underlines all of what a pattern cannot assign to.
func (p *syntaxPlace) element() bool {
	depth := 0
	for i, c := range p.after {
		switch c {
		case '(', '[', '{':
			depth++
		case ')', ']', '}', ',':
			if c != ',' {
				depth--
			}
			if depth < 0 || c == ',' && depth == 0 {
				return p.in(p.here(), p.here()+len(strings.TrimRight(p.after[:i], " ")))
			}
		}
	}
	return false
}

// bindingElement is about what a declaration cannot declare.
func (p *syntaxPlace) bindingElement() bool {
	if strings.ContainsAny(path(p.after), ".[") {
		return p.says("Illegal property in declaration context")
	}
	p.says("Invalid destructuring assignment target")
	return p.element()
}

func (p *syntaxPlace) label() bool {
	if strings.HasPrefix(p.message, "Illegal") && p.token != "continue" {
		return false
	}
	label := labelOf().FindStringSubmatchIndex(p.after)
	if label == nil {
		return false
	}
	if p.token == "continue" && !strings.HasPrefix(p.message, "Undefined") {
		p.says("Illegal continue statement: '" + p.after[label[2]:label[3]] + "' does not denote an iteration statement")
	}
	return p.in(p.here()+label[2], p.here()+label[3])
}

// declaredAgain is about a name that is declared twice.
func (p *syntaxPlace) declaredAgain() bool {
	name, _, _ := strings.Cut(strings.TrimPrefix(p.message, "Identifier '"), "'")
	if p.token != name {
		return false
	}
	here := p.here()
	if class := strings.TrimRight(p.before, " "); strings.HasSuffix(class, "class") {
		if end := strings.LastIndexByte(p.after, '}'); end >= 0 {
			return p.in(len(class)-len("class"), here+end+1)
		}
	}
	again := regexp.MustCompile(`\b(var|function)\s+(` + regexp.QuoteMeta(name) + `)(?:[^\w$]|$)`).FindStringSubmatchIndex(p.after)
	switch {
	case again == nil:
		return false
	case p.after[again[2]:again[3]] == "function":
		return p.in(here+again[0], here+again[0]+1)
	default:
		return p.in(here+again[4], here+again[5])
	}
}

func (p *syntaxPlace) newTarget() bool {
	i := strings.Index(p.after, "new.target")
	if strings.HasPrefix(p.after, "new.") {
		i = 0
	}
	return i >= 0 && p.in(p.here()+i+len("new."), p.here()+i+len("new.target"))
}

func (p *syntaxPlace) parameters() bool {
	closing := strings.IndexByte(p.after, ')')
	if !strings.HasPrefix(p.after, "(") || closing < 0 {
		return false
	}
	if strings.HasPrefix(p.message, "Setter") && strings.HasPrefix(p.after, "(...") {
		p.says("Setter function argument must not be a rest parameter")
	}
	return p.in(p.here(), p.here()+closing+1)
}

func (p *syntaxPlace) shorthand() bool {
	name := lastWord(strings.TrimRight(p.before, "= "))
	end := strings.IndexAny(p.after, ",}")
	return name != "" && end > 0 && p.in(strings.LastIndex(p.before, name), p.here()+len(strings.TrimRight(p.after[:end], " ")))
}

// loopInitializer is about the variable of a loop that has a value already.
func (p *syntaxPlace) loopInitializer() bool {
	p.says(p.message + ".")
	kind := loopKind().FindStringSubmatchIndex(p.after)
	if strings.Contains(p.after, " of ") {
		p.says(strings.Replace(p.message, "for-in", "for-of", 1))
	}
	all := loopDeclaration().FindAllStringIndex(p.before, -1)
	if kind == nil || len(all) == 0 {
		return true
	}
	return p.in(all[len(all)-1][1], p.here()+kind[0])
}

func (p *syntaxPlace) argumentsInside() bool {
	i := strings.Index(p.after, "arguments")
	return i >= 0 && p.in(p.here()+i, p.here()+i+len("arguments"))
}

// endOfTry is about the brace at the end of a block that nothing follows.
func (p *syntaxPlace) endOfTry() bool {
	s, depth := p.script, 0
	for i := p.offset; i < s.end(); i++ {
		switch s.text[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				p.offset, p.underlined = i, "}"
				return true
			}
		}
	}
	return false
}

func (p *syntaxPlace) awaitingParameter() bool {
	return asyncParameters().MatchString(p.before) && p.says("Illegal await-expression in formal parameters of async function")
}

func (p *syntaxPlace) octalInTemplate() bool {
	line := p.before + p.after
	for i := strings.IndexByte(line, '`'); i >= 0 && i+1 < len(line); i++ {
		if line[i] == '\\' && line[i+1] >= '0' && line[i+1] <= '9' {
			return p.in(i+1, i+2)
		}
	}
	return false
}

// assigned underlines the whole of what cannot be assigned to.
func (p *syntaxPlace) assigned() bool {
	here := p.here()
	if operator := p.token; operator == "++" || operator == "--" {
		p.says("Invalid left-hand side expression in postfix operation")
		if operand := strings.TrimRight(p.before, " "); operand != "" && (isIdentifierPart(operand[len(operand)-1]) || strings.ContainsAny(operand[len(operand)-1:], ")]\"'")) {
			word := lastWord(operand)
			return p.in(len(operand)-max(len(word), 1), len(operand))
		}
		p.says("Invalid left-hand side expression in prefix operation")
		return p.in(here+2, here+2+len(path(p.after[2:])))
	}
	equals := strings.Index(p.after, "=")
	if equals <= 0 || strings.HasPrefix(p.after[equals:], "==") || strings.HasPrefix(p.after[equals:], "=>") {
		return false
	}
	target := strings.TrimRight(p.after[:equals], " +-*/%&|^<>?")
	from := here
	if strings.HasSuffix(target, ")") && strings.Count(target, ")") > strings.Count(target, "(") && strings.HasSuffix(p.before, "(") {
		from--
	}
	return p.in(from, here+len(target))
}
