package js

import (
	"iter"
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/layout"
)

// EachElement yields the elements of an array, or of an object like one, with their indices;
// undefined where there is none. What has the length that a script says may be of any
// length, so nothing is read ahead of the loop, which may stop at what it refuses.
func EachElement(list *goja.Object) iter.Seq2[int, goja.Value] {
	return func(yield func(int, goja.Value) bool) {
		for i := range length(list) {
			if !yield(i, Element(list, i)) {
				return
			}
		}
	}
}

// Element is an element of an array, or of an object like one; undefined if there is none.
func Element(list *goja.Object, i int) goja.Value {
	if own := layout.ArrayElements(list); i < len(own) && own[i] != nil {
		return own[i]
	}
	return Get(list, strconv.Itoa(i))
}

// Elements returns the elements that [EachElement] yields.
func Elements(list *goja.Object) []goja.Value {
	const most = 1 << 10 // room is made for no more in advance
	values := make([]goja.Value, 0, min(length(list), most))
	for _, v := range EachElement(list) {
		values = append(values, v)
	}
	return values
}

func length(list *goja.Object) int { return int(max(0, Get(list, "length").ToInteger())) }
