package grammar

// A kind is a kind of token.
type kind uint8

const (
	illegal kind = iota
	end
	name    // that a variable can have, at least somewhere: also let, yield, await and what strict code reserves
	keyword // that no variable can have
	private // #name
	number
	bigint
	text     // in quotes
	template // from a quote or a brace to the next dollar or quote
	regexp
	mark // everything else
)

// A token is a piece of the text.
type token struct {
	kind     kind
	from, to int
	value    string // of a name without escapes, of a string between its quotes, of others what they look like
	newLine  bool   // there is one before it
	escaped  bool   // it has escapes
	last     bool   // it is the part of a template that ends it

	problem *Problem // of one that is illegal, or of an escape in a part of a template
}

// is tells whether it is that mark or word.
func (t *token) is(value string) bool {
	return t.value == value && !t.escaped && (t.kind == mark || t.kind == keyword || t.kind == name)
}

// isAny tells whether it is one of marks and words.
func (t *token) isAny(values ...string) bool {
	for _, v := range values {
		if t.is(v) {
			return true
		}
	}
	return false
}

// isPropertyName tells whether it is a word, of whatever kind.
func (t *token) isPropertyName() bool { return t.kind == name || t.kind == keyword }

// endsStatement tells whether a statement ends before it without a semicolon.
func (t *token) endsStatement() bool { return t.is(";") || t.is("}") || t.kind == end }

// isKeyword tells the words that no variable can have as its name.
func isKeyword(word string) bool {
	switch word {
	case "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export",
		"extends", "false", "finally", "for", "function", "if", "import", "in", "instanceof", "new", "null", "return", "super",
		"switch", "this", "throw", "true", "try", "typeof", "var", "void", "while", "with":
		return true
	}
	return false
}

// isStrictWord tells the names that strict code reserves.
func isStrictWord(word string) bool {
	switch word {
	case "implements", "interface", "let", "package", "private", "protected", "public", "static", "yield":
		return true
	}
	return false
}

// precedence is how strongly a token binds as an operator with two operands, 0 if it is none.
func (t *token) precedence(in bool) int {
	if t.kind != mark && t.kind != keyword || t.escaped {
		return 0
	}
	switch t.value {
	case "??":
		return 3
	case "||":
		return 4
	case "&&":
		return 5
	case "|":
		return 6
	case "^":
		return 7
	case "&":
		return 8
	case "==", "!=", "===", "!==":
		return 9
	case "<", ">", "<=", ">=", "instanceof":
		return 10
	case "in":
		if in {
			return 10
		}
	case "<<", ">>", ">>>":
		return 11
	case "+", "-":
		return 12
	case "*", "/", "%":
		return 13
	case "**":
		return 14
	}
	return 0
}

// assigns tells an operator that assigns; logical, one that does so perhaps.
func (t *token) assigns() (ok, logical bool) {
	if t.kind != mark {
		return false, false
	}
	switch t.value {
	case "=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=":
		return true, false
	case "&&=", "||=", "??=":
		return true, true
	}
	return false, false
}

// continuesAccess tells whether what is before it is the object or the callee of something.
func (t *token) continuesAccess() bool {
	return t.isAny("[", ".", "(", "?.") || t.kind == template && t.beginsTemplate()
}

// continuesMember is continuesAccess for what new calls.
func (t *token) continuesMember() bool {
	return t.isAny("[", ".") || t.kind == template && t.beginsTemplate()
}

func (t *token) beginsTemplate() bool { return len(t.value) > 0 && t.value[0] == '`' }
