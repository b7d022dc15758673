package script

import "strings"

const spreadMessage = "Spread syntax requires ...iterable[Symbol.iterator] to be a function"

// notIterable is about loops over what cannot be iterated, and about arrays, calls and
// patterns that take its values.
func (t *translation) notIterable() bool {
	isNullish := t.Message == "Cannot convert undefined or null to object"
	if t.Message != "object is not iterable" && !isNullish {
		return false
	}
	rest := t.rest()
	if loop, after, ok := strings.Cut(rest, " of "); ok && strings.HasPrefix(rest, "for") {
		if name := iterated(after); name != "" {
			t.Message = notIterable(name)
			t.moveTo(t.offset + len(loop) + len(" of ") + callPlace(name))
		}
		return true
	}
	name := iterated(rest)
	if i := parameterPattern(rest, '['); i >= 0 && (strings.HasPrefix(rest, "function") || strings.HasPrefix(rest, "(")) {
		t.Message = t.iteratedValue("", isNullish)
		t.moveTo(t.offset + strings.IndexByte(rest, '('))
		return true
	}
	for class := range collections {
		if strings.HasPrefix(rest, "new "+class+"(") {
			t.Message = t.iteratedValue("", isNullish)
			return true
		}
	}
	// For a chain of names goja gives the place of the last.
	start := t.offset
	if start < t.prefix {
		return false
	}
	if text := t.text[t.prefix:start]; strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "..") {
		object := strings.TrimPrefix(t.pathBefore(start), "...")
		if !strings.HasSuffix(text, object) {
			return false
		}
		start -= len(object)
		name = object + name
	}
	before := strings.TrimRight(t.text[t.prefix:start], " \t\n")
	switch {
	case name == "":
		return false
	case strings.HasSuffix(before, "..."):
		if t.spreading(name, isNullish) {
			if t.Message == notIterable(name) {
				t.moveTo(max(t.offset, start+callPlace(name)))
			}
			return true
		}
		return false
	case strings.HasSuffix(before, " of"):
		t.Message = notIterable(name)
		t.moveTo(max(t.offset, start+callPlace(name)))
		return true
	case strings.HasSuffix(before, "yield*"):
		t.Message = t.iteratedValue(name, isNullish)
		t.moveTo(len(before) + t.prefix - len("yield*"))
		return true
	}
	return t.takingApart(before, name, start, isNullish)
}

// spreading is about ...name in an array or in the arguments of a call.
func (t *translation) spreading(name string, isNullish bool) bool {
	open := enclosingBracket(t.text[t.prefix:t.offset]) + t.prefix
	if open < t.prefix {
		return false
	}
	if t.text[open] == '[' {
		t.Message = notIterable(name)
		return true
	}
	if t.text[open] != '(' {
		return false
	}
	t.Message = spreadMessage
	if isNullish {
		value := "undefined" // an operand may be the object that a function is not called on
		if t.nullishByText(name) == "null" {
			value = "null"
		}
		t.Message = name + " is not iterable (cannot read property " + value + ")"
	}
	callee := open
	for callee > t.prefix && isIdentifierPart(t.text[callee-1]) {
		callee--
	}
	if !strings.Contains(t.text[callee:t.offset], "\n") {
		t.moveTo(callee)
	}
	return true
}

// takingApart is about a pattern like [a, b] and its value, which begins at start: the
// place that V8 gives.
func (t *translation) takingApart(before, name string, start int, isNullish bool) bool {
	pattern, ok := strings.CutSuffix(before, "=")
	pattern = strings.TrimRight(pattern, " ")
	open := openingBracket(pattern)
	if !ok || !strings.HasSuffix(pattern, "]") || open < 0 {
		return false
	}
	isDeclaration := false
	for _, keyword := range []string{"const", "let", "var"} {
		isDeclaration = isDeclaration || strings.HasSuffix(strings.TrimRight(pattern[:open], " "), keyword)
	}
	if isDeclaration && !strings.Contains(strings.TrimSuffix(name, "(...)"), ".") {
		t.Message = notIterable(name)
		return true
	}
	t.Message = t.iteratedValue(name, isNullish)
	if !isDeclaration {
		start = strings.LastIndexByte(t.text[:start], '=')
	}
	t.moveTo(start)
	return true
}

// iteratedValue is the message that tells the type of the value.
func (t *translation) iteratedValue(name string, isNullish bool) string {
	value := "object"
	switch {
	case isNullish && t.nullish(name) == "null":
		value = "object null"
	case isNullish:
		value = "undefined"
	case t.Iterated != "":
		value = t.Iterated
	case name != "" && '0' <= name[0] && name[0] <= '9':
		value = "number " + name
	}
	return value + " is not iterable (cannot read property Symbol(Symbol.iterator))"
}

// iterated is the expression that s begins with, if it is short enough to be shown.
func iterated(s string) string {
	if strings.HasPrefix(s, "{}") {
		return "{}"
	}
	name := path(s)
	after := s[len(name):]
	if !isCall(after) {
		return name
	}
	open, depth := strings.IndexByte(after, '('), 0
	for i := max(open, 0); i < len(after) && name != ""; i++ {
		switch after[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth > 0 {
				continue
			}
			if strings.ContainsAny(after[i+1:min(i+2, len(after))], ".([?") {
				return "" // only a part of the expression
			}
			return name + "(...)"
		}
	}
	return ""
}

// callPlace is where V8 has the place of an expression: for the call of a method it is its name.
func callPlace(expression string) int {
	callee, isCall := strings.CutSuffix(expression, "(...)")
	if !isCall {
		return 0
	}
	return strings.LastIndexByte(callee, '.') + 1
}

// notIterable is the message that shows the expression; of a call V8 suspects both.
func notIterable(expression string) string {
	if callee, isCall := strings.CutSuffix(expression, "(...)"); isCall {
		return callee + " is not a function or its return value is not iterable"
	}
	return expression + " is not iterable"
}

// enclosingBracket is where the bracket was opened that s ends within, negative if there is none.
func enclosingBracket(s string) int {
	return openingBracket(s + ")")
}
