package convert

import (
	"context"
	"encoding"
	"fmt"
	"math"
	"math/big"
	"reflect"
	"slices"
	"strconv"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// ToGo stores a value of the script's in what target points to; see the package
// comment. It fails with an [*Error], or throws what a getter throws.
func (c *Converter) ToGo(v goja.Value, target any) (err error) {
	defer caught(&err)
	pointer := reflect.ValueOf(target)
	if pointer.Kind() != reflect.Pointer || pointer.IsNil() {
		fail("", describe(v), fmt.Sprintf("a target of type %T, which has to be a pointer", target))
	}
	c.toGo(v, pointer.Elem(), "", 0)
	return nil
}

var (
	valueType    = reflect.TypeFor[goja.Value]()
	objectType   = reflect.TypeFor[*goja.Object]()
	timeType     = reflect.TypeFor[time.Time]()
	durationType = reflect.TypeFor[time.Duration]()
	bigIntType   = reflect.TypeFor[big.Int]()
	anyType      = reflect.TypeFor[any]()
)

// undefined is an argument that was left out, and the result of a function without one.
var undefined = js.Undefined

func (c *Converter) toGo(v goja.Value, dst reflect.Value, path string, depth int) {
	t := dst.Type()
	refuse := func() { fail(path, describe(v), t.String()) }
	if depth > maxDepth {
		failCycle(path, "an object", t.String())
	}
	if v == nil {
		v = undefined
	}
	if t == valueType {
		dst.Set(reflect.ValueOf(v))
		return
	}
	if pointer, ok := hostOf(v); ok && pointer.Type().AssignableTo(t) {
		dst.Set(pointer)
		return
	}
	if js.IsUndefined(v) {
		dst.SetZero()
		return
	}
	if c.toStream(v, dst, path) {
		return
	}
	switch t {
	case objectType:
		if o := js.Object(v); o != nil {
			dst.Set(reflect.ValueOf(o))
			return
		}
		refuse()
	case anyType:
		if x := c.export(v, path, depth); x != nil {
			dst.Set(reflect.ValueOf(x))
		} else {
			dst.SetZero()
		}
		return
	case errorType:
		if goja.IsNull(v) {
			dst.SetZero()
			return
		}
		dst.Set(reflect.ValueOf(c.GoError(v)))
		return
	case timeType:
		if date, ok := dateOf(v, path, t.String()); ok {
			dst.Set(reflect.ValueOf(date))
			return
		}
		refuse()
	case durationType:
		if !goja.IsNumber(v) {
			refuse()
		}
		ns := v.ToFloat() * float64(time.Millisecond)
		if !(math.Abs(ns) < 1<<63) { // NaN neither
			refuse()
		}
		dst.SetInt(int64(ns))
		return
	case bigIntType:
		if goja.IsString(v) {
			break // it reads that itself
		}
		dst.Addr().Interface().(*big.Int).Set(whole(v, refuse))
		return
	}
	if goja.IsString(v) && dst.CanAddr() {
		if u, ok := dst.Addr().Interface().(encoding.TextUnmarshaler); ok {
			if err := u.UnmarshalText([]byte(v.String())); err != nil {
				fail(path, describe(v), t.String()+": "+err.Error())
			}
			return
		}
	}
	switch t.Kind() {
	case reflect.Bool:
		b, ok := primitive(v).(bool)
		if !ok {
			refuse()
		}
		dst.SetBool(b)
	case reflect.String:
		if !goja.IsString(v) {
			refuse()
		}
		dst.SetString(v.String())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n := whole(v, refuse)
		if !n.IsInt64() || dst.OverflowInt(n.Int64()) {
			refuse()
		}
		dst.SetInt(n.Int64())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		n := whole(v, refuse)
		if !n.IsUint64() || dst.OverflowUint(n.Uint64()) {
			refuse()
		}
		dst.SetUint(n.Uint64())
	case reflect.Float32, reflect.Float64:
		if !goja.IsNumber(v) {
			refuse()
		}
		dst.SetFloat(v.ToFloat())
	case reflect.Pointer:
		if goja.IsNull(v) {
			dst.SetZero()
			return
		}
		target := reflect.New(t.Elem())
		c.toGo(v, target.Elem(), path, depth+1)
		dst.Set(target)
	case reflect.Slice, reflect.Array:
		c.toList(v, dst, path, depth)
	case reflect.Map:
		c.toMap(v, dst, path, depth)
	case reflect.Struct:
		o := js.Object(v)
		if o == nil || js.IsFunction(v) || o.ClassName() == "Array" {
			refuse()
		}
		for _, f := range fieldsOf(t) {
			if property := o.Get(f.name); !js.IsUndefined(property) {
				c.toGo(property, dst.FieldByIndex(f.index), path+"."+f.name, depth+1)
			}
		}
	case reflect.Func:
		c.toFunc(v, dst, path)
	default:
		refuse()
	}
}

// describe is what a value is, in a message.
func describe(v goja.Value) string {
	switch {
	case goja.IsNull(v):
		return "null"
	case goja.IsNumber(v):
		return "the number " + v.String()
	case js.IsFunction(v):
		return "a function"
	}
	if o := js.Object(v); o != nil {
		switch name := o.ClassName(); name {
		case "Object":
			return "an object"
		case "Array":
			return "an Array"
		default:
			return "an object of class " + name
		}
	}
	return "a " + nodeerr.TypeOf(v)
}

// primitive is a value as the engine exports it, nil if it is an object: to export one of
// these runs its getters.
func primitive(v goja.Value) any {
	if js.Object(v) != nil {
		return nil
	}
	return v.Export()
}

// dateOf reads a Date. It reports whether v is one, and fails for one that is no time.
func dateOf(v goja.Value, path, to string) (date time.Time, ok bool) {
	if o := js.Object(v); o == nil || o.ClassName() != "Date" {
		return date, false
	}
	if date, ok = v.Export().(time.Time); !ok {
		fail(path, "an invalid Date", to)
	}
	return date, true
}

// whole reads a whole number.
func whole(v goja.Value, refuse func()) *big.Int {
	switch x := primitive(v).(type) {
	case int64:
		return big.NewInt(x)
	case *big.Int:
		return x
	case float64:
		if x == math.Trunc(x) && math.Abs(x) <= maxSafeInteger {
			return big.NewInt(int64(x))
		}
	}
	refuse()
	return nil
}

// bytesOf reads the bytes of a Buffer, of another view or of an ArrayBuffer.
func bytesOf(v goja.Value) ([]byte, bool) {
	if b, ok := buffer.Bytes(v); ok {
		return b, true
	}
	if ab, ok := js.ArrayBuffer(v); ok {
		return ab.Bytes(), true
	}
	return nil, false
}

func (c *Converter) toList(v goja.Value, dst reflect.Value, path string, depth int) {
	t := dst.Type()
	if t.Kind() == reflect.Slice && goja.IsNull(v) {
		dst.SetZero()
		return
	}
	if t.Elem().Kind() == reflect.Uint8 {
		b, ok := bytesOf(v)
		if !ok && goja.IsString(v) {
			b, ok = []byte(v.String()), true
		}
		if ok {
			if t.Kind() == reflect.Slice {
				dst.SetBytes(slices.Clone(b))
				return
			}
			if len(b) != t.Len() {
				fail(path, strconv.Itoa(len(b))+" bytes", t.String())
			}
			copy(dst.Bytes(), b)
			return
		}
	}
	n, element := c.list(v, path, t.String())
	if t.Kind() == reflect.Slice {
		dst.Set(reflect.MakeSlice(t, n, n))
	} else if n != t.Len() {
		fail(path, "a list of "+strconv.Itoa(n), t.String())
	}
	for i := range n {
		c.toGo(element(i), dst.Index(i), path+"["+strconv.Itoa(i)+"]", depth+1)
	}
}

// maxHoles is how long an Array may be that lacks some of its elements: the length of one
// says nothing of the memory that it takes.
const maxHoles = 1 << 16

// list returns how many elements an Array, a Set or a typed array has, and what gets one of them.
func (c *Converter) list(v goja.Value, path, to string) (n int, element func(i int) goja.Value) {
	o := js.Object(v)
	switch {
	case o == nil:
	case o.ClassName() == "Array":
		n = int(o.Get("length").ToInteger())
		if n > maxHoles && len(o.GetOwnPropertyNames()) <= n {
			fail(path, "an Array with holes of length "+strconv.Itoa(n), to)
		}
		return n, func(i int) goja.Value { return o.Get(strconv.Itoa(i)) }
	case isSet(o):
		items := c.items(o)
		return len(items), func(i int) goja.Value { return items[i] }
	case isTypedArray(o):
		return int(o.Get("length").ToInteger()), func(i int) goja.Value { return o.Get(strconv.Itoa(i)) }
	}
	fail(path, describe(v), to)
	return 0, nil
}

func isSet(o *goja.Object) bool {
	return o.ClassName() == "Object" && o.ExportType() == reflect.TypeFor[[]any]()
}

// isTypedArray tells whether an object has numbers for elements, as the engine exports it.
func isTypedArray(o *goja.Object) bool {
	t := o.ExportType()
	return o.ClassName() == "Object" && t.Kind() == reflect.Slice && (t.Elem().Kind() >= reflect.Int && t.Elem().Kind() <= reflect.Float64)
}

func isMap(o *goja.Object) bool {
	return o.ClassName() == "Object" && o.ExportType() == reflect.TypeFor[[][2]any]()
}

// items are what an iterable object goes through.
func (c *Converter) items(o *goja.Object) (items []goja.Value) {
	c.r.ForOf(o, func(item goja.Value) bool {
		items = append(items, item)
		return true
	})
	return items
}

func (c *Converter) toMap(v goja.Value, dst reflect.Value, path string, depth int) {
	t := dst.Type()
	if goja.IsNull(v) {
		dst.SetZero()
		return
	}
	o := js.Object(v)
	if o == nil || js.IsFunction(v) || o.ClassName() != "Object" || isSet(o) {
		fail(path, describe(v), t.String())
	}
	m := reflect.MakeMap(t)
	put := func(at string, setKey func(k reflect.Value), v goja.Value) {
		k, e := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
		setKey(k)
		c.toGo(v, e, at, depth+1)
		m.SetMapIndex(k, e)
	}
	if isMap(o) {
		for _, entry := range c.items(o) {
			key, value := js.Object(entry).Get("0"), js.Object(entry).Get("1")
			at := path + ".get(" + describe(key) + ")"
			put(at, func(k reflect.Value) {
				if c.toGo(key, k, at, depth+1); !k.Comparable() {
					fail(at, describe(key), "a key")
				}
			}, value)
		}
	} else {
		for _, name := range o.Keys() {
			at := path + "." + name
			put(at, func(k reflect.Value) { c.setKey(k, name, at) }, o.Get(name))
		}
	}
	dst.Set(m)
}

// setKey makes a key of a map of the name of a property.
func (c *Converter) setKey(k reflect.Value, name, path string) {
	var err error
	_, readsItself := k.Addr().Interface().(encoding.TextUnmarshaler)
	switch {
	case readsItself:
		c.toGo(c.r.VM.ToValue(name), k, path, 0)
	case k.CanInt():
		var n int64
		n, err = strconv.ParseInt(name, 10, k.Type().Bits())
		k.SetInt(n)
	case k.CanUint():
		var n uint64
		n, err = strconv.ParseUint(name, 10, k.Type().Bits())
		k.SetUint(n)
	default:
		c.toGo(c.r.VM.ToValue(name), k, path, 0)
	}
	if err != nil {
		fail(path, strconv.Quote(name), k.Type().String())
	}
}

// toFunc makes a Go function of one of the script's. Any goroutine may call it. Its last
// result must be an error: the script may throw, or be gone.
func (c *Converter) toFunc(v goja.Value, dst reflect.Value, path string) {
	t := dst.Type()
	if goja.IsNull(v) {
		dst.SetZero()
		return
	}
	if !js.IsFunction(v) {
		fail(path, describe(v), t.String())
	}
	if t == reflect.TypeFor[goja.Callable]() {
		call, _ := goja.AssertFunction(v)
		dst.Set(reflect.ValueOf(call))
		return
	}
	conv := conventionOf(t, 0)
	if !conv.fails || t.NumOut() > 2 || c.Call == nil {
		fail(path, "a function", t.String()+", which must return an error, after at most one result")
	}
	dst.Set(reflect.MakeFunc(t, func(in []reflect.Value) []reflect.Value {
		ctx := context.Background()
		if conv.context {
			ctx, in = in[0].Interface().(context.Context), in[1:]
		}
		args := make([]any, 0, len(in))
		for i, arg := range in {
			if conv.variadic && i == len(in)-1 {
				for j := range arg.Len() {
					args = append(args, arg.Index(j).Interface())
				}
				break
			}
			args = append(args, arg.Interface())
		}
		out := make([]reflect.Value, t.NumOut())
		for i := range out {
			out[i] = reflect.New(t.Out(i)).Elem()
		}
		err := c.Call(ctx, v, args, func(result goja.Value) error {
			if len(out) == 1 {
				return nil
			}
			return c.ToGo(result, out[0].Addr().Interface())
		})
		if err != nil {
			out[len(out)-1].Set(reflect.ValueOf(err))
		}
		return out
	}))
}

func (c *Converter) exportList(v goja.Value, path string, depth int) []any {
	var list []any
	c.toList(v, reflect.ValueOf(&list).Elem(), path, depth)
	return list
}

// export converts to what a value is by itself.
func (c *Converter) export(v goja.Value, path string, depth int) any {
	if js.IsNullish(v) {
		return nil
	}
	if pointer, ok := hostOf(v); ok {
		return pointer.Interface()
	}
	o := js.Object(v)
	if o != nil && isTypedArray(o) && o.ExportType().Elem().Kind() != reflect.Uint8 {
		numbers := reflect.New(o.ExportType()).Elem()
		c.toList(v, numbers, path, depth)
		return numbers.Interface()
	}
	if b, ok := bytesOf(v); ok {
		return slices.Clone(b)
	}
	if o == nil {
		if _, isSymbol := v.(*goja.Symbol); isSymbol {
			fail(path, "a symbol", "a value of Go")
		}
		return v.Export()
	}
	if js.IsFunction(v) {
		var f func(...any) (any, error)
		c.toFunc(v, reflect.ValueOf(&f).Elem(), path)
		return f
	}
	switch o.ClassName() {
	case "Error":
		return c.GoError(v)
	case "Date":
		date, _ := dateOf(v, path, "a value of Go")
		return date
	case "Boolean", "Number", "String":
		return v.Export()
	case "Array":
		return c.exportList(v, path, depth)
	case "Object":
		if isSet(o) {
			return c.exportList(v, path, depth)
		}
		var m map[string]any
		c.toMap(v, reflect.ValueOf(&m).Elem(), path, depth)
		return m
	}
	fail(path, describe(v), "a value of Go")
	return nil
}
