package runtime

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jsontext"
	"github.com/sluicejs/sluice/internal/script"
)

// defineJSON has JSON.parse throw errors with V8's messages.
func defineJSON(r *js.Realm) {
	json := r.VM.Get("JSON").(*goja.Object)
	parse := js.AsCallable(json.Get("parse"))
	r.Hidden(json).Method("parse", 2, func(c goja.FunctionCall) (v goja.Value) {
		text := c.Argument(0).ToString()
		ex := r.VM.Try(func() {
			v = parse(goja.FunctionCall{This: c.This, Arguments: []goja.Value{text, c.Argument(1)}})
		})
		if ex == nil {
			return v
		}
		if js.Inherits(ex.Value(), r.ErrorClass(js.SyntaxError)) {
			if message, offset := jsontext.ErrorMessage(text.String()); message != "" {
				panic(r.LanguageError(js.SyntaxError, message, "JSON.parse",
					script.Excerpt("<anonymous_script>", text.String(), offset)))
			}
		}
		panic(ex)
	})
}
