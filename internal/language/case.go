package language

import (
	"strings"

	"github.com/dop251/goja"
	"golang.org/x/text/cases"
	"golang.org/x/text/language"

	"github.com/sluicejs/sluice/internal/js"
)

// defineCases has toLocaleUpperCase and toLocaleLowerCase know the languages that have a way of
// their own.
func defineCases(r *js.Realm) {
	proto := prototype(r, "String")
	for name, caser := range map[string]func(language.Tag, ...cases.Option) cases.Caser{
		"toLocaleUpperCase": cases.Upper, "toLocaleLowerCase": cases.Lower,
	} {
		js.Reimplement(proto.Get(name), func(native js.Callable) js.Callable {
			return func(c goja.FunctionCall) goja.Value {
				if js.IsUndefined(c.Argument(0)) || js.IsNullish(c.This) {
					return native(c)
				}
				text := c.This.ToString()
				checkLocales(r, c.Argument(0))
				first := c.Argument(0)
				if o := js.Object(first); o != nil {
					first = js.Get(o, "0")
				}
				subtag, _, _ := strings.Cut(strings.ToLower(first.String()), "-")
				switch subtag {
				case "tr", "az", "lt", "el":
					return r.VM.ToValue(caser(language.Make(subtag)).String(text.String()))
				}
				return native(goja.FunctionCall{This: text})
			}
		})
	}
}
