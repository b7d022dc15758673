package inspect

import (
	"strings"
	"time"

	"github.com/dop251/goja"
)

// boxed prints an object of a primitive value.
func (p *printer) boxed(s *subject) string {
	what, style := "Number", styleNumber
	switch s.kind {
	case KindString:
		what, style = "String", styleString
		// A string's units are not properties worth showing.
		s.keys = s.keys[primitiveOf(s.Object).(goja.String).Length():]
	case KindBoolean:
		what, style = "Boolean", styleBoolean
	case KindBigInt:
		what, style = "BigInt", styleBigint
	case KindSymbol:
		what, style = "Symbol", styleSymbol
	}
	text := "[" + what
	switch {
	case !s.proto:
		text += " (null prototype)"
	case s.class != what:
		text += " (" + s.class + ")"
	}
	plain := *p
	plain.Colors, plain.script = false, nil
	text += ": " + plain.primitive(primitiveOf(s.Object)) + "]"
	if s.tag != "" && s.tag != s.class {
		text += " [" + s.tag + "]"
	}
	if !s.empty() {
		return text
	}
	return p.style(text, style)
}

// regExp prints a regular expression.
func (p *printer) regExp(s *subject) string {
	text := ""
	if s.proto {
		text = "/" + p.in.toText(s.Get("source")) + "/" + p.in.toText(s.Get("flags"))
	} else {
		text = regExpText(s.Object)
	}
	if prefix := p.prefix(s, "RegExp", ""); prefix != "RegExp " {
		return prefix + text
	}
	return text
}

// date prints a date.
func (p *printer) date(s *subject) string {
	text := "Invalid Date"
	if t, ok := s.Export().(time.Time); ok {
		text = formatDate(t.UTC())
	}
	if prefix := p.prefix(s, "Date", ""); prefix != "Date " {
		return prefix + text
	}
	return text
}

// formatDate is JavaScript's toISOString.
func formatDate(t time.Time) string {
	year := t.Year()
	if 0 <= year && year <= 9999 {
		return t.Format("2006-01-02T15:04:05.000Z")
	}
	sign := "+"
	if year < 0 {
		sign, year = "-", -year
	}
	digits := formatFloat(float64(year))
	return sign + strings.Repeat("0", 6-len(digits)) + digits + t.Format("-01-02T15:04:05.000Z")
}
