package runtime

import (
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// circular is how goja's message for circular structures begins, and V8's.
const circular = "Converting circular structure to JSON"

// stringifyError makes the error of JSON.stringify from what goja has thrown.
func stringifyError(r *js.Realm, v, replacer goja.Value, ex *goja.Exception) any {
	if !js.Inherits(ex.Value(), r.ErrorClass(js.TypeError)) || js.Get(ex.Value(), "message").String() != circular {
		return ex
	}
	var description string
	r.VM.Try(func() { description = circleFinder{r, js.AsCallable(replacer)}.describe(v) }) // a getter may throw
	return r.LanguageError(js.TypeError, circular+description, "")
}

// A step leads from an object to one of its properties.
type step struct {
	key    string
	object *goja.Object // the value of the property
}

// A circleFinder finds what JSON.stringify has not come to the end of.
type circleFinder struct {
	r        *js.Realm
	replacer js.Callable // nil if there is none
}

// describe says which properties of v lead to an object that contains itself.
func (f circleFinder) describe(v goja.Value) string {
	holder := f.r.VM.NewObject()
	f.r.On(holder).Value("", v)
	start := f.shown(holder, "")
	if start == nil {
		return ""
	}
	path := f.find([]step{{object: start}}, map[*goja.Object]bool{start: true})
	if path == nil {
		return "" // what was called has returned something else this time
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

// shown is the object that is written for a property: what toJSON and the replacer make of its
// value. It is nil for what is none.
func (f circleFinder) shown(holder *goja.Object, key string) *goja.Object {
	v := js.Get(holder, key)
	name := f.r.VM.ToValue(key)
	if toJSON := js.AsCallable(js.Get(v, "toJSON")); toJSON != nil && js.Object(v) != nil {
		v = toJSON(goja.FunctionCall{This: v, Arguments: []goja.Value{name}})
	}
	if f.replacer != nil {
		v = f.replacer(goja.FunctionCall{This: holder, Arguments: []goja.Value{name, v}})
	}
	if js.IsFunction(v) {
		return nil
	}
	return js.Object(v)
}

// find extends path, in the order of properties, until it comes to an object that is one of
// those on it already; nil if none is. on has what was seen: true if it is on the path, false
// if it leads to no circle.
func (f circleFinder) find(path []step, on map[*goja.Object]bool) []step {
	object := path[len(path)-1].object
	for _, key := range object.Keys() {
		value := f.shown(object, key)
		if value == nil {
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
		if found := f.find(longer, on); found != nil {
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
