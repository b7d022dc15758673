package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/runtime"
)

// start starts a program whose main script is text.
func start(t testing.TB, text string, options ...runtime.Option) *runtime.Runtime {
	t.Helper()
	rt := newRuntime(t, options...)
	p, err := runtime.Compile("main.js", text)
	if err != nil {
		t.Fatal(err)
	}
	if err := rt.Start(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	return rt
}

func TestCallConverts(t *testing.T) {
	type point struct {
		X, Y   float64
		Label  string `json:"name,omitempty"`
		Hidden int    `json:"-"`
	}
	rt := start(t, `
		exports.echo = (v) => v;
		exports.describe = (v) => (v === null ? 'null' : v.constructor.name) + ' ' + JSON.stringify(v);
		exports.later = async (v) => { await null; return v; };
		exports.rules = { prefix: '>', apply(text) { return this.prefix + text; } };
		globalThis.fromGlobal = () => 'global';
	`)
	for _, test := range []struct {
		in   any
		want string
	}{
		{nil, "null null"},
		{true, "Boolean true"},
		{"text", `String "text"`},
		{uint64(7), "Number 7"},
		{1.5, "Number 1.5"},
		{[]string{"a", "b"}, `Array ["a","b"]`},
		{map[int]bool{2: true, 1: false}, `Object {"1":false,"2":true}`},
		{point{X: 1, Hidden: 2}, `Object {"x":1,"y":0}`},
		{&point{Label: "p"}, `Object {"x":0,"y":0,"name":"p"}`},
		{[]byte("hi"), `Buffer {"type":"Buffer","data":[104,105]}`},
		{time.UnixMilli(0), `Date "1970-01-01T00:00:00.000Z"`},
		{1500 * time.Microsecond, "Number 1.5"},
		{errors.New("broken"), "Error {}"},
		{fmt.Errorf("open: %w", fs.ErrNotExist), `Error {"code":"ENOENT"}`},
	} {
		got, err := runtime.Call[string](t.Context(), rt, "describe", test.in)
		if err != nil || got != test.want {
			t.Errorf("%#v: got %q, %v; want %q", test.in, got, err, test.want)
		}
	}

	check := func(got, want any, err error) {
		t.Helper()
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("got %#v, %v; want %#v", got, err, want)
		}
	}
	n, err := runtime.Call[int](t.Context(), rt, "later", 3)
	check(n, 3, err)
	s, err := runtime.Call[string](t.Context(), rt, "rules.apply", "x")
	check(s, ">x", err)
	s, err = runtime.Call[string](t.Context(), rt, "fromGlobal")
	check(s, "global", err)
	p, err := runtime.Call[*point](t.Context(), rt, "echo", point{1, 2, "p", 3})
	check(p, &point{1, 2, "p", 0}, err)
	b, err := runtime.Call[[]byte](t.Context(), rt, "echo", []byte{1, 2})
	check(b, []byte{1, 2}, err)
	m, err := runtime.Call[map[string]any](t.Context(), rt, "echo", map[string]any{"a": []any{1, "x", nil}})
	check(m, map[string]any{"a": []any{int64(1), "x", nil}}, err)
	big1, err := runtime.Call[*big.Int](t.Context(), rt, "echo", new(big.Int).Lsh(big.NewInt(1), 70))
	check(big1, new(big.Int).Lsh(big.NewInt(1), 70), err)
	at, err := runtime.Call[time.Time](t.Context(), rt, "echo", time.UnixMilli(5))
	check(at.UnixMilli(), int64(5), err)
	missing, err := runtime.Call[any](t.Context(), rt, "echo")
	check(missing, nil, err)
}

func TestCallRefusesWhatDoesNotFit(t *testing.T) {
	rt := start(t, `exports.echo = (v) => v; exports.nested = () => ({ list: [1, 'two'] });`)
	var refused *runtime.ConversionError
	if _, err := runtime.Call[int](t.Context(), rt, "echo", "1"); !errors.As(err, &refused) {
		t.Errorf("a string as an int: %v", err)
	}
	if _, err := runtime.Call[uint8](t.Context(), rt, "echo", 256); !errors.As(err, &refused) {
		t.Errorf("256 as a byte: %v", err)
	}
	if _, err := runtime.Call[any](t.Context(), rt, "echo", int64(1)<<60); !errors.As(err, &refused) {
		t.Errorf("a whole number that no number holds: %v", err)
	}
	if _, err := runtime.Call[any](t.Context(), rt, "echo", make(chan int)); !errors.As(err, &refused) {
		t.Errorf("a channel: %v", err)
	}
	_, err := runtime.Call[struct{ List []int }](t.Context(), rt, "nested")
	if want := ".list[1]: cannot use a string as int"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	for _, name := range []string{"nothing", "nothing.at.all", "echo.name", ""} {
		if _, err := runtime.Call[any](t.Context(), rt, name); !errors.Is(err, runtime.ErrNoFunction) {
			t.Errorf("a function that is not there: %v", err)
		}
	}
}

func TestCallFails(t *testing.T) {
	rt := start(t, `
		exports.fail = () => { throw new TypeError('no') };
		exports.reject = async () => { const e = new Error('late'); e.code = 'ELATE'; throw e };
		exports.deep = function deep() { deep() };
		exports.spin = () => { for (;;); };
		exports.wait = () => new Promise(() => {});
		exports.ok = () => 'ok';
	`)
	var exception *runtime.Exception
	if _, err := runtime.Call[any](t.Context(), rt, "fail"); !errors.As(err, &exception) || exception.Name != "TypeError" {
		t.Errorf("thrown: %v", err)
	}
	if frames := exception.Frames(); len(frames) == 0 || frames[0].File != "/main.js" || frames[0].Line != 2 {
		t.Errorf("frames: %+v of %s", exception.Frames(), exception.Stack)
	}
	if _, err := runtime.Call[any](t.Context(), rt, "reject"); !errors.As(err, &exception) || exception.Code != "ELATE" {
		t.Errorf("rejected: %v", err)
	}
	if _, err := runtime.Call[any](t.Context(), rt, "deep"); !errors.As(err, &exception) || exception.Name != "RangeError" {
		t.Errorf("too deep: %v", err)
	}
	mine := errors.New("mine")
	for _, name := range []string{"spin", "wait"} {
		ctx, cancel := context.WithCancelCause(t.Context())
		time.AfterFunc(time.Millisecond, func() { cancel(mine) })
		if _, err := runtime.Call[any](ctx, rt, name); err != mine {
			t.Errorf("%s: %v", name, err)
		}
		cancel(nil)
	}
	if got, err := runtime.Call[string](t.Context(), rt, "ok"); got != "ok" {
		t.Errorf("afterwards: %q, %v", got, err)
	}
}

func TestDeadlocksAreRefused(t *testing.T) {
	rt := start(t, `exports.f = () => 1`)
	err := rt.Do(t.Context(), func(env *runtime.Env) error {
		if err := env.Runtime().Close(); err != runtime.ErrDeadlock {
			t.Errorf("Close: %v", err)
		}
		if err := env.Runtime().Shutdown(t.Context()); err != runtime.ErrDeadlock {
			t.Errorf("Shutdown: %v", err)
		}
		if err := env.Runtime().Wait(t.Context()); err != runtime.ErrDeadlock {
			t.Errorf("Wait: %v", err)
		}
		_, err := runtime.Call[int](t.Context(), env.Runtime(), "f")
		return err
	})
	if err != runtime.ErrDeadlock {
		t.Errorf("Call: %v", err)
	}
}

func TestCallsFromManyGoroutines(t *testing.T) {
	rt := start(t, `let n = 0; exports.next = async () => { await null; return ++n }; exports.count = () => n`)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				if _, err := runtime.Call[int](t.Context(), rt, "next"); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if n, err := runtime.Call[int](t.Context(), rt, "count"); n != 400 {
		t.Errorf("%d, %v", n, err)
	}
}

func TestCallsOfAProgramThatIsOver(t *testing.T) {
	rt := start(t, `exports.exit = () => process.exit(3)`)
	_, err := runtime.Call[any](t.Context(), rt, "exit")
	var exit *runtime.ExitError
	if !errors.Is(err, runtime.ErrClosed) {
		t.Errorf("the call that ends it: %v", err)
	}
	if err := rt.Wait(t.Context()); !errors.As(err, &exit) || exit.Code != 3 {
		t.Errorf("Wait: %v", err)
	}
	if _, err = runtime.Call[any](t.Context(), rt, "exit"); !errors.Is(err, runtime.ErrClosed) || !errors.As(err, &exit) {
		t.Errorf("afterwards: %v", err)
	}
	if err := rt.Post(func(*runtime.Env) error { return nil }); !errors.Is(err, runtime.ErrClosed) {
		t.Errorf("Post: %v", err)
	}
	unused := newRuntime(t)
	unused.Close()
	if err := unused.Do(t.Context(), nil); !errors.Is(err, runtime.ErrClosed) {
		t.Errorf("a runtime that was never used: %v", err)
	}
}

func TestCallsWaitForTheMainScript(t *testing.T) {
	rt := newRuntime(t)
	got := make(chan string)
	go func() {
		s, err := runtime.Call[string](t.Context(), rt, "f")
		got <- fmt.Sprint(s, err)
	}()
	hold := rt.Hold()
	ended := make(chan error)
	go func() { ended <- rt.RunString(t.Context(), "main.js", `exports.f = () => 'main'`) }()
	if s := <-got; s != "main<nil>" {
		t.Error(s)
	}
	hold.Release()
	hold.Release()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func TestStartFails(t *testing.T) {
	rt := newRuntime(t)
	var exception *runtime.Exception
	p, err := runtime.Compile("main.js", `throw new RangeError('at once')`)
	if err != nil {
		t.Fatal(err)
	}
	if err := rt.Start(t.Context(), p); !errors.As(err, &exception) || exception.Message != "at once" {
		t.Errorf("got %v", err)
	}
	if err := rt.Start(t.Context(), p); err != runtime.ErrClosed {
		t.Errorf("again: %v", err)
	}
	var syntax *runtime.SyntaxError
	if _, err := runtime.Compile("bad.js", "let x =\n}"); !errors.As(err, &syntax) || syntax.Line != 2 || syntax.File != "/bad.js" {
		t.Errorf("Compile: %#v", err)
	}
	slow := newRuntime(t)
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	p, _ = runtime.Compile("main.js", `for (;;);`)
	if err := slow.Start(ctx, p); err != context.DeadlineExceeded {
		t.Errorf("a main script that goes on and on: %v", err)
	}
}

func TestShutdown(t *testing.T) {
	ended := start(t, ``)
	if err := ended.Shutdown(t.Context()); err != nil {
		t.Error(err)
	}
	interval := start(t, `setInterval(() => {}, 1000)`)
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	if err := interval.Shutdown(ctx); err != context.DeadlineExceeded {
		t.Errorf("with an interval: %v", err)
	}
	if err := newRuntime(t).Shutdown(t.Context()); err != nil {
		t.Errorf("before it has begun: %v", err)
	}
}

func TestPost(t *testing.T) {
	rt := newRuntime(t)
	if err := rt.Post(func(*runtime.Env) error { return errors.New("posted") }); err != nil {
		t.Fatal(err)
	}
	var exception *runtime.Exception
	if err := rt.RunString(t.Context(), "main.js", ``); !errors.As(err, &exception) || exception.Message != "posted" {
		t.Errorf("got %v", err)
	}
}

// A failure is an error that Go and scripts hand to each other.
type failure struct{ reason string }

func (f *failure) Error() string { return "failure: " + f.reason }
func (f *failure) Code() string  { return "EFAILURE" }

func TestErrorsGoThroughScripts(t *testing.T) {
	mine := &failure{"mine"}
	rt := start(t, `
		const host = require('app:host');
		exports.pass = () => host.fail();
		exports.passAsync = () => host.failLater();
		exports.wrap = () => { try { host.fail() } catch (e) { throw new Error('wrapped', { cause: e }) } };
		exports.code = () => { try { host.fail() } catch (e) { return [e instanceof Error, e.name, e.code, e.message] } };
		exports.same = () => { const e = new Error('own'); try { host.relay(() => { throw e }) } catch (again) { return again === e } };
		exports.within = () => { const e = new Error('own'); try { host.wrap(() => { throw e }) } catch (outer) { return outer.message + (outer.cause === e) } };
	`, runtime.WithModule("app:host", func(*runtime.Env) (any, error) {
		return runtime.Exports{
			"fail":      func() error { return mine },
			"failLater": runtime.Async(func() error { return mine }),
			"relay":     func(f func() error) error { return f() },
			"wrap":      func(f func() error) error { return fmt.Errorf("around: %w", f()) },
		}, nil
	}))
	for _, name := range []string{"pass", "passAsync", "wrap"} {
		_, err := runtime.Call[any](t.Context(), rt, name)
		var got *failure
		if !errors.As(err, &got) || got != mine || !errors.Is(err, mine) {
			t.Errorf("%s: %v", name, err)
		}
	}
	got, err := runtime.Call[[]any](t.Context(), rt, "code")
	if want := []any{true, "Error", "EFAILURE", "failure: mine"}; !reflect.DeepEqual(got, want) {
		t.Errorf("%v, %v", got, err)
	}
	if same, err := runtime.Call[bool](t.Context(), rt, "same"); !same {
		t.Errorf("an exception that comes back is another: %v", err)
	}
	if s, err := runtime.Call[string](t.Context(), rt, "within"); s != "around: Error: owntrue" {
		t.Errorf("%q, %v", s, err)
	}
}

// A store is a struct whose methods scripts call.
type store struct {
	mu     sync.Mutex
	values map[string]string
	Name   string
}

func (s *store) Set(key, value string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.values[key] = value
}

func (s *store) Get(ctx context.Context, key string) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	v, ok := s.values[key]
	if !ok {
		return "", fmt.Errorf("%s: %w", key, fs.ErrNotExist)
	}
	return v, ctx.Err()
}

func (s *store) Same(other *store) bool { return s == other }

func TestHostObjects(t *testing.T) {
	s := &store{values: make(map[string]string), Name: "first"}
	got, err := output(t, `
		const store = require('app:store');
		store.set('a', 'b');
		console.log(store.get('a'), store.name, store.same(store), store.constructor.name);
		store.name = 'second';
		try { store.get('c') } catch (e) { console.log(e.code, e.message) }
		try { store.set(1, 2) } catch (e) { console.log(e.name, e.code, e.message) }
		try { store.get.call({}) } catch (e) { console.log(e.code) }
		try { new store.constructor() } catch (e) { console.log(e.message) }
	`, runtime.WithModule("app:store", func(*runtime.Env) (any, error) { return s, nil }))
	want := "b first true store\nENOENT c: file does not exist\n" +
		"TypeError ERR_INVALID_ARG_TYPE argument 1: cannot use the number 1 as string\nERR_INVALID_THIS\nIllegal constructor\n"
	if err != nil || got != want || s.Name != "second" {
		t.Errorf("got %q, %v, %q", got, err, s.Name)
	}
}

func TestFunctionsOfScriptsOnOtherGoroutines(t *testing.T) {
	var handler func(ctx context.Context, n int, rest ...string) (string, error)
	rt := start(t, `require('app:host').handle(async (n, ...rest) => { await null; return n + rest.join('') })`,
		runtime.WithModule("app:host", func(*runtime.Env) (any, error) {
			return runtime.Exports{"handle": func(f func(context.Context, int, ...string) (string, error)) { handler = f }}, nil
		}))
	if s, err := handler(t.Context(), 1, "a", "b"); s != "1ab" {
		t.Errorf("%q, %v", s, err)
	}
	rt.Close()
	if _, err := handler(t.Context(), 1); !errors.Is(err, runtime.ErrClosed) {
		t.Errorf("after Close: %v", err)
	}
}

func TestModulesFail(t *testing.T) {
	broken := runtime.WithModule("app:broken", func(*runtime.Env) (any, error) { return nil, errors.New("no store") })
	_, err := output(t, `require('app:broken')`, broken)
	if want := "Error: no store"; err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
	panics := runtime.WithModule("app:panics", func(*runtime.Env) (any, error) {
		return runtime.Exports{"now": func() { panic("now") }, "later": runtime.Async(func() { panic("later") })}, nil
	})
	for _, name := range []string{"now", "later"} {
		_, err = output(t, `require('app:panics').`+name+`()`, panics)
		var p *runtime.PanicError
		if !errors.As(err, &p) || p.Value != name || !strings.Contains(p.Go, "TestModulesFail") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestEnv(t *testing.T) {
	rt := start(t, `exports.own = 1`)
	err := rt.Do(t.Context(), func(env *runtime.Env) error {
		path, err := env.Require("path")
		if err != nil {
			return err
		}
		joined, err := env.Call(path.(*goja.Object).Get("join"), path, "a", "b")
		if err != nil || joined.String() != "a/b" {
			t.Errorf("%v, %v", joined, err)
		}
		if _, err := env.Require("nothing"); err == nil {
			t.Error("required what is not there")
		}
		v, err := env.Value(map[string]int{"n": 1})
		if err != nil {
			return err
		}
		var back struct{ N int }
		return env.Export(v, &back)
	})
	if err != nil {
		t.Error(err)
	}
	thrown := rt.Do(t.Context(), func(env *runtime.Env) error { panic(env.VM().NewTypeError("thrown")) })
	if _, ok := thrown.(*runtime.Exception); !ok {
		t.Errorf("thrown in Do: %v", thrown)
	}
}

func TestDeadlocksAreRefusedWhenTheProgramEnds(t *testing.T) {
	var rt *runtime.Runtime
	var got error
	rt = newRuntime(t, runtime.WithModule("app:host", func(env *runtime.Env) (any, error) {
		return runtime.Exports{"end": func() {
			exit := env.VM().Get("process").ToObject(env.VM()).Get("reallyExit")
			_, _ = env.Call(exit, nil, 0) // which ends the program, and throws nothing
			got = rt.Do(t.Context(), func(*runtime.Env) error { return nil })
		}}, nil
	}))
	if err := rt.RunString(t.Context(), "main.js", `require('app:host').end()`); err != nil {
		t.Error(err)
	}
	if got != runtime.ErrDeadlock {
		t.Errorf("got %v", got)
	}
}

// How a program has ended is told also to who has no time left to wait for it.
func TestWaitForWhatIsOver(t *testing.T) {
	rt := newRuntime(t)
	if err := rt.RunString(t.Context(), "main.js", "process.exit(3)"); err == nil {
		t.Fatal("no exit code")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for range 50 {
		if exit := (*runtime.ExitError)(nil); !errors.As(rt.Wait(ctx), &exit) {
			t.Fatal(rt.Wait(ctx))
		}
	}
}

// What a call ends with that is no error says so; only what ends the program is uncaught.
func TestCallThatThrowsNoError(t *testing.T) {
	rt := start(t, "exports.throws = () => { throw 5 }; exports.rejects = () => Promise.reject(undefined)")
	for name, want := range map[string]string{"throws": "thrown: 5", "rejects": "thrown: undefined"} {
		if _, err := runtime.Call[any](t.Context(), rt, name); err == nil || err.Error() != want {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
