package console

import (
	"slices"
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/inspect"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// The headings of the columns that no property gives its name.
const (
	indexHeading     = "(index)"
	iterationHeading = "(iteration index)"
	keyHeading       = "Key"
	valuesHeading    = "Values"
)

// table prints what its first argument holds as a table, or logs what holds nothing.
func (c *console) table(args []goja.Value) {
	properties := argument(args, 1)
	if !js.IsUndefined(properties) && !isArray(properties) {
		panic(nodeerr.InvalidArgType(c.m.r, "properties", "an instance of Array", properties))
	}
	data := js.Object(argument(args, 0))
	if data == nil || js.IsFunction(data) {
		c.say("log", argument(args, 0))
		return
	}
	t := c.tableOfEntries(data)
	if t == nil {
		t = c.tableOfProperties(data, properties)
	}
	c.say("log", c.m.r.VM.ToValue(t.String()))
}

func isArray(v goja.Value) bool {
	o, ok := v.(*goja.Object)
	return ok && o.ClassName() == "Array"
}

// tableOfEntries is the table of a map, a set or an iterator of one; nil of others.
func (c *console) tableOfEntries(data *goja.Object) *table {
	kind := inspect.KindOf(data)
	var entries []goja.Value // one after the other, the keys among them
	var pairs bool
	switch kind {
	case inspect.KindMap, inspect.KindSet:
		pairs = kind == inspect.KindMap
		c.m.r.ForOf(data, func(v goja.Value) bool {
			if pairs {
				entries = append(entries, js.Get(v, "0"), js.Get(v, "1"))
			} else {
				entries = append(entries, v)
			}
			return true
		})
	case inspect.KindMapIterator, inspect.KindSetIterator:
		entries, pairs = inspect.Remaining(data)
		pairs = pairs && kind == inspect.KindMapIterator
	default:
		return nil
	}
	headings, size := []string{iterationHeading, valuesHeading}, 1
	if pairs {
		headings, size = []string{iterationHeading, keyHeading, valuesHeading}, 2
	}
	t := newTable(headings...)
	for entry := range slices.Chunk(entries, size) {
		cells := []string{strconv.Itoa(t.rows)}
		for _, v := range entry {
			cells = append(cells, c.cell(v))
		}
		t.addRow(cells...)
	}
	return t
}

// tableOfProperties is the table of an array or of another object: a row for each of
// its properties, with a column for each property of those, or for the given ones.
func (c *console) tableOfProperties(data *goja.Object, properties goja.Value) *table {
	t, index, values := &table{}, column{indexHeading, make(map[int]string)}, column{valuesHeading, make(map[int]string)}
	given := c.names(properties)
	for _, key := range data.Keys() {
		item := js.Get(data, key)
		o := js.Object(item)
		row := t.addRow()
		index.cells[row] = key
		switch {
		case given != nil:
			var own []string
			if o != nil {
				own = o.GetOwnPropertyNames()
			}
			for _, name := range given {
				column := t.column(name)
				if slices.Contains(own, name) {
					column.cells[row] = c.cell(js.Get(o, name))
				}
			}
		case o == nil:
			values.cells[row] = c.cell(item)
		default:
			for _, name := range o.Keys() {
				t.column(name).cells[row] = c.cell(js.Get(o, name))
			}
		}
	}
	t.sort()
	t.columns = slices.Insert(t.columns, 0, &index)
	if len(values.cells) > 0 {
		t.columns = append(t.columns, &values)
	}
	return t
}

// names are the properties that a script wants to see; nil if it did not say. A symbol
// names no column.
func (c *console) names(properties goja.Value) []string {
	if js.IsUndefined(properties) {
		return nil
	}
	names := []string{}
	c.m.r.ForOf(properties, func(v goja.Value) bool {
		if _, ok := v.(*goja.Symbol); !ok {
			names = append(names, v.String())
		}
		return true
	})
	return names
}

// cell is what a value looks like in a table: short, and on one line.
func (c *console) cell(v goja.Value) string {
	r := c.m.r
	const manyProperties, fewElements = 2, 3
	depth := 0
	if o := js.Object(v); o != nil && !isArray(o) && !js.IsFunction(o) && len(o.Keys()) > manyProperties {
		depth = -1
	}
	options := r.VM.NewObject()
	r.On(options).
		Value("depth", r.VM.ToValue(depth)).
		Value("maxArrayLength", r.VM.ToValue(fewElements)).
		Value("breakLength", goja.PositiveInf())
	opts := r.Inspect.Options(c.extend(options, nil))
	return r.Inspect.Inspect(v, &opts)
}
