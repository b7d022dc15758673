package runtime

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jsontext"
	"github.com/sluicejs/sluice/internal/layout"
	"github.com/sluicejs/sluice/internal/script"
)

// defineJSON has JSON.parse read what V8's reads, and JSON.parse and JSON.stringify throw errors
// with V8's messages.
func defineJSON(r *js.Realm) {
	json := r.Intrinsic("JSON")
	reflect := newReflection(r)
	var parser *jsontext.Parser // made when it is first needed
	js.Reimplement(json.Get("parse"), func(js.Callable) js.Callable {
		return func(c goja.FunctionCall) goja.Value {
			text := r.Text(c.Argument(0))
			if parser == nil {
				parser = jsontext.NewParser(r.VM)
			}
			v, ok := parser.Parse(text)
			if !ok {
				panic(parseError(r, text.String()))
			}
			if call := js.AsCallable(c.Argument(1)); call != nil {
				revive := reviver{r: r, call: call, reflect: reflect}
				v = revive.run(v)
			}
			return v
		}
	})
	nesting := nesting{plain: layout.PlainOf(r.VM.NewObject(), r.VM.NewArray())}
	r.Wrap(json, "stringify", func(stringify js.Callable, c goja.FunctionCall) (v goja.Value) {
		if o := js.Object(c.Argument(0)); o != nil && nesting.tooDeep(o) {
			panic(r.NewError(js.RangeError, "", "Maximum call stack size exceeded"))
		}
		gap, hasLines := indentation(c.Argument(2))
		if hasLines {
			c.Arguments = c.Arguments[:2] // the engine loses count of the depth at an empty array
		}
		if ex := r.VM.Try(func() { v = stringify(c) }); ex != nil {
			panic(stringifyError(r, c.Argument(0), c.Argument(1), ex))
		}
		if hasLines && goja.IsString(v) {
			return r.VM.ToValue(jsontext.Indent(v.String(), gap))
		}
		return v
	})
}

// indentation is what the third argument of JSON.stringify has lines begin with. V8 has lines
// without it for a number between zero and one.
func indentation(space goja.Value) (gap string, hasLines bool) {
	const most = 10
	if o := js.Object(space); o != nil {
		switch o.ClassName() {
		case "Number":
			space = o.ToNumber()
		case "String":
			space = o.ToString()
		}
	}
	switch {
	case goja.IsNumber(space):
		return strings.Repeat(" ", int(max(0, min(most, space.ToInteger())))), space.ToFloat() > 0
	case goja.IsString(space):
		text := space.(goja.String)
		return text.Substring(0, min(most, text.Length())).String(), text.Length() > 0
	}
	return "", false
}

// parseError makes the error of JSON.parse for a text that is no JSON.
func parseError(r *js.Realm, text string) *goja.Object {
	message, offset := jsontext.ErrorMessage(text)
	return r.LanguageError(js.SyntaxError, message, script.Excerpt("<anonymous_script>", text, offset))
}
