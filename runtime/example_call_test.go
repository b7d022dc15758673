package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"
	"testing/fstest"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/runtime"
)

// begin starts a program for an example, which closes it.
func begin(text string, options ...runtime.Option) *runtime.Runtime {
	program, err := runtime.Compile("main.js", text)
	check(err)
	rt, err := runtime.New(options...)
	check(err)
	check(rt.Start(context.Background(), program))
	return rt
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

// Values go in and come out as those of Go; a promise is awaited.
func ExampleCall() {
	ctx := context.Background()
	rt := begin(`
		exports.add = (a, b) => a + b;
		exports.rules = { async discount(order) { return { ...order, total: order.total * 0.9 } } };
	`)
	defer rt.Close()

	type order struct {
		Customer string  `json:"customer"`
		Total    float64 `json:"total"`
	}
	sum, err := runtime.Call[int](ctx, rt, "add", 2, 3)
	fmt.Println(sum, err)
	discounted, err := runtime.Call[order](ctx, rt, "rules.discount", order{"Ann", 200})
	fmt.Println(discounted, err)
	_, err = runtime.Call[int](ctx, rt, "add", "a", "b")
	fmt.Println(err)
	// Output:
	// 5 <nil>
	// {Ann 180} <nil>
	// cannot use a string as int
}

// The context of a call ends the call, and not the program.
func ExampleCall_context() {
	rt := begin(`exports.spin = () => { for (;;); }; exports.hello = () => 'hello'`)
	defer rt.Close()
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(errors.New("not now"))
	_, err := runtime.Call[any](ctx, rt, "spin")
	fmt.Println(err)
	hello, _ := runtime.Call[string](context.Background(), rt, "hello")
	fmt.Println(hello)
	// Output:
	// not now
	// hello
}

// Do is for what needs the engine.
func ExampleRuntime_Do() {
	ctx := context.Background()
	rt := begin(`globalThis.config = { name: 'app' }`)
	defer rt.Close()
	err := rt.Do(ctx, func(env *runtime.Env) error {
		config := env.VM().Get("config").(*goja.Object)
		fmt.Println(config.Get("name"), config.Keys())
		return config.Set("version", 2)
	})
	fmt.Println(err)
	// Output:
	// app [name]
	// <nil>
}

// Post tells a program of an event, without waiting.
func ExampleRuntime_Post() {
	rt, err := runtime.New(runtime.WithStdio(nil, os.Stdout, os.Stderr))
	check(err)
	defer rt.Close()
	go func() {
		for i := range 3 {
			_ = rt.Post(func(env *runtime.Env) error { // an error: the program is over
				_, err := env.Call(env.VM().Get("onevent"), nil, i)
				return err
			})
		}
	}()
	check(rt.RunString(context.Background(), "main.js", `
		const wait = setInterval(() => {}, 1000); // the program is not over yet
		globalThis.onevent = (n) => {
			console.log('event', n);
			if (n === 2) clearInterval(wait);
		};
	`))
	// Output:
	// event 0
	// event 1
	// event 2
}

// A hold keeps a program from ending while the application has something for it.
func ExampleRuntime_Hold() {
	rt, err := runtime.New(runtime.WithStdio(nil, os.Stdout, os.Stderr))
	check(err)
	defer rt.Close()
	hold := rt.Hold()
	go func() {
		defer hold.Release()
		check(rt.Post(func(env *runtime.Env) error {
			_, err := env.Call(env.VM().Get("greet"), nil)
			return err
		}))
	}()
	check(rt.RunString(context.Background(), "main.js", `
		globalThis.greet = () => console.log('hello');
		process.on('exit', () => console.log('bye'));
	`))
	// Output:
	// hello
	// bye
}

// An order is what the script of the pattern decides about.
type order struct {
	Item  string
	Count int
}

// The pattern of the package comment: a script that handles the events of an application,
// with a module of the application's that does asynchronous work.
func Example_pattern() {
	ctx := context.Background()
	program, err := runtime.Compile("rules.js", `
		const store = require('app:store');
		exports.price = async (order) => Math.min(order.count * await store.get(order.item), store.limit);
	`)
	check(err)
	prices := map[string]float64{"pen": 1.5, "desk": 90}
	rt, err := runtime.New(runtime.WithModule("app:store", func(*runtime.Env) (any, error) {
		return runtime.Exports{
			"limit": 100,
			"get":   runtime.Async(func(_ context.Context, key string) (float64, error) { return prices[key], nil }),
		}, nil
	}))
	check(err)
	defer rt.Close()
	check(rt.Start(ctx, program))
	for _, order := range []order{{"pen", 3}, {"desk", 2}} {
		price, err := runtime.Call[float64](ctx, rt, "price", order)
		check(err)
		fmt.Println(order.Item, price)
	}
	check(rt.Shutdown(ctx))
	// Output:
	// pen 4.5
	// desk 100
}

// Start returns when the main script has run; the program then serves calls until it is
// shut down.
func ExampleRuntime_Start() {
	ctx := context.Background()
	rt, err := runtime.New()
	check(err)
	defer rt.Close()
	program, err := runtime.Compile("main.js", `let n = 0; exports.next = () => ++n`)
	check(err)
	check(rt.Start(ctx, program))
	for range 2 {
		n, err := runtime.Call[int](ctx, rt, "next")
		fmt.Println(n, err)
	}
	fmt.Println(rt.Shutdown(ctx))
	_, err = runtime.Call[int](ctx, rt, "next")
	fmt.Println(err, errors.Is(err, runtime.ErrClosed))
	// Output:
	// 1 <nil>
	// 2 <nil>
	// <nil>
	// runtime: closed true
}

func ExampleRuntime_Wait() {
	ctx := context.Background()
	rt := begin(`exports.stop = () => { process.exitCode = 3; setTimeout(() => process.exit(), 1) }`)
	defer rt.Close()
	_, err := runtime.Call[any](ctx, rt, "stop")
	fmt.Println(err)
	fmt.Println(rt.Wait(ctx))
	// Output:
	// <nil>
	// exit code 3
}

// Servers close, sockets end, and the program is over when the last of them is gone.
func ExampleRuntime_Shutdown() {
	ctx := context.Background()
	rt := begin(`
		process.on('exit', () => console.log('everything is done'));
		exports.work = () => { setTimeout(() => console.log('worked'), 1) };
	`, runtime.WithStdio(nil, os.Stdout, os.Stderr))
	defer rt.Close()
	_, err := runtime.Call[any](ctx, rt, "work")
	check(err)
	fmt.Println(rt.Shutdown(ctx))
	// Output:
	// worked
	// everything is done
	// <nil>
}

// A program is compiled once and run by any number of runtimes.
func ExampleCompile() {
	program, err := runtime.Compile("main.js", `exports.double = (n) => 2 * n`)
	check(err)
	var wg sync.WaitGroup
	results := make([]int, 3)
	for i := range results {
		wg.Go(func() {
			rt, err := runtime.New()
			check(err)
			defer rt.Close()
			check(rt.Start(context.Background(), program))
			results[i], err = runtime.Call[int](context.Background(), rt, "double", i)
			check(err)
		})
	}
	wg.Wait()
	fmt.Println(results)

	_, err = runtime.Compile("broken.js", "let n =\n  5 +;")
	var syntax *runtime.SyntaxError
	if errors.As(err, &syntax) {
		fmt.Printf("%s:%d:%d: %s\n", syntax.File, syntax.Line, syntax.Column, syntax.Message)
	}
	// Output:
	// [0 2 4]
	// /broken.js:2:6: Unexpected token ';'
}

func ExampleFile() {
	rt, err := runtime.New(runtime.WithFS(fstest.MapFS{
		"app/main.js":   {Data: []byte(`exports.name = () => require('./name.json')`)},
		"app/name.json": {Data: []byte(`"sluice"`)},
	}))
	check(err)
	defer rt.Close()
	check(rt.Start(context.Background(), runtime.File("app/main.js")))
	name, err := runtime.Call[string](context.Background(), rt, "name")
	fmt.Println(name, err)
	// Output: sluice <nil>
}

// An error of Go's goes through a script and is still itself.
func ExampleException() {
	rt := begin(`
		const { open } = require('app:files');
		exports.load = (name) => {
			try {
				return open(name);
			} catch (e) {
				throw new Error('cannot load', { cause: e });
			}
		};
	`, runtime.WithModule("app:files", func(*runtime.Env) (any, error) {
		return runtime.Exports{"open": func(name string) (string, error) {
			return "", fmt.Errorf("open %s: %w", name, fs.ErrNotExist)
		}}, nil
	}))
	defer rt.Close()
	_, err := runtime.Call[string](context.Background(), rt, "load", "data.txt")
	var exception *runtime.Exception
	if errors.As(err, &exception) {
		fmt.Println(exception.Name, "-", exception.Message)
	}
	fmt.Println(errors.Is(err, fs.ErrNotExist))
	// Output:
	// Error - cannot load
	// true
}

func ExampleException_Frames() {
	rt := begin("const inner = () => { throw new Error('no') };\nexports.outer = () => inner();")
	defer rt.Close()
	_, err := runtime.Call[any](context.Background(), rt, "outer")
	var exception *runtime.Exception
	if errors.As(err, &exception) {
		for _, f := range exception.Frames()[:2] {
			fmt.Printf("%s at %s:%d\n", f.Function, f.File, f.Line)
		}
	}
	// Output:
	// inner at /main.js:1
	// exports.outer at /main.js:2
}
