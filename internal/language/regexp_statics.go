package language

import (
	"github.com/dop251/goja"
)

// A lastMatch is what the properties of RegExp tell that only old programs use: of the last match
// of any regular expression.
type lastMatch struct {
	text   goja.Value // input, which can be set
	in     goja.String
	places []int32 // of the groups, the whole match first
}

func (m *lastMatch) note(s goja.String, places []int32) {
	m.text, m.in = s, s
	m.places = append(m.places[:0], places...)
}

// staticNames are the names of the properties that are words, and their other ones.
var staticNames = []struct{ name, short string }{
	{"input", "$_"}, {"lastMatch", "$&"}, {"lastParen", "$+"}, {"leftContext", "$`"}, {"rightContext", "$'"},
}

// defineStatics defines the properties when somebody first touches the class.
func (x *regExps) defineStatics() {
	x.last.note(goja.StringFromUTF16(nil), []int32{0, 0})
	x.r.LazyGlobal("RegExp", false, func() goja.Value {
		m := &x.last
		part := func(from, to int32) goja.Value { return m.in.Substring(int(from), int(to)) }
		properties := []func() goja.Value{
			func() goja.Value { return m.text },
			func() goja.Value { return m.group(0) },
			m.lastParen,
			func() goja.Value { return part(0, m.places[0]) },
			func() goja.Value { return part(m.places[1], int32(m.in.Length())) },
		}
		for i, names := range staticNames {
			x.static(names.name, properties[i])
			x.static(names.short, properties[i])
		}
		for i := 1; i <= 9; i++ {
			x.static("$"+string(rune('0'+i)), func() goja.Value { return m.group(i) })
		}
		return x.class
	})
}

// static defines one of the properties. All can be set, which does nothing, but for input.
func (x *regExps) static(name string, get func() goja.Value) {
	x.r.Hidden(x.class).Accessor(name,
		func(goja.Value) goja.Value { return get() },
		func(_, v goja.Value) {
			if name == "input" || name == "$_" {
				x.last.text = x.r.Text(v)
			}
		})
}

// group is what the i-th group has matched.
func (m *lastMatch) group(i int) goja.Value {
	if 2*i >= len(m.places) || m.places[2*i] < 0 {
		return goja.StringFromUTF16(nil)
	}
	return m.in.Substring(int(m.places[2*i]), int(m.places[2*i+1]))
}

func (m *lastMatch) lastParen() goja.Value {
	if len(m.places) == 2 {
		return goja.StringFromUTF16(nil)
	}
	return m.group(len(m.places)/2 - 1)
}
