package convert

import (
	"encoding"
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/modules/buffer"
)

// ToJS converts a value of Go's; see the package comment. It fails with an [*Error].
func (c *Converter) ToJS(v any) (out goja.Value, err error) {
	defer caught(&err)
	return c.toJS(v, "", 0), nil
}

// Args converts arguments of a call.
func (c *Converter) Args(args []any) ([]goja.Value, error) {
	values := make([]goja.Value, len(args))
	for i, arg := range args {
		v, err := c.ToJS(arg)
		if err != nil {
			return nil, fmt.Errorf("argument %d: %w", i+1, err)
		}
		values[i] = v
	}
	return values, nil
}

func (c *Converter) toJS(v any, path string, depth int) goja.Value {
	vm := c.r.VM
	switch v := v.(type) {
	case nil:
		return goja.Null()
	case *goja.Object:
		return c.ownObject(v, path)
	case goja.Value:
		return v
	case int:
		return c.integer(float64(v), v, path)
	case bool, string, float64, int32, uint8, float32, int8, int16, uint16, uint32:
		return vm.ToValue(v)
	case []byte:
		return buffer.Of(c.r).New(slices.Clone(v))
	case time.Time:
		return c.date(v)
	case time.Duration:
		return vm.ToValue(float64(v) / float64(time.Millisecond))
	case big.Int:
		return vm.ToValue(&v)
	case func(goja.FunctionCall) goja.Value:
		return c.r.Func(lastName(path), 0, func(call goja.FunctionCall) goja.Value {
			c.r.Loop.Flush() // as in call
			return v(call)
		})
	case Async:
		return c.asyncFunction(path, reflect.ValueOf(v.Func))
	}
	if value := reflect.ValueOf(v); value.Kind() == reflect.Pointer && value.IsNil() {
		return goja.Null() // whatever its methods make of it
	}
	switch v := v.(type) {
	case *time.Time:
		return c.date(*v)
	case *big.Int:
		return vm.ToValue(v)
	case error:
		return c.Throwable(v)
	}
	if stream := c.streamToJS(v, nil); stream != nil {
		return stream
	}
	return c.reflectToJS(reflect.ValueOf(v), path, depth)
}

func (c *Converter) reflectToJS(v reflect.Value, path string, depth int) goja.Value {
	vm := c.r.VM
	if depth > maxDepth {
		failCycle(path, "a value", "an object")
	}
	if m, ok := v.Interface().(encoding.TextMarshaler); ok {
		text, err := m.MarshalText()
		if err != nil {
			fail(path, v.Type().String(), "a string: "+err.Error())
		}
		return vm.ToValue(string(text))
	}
	switch v.Kind() {
	case reflect.Bool:
		return vm.ToValue(v.Bool())
	case reflect.String:
		return vm.ToValue(v.String())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return c.integer(float64(v.Int()), v, path)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return c.integer(float64(v.Uint()), v, path)
	case reflect.Float32, reflect.Float64:
		return vm.ToValue(v.Float())
	case reflect.Slice, reflect.Array:
		return c.array(v, path, depth)
	case reflect.Map:
		return c.object(v, path, depth)
	case reflect.Struct:
		return c.fields(v, path, depth)
	case reflect.Pointer:
		if v.Elem().Kind() == reflect.Struct && v.NumMethod() > 0 {
			return c.hostObject(v)
		}
		return c.toJS(v.Elem().Interface(), path, depth+1)
	case reflect.Func:
		if v.IsNil() {
			return goja.Null()
		}
		return c.function(lastName(path), v)
	}
	fail(path, v.Type().String(), "a value of JavaScript")
	return nil
}

// ownObject returns an object of the realm's as it is.
func (c *Converter) ownObject(o *goja.Object, path string) goja.Value {
	var v goja.Value
	if c.r.VM.Try(func() { v = c.r.VM.ToValue(o) }) != nil {
		fail(path, "an object of another runtime", "a value of JavaScript")
	}
	return v
}

func (c *Converter) date(t time.Time) goja.Value {
	return c.r.New(c.r.VM.Get("Date"), c.r.VM.ToValue(t.UnixMilli()))
}

// maxSafeInteger is the largest whole number that a number holds exactly, as all below.
const maxSafeInteger = 1<<53 - 1

// integer makes a number of f, which is exact if that can be.
func (c *Converter) integer(f float64, exact any, path string) goja.Value {
	if f > maxSafeInteger || f < -maxSafeInteger {
		fail(path, fmt.Sprint(exact), "a number, which would lose digits of it (use *big.Int or a string)")
	}
	return c.r.VM.ToValue(f)
}

func (c *Converter) array(v reflect.Value, path string, depth int) goja.Value {
	if v.Type().Elem().Kind() == reflect.Uint8 {
		b := make([]byte, v.Len())
		for i := range b {
			b[i] = byte(v.Index(i).Uint())
		}
		return buffer.Of(c.r).New(b)
	}
	items := make([]any, v.Len())
	for i := range items {
		items[i] = c.toJS(v.Index(i).Interface(), path+"["+strconv.Itoa(i)+"]", depth+1)
	}
	return c.r.VM.NewArray(items...)
}

func (c *Converter) object(v reflect.Value, path string, depth int) goja.Value {
	type entry struct {
		key   string
		value reflect.Value
	}
	entries := make([]entry, 0, v.Len())
	for it := v.MapRange(); it.Next(); {
		entries = append(entries, entry{key(it.Key(), path), it.Value()})
	}
	slices.SortFunc(entries, func(a, b entry) int {
		if a.key < b.key {
			return -1
		}
		return 1
	})
	o := c.r.VM.NewObject()
	for _, e := range entries {
		c.r.On(o).Value(e.key, c.toJS(e.value.Interface(), path+"."+e.key, depth+1))
	}
	return o
}

// key is what a key of a map is as the name of a property.
func key(v reflect.Value, path string) string {
	if m, ok := v.Interface().(encoding.TextMarshaler); ok {
		text, err := m.MarshalText()
		if err != nil {
			fail(path, "a key of type "+v.Type().String(), "the name of a property: "+err.Error())
		}
		return string(text)
	}
	switch v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return strconv.FormatUint(v.Uint(), 10)
	}
	fail(path, "a key of type "+v.Type().String(), "the name of a property")
	return ""
}

func (c *Converter) fields(v reflect.Value, path string, depth int) goja.Value {
	o := c.r.VM.NewObject()
	for _, f := range fieldsOf(v.Type()) {
		value := v.FieldByIndex(f.index)
		if f.omitEmpty && value.IsZero() {
			continue
		}
		c.r.On(o).Value(f.name, c.toJS(value.Interface(), path+"."+f.name, depth+1))
	}
	return o
}

// lastName is the name of the property at a path: what a function there is called.
func lastName(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }
