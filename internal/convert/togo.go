package convert

import (
	"context"
	"encoding"
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
	c.toGo(v, reflect.ValueOf(target).Elem(), "", 0)
	return nil
}

var (
	valueType    = reflect.TypeFor[goja.Value]()
	objectType   = reflect.TypeFor[*goja.Object]()
	timeType     = reflect.TypeFor[time.Time]()
	durationType = reflect.TypeFor[time.Duration]()
	bigIntType   = reflect.TypeFor[*big.Int]()
	anyType      = reflect.TypeFor[any]()
)

// undefined is an argument that was left out, and the result of a function without one.
var undefined = js.Undefined

func (c *Converter) toGo(v goja.Value, dst reflect.Value, path string, depth int) {
	t := dst.Type()
	refuse := func() { fail(path, describe(v), t.String()) }
	if depth > maxDepth {
		fail(path, "an object that contains itself", t.String())
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
		date, ok := v.Export().(time.Time)
		if !ok {
			refuse()
		}
		dst.Set(reflect.ValueOf(date))
		return
	case durationType:
		if !goja.IsNumber(v) || math.IsNaN(v.ToFloat()) {
			refuse()
		}
		dst.SetInt(int64(v.ToFloat() * float64(time.Millisecond)))
		return
	case bigIntType:
		switch x := v.Export().(type) {
		case *big.Int:
			dst.Set(reflect.ValueOf(new(big.Int).Set(x)))
			return
		case int64:
			dst.Set(reflect.ValueOf(big.NewInt(x)))
			return
		}
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
		b, ok := v.Export().(bool)
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

// whole reads a whole number.
func whole(v goja.Value, refuse func()) *big.Int {
	switch x := v.Export().(type) {
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
	if o := js.Object(v); o != nil {
		if ab, ok := o.Export().(goja.ArrayBuffer); ok {
			return ab.Bytes(), true
		}
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
				dst.Set(reflect.ValueOf(slices.Clone(b)).Convert(t))
				return
			}
			if len(b) != t.Len() {
				fail(path, strconv.Itoa(len(b))+" bytes", t.String())
			}
			reflect.Copy(dst, reflect.ValueOf(b))
			return
		}
	}
	o := js.Object(v)
	if o == nil || o.ClassName() != "Array" {
		fail(path, describe(v), t.String())
	}
	n := int(o.Get("length").ToInteger())
	if t.Kind() == reflect.Slice {
		dst.Set(reflect.MakeSlice(t, n, n))
	} else if n != t.Len() {
		fail(path, "an Array of "+strconv.Itoa(n), t.String())
	}
	for i := range n {
		c.toGo(o.Get(strconv.Itoa(i)), dst.Index(i), path+"["+strconv.Itoa(i)+"]", depth+1)
	}
}

func (c *Converter) toMap(v goja.Value, dst reflect.Value, path string, depth int) {
	t := dst.Type()
	if goja.IsNull(v) {
		dst.SetZero()
		return
	}
	o := js.Object(v)
	if o == nil || js.IsFunction(v) || o.ClassName() != "Object" {
		fail(path, describe(v), t.String())
	}
	m := reflect.MakeMap(t)
	for _, name := range o.Keys() {
		at := path + "." + name
		k, e := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
		c.setKey(k, name, at)
		c.toGo(o.Get(name), e, at, depth+1)
		m.SetMapIndex(k, e)
	}
	dst.Set(m)
}

// setKey makes a key of a map of the name of a property.
func (c *Converter) setKey(k reflect.Value, name, path string) {
	name0, err := name, error(nil)
	switch k.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		var n int64
		if n, err = strconv.ParseInt(name, 10, k.Type().Bits()); err == nil {
			k.SetInt(n)
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		var n uint64
		if n, err = strconv.ParseUint(name, 10, k.Type().Bits()); err == nil {
			k.SetUint(n)
		}
	default:
		c.toGo(c.r.VM.ToValue(name), k, path, 0)
	}
	if err != nil {
		fail(path, strconv.Quote(name0), k.Type().String())
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

// export converts to what a value is by itself.
func (c *Converter) export(v goja.Value, path string, depth int) any {
	if js.IsNullish(v) {
		return nil
	}
	if pointer, ok := hostOf(v); ok {
		return pointer.Interface()
	}
	if b, ok := bytesOf(v); ok {
		return slices.Clone(b)
	}
	o := js.Object(v)
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
	case "Date", "Boolean", "Number", "String":
		return v.Export()
	case "Array":
		var list []any
		c.toList(v, reflect.ValueOf(&list).Elem(), path, depth)
		return list
	case "Object":
		var m map[string]any
		c.toMap(v, reflect.ValueOf(&m).Elem(), path, depth)
		return m
	}
	fail(path, describe(v), "a value of Go")
	return nil
}
