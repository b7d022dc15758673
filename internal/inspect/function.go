package inspect

import (
	"regexp"
	"strings"
)

// function prints a function or a class.
func (p *printer) function(s *subject) string {
	if p.isClass(s) {
		return p.class(s)
	}
	what := "Function"
	switch s.kind {
	case KindAsyncFunction:
		what = "AsyncFunction"
	case KindGeneratorFunction:
		what = "GeneratorFunction"
	case KindAsyncGeneratorFunction:
		what = "AsyncGeneratorFunction"
	}
	text := "[" + what
	if !s.proto {
		text += " (null prototype)"
	}
	if name := p.in.toText(s.Get("name")); name == "" {
		text += " (anonymous)]"
	} else {
		text += ": " + name + "]"
	}
	if s.proto && s.class != what && !isAsyncMethod(s.Object) {
		text += " " + s.class
	}
	if s.tag != "" && s.tag != s.class {
		text += " [" + s.tag + "]"
	}
	return text
}

// class prints a class.
func (p *printer) class(s *subject) string {
	name := ""
	if p.in.hasOwn(s.Object, p.in.vm.ToValue("name")) {
		if v := s.Get("name"); v != nil && v.ToBoolean() {
			name = p.in.toText(v)
		}
	}
	if name == "" {
		name = "(anonymous)"
	}
	text := "[class " + name
	if s.proto && s.class != "Function" {
		text += " [" + s.class + "]"
	}
	if s.tag != "" && s.tag != s.class {
		text += " [" + s.tag + "]"
	}
	if !s.proto {
		return text + " extends [null prototype]]"
	}
	if parent := s.Prototype().Get("name"); parent != nil && parent.ToBoolean() {
		text += " extends " + p.in.toText(parent)
	}
	return text + "]"
}

// comments matches the comments of JavaScript, more or less.
var comments = regexp.MustCompile(`//[^\n]*\n|/\*(?s:.*?)\*/`)

// isClass tells whether a function is printed as a class. Node goes by the source
// text, and takes one whose heritage is a call or in parentheses for a function.
func (p *printer) isClass(s *subject) bool {
	if s.kind != KindClass {
		return false
	}
	source := p.in.toText(p.in.builtins().functionToString.call(s.Object))
	head, _, _ := strings.Cut(source, "{")
	if strings.IndexByte(head, '(') < 0 {
		return true
	}
	head, _, _ = strings.Cut(comments.ReplaceAllLiteralString(source, ""), "{")
	return strings.IndexByte(head, '(') < 0
}
