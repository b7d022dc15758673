package language

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
)

// An arrayMethod does what a method of arrays does, to the elements where they are. It reports that it did not where
// more than the elements has a part in it.
type arrayMethod func(a *arrays, this *goja.Object, elements, args []goja.Value) (result goja.Value, ok bool)

// arrayMethods are those that the engine is slow at: it makes the elements of the result one by one, as properties, and
// moves all elements by their names once the first one was taken away.
var arrayMethods = map[string]arrayMethod{
	"concat":  (*arrays).concat,
	"pop":     (*arrays).pop,
	"shift":   (*arrays).shift,
	"slice":   (*arrays).slice,
	"splice":  (*arrays).splice,
	"unshift": (*arrays).unshift,
}

// arrays is what a realm's arrays have in common.
type arrays struct {
	layout.Plain
	r            *js.Realm
	class, proto *goja.Object
}

func defineElements(r *js.Realm, plain layout.Plain) {
	class := r.VM.Get("Array").(*goja.Object)
	a := &arrays{plain, r, class, js.Proto(class)}
	for name, method := range arrayMethods {
		js.Reimplement(a.proto.Get(name), func(native js.Callable) js.Callable {
			return func(c goja.FunctionCall) goja.Value {
				if this, ok := c.This.(*goja.Object); ok {
					if elements, ok := a.Elements(this); ok {
						if result, ok := method(a, this, elements, c.Arguments); ok {
							return result
						}
					}
				}
				return native(c)
			}
		})
	}
}

func (a *arrays) pop(this *goja.Object, elements, _ []goja.Value) (goja.Value, bool) {
	last := len(elements) - 1
	if last < 0 || !a.Open(this) {
		return nil, false
	}
	v := elements[last]
	elements[last] = nil
	a.Fill(this, elements[:last])
	return v, true
}

// shift leaves the elements in their places: an array that is used as a queue would be moved as a whole each time.
func (a *arrays) shift(this *goja.Object, elements, _ []goja.Value) (goja.Value, bool) {
	if len(elements) == 0 || !a.Open(this) {
		return nil, false
	}
	v := elements[0]
	elements[0] = nil
	a.Fill(this, elements[1:])
	return v, true
}

func (a *arrays) unshift(this *goja.Object, elements, args []goja.Value) (goja.Value, bool) {
	if !a.Open(this) {
		return nil, false
	}
	elements = slices.Insert(elements, 0, args...)
	a.Fill(this, elements)
	return a.r.VM.ToValue(len(elements)), true
}

func (a *arrays) slice(this *goja.Object, elements, args []goja.Value) (goja.Value, bool) {
	start, end, ok := 0, len(elements), a.makesArrays(this)
	if ok && len(args) > 0 {
		start, ok = place(args[0], start, len(elements))
	}
	if ok && len(args) > 1 {
		end, ok = place(args[1], end, len(elements))
	}
	if !ok {
		return nil, false
	}
	return a.array(slices.Clone(elements[start:max(start, end)])), true
}

func (a *arrays) splice(this *goja.Object, elements, args []goja.Value) (goja.Value, bool) {
	if len(args) == 0 || !a.Open(this) || !a.makesArrays(this) {
		return nil, false
	}
	start, ok := place(args[0], 0, len(elements))
	end, items := len(elements), []goja.Value(nil)
	if ok && len(args) > 1 {
		var count int
		count, ok = place(args[1], 0, 1<<32)
		if n := args[1]; ok && goja.IsNumber(n) && n.ToFloat() < 0 {
			count = 0
		}
		end, items = min(start+count, len(elements)), args[2:]
	}
	if !ok {
		return nil, false
	}
	removed := a.array(slices.Clone(elements[start:end]))
	if start == 0 && len(items) == 0 {
		clear(elements[:end])
		elements = elements[end:]
	} else {
		elements = slices.Replace(elements, start, end, items...)
	}
	a.Fill(this, elements)
	return removed, true
}

func (a *arrays) concat(this *goja.Object, elements, args []goja.Value) (goja.Value, bool) {
	if !a.makesArrays(this) || !js.IsUndefined(this.GetSymbol(goja.SymIsConcatSpreadable)) {
		return nil, false
	}
	all := slices.Clone(elements)
	for _, arg := range args {
		o, ok := arg.(*goja.Object)
		if !ok {
			all = append(all, arg)
			continue
		}
		list, ok := a.Elements(o)
		if !ok && !a.IsObject(o) || !js.IsUndefined(o.GetSymbol(goja.SymIsConcatSpreadable)) {
			return nil, false
		}
		if ok {
			all = append(all, list...)
		} else {
			all = append(all, o)
		}
	}
	return a.array(all), true
}

// makesArrays reports whether the methods of an array that make another one make an Array.
func (a *arrays) makesArrays(this *goja.Object) bool {
	return this.Prototype() == a.proto && this.Get("constructor") == goja.Value(a.class) &&
		a.class.GetSymbol(goja.SymSpecies) == goja.Value(a.class)
}

func (a *arrays) array(elements []goja.Value) *goja.Object {
	o := a.r.VM.NewArray()
	a.Fill(o, elements)
	return o
}

// place returns the index that v says, which counts from the end if it is negative; fallback if v is undefined. What is
// no number is not looked at.
func place(v goja.Value, fallback, length int) (at int, ok bool) {
	switch {
	case js.IsUndefined(v):
		return fallback, true
	case !goja.IsNumber(v):
		return 0, false
	}
	n := v.ToInteger()
	if n < 0 {
		return int(max(int64(length)+n, 0)), true
	}
	return int(min(n, int64(length))), true
}
