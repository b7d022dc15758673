package jsontext

import (
	"math"
	"strconv"
	"strings"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"github.com/sluicejs/sluice/internal/layout"
)

// A Parser makes the values of JSON texts in one runtime. It remembers names of properties, as
// those of one text mostly are those of the last.
type Parser struct {
	vm      *goja.Runtime
	plain   layout.Plain
	ascii   layout.Primitive[string]
	integer layout.Primitive[int64]
	null    goja.Value
	bools   [2]goja.Value
	small   [256]goja.Value // the numbers from 0 on
	names   [256]unistring.String

	text string
	pos  int

	open   []container
	values []goja.Value // of the containers that are open, one after the other
	keys   []unistring.String
}

// A container is an object or an array that has not ended.
type container struct {
	isArray      bool
	values, keys int // how many there were before its own
}

// NewParser returns a parser for a runtime.
func NewParser(vm *goja.Runtime) *Parser {
	p := &Parser{
		vm:      vm,
		plain:   layout.PlainOf(vm.NewObject(), vm.NewArray()),
		ascii:   layout.PrimitiveOf[string](vm.ToValue("")),
		integer: layout.PrimitiveOf[int64](vm.ToValue(0)),
		null:    goja.Null(),
		bools:   [2]goja.Value{vm.ToValue(false), vm.ToValue(true)},
	}
	for i := range p.small {
		p.small[i] = vm.ToValue(i)
	}
	return p
}

// Parse returns the value of a text, or that it is no JSON.
func (p *Parser) Parse(text goja.String) (v goja.Value, ok bool) {
	p.text, p.pos = lossless(text), 0
	v = p.document()
	p.text = ""
	p.reset()
	return v, v != nil
}

// reset forgets what is left of a text, and gives up memory that few texts need.
func (p *Parser) reset() {
	const many = 4096
	clear(p.values)
	p.open, p.values, p.keys = p.open[:0], p.values[:0], p.keys[:0]
	if cap(p.values) > many || cap(p.open) > many {
		p.open, p.values, p.keys = nil, nil, nil
	}
}

// lossless is a string in UTF-8, where lone surrogates are written like any other character.
func lossless(s goja.String) string {
	text := s.String()
	if !strings.ContainsRune(text, 0xFFFD) {
		return text
	}
	b := make([]byte, 0, len(text))
	for i := 0; i < s.Length(); i++ {
		c := s.CharAt(i)
		if loneSurrogate(s, i) {
			b = append(b, 0xE0|byte(c>>12), 0x80|byte(c>>6)&0xBF, 0x80|byte(c)&0xBF)
			continue
		}
		var r = rune(c)
		if c&0xFC00 == 0xD800 {
			i++
			r = (rune(c)-0xD800)<<10 + rune(s.CharAt(i)) - 0xDC00 + 0x10000
		}
		b = append(b, string(r)...)
	}
	return string(b)
}

// loneSurrogate tells whether the unit at a place, which is not the second of a pair, is one.
func loneSurrogate(s goja.String, i int) bool {
	c := s.CharAt(i)
	if c&0xFC00 == 0xD800 && i+1 < s.Length() && s.CharAt(i+1)&0xFC00 == 0xDC00 {
		return false
	}
	return c&0xF800 == 0xD800
}

// next is the character that follows white space; 0, which is none of JSON's, at the end.
func (p *Parser) next() byte {
	for ; p.pos < len(p.text); p.pos++ {
		switch c := p.text[p.pos]; c {
		case ' ', '\t', '\n', '\r':
		default:
			return c
		}
	}
	return 0
}

// document reads the whole text; it returns nil if that is no JSON. Containers are kept in a
// list, not in calls, as a text may nest them a million times.
func (p *Parser) document() goja.Value {
	for {
		v, opened := p.value()
		if opened {
			continue
		}
		for {
			if v == nil {
				return nil
			}
			if len(p.open) == 0 {
				if p.next() != 0 || p.pos < len(p.text) {
					return nil
				}
				return v
			}
			p.values = append(p.values, v)
			closed, ok := p.follows(&p.open[len(p.open)-1])
			if !ok {
				return nil
			}
			if !closed {
				break
			}
			v = p.end()
		}
	}
}

// value reads a value, or the beginning of a container that is not empty; it returns nil for
// what is neither.
func (p *Parser) value() (v goja.Value, opened bool) {
	switch c := p.next(); c {
	case '"':
		return p.stringValue(), false
	case '{':
		p.pos++
		if p.next() == '}' {
			p.pos++
			return p.vm.NewObject(), false
		}
		p.open = append(p.open, container{values: len(p.values), keys: len(p.keys)})
		return nil, p.key()
	case '[':
		p.pos++
		if p.next() == ']' {
			p.pos++
			return p.vm.NewArray(), false
		}
		p.open = append(p.open, container{isArray: true, values: len(p.values)})
		return nil, true
	case 't':
		return p.word("true", p.bools[1]), false
	case 'f':
		return p.word("false", p.bools[0]), false
	case 'n':
		return p.word("null", p.null), false
	default:
		return p.number(), false
	}
}

func (p *Parser) word(word string, v goja.Value) goja.Value {
	if !strings.HasPrefix(p.text[p.pos:], word) {
		return nil
	}
	p.pos += len(word)
	return v
}

// follows reads what is behind a member: the end of the container, or a comma and, in an
// object, the next name.
func (p *Parser) follows(in *container) (closed, ok bool) {
	c := p.next()
	p.pos++
	switch {
	case c == ',':
		return false, in.isArray || p.next() == '"' && p.key()
	case c == ']' && in.isArray, c == '}' && !in.isArray:
		return true, true
	}
	return false, false
}

// end makes the container that was opened last.
func (p *Parser) end() goja.Value {
	in := p.open[len(p.open)-1]
	p.open = p.open[:len(p.open)-1]
	values := p.values[in.values:]
	var o *goja.Object
	if in.isArray {
		o = p.vm.NewArray()
		p.plain.Fill(o, append(make([]goja.Value, 0, len(values)), values...))
	} else {
		o = p.vm.NewObject()
		p.plain.Define(o, p.keys[in.keys:], values)
		p.keys = p.keys[:in.keys]
	}
	p.values = p.values[:in.values]
	return o
}

// key reads the name of a property and the colon behind it.
func (p *Parser) key() bool {
	if p.next() != '"' {
		return false
	}
	raw, kind := p.scanString()
	switch kind {
	case asciiString:
		p.keys = append(p.keys, p.name(raw))
	case otherString:
		p.keys = append(p.keys, nameOf(unescape(raw)))
	default:
		return false
	}
	if p.next() != ':' {
		return false
	}
	p.pos++
	return true
}

// name returns a copy of a name, which does not keep the text: the same one as long as no
// other takes its place.
func (p *Parser) name(raw string) unistring.String {
	const step = 31
	hash := uint8(len(raw))
	for i := range len(raw) {
		hash = hash*step + raw[i]
	}
	at := &p.names[hash]
	if string(*at) != raw {
		*at = unistring.String(strings.Clone(raw))
	}
	return *at
}

func (p *Parser) stringValue() goja.Value {
	raw, kind := p.scanString()
	switch kind {
	case asciiString:
		text := strings.Clone(raw) // which does not keep the rest
		return p.ascii.Value(&text)
	case otherString:
		return goja.StringFromUTF16(unescape(raw)[1:])
	}
	return nil
}

func (p *Parser) number() goja.Value {
	begin := p.pos
	if p.at('-') {
		p.pos++
	}
	first := p.pos
	if !p.digits() || p.text[first] == '0' && p.pos > first+1 {
		return nil
	}
	const exact = 15 // as many digits are exact in any case
	if c := p.peek(); c != '.' && c != 'e' && c != 'E' && p.pos-first <= exact {
		return p.whole(p.text[first:p.pos], first > begin)
	}
	if p.at('.') {
		if p.pos++; !p.digits() {
			return nil
		}
	}
	if p.at('e') || p.at('E') {
		if p.pos++; p.at('+') || p.at('-') {
			p.pos++
		}
		if !p.digits() {
			return nil
		}
	}
	f, err := strconv.ParseFloat(p.text[begin:p.pos], 64)
	if err != nil && !math.IsInf(f, 0) {
		return nil
	}
	return p.vm.ToValue(f)
}

// whole is the number of some digits.
func (p *Parser) whole(digits string, negative bool) goja.Value {
	n := int64(0)
	for i := range len(digits) {
		n = n*10 + int64(digits[i]-'0')
	}
	switch {
	case negative && n == 0:
		return p.vm.ToValue(math.Copysign(0, -1))
	case negative:
		n = -n
	case n < int64(len(p.small)):
		return p.small[n]
	}
	return p.integer.Value(&n)
}

func (p *Parser) peek() byte {
	if p.pos < len(p.text) {
		return p.text[p.pos]
	}
	return 0
}

func (p *Parser) at(c byte) bool { return p.peek() == c }

// digits reads digits, and tells whether there is any.
func (p *Parser) digits() bool {
	begin := p.pos
	for p.pos < len(p.text) && p.text[p.pos]-'0' <= 9 {
		p.pos++
	}
	return p.pos > begin
}
