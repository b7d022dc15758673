package language

import (
	"math"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// thisString is what a method of strings works on.
func thisString(r *js.Realm, c goja.FunctionCall, method string) goja.String {
	if js.IsNullish(c.This) {
		panic(r.NewError(js.TypeError, "", "String.prototype."+method+" called on null or undefined"))
	}
	return r.Text(c.This)
}

// defineWellFormed defines what strings have about lone surrogates.
func defineWellFormed(r *js.Realm) {
	r.Hidden(prototype(r, "String")).
		Method("isWellFormed", 0, func(c goja.FunctionCall) goja.Value {
			s := thisString(r, c, "isWellFormed")
			return r.VM.ToValue(loneSurrogate(s, 0) < 0)
		}).
		Method("toWellFormed", 0, func(c goja.FunctionCall) goja.Value {
			s := thisString(r, c, "toWellFormed")
			if loneSurrogate(s, 0) < 0 {
				return s
			}
			units := make([]uint16, s.Length())
			for i := range units {
				units[i] = s.CharAt(i)
			}
			for i := loneSurrogate(s, 0); i >= 0; i = loneSurrogate(s, i+1) {
				units[i] = 0xFFFD
			}
			return goja.StringFromUTF16(units)
		})
}

// loneSurrogate is where the first surrogate without its other half is, from a place on
// that is not in a pair; negative if there is none.
func loneSurrogate(s goja.String, from int) int {
	for i := from; i < s.Length(); i++ {
		switch c := s.CharAt(i); {
		case c&0xFC00 == 0xD800 && i+1 < s.Length() && s.CharAt(i+1)&0xFC00 == 0xDC00:
			i++
		case c&0xF800 == 0xD800:
			return i
		}
	}
	return -1
}

// defineHTML defines the methods of strings that make HTML.
func defineHTML(r *js.Realm) {
	define := r.Hidden(prototype(r, "String"))
	for _, m := range []struct{ name, tag, attribute string }{
		{"anchor", "a", "name"}, {"big", "big", ""}, {"blink", "blink", ""}, {"bold", "b", ""}, {"fixed", "tt", ""},
		{"fontcolor", "font", "color"}, {"fontsize", "font", "size"}, {"italics", "i", ""}, {"link", "a", "href"},
		{"small", "small", ""}, {"strike", "strike", ""}, {"sub", "sub", ""}, {"sup", "sup", ""},
	} {
		length := min(len(m.attribute), 1)
		define.Method(m.name, length, func(c goja.FunctionCall) goja.Value {
			s := thisString(r, c, m.name)
			begin := "<" + m.tag
			if m.attribute != "" {
				begin += " " + m.attribute + `="` + strings.ReplaceAll(c.Argument(0).ToString().String(), `"`, "&quot;") + `"`
			}
			result := r.VM.ToValue(begin + ">").(goja.String).Concat(s)
			return result.Concat(r.VM.ToValue("</" + m.tag + ">").(goja.String))
		})
	}
}

// maxLength is how long a string can be in V8.
const maxLength = 1<<29 - 24

// defineLimits has the methods that make long strings refuse what V8 refuses: goja
// would try.
func defineLimits(r *js.Realm) {
	proto := prototype(r, "String")
	limit := func(name string, length int, check func(s goja.String, args goja.FunctionCall)) {
		native := js.AsCallable(proto.Get(name))
		r.Hidden(proto).Method(name, length, func(c goja.FunctionCall) goja.Value {
			if n := c.Argument(0); goja.IsNumber(n) {
				check(thisString(r, c, name), c)
			}
			return native(c)
		})
	}
	limit("repeat", 1, func(s goja.String, c goja.FunctionCall) {
		switch n := c.Argument(0).ToFloat(); {
		case n <= -1, math.IsInf(n, 1):
			panic(r.NewError(js.RangeError, "", "Invalid count value: "+c.Argument(0).String()))
		case n*float64(s.Length()) > maxLength:
			panic(r.NewError(js.RangeError, "", "Invalid string length"))
		}
	})
	pad := func(s goja.String, c goja.FunctionCall) {
		fill := c.Argument(1)
		if n := c.Argument(0).ToFloat(); n > maxLength && (js.IsUndefined(fill) || fill.String() != "") {
			panic(r.NewError(js.RangeError, "", "Invalid string length"))
		}
	}
	limit("padStart", 1, pad)
	limit("padEnd", 1, pad)
	js.Reimplement(proto.Get("concat"), func(native js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			length := 0
			for _, v := range append(c.Arguments[:len(c.Arguments):len(c.Arguments)], c.This) {
				if s, ok := v.(goja.String); ok {
					length += s.Length()
				}
			}
			if length > maxLength {
				panic(r.NewError(js.RangeError, "", "Invalid string length"))
			}
			return native(c)
		}
	})
}
