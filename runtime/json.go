package runtime

import (
	"strconv"
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
		gap := indentation(c.Argument(2))
		if gap != "" {
			c.Arguments = c.Arguments[:2] // the engine loses count of the depth at an empty array
		}
		if ex := r.VM.Try(func() { v = stringify(c) }); ex != nil {
			panic(stringifyError(r, c.Argument(0), ex))
		}
		if gap != "" && goja.IsString(v) {
			return r.VM.ToValue(jsontext.Indent(v.String(), gap))
		}
		return v
	})
}

// indentation is what the third argument of JSON.stringify has lines begin with.
func indentation(space goja.Value) string {
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
		return strings.Repeat(" ", int(max(0, min(most, space.ToInteger()))))
	case goja.IsString(space):
		text := space.(goja.String)
		return text.Substring(0, min(most, text.Length())).String()
	}
	return ""
}

// parseError makes the error of JSON.parse for a text that is no JSON.
func parseError(r *js.Realm, text string) *goja.Object {
	message, offset := jsontext.ErrorMessage(text)
	return r.LanguageError(js.SyntaxError, message, script.Excerpt("<anonymous_script>", text, offset))
}

// circular is how goja's message for circular structures begins, and V8's.
const circular = "Converting circular structure to JSON"

// stringifyError makes the error of JSON.stringify from what goja has thrown.
func stringifyError(r *js.Realm, v goja.Value, ex *goja.Exception) any {
	if !js.Inherits(ex.Value(), r.ErrorClass(js.TypeError)) || js.Get(ex.Value(), "message").String() != circular {
		return ex
	}
	var description string
	r.VM.Try(func() { description = describeCircle(v) }) // a getter may throw
	return r.LanguageError(js.TypeError, circular+description, "")
}

// A step leads from an object to one of its properties.
type step struct {
	key    string
	object *goja.Object // the value of the property
}

// describeCircle says which properties of v lead to an object that contains itself.
func describeCircle(v goja.Value) string {
	start, ok := v.(*goja.Object)
	if !ok {
		return ""
	}
	path := findCircle([]step{{object: start}}, map[*goja.Object]bool{start: true})
	if path == nil {
		return "" // toJSON or a replacer has made it
	}
	end := path[len(path)-1]
	for path[0].object != end.object {
		path = path[1:]
	}
	var b strings.Builder
	b.WriteString("\n    --> starting at object with constructor '" + constructorName(path[0].object) + "'")
	middle := path[1 : len(path)-1]
	for i, s := range middle {
		switch {
		case len(middle) > 3 && i == 2:
			b.WriteString("\n    |     ...")
		case len(middle) <= 3 || i < 2 || i == len(middle)-1:
			b.WriteString("\n    |     " + s.describe(path[i].object) + " -> object with constructor '" + constructorName(s.object) + "'")
		}
	}
	b.WriteString("\n    --- " + end.describe(path[len(path)-2].object) + " closes the circle")
	return b.String()
}

// findCircle extends path, in the order of properties, until it comes to an object that is
// one of those on it already; nil if none is. on has what was seen: true if it is on the path,
// false if it leads to no circle.
func findCircle(path []step, on map[*goja.Object]bool) []step {
	object := path[len(path)-1].object
	for _, key := range object.Keys() {
		value, ok := object.Get(key).(*goja.Object)
		if !ok || js.IsFunction(value) {
			continue
		}
		longer := append(path, step{key, value})
		switch isOn, seen := on[value]; {
		case isOn:
			return longer
		case seen:
			continue
		}
		on[value] = true
		if found := findCircle(longer, on); found != nil {
			return found
		}
		on[value] = false
	}
	return nil
}

// describe names the property of owner that the step goes along.
func (s step) describe(owner *goja.Object) string {
	if _, err := strconv.ParseUint(s.key, 10, 32); err == nil && owner.ClassName() == "Array" {
		return "index " + s.key
	}
	return "property '" + s.key + "'"
}

// constructorName is the name of the class of an object.
func constructorName(o *goja.Object) string {
	for p := o.Prototype(); p != nil; p = p.Prototype() {
		if name := js.Get(p.Get("constructor"), "name"); js.Truthy(name) {
			return name.String()
		}
	}
	return "Object"
}
