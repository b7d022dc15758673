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
			t.Message = name + " is not iterable"
			t.moveTo(t.offset + len(loop) + len(" of "))
		}
		return true
	}
	name := iterated(rest)
	if name == "" && strings.HasPrefix(rest, "([") && isNullish {
		t.Message = t.iteratedValue("", isNullish)
		return true
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
		return t.spreading(name, isNullish)
	case strings.HasSuffix(before, " of"):
		t.Message = name + " is not iterable"
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
		t.Message = name + " is not iterable"
		return true
	}
	if t.text[open] != '(' {
		return false
	}
	t.Message = spreadMessage
	if isNullish {
		value := "undefined"
		if t.nullish(name) == "null" {
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
	isVariable := !strings.Contains(name, ".") && name != "undefined" && name != "null"
	if isDeclaration && isVariable {
		t.Message = name + " is not iterable"
		return true
	}
	t.Message = t.iteratedValue(name, isNullish)
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
	if isCall(s[len(name):]) {
		return ""
	}
	return name
}

// enclosingBracket is where the bracket was opened that s ends within, negative if there is none.
func enclosingBracket(s string) int {
	return openingBracket(s + ")")
}
