package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/runtime"
)

// run runs a program for an example, with its output as the example's.
func run(text string, options ...runtime.Option) {
	rt, err := runtime.New(append([]runtime.Option{runtime.WithStdio(nil, os.Stdout, os.Stderr)}, options...)...)
	check(err)
	defer rt.Close()
	check(rt.RunString(context.Background(), "main.js", text))
}

// A module written in Go: functions and values, with errors that are thrown.
func ExampleWithModule() {
	run(`
		const { version, repeat } = require('app:text');
		console.log(version, repeat('ab', 3));
		try {
			repeat('ab', -1);
		} catch (e) {
			console.log(e.message);
		}
	`, runtime.WithModule("app:text", func(*runtime.Env) (any, error) {
		return runtime.Exports{
			"version": 1,
			"repeat": func(s string, n int) (string, error) {
				if n < 0 {
					return "", errors.New("n is negative")
				}
				return strings.Repeat(s, n), nil
			},
		}, nil
	}))
	// Output:
	// 1 ababab
	// n is negative
}

// A Store is shared by all runtimes whose module it is.
type Store struct {
	mu     sync.Mutex
	values map[string]string
}

func (s *Store) Set(key, value string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.values[key] = value
}

func (s *Store) Get(key string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.values[key]
}

// The methods of a struct are those of the module.
func ExampleWithModule_struct() {
	store := &Store{values: map[string]string{"a": "1"}}
	run(`
		const store = require('app:store');
		store.set('b', store.get('a') + '2');
		console.log(store);
	`, runtime.WithModule("app:store", func(*runtime.Env) (any, error) { return store, nil }))
	fmt.Println(store.Get("b"))
	// Output:
	// Store {}
	// 12
}

// A module of the kind that goja_nodejs has.
func ExampleWithNativeModule() {
	run(`console.log(require('app:greeter').greet('world'))`,
		runtime.WithNativeModule("app:greeter", func(vm *goja.Runtime, module *goja.Object) {
			exports := module.Get("exports").(*goja.Object)
			check(exports.Set("greet", func(name string) string { return "Hello, " + name }))
		}))
	// Output: Hello, world
}

// What waits, or takes long, runs on a goroutine of its own and is a promise to the script.
func ExampleAsync() {
	run(`
		const { fetch } = require('app:db');
		Promise.all([fetch(1), fetch(2)]).then((names) => console.log(names));
	`, runtime.WithModule("app:db", func(*runtime.Env) (any, error) {
		return runtime.Exports{"fetch": runtime.Async(func(ctx context.Context, id int) (string, error) {
			return fmt.Sprintf("user%d", id), ctx.Err()
		})}, nil
	}))
	// Output: [ 'user1', 'user2' ]
}

func ExampleEnv_Value() {
	rt := begin(``)
	defer rt.Close()
	check(rt.Do(context.Background(), func(env *runtime.Env) error {
		v, err := env.Value(map[string]any{"list": []int{1, 2}, "bytes": []byte("hi")})
		if err != nil {
			return err
		}
		fmt.Println(v.(*goja.Object).Get("list"))
		_, err = env.Value(map[string]any{"deep": []any{make(chan int)}})
		fmt.Println(err)
		return nil
	}))
	// Output:
	// 1,2
	// .deep[0]: cannot use chan int as a value of JavaScript
}

func ExampleEnv_Export() {
	rt := begin(`globalThis.config = { port: 80, hosts: ['a', 'b'] }`)
	defer rt.Close()
	var config struct {
		Port  int      `json:"port"`
		Hosts []string `json:"hosts"`
	}
	check(rt.Do(context.Background(), func(env *runtime.Env) error {
		return env.Export(env.VM().Get("config"), &config)
	}))
	fmt.Println(config)
	// Output: {80 [a b]}
}

func ExampleEnv_Call() {
	rt := begin(`globalThis.greet = function (name) { return this.greeting + ' ' + name }`)
	defer rt.Close()
	check(rt.Do(context.Background(), func(env *runtime.Env) error {
		this, err := env.Value(map[string]string{"greeting": "hello"})
		if err != nil {
			return err
		}
		v, err := env.Call(env.VM().Get("greet"), this, "Ann")
		fmt.Println(v)
		return err
	}))
	// Output: hello Ann
}

func ExampleEnv_Require() {
	rt := begin(``)
	defer rt.Close()
	check(rt.Do(context.Background(), func(env *runtime.Env) error {
		path, err := env.Require("path")
		if err != nil {
			return err
		}
		v, err := env.Call(path.(*goja.Object).Get("basename"), path, "/a/b.txt")
		fmt.Println(v)
		return err
	}))
	// Output: b.txt
}

func ExampleEnv_Error() {
	rt := begin(`globalThis.callback = (err) => err instanceof Error && err.code + ': ' + err.message`)
	defer rt.Close()
	check(rt.Do(context.Background(), func(env *runtime.Env) error {
		v, err := env.Call(env.VM().Get("callback"), nil, env.Error(os.ErrNotExist))
		fmt.Println(v)
		return err
	}))
	// Output: ENOENT: file does not exist
}

// A function that returns a promise and works on another goroutine, by hand. Async does the
// same for a function as a whole.
func ExampleEnv_Promise() {
	run(`require('app:sums').sum([1, 2, 3]).then(console.log)`,
		runtime.WithModule("app:sums", func(env *runtime.Env) (any, error) {
			return runtime.Exports{"sum": func(list []int) goja.Value {
				promise, resolve, reject := env.Promise()
				env.Go(func(ctx context.Context) func() { // on a goroutine of its own
					sum := 0
					for _, n := range list {
						sum += n
					}
					return func() { // on the runtime's
						if ctx.Err() != nil {
							check(reject(ctx.Err()))
							return
						}
						check(resolve(sum))
					}
				})
				return promise
			}}, nil
		}))
	// Output: 6
}

// Work on another goroutine that ends in a callback.
func ExampleEnv_Go() {
	run(`require('app:work').start((n) => console.log('done', n)); console.log('started')`,
		runtime.WithModule("app:work", func(env *runtime.Env) (any, error) {
			return runtime.Exports{"start": func(callback goja.Value) {
				env.Go(func(context.Context) func() {
					return func() {
						_, err := env.Call(callback, nil, 42)
						check(err)
					}
				})
			}}, nil
		}))
	// Output:
	// started
	// done 42
}

// The context of the runtime ends what was begun for it.
func ExampleEnv_Context() {
	rt := begin(``)
	ended := make(chan struct{})
	check(rt.Do(context.Background(), func(env *runtime.Env) error {
		context.AfterFunc(env.Context(), func() { close(ended) })
		return nil
	}))
	check(rt.Close())
	<-ended
	fmt.Println("closed")
	// Output: closed
}

// What the engine itself has to offer is there too.
func ExampleEnv_VM() {
	rt := begin(``)
	defer rt.Close()
	check(rt.Do(context.Background(), func(env *runtime.Env) error {
		list := env.VM().NewArray(1, 2, 3)
		if err := env.VM().Set("list", list); err != nil {
			return err
		}
		_, err := env.VM().RunString(`list.push(4)`)
		fmt.Println(list.Export())
		return err
	}))
	// Output: [1 2 3 4]
}

// A module that is told of something later, by another goroutine, does that by the runtime.
func ExampleEnv_Runtime() {
	events := make(chan string)
	go func() {
		defer close(events)
		events <- "started"
		events <- "stopped"
	}()
	run(`
		require('app:events').listen((event) => console.log(event));
	`, runtime.WithModule("app:events", func(env *runtime.Env) (any, error) {
		rt := env.Runtime()
		return runtime.Exports{"listen": func(listener goja.Value) {
			hold := rt.Hold() // the program does not end before the events do
			go func() {
				defer hold.Release()
				for event := range events {
					err := rt.Post(func(env *runtime.Env) error {
						_, err := env.Call(listener, nil, event)
						return err
					})
					if err != nil {
						return // the program is over
					}
				}
			}()
		}}, nil
	}))
	// Output:
	// started
	// stopped
}
