package language

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

func (x *regExps) replaceCalled(o *goja.Object, c goja.FunctionCall) goja.Value {
	s, with := x.r.Text(c.Argument(0)), &replacement{r: x.r}
	if given := c.Argument(1); js.IsFunction(given) {
		with.call = js.AsCallable(given)
	} else {
		with.text = x.r.Text(given)
	}
	if !x.isStandard(o) {
		return x.replaceMatches(o, s, with)
	}
	e := x.engine(o)
	var all [][]int32
	if e.global {
		all = x.all(o, e, s)
	} else if _, places := x.match(o, s); places != nil {
		all = [][]int32{append([]int32(nil), places...)}
	}
	if all == nil {
		return s
	}
	var b goja.StringBuilder
	end := 0
	for _, places := range all {
		b.WriteSubstring(s, end, int(places[0]))
		end = int(places[1])
		m := &replaced{text: s, from: int(places[0]), to: end}
		if with.call != nil || with.hasGroups() {
			m.groups = make([]goja.Value, len(places)/2)
			for i := range m.groups {
				m.groups[i] = captured(s, places, i)
			}
			m.named = x.named(e, m.groups)
		}
		with.write(&b, m)
	}
	b.WriteSubstring(s, end, s.Length())
	return b.String()
}

// replaceMatches replaces the matches that the method exec of an object finds.
func (x *regExps) replaceMatches(o *goja.Object, s goja.String, with *replacement) goja.Value {
	var all []*goja.Object
	if js.Get(o, "global").ToBoolean() {
		all = x.allCalled(o, s, js.Get(o, "unicode").ToBoolean())
	} else if match := js.Object(x.callExec(o, s)); match != nil {
		all = []*goja.Object{match}
	}
	var b goja.StringBuilder
	end := 0
	for _, match := range all {
		n := max(int(toLength(js.Get(match, "length"))), 1)
		matched := x.r.Text(js.Element(match, 0))
		m := &replaced{text: s, groups: []goja.Value{matched}}
		m.from = int(min(max(js.Get(match, "index").ToInteger(), 0), int64(s.Length())))
		m.to = min(m.from+matched.Length(), s.Length())
		for i := 1; i < n; i++ {
			v := js.Element(match, i)
			if !js.IsUndefined(v) {
				v = x.r.Text(v)
			}
			m.groups = append(m.groups, v)
		}
		if m.named = js.Get(match, "groups"); with.call == nil && !js.IsUndefined(m.named) {
			m.named = m.named.ToObject(x.r.VM)
		}
		var one goja.StringBuilder
		with.write(&one, m)
		if m.from >= end {
			b.WriteSubstring(s, end, m.from)
			b.WriteString(one.String())
			end = m.from + matched.Length()
		}
	}
	if end < s.Length() {
		b.WriteSubstring(s, end, s.Length())
	}
	return b.String()
}

// A replacement is what takes the place of matches: what a function returns, or a text in which
// some signs stand for parts of the match.
type replacement struct {
	r    *js.Realm
	call js.Callable
	text goja.String
	args []goja.Value // memory for calls
}

// replaced is a match in a text.
type replaced struct {
	text     goja.String
	from, to int
	groups   []goja.Value // the whole match first; none if it is the only one that is asked for
	named    goja.Value
}

// hasGroups tells whether the text may name groups.
func (w *replacement) hasGroups() bool {
	for i := 0; i+1 < w.text.Length(); i++ {
		if w.text.CharAt(i) == '$' {
			if c := w.text.CharAt(i + 1); c == '<' || c >= '0' && c <= '9' {
				return true
			}
		}
	}
	return false
}

// write writes what takes the place of a match.
func (w *replacement) write(b *goja.StringBuilder, m *replaced) {
	if w.call == nil {
		w.expand(b, m)
		return
	}
	w.args = append(append(w.args[:0], m.groups...), w.r.VM.ToValue(m.from), m.text)
	if !js.IsUndefined(m.named) {
		w.args = append(w.args, m.named)
	}
	b.WriteString(w.r.Text(w.call(goja.FunctionCall{This: js.Undefined, Arguments: w.args})))
}

// expand writes the text with what its signs stand for.
func (w *replacement) expand(b *goja.StringBuilder, m *replaced) {
	n, plain := w.text.Length(), 0
	for i := 0; i+1 < n; i++ {
		if w.text.CharAt(i) != '$' {
			continue
		}
		write, length := w.sign(m, i)
		if length == 0 {
			continue
		}
		b.WriteSubstring(w.text, plain, i)
		write(b)
		plain = i + length
		i = plain - 1
	}
	b.WriteSubstring(w.text, plain, n)
}

// sign returns what writes what a sign stands for, and how long the sign is: 0 if it is none.
func (w *replacement) sign(m *replaced, at int) (write func(b *goja.StringBuilder), length int) {
	part := func(from, to int) (func(*goja.StringBuilder), int) {
		return func(b *goja.StringBuilder) { b.WriteSubstring(m.text, from, to) }, 2
	}
	switch c := w.text.CharAt(at + 1); {
	case c == '$':
		return func(b *goja.StringBuilder) { b.WriteRune('$') }, 2
	case c == '&' && m.groups == nil:
		return part(m.from, m.to)
	case c == '&':
		return w.value(m.groups[0]), 2
	case c == '`':
		return part(0, m.from)
	case c == '\'':
		return part(m.to, m.text.Length())
	case c >= '0' && c <= '9':
		i, length := int(c-'0'), 2
		if at+2 < w.text.Length() {
			if d := w.text.CharAt(at + 2); d >= '0' && d <= '9' && 10*i+int(d-'0') < len(m.groups) {
				i, length = 10*i+int(d-'0'), 3
			}
		}
		if i == 0 || i >= len(m.groups) {
			return nil, 0
		}
		return w.value(m.groups[i]), length
	case c == '<' && js.Object(m.named) != nil:
		for end := at + 2; end < w.text.Length(); end++ {
			if w.text.CharAt(end) == '>' {
				name := w.text.Substring(at+2, end)
				return w.value(js.Get(m.named, name.String())), end + 1 - at
			}
		}
	}
	return nil, 0
}

func (w *replacement) value(v goja.Value) func(*goja.StringBuilder) {
	return func(b *goja.StringBuilder) {
		if !js.IsUndefined(v) {
			b.WriteString(w.r.Text(v))
		}
	}
}
