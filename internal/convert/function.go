package convert

import (
	"context"
	"fmt"
	"reflect"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Async marks a function of Go's that is called on a goroutine of its own: to the
// script it is one that returns a promise.
type Async struct{ Func any }

// function makes a function of the script of one of Go's, with a name.
func (c *Converter) function(name string, fn reflect.Value) goja.Value {
	convention := conventionOf(fn.Type(), 0)
	return c.r.Func(name, convention.length(), func(call goja.FunctionCall) goja.Value {
		return c.call(fn, convention, call.Arguments)
	})
}

// A convention is how a function of Go's is called.
type convention struct {
	params   []reflect.Type // those that the script gives; the last is a slice if variadic
	variadic bool
	context  bool // the first argument is a context
	fails    bool // the last result is an error
}

var (
	stringType  = reflect.TypeFor[string]()
	intType     = reflect.TypeFor[int]()
	floatType   = reflect.TypeFor[float64]()
	boolType    = reflect.TypeFor[bool]()
	contextType = reflect.TypeFor[context.Context]()
	errorType   = reflect.TypeFor[error]()
)

// conventionOf describes a function whose first arguments, skip of them, are given.
func conventionOf(t reflect.Type, skip int) convention {
	conv := convention{variadic: t.IsVariadic()}
	for i := skip; i < t.NumIn(); i++ {
		if i == skip && t.In(i) == contextType {
			conv.context = true
			continue
		}
		conv.params = append(conv.params, t.In(i))
	}
	n := t.NumOut()
	conv.fails = n > 0 && t.Out(n-1) == errorType
	return conv
}

// length is the property length of the function.
func (conv convention) length() int {
	if conv.variadic {
		return len(conv.params) - 1
	}
	return len(conv.params)
}

// call calls a function of Go's for the script.
func (c *Converter) call(fn reflect.Value, conv convention, args []goja.Value) goja.Value {
	in := c.arguments(c.Context, conv, args)
	c.r.Loop.Flush() // it may wait for somebody who waits for what was written
	v, err := c.results(conv, fn.Call(in))
	c.check(err)
	return v
}

// arguments converts what the script has given.
func (c *Converter) arguments(ctx context.Context, conv convention, args []goja.Value) []reflect.Value {
	in := make([]reflect.Value, 0, len(conv.params)+1)
	if conv.context {
		in = append(in, reflect.ValueOf(ctx))
	}
	for i, t := range conv.params {
		if conv.variadic && i == len(conv.params)-1 {
			for j := i; j < len(args); j++ {
				in = append(in, c.argument(args[j], t.Elem(), j))
			}
			break
		}
		arg := undefined
		if i < len(args) {
			arg = args[i]
		}
		in = append(in, c.argument(arg, t, i))
	}
	return in
}

func (c *Converter) argument(v goja.Value, t reflect.Type, i int) reflect.Value {
	if arg, ok := plain(v, t); ok {
		return arg
	}
	target := reflect.New(t)
	if err := c.ToGo(v, target.Interface()); err != nil {
		panic(c.r.NewError(js.TypeError, "ERR_INVALID_ARG_TYPE", fmt.Sprintf("argument %d: %v", i+1, err)))
	}
	return target.Elem()
}

// plain converts what most arguments are, as ToGo does but faster. It reports whether v and
// t are such.
func plain(v goja.Value, t reflect.Type) (reflect.Value, bool) {
	switch t {
	case stringType:
		if goja.IsString(v) {
			return reflect.ValueOf(v.String()), true
		}
	case intType:
		if goja.IsNumber(v) {
			if n := v.ToInteger(); float64(n) == v.ToFloat() && n <= maxSafeInteger && n >= -maxSafeInteger {
				return reflect.ValueOf(int(n)), int64(int(n)) == n
			}
		}
	case floatType:
		if goja.IsNumber(v) {
			return reflect.ValueOf(v.ToFloat()), true
		}
	case boolType:
		if b, ok := primitive(v).(bool); ok {
			return reflect.ValueOf(b), true
		}
	}
	return reflect.Value{}, false
}

// results makes one value of what a function has returned: undefined, the result, or an
// array of the results.
func (c *Converter) results(conv convention, out []reflect.Value) (goja.Value, error) {
	if conv.fails {
		last := len(out) - 1
		if err, _ := out[last].Interface().(error); err != nil {
			return nil, err
		}
		out = out[:last]
	}
	switch len(out) {
	case 0:
		return undefined, nil
	case 1:
		return c.result(out[0])
	}
	values := make([]any, len(out))
	for i := range out {
		values[i] = out[i].Interface()
	}
	return c.ToJS(values)
}

// result converts what a function has returned. What is declared as a reader or a writer is
// a stream.
func (c *Converter) result(out reflect.Value) (v goja.Value, err error) {
	if out.Kind() == reflect.Interface && !out.IsNil() {
		defer caught(&err)
		if stream := c.streamToJS(out.Interface(), out.Type()); stream != nil {
			return stream, nil
		}
	}
	return c.ToJS(out.Interface())
}

// check throws an error.
func (c *Converter) check(err error) {
	if err != nil {
		panic(c.Throwable(err))
	}
}

// asyncFunction makes a function that returns a promise.
func (c *Converter) asyncFunction(path string, fn reflect.Value) goja.Value {
	if fn.Kind() != reflect.Func || fn.IsNil() {
		fail(path, "what is no function", "an asynchronous one")
	}
	conv := conventionOf(fn.Type(), 0)
	return c.r.Func(lastName(path), conv.length(), func(call goja.FunctionCall) goja.Value {
		promise, resolve, reject := c.r.VM.NewPromise()
		settle := func(err error) {
			if err != nil {
				panic(err) // only an interrupt
			}
		}
		// What is wrong with the arguments is a rejection too, as it is of any async function.
		var in []reflect.Value
		if ex := c.r.Try(func() { in = c.arguments(c.Context, conv, call.Arguments) }); ex != nil {
			settle(reject(ex.Value()))
			return c.r.VM.ToValue(promise)
		}
		c.r.Go(func(context.Context) func() {
			out := fn.Call(in)
			return func() {
				v, err := c.results(conv, out)
				if err != nil {
					settle(reject(c.Throwable(err)))
					return
				}
				settle(resolve(v))
			}
		})
		return c.r.VM.ToValue(promise)
	})
}
