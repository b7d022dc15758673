package language

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// defineURIs has the functions that decode URIs leave alone what is half a surrogate pair,
// which goja replaces.
func defineURIs(r *js.Realm) {
	for _, name := range []string{"decodeURI", "decodeURIComponent"} {
		js.Reimplement(r.VM.Get(name), func(native js.Callable) js.Callable {
			return func(c goja.FunctionCall) goja.Value {
				s := r.Text(c.Argument(0))
				c.Arguments = []goja.Value{s}
				at := loneSurrogate(s, 0)
				if at < 0 {
					return native(c)
				}
				var units []uint16
				decode := func(part goja.String) {
					text := native(goja.FunctionCall{This: c.This, Arguments: []goja.Value{part}}).(goja.String)
					for i := range text.Length() {
						units = append(units, text.CharAt(i))
					}
				}
				begin := 0
				for ; at >= 0; at = loneSurrogate(s, begin) {
					decode(s.Substring(begin, at))
					units = append(units, s.CharAt(at))
					begin = at + 1
				}
				decode(s.Substring(begin, s.Length()))
				return goja.StringFromUTF16(units)
			}
		})
	}
}
