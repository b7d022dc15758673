package language

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// matches is the state of an iterator of matches.
type matches struct {
	of              *goja.Object
	text            goja.String
	global, unicode bool
	done            bool
}

var iterators = js.NewSlot[matches]("RegExp String Iterator")

func (x *regExps) matchAllCalled(native js.Callable, o *goja.Object, c goja.FunctionCall) goja.Value {
	s := x.r.Text(c.Argument(0))
	class := x.species(o)
	flags := x.r.Text(js.Get(o, "flags"))
	matcher := x.r.New(class, o, flags)
	x.set(matcher, "lastIndex", x.r.VM.ToValue(toLength(js.Get(o, "lastIndex"))))
	if x.iterator == nil {
		x.defineIterator(native)
	}
	it := x.r.VM.CreateObject(x.iterator)
	text := flags.String()
	iterators.Set(x.r, it, &matches{of: matcher, text: s, global: strings.Contains(text, "g"), unicode: strings.ContainsAny(text, "uv")})
	return it
}

// defineIterator gives the prototype of iterators, which goja makes with the first, what they do.
func (x *regExps) defineIterator(native js.Callable) {
	any := x.r.New(x.class)
	x.iterator = js.Object(native(goja.FunctionCall{This: any, Arguments: []goja.Value{x.r.VM.ToValue("")}})).Prototype()
	js.Reimplement(x.iterator.Get("next"), func(js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			m := iterators.Get(c.This)
			if m == nil {
				panic(x.r.Incompatible("%RegExpStringIterator%.prototype.next", c.This))
			}
			value := x.next(m)
			result := x.r.VM.NewObject()
			x.r.On(result).Value("value", value).Value("done", x.r.VM.ToValue(m.done && js.IsUndefined(value)))
			return result
		}
	})
}

// next is the next match; undefined if there is none.
func (x *regExps) next(m *matches) goja.Value {
	if m.done {
		return js.Undefined
	}
	match := js.Object(x.callExec(m.of, m.text))
	if match == nil {
		m.done = true
		return js.Undefined
	}
	switch {
	case !m.global:
		m.done = true
	case x.r.Text(js.Element(match, 0)).Length() == 0:
		x.advance(m.of, m.text, m.unicode)
	}
	return match
}
