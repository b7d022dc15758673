package script

import (
	"regexp"
	"strings"
	"sync"
)

// A syntaxPlace is what V8 says where goja says something like it, and what it underlines.
type syntaxPlace struct {
	message    string
	offset     int
	underlined string
}

// place tells what V8 says and underlines for a message about the token at offset, where
// that is more, less or something else than the token.
func (s *Script) place(message string, offset int, token string) syntaxPlace {
	p := syntaxPlace{message, offset, token}
	begin := strings.LastIndexByte(s.text[:min(offset, len(s.text))], '\n') + 1
	begin = max(begin, s.prefix)
	before := s.text[begin:max(begin, min(offset, s.end()))]
	after := s.text[min(offset, s.end()):s.end()]
	if end := strings.IndexByte(after, '\n'); end >= 0 {
		after = after[:end]
	}
	// in moves to a part of the line.
	in := func(from, to int) {
		line := before + after
		p.offset, p.underlined = begin+from, line[from:max(from, to)]
	}
	here := len(before)
	switch {
	case message == importStatement:
		p.importing(after)
	case strings.HasPrefix(message, "Private field '#"):
		if strings.HasSuffix(before, ".") {
			in(here-1, here)
		} else {
			p.underlined = "#"
		}
	case strings.HasPrefix(message, "Unexpected token '"):
		unexpected := strings.TrimSuffix(strings.TrimPrefix(message, "Unexpected token '"), "'")
		if unexpected != token && strings.HasSuffix(before, unexpected) {
			in(here-len(unexpected), here)
		}
		if unexpected == "," && restParameter().MatchString(before) {
			p.message = "Rest parameter must be last formal parameter"
		}
	case message == illegalToken && strings.HasPrefix(after, ".."):
		p.message = "Unexpected token '.'"
		in(here+1, here+2)
	case message == unexpectedEnd && token == "throw":
		if strings.TrimSpace(s.text[offset+len(token):s.end()]) != "" {
			p.message = "Illegal newline after throw"
		} else {
			p.offset, p.underlined = s.end(), ""
		}
	case message == "Unexpected number" && token == ".":
		in(here, here+1+len(path(after[1:])))
	case strings.HasPrefix(message, "Unexpected identifier '") && singleStatement().MatchString(before):
		p.message = lexicalDeclaration
		let := strings.LastIndex(before, "let")
		in(let, let+len("let"))
	case message == lexicalDeclaration && (token == "const" || token == "class"):
		p.message = "Unexpected token '" + token + "'"
	case message == "Invalid left-hand side in for-loop":
		if open := strings.IndexByte(after, '('); open >= 0 {
			in(here+open+1, here+open+1+len(path(after[open+1:])))
		}
	case strings.HasPrefix(message, "Unexpected ") && substitution().MatchString(before):
		p.message = "Missing } in template expression"
		in(strings.LastIndex(before, "${")+len("${"), here)
	case message == "Rest element must be last element":
		if i := strings.LastIndex(before, "..."); i >= 0 {
			in(i, len(strings.TrimRight(before+path(after), " ")))
		}
	case message == "`...` must be followed by an identifier in declaration contexts":
		if closing := strings.IndexAny(after, "}]"); closing >= 0 {
			in(here, here+closing+1)
		}
	case message == "Missing initializer in destructuring declaration":
		pattern := strings.TrimRight(before, " ")
		if open := openingBracket(pattern); open >= 0 {
			in(open, len(pattern))
		}
	case strings.HasPrefix(message, "Illegal continue statement") && token == "continue", strings.HasPrefix(message, "Undefined label '"):
		if label := labelOf().FindStringSubmatchIndex(after); label != nil {
			if token == "continue" && !strings.HasPrefix(message, "Undefined") {
				p.message = "Illegal continue statement: '" + after[label[2]:label[3]] + "' does not denote an iteration statement"
			}
			in(here+label[2], here+label[3])
		}
	case strings.HasPrefix(message, "Label '") && strings.HasSuffix(message, "' already exists"):
		p.message = strings.TrimSuffix(message, "already exists") + "has already been declared"
	case strings.HasPrefix(message, "Identifier '"):
		name, _, _ := strings.Cut(strings.TrimPrefix(message, "Identifier '"), "'")
		again := regexp.MustCompile(`\b(var|function)\s+(` + regexp.QuoteMeta(name) + `)(?:[^\w$]|$)`).FindStringSubmatchIndex(after)
		switch {
		case again == nil || token != name:
		case after[again[2]:again[3]] == "function":
			in(here+again[0], here+again[0]+1)
		default:
			in(here+again[4], here+again[5])
		}
	case message == "Invalid left-hand side in assignment":
		p.assigned(before, after, in)
	case message == "new.target expression is not allowed here":
		if strings.HasPrefix(after, "new.") {
			in(here+len("new."), here+len("new.target"))
		} else if i := strings.Index(after, "new.target"); i >= 0 {
			in(here+i+len("new."), here+i+len("new.target"))
		}
	case strings.HasPrefix(message, "Getter must not"), strings.HasPrefix(message, "Setter must have"):
		if closing := strings.IndexByte(after, ')'); strings.HasPrefix(after, "(") && closing > 0 {
			in(here, here+closing+1)
		}
	case message == "Invalid shorthand property initializer":
		name := lastWord(strings.TrimRight(before, "= "))
		if end := strings.IndexAny(after, ",}"); name != "" && end > 0 {
			in(strings.LastIndex(before, name), here+len(strings.TrimRight(after[:end], " ")))
		}
	case strings.HasPrefix(message, "for-in loop variable declaration"):
		p.message += "."
		if strings.Contains(after, " of ") {
			p.message = strings.Replace(p.message, "for-in", "for-of", 1)
		}
	case message == missingSlash:
		p.underlined = "/"
	}
	return p
}

// importing tells import() and import.meta from a statement.
func (p *syntaxPlace) importing(after string) {
	switch rest := strings.TrimLeft(strings.TrimPrefix(after, "import"), " "); {
	case strings.HasPrefix(rest, ".meta"):
		p.message = "Cannot use 'import.meta' outside a module"
		p.offset += len(after) - len(rest) + 1
		p.underlined = "meta"
	case strings.HasPrefix(rest, "()"):
		p.message = "import() requires a specifier"
		p.offset += len(after) - len(rest)
		p.underlined = "("
	}
}

// assigned underlines the whole of what cannot be assigned to.
func (p *syntaxPlace) assigned(before, after string, in func(from, to int)) {
	here := len(before)
	operator := p.underlined
	switch operator {
	case "++", "--":
		p.message = "Invalid left-hand side expression in postfix operation"
		if operand := strings.TrimRight(before, " "); operand != "" && (isIdentifierPart(operand[len(operand)-1]) || strings.ContainsAny(operand[len(operand)-1:], ")]\"'")) {
			word := lastWord(operand)
			in(len(operand)-max(len(word), 1), len(operand))
			return
		}
		p.message = "Invalid left-hand side expression in prefix operation"
		in(here+2, here+2+len(path(after[2:])))
		return
	}
	equals := strings.Index(after, "=")
	if equals <= 0 || strings.HasPrefix(after[equals:], "==") || strings.HasPrefix(after[equals:], "=>") {
		return
	}
	target := strings.TrimRight(after[:equals], " +-*/%&|^<>?")
	from := here
	if strings.HasSuffix(target, ")") && strings.Count(target, ")") > strings.Count(target, "(") && strings.HasSuffix(before, "(") {
		from--
	}
	in(from, here+len(target))
}

const lexicalDeclaration = "Lexical declaration cannot appear in a single-statement context"

var (
	singleStatement = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:\b(?:if|while|for) ?\(.*\)|\belse|\bdo|^\s*\w+:) +let +$`)
	})
	substitution = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile("^[^`]*`[^`]*\\$\\{[\\w$.]+ +$")
	})
	restParameter = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`function\s*[\w$]*\s*\([^()]*\.\.\.[\w$]+\s*$`)
	})
	labelOf = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:break|continue) +([\w$]+)`) })
)
