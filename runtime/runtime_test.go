package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/dop251/goja"
	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/runtime"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func newRuntime(t testing.TB, options ...runtime.Option) *runtime.Runtime {
	t.Helper()
	rt, err := runtime.New(options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := rt.Close(); err != nil {
			t.Error(err)
		}
	})
	return rt
}

// output runs a program and returns what it prints.
func output(t *testing.T, text string, options ...runtime.Option) (stdout string, err error) {
	t.Helper()
	var out strings.Builder
	rt := newRuntime(t, append([]runtime.Option{runtime.WithStdio(nil, &out, &out)}, options...)...)
	err = rt.RunString(t.Context(), "main.js", text)
	return out.String(), err
}

func TestProgramRunsToItsEnd(t *testing.T) {
	out, err := output(t, `
		process.on('exit', (code) => console.log('exit', code));
		process.once('beforeExit', () => { console.log('beforeExit'); setTimeout(() => console.log('more')) });
		setTimeout(() => console.log('timeout'), 1);
		process.nextTick(() => console.log('tick'));
		console.log('main')`)
	want := "main\ntick\ntimeout\nbeforeExit\nmore\nexit 0\n"
	if err != nil || out != want {
		t.Errorf("got %q, %v, want %q", out, err, want)
	}
}

func TestExitCodes(t *testing.T) {
	for _, test := range []struct {
		text string
		code int // 0: no error
		out  string
	}{
		{"process.exit(3)", 3, ""},
		{"process.exit()", 0, ""},
		{"process.exitCode = 4", 4, ""},
		{"setTimeout(() => process.exit(5), 1); setInterval(() => {}, 1e6)", 5, ""},
		{"process.on('exit', () => { console.log('bye'); process.exitCode = 6 })", 6, "bye\n"},
		{"process.exit(7); console.log('never')", 7, ""},
		{"try { process.exit(8) } catch { console.log('never') } finally { console.log('never') }", 8, ""},
	} {
		out, err := output(t, test.text)
		var exit *runtime.ExitError
		switch {
		case test.code == 0 && err != nil, test.code != 0 && (!errors.As(err, &exit) || exit.Code != test.code):
			t.Errorf("%s: %v", test.text, err)
		case out != test.out:
			t.Errorf("%s: got %q, want %q", test.text, out, test.out)
		}
	}
}

func TestException(t *testing.T) {
	_, err := output(t, "function f() {\n  throw Object.assign(new TypeError('bad'), { code: 'E_BAD' });\n}\nf();")
	var e *runtime.Exception
	if !errors.As(err, &e) {
		t.Fatal(err)
	}
	if e.Name != "TypeError" || e.Message != "bad" || e.Code != "E_BAD" || e.ExitCode != 1 || e.Error() != "TypeError: bad" {
		t.Errorf("%+v", e)
	}
	if !strings.HasPrefix(e.Stack, "TypeError: bad\n    at f (/main.js:2:23)\n    at ") {
		t.Error(e.Stack)
	}
	if !strings.HasPrefix(e.Report, "/main.js:2\n  throw Object.assign(new TypeError('bad'), { code: 'E_BAD' });\n  ^\n\nTypeError: bad\n") {
		t.Error(e.Report)
	}
	if code := e.Value.(*goja.Object).Get("code"); code.String() != "E_BAD" {
		t.Error(code)
	}
}

func TestExceptionThatIsNoError(t *testing.T) {
	for text, want := range map[string]string{
		"throw 5":                              "uncaught: 5",
		"Promise.reject(new RangeError('r'))":  "RangeError: r",
		"setTimeout(() => { throw null }, 1)":  "uncaught: null",
		"throw Object.assign(new Error, {})":   "Error",
		"require('./none')":                    "Error: Cannot find module './none'\nRequire stack:\n- /main.js",
		"process.exitCode = 9; throw 'a text'": "uncaught: a text",
	} {
		_, err := output(t, text)
		var e *runtime.Exception
		if !errors.As(err, &e) || e.Error() != want {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestHandledExceptionKeepsTheTicksOfTheMainScript(t *testing.T) {
	out, err := output(t, `
		process.on('uncaughtException', (err, origin) => console.log(origin, err.message));
		process.nextTick(() => console.log('tick'));
		setImmediate(() => console.log('immediate'));
		throw new Error('x')`)
	if want := "uncaughtException x\ntick\nimmediate\n"; err != nil || out != want {
		t.Errorf("got %q, %v", out, err)
	}
}

func TestCallsThatNestTooDeeply(t *testing.T) {
	_, err := output(t, "(function f() { f() })()")
	var e *runtime.Exception
	if !errors.As(err, &e) || e.Error() != "RangeError: Maximum call stack size exceeded" {
		t.Error(err)
	}
}

func TestContextEndsProgram(t *testing.T) {
	reason := errors.New("no more time")
	for name, text := range map[string]string{
		"busy":       "started(); for (;;);",
		"waiting":    "started(); setInterval(() => {}, 1e6)",
		"microtasks": "started(); (function f() { Promise.resolve().then(f) })()",
		"ticks":      "started(); (function f() { process.nextTick(f) })()",
		"catching":   "started(); for (;;) try { for (;;); } catch {}",
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancelCause(t.Context())
			rt := newRuntime(t, started(func() { cancel(reason) }))
			if err := rt.RunString(ctx, "main.js", "const started = require('started');"+text); err != reason {
				t.Error(err)
			}
		})
	}
}

// started is an option that gives a program a module that calls f.
func started(f func()) runtime.Option {
	return runtime.WithNativeModule("started", func(vm *goja.Runtime, module *goja.Object) {
		module.Set("exports", func() { f() })
	})
}

func TestContextThatHasEnded(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	rt := newRuntime(t)
	if err := rt.RunString(ctx, "main.js", "throw 1"); err != context.Canceled {
		t.Error(err)
	}
	if err := rt.RunString(t.Context(), "main.js", ""); err != nil {
		t.Error(err)
	}
}

func TestPanicsOfGoCode(t *testing.T) {
	cause := errors.New("broken")
	for name, text := range map[string]string{
		"main script": "function f() {\n  require('./panics');\n}\nf()",
		"timer":       "setTimeout(function f() {\n  require('./panics');\n}, 1)",
		"listener":    "const E = require('events'); new E().on('x', function f() {\n  require('./panics');\n}).emit('x')",
		"promise":     "Promise.resolve().then(function f() {\n  require('./panics');\n})",
		"caught":      "function f() {\n  try { require('./panics') } catch { } finally { console.log('never') }\n}\nf()",
	} {
		t.Run(name, func(t *testing.T) {
			var out strings.Builder
			rt := newRuntime(t, runtime.WithFS(panickingFS{cause}), runtime.WithStdio(nil, &out, &out))
			err := rt.RunString(t.Context(), "main.js", text)
			var p *runtime.PanicError
			if !errors.As(err, &p) || !errors.Is(err, cause) {
				t.Fatal(err)
			}
			if !strings.Contains(p.Go, "panickingFS") {
				t.Errorf("the stack of Go is\n%s", p.Go)
			}
			if !strings.Contains(p.JS, "f (/main.js:2:") {
				t.Errorf("the stack of JavaScript is\n%s", p.JS)
			}
			if out.String() != "" {
				t.Error(out.String())
			}
		})
	}
}

// panickingFS panics when a file is opened.
type panickingFS struct{ value any }

func (f panickingFS) Open(string) (fs.File, error) { panic(f.value) }

func TestPanicsOfModules(t *testing.T) {
	rt := newRuntime(t, runtime.WithNativeModule("panic", func(vm *goja.Runtime, module *goja.Object) {
		module.Set("exports", func(goja.FunctionCall) goja.Value { panic("of a module") })
	}))
	err := rt.RunString(t.Context(), "main.js", "require('panic')()")
	var p *runtime.PanicError
	if !errors.As(err, &p) || p.Value != "of a module" || !strings.Contains(err.Error(), "TestPanicsOfModules") {
		t.Error(err)
	}
}

func TestCloseEndsProgram(t *testing.T) {
	running := make(chan struct{})
	rt := newRuntime(t, started(func() { close(running) }))
	done := make(chan error, 1)
	go func() { done <- rt.RunString(t.Context(), "main.js", "require('started')(); for (;;);") }()
	<-running
	if err := rt.RunString(t.Context(), "main.js", ""); err != runtime.ErrClosed {
		t.Error("two programs at once:", err)
	}
	if err := rt.Close(); err != nil {
		t.Error(err)
	}
	if err := <-done; err != runtime.ErrClosed {
		t.Error(err)
	}
	if err := rt.RunString(t.Context(), "main.js", ""); err != runtime.ErrClosed {
		t.Error(err)
	}
}

func TestARuntimeRunsOneProgram(t *testing.T) {
	rt := newRuntime(t)
	for _, want := range []error{nil, runtime.ErrClosed} {
		if err := rt.RunString(t.Context(), "main.js", ""); err != want {
			t.Errorf("got %v, want %v", err, want)
		}
	}
}

func TestNothingIsGrantedByItself(t *testing.T) {
	t.Setenv("SLUICE_TEST", "of the host")
	out, err := output(t, `
		console.log(process.env, process.argv.length, process.cwd());
		const codes = new Set();
		const modules = ['/etc/passwd', 'net', 'dns', 'fs', 'os', 'tty'].map((id) => () => require(id));
		for (const f of [...modules, () => process.kill(process.pid, 0)]) {
			try { f(); console.log('granted', f) } catch (err) { codes.add(err.code) }
		}
		console.log(codes)`)
	if want := "{} 2 /\nSet(2) { 'MODULE_NOT_FOUND', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM' }\n"; err != nil || out != want {
		t.Errorf("got %q, %v", out, err)
	}
}

func TestSystemNetwork(t *testing.T) {
	out, err := output(t, `
		const net = require('net');
		const server = net.createServer((socket) => socket.end('hello')).listen(0, '127.0.0.1', () => {
			net.connect(server.address().port).on('data', (data) => { console.log(String(data)); server.close() });
		})`, runtime.WithNetwork(jsnet.System()))
	if err != nil || out != "hello\n" {
		t.Errorf("got %q, %v", out, err)
	}
}

func TestOptions(t *testing.T) {
	out, err := output(t, `
		console.log(process.argv.slice(2), process.env, process.execPath, process.argv0, process.execArgv, process.cwd());
		console.log(require('./data'), require('native').answer, require('node:native') === require('native'));
		console.log(preloaded, new Error('x').stack.split('\n').length)`,
		runtime.WithArgs("-x", "y"),
		runtime.WithEnv(map[string]string{"A": "b"}),
		runtime.WithExecPath("/bin/it", "it"),
		runtime.WithFlags("--stack-trace-limit=0"),
		runtime.WithDir("/app"),
		runtime.WithFS(fstest.MapFS{
			"app/data.json": {Data: []byte("[1]")},
			"app/before.js": {Data: []byte("globalThis.preloaded = module.parent.id")},
		}),
		runtime.WithPreload("./before"),
		runtime.WithNativeModule("native", func(vm *goja.Runtime, module *goja.Object) {
			module.Get("exports").(*goja.Object).Set("answer", 42)
		}),
	)
	want := "[ '-x', 'y' ] { A: 'b' } /bin/it it [ '--stack-trace-limit=0' ] /app\n[ 1 ] 42 true\ninternal/preload 1\n"
	if err != nil || out != want {
		t.Errorf("got  %s, %v\nwant %s", out, err, want)
	}
}

func TestStandardInput(t *testing.T) {
	var out strings.Builder
	rt := newRuntime(t, runtime.WithStdio(strings.NewReader("one\ntwo\n"), &out, nil))
	err := rt.RunString(t.Context(), "main.js", `
		let text = '';
		process.stdin.setEncoding('utf8').on('data', (chunk) => text += chunk).on('end', () => console.log(text.split('\n')))`)
	if want := "[ 'one', 'two', '' ]\n"; err != nil || out.String() != want {
		t.Errorf("got %q, %v", out.String(), err)
	}
}

func TestSystem(t *testing.T) {
	dir := realTempDir(t)
	writeFile(t, filepath.Join(dir, "main.js"), "console.log(__filename, process.env.SLUICE_TEST, process.pid); require('./lib')")
	writeFile(t, filepath.Join(dir, "lib", "index.js"), "console.log(require.main.filename, process.argv[1])")
	t.Setenv("SLUICE_TEST", "of the host")
	t.Chdir(dir)
	var out strings.Builder
	rt := newRuntime(t, runtime.WithSystem(), runtime.WithStdio(nil, &out, nil))
	if err := rt.RunFile(t.Context(), "main"); err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf("%[1]s/main.js of the host %[2]d\n%[1]s/main.js %[1]s/main\n", dir, os.Getpid())
	if out.String() != want {
		t.Errorf("got  %s\nwant %s", out.String(), want)
	}
}

func TestEvalAndPrint(t *testing.T) {
	var out strings.Builder
	rt := newRuntime(t, runtime.WithStdio(nil, &out, nil))
	err := rt.Eval(t.Context(), "[eval]",
		"var x = 1; let y = 2; console.log(typeof require, __filename, module.id, typeof path.join, globalThis.x, globalThis.y)")
	if want := "function [eval] [eval] function 1 undefined\n"; err != nil || out.String() != want {
		t.Errorf("got %s, %v", out.String(), err)
	}
	out.Reset()
	rt = newRuntime(t, runtime.WithStdio(nil, &out, nil))
	err = rt.Print(t.Context(), "[eval]", "process.nextTick(() => console.log('tick')); ({ a: [1] })")
	if want := "{ a: [ 1 ] }\ntick\n"; err != nil || out.String() != want {
		t.Errorf("got %s, %v", out.String(), err)
	}
	err = newRuntime(t).Eval(t.Context(), "[eval]", "foo(")
	var e *runtime.Exception
	if !errors.As(err, &e) || !strings.HasPrefix(e.Report, "[eval]:1\nfoo(\n    \n\nSyntaxError: Unexpected end of input\n    at [eval]-wrapper:6:24\n") {
		t.Error(err)
	}
}

func TestManyRuntimesSideBySide(t *testing.T) {
	const runtimes, timers = 300, 5
	var wg sync.WaitGroup
	var mu sync.Mutex
	total := 0
	for i := range runtimes {
		wg.Go(func() {
			var out strings.Builder
			rt, err := runtime.New(runtime.WithArgs(fmt.Sprint(i)), runtime.WithStdio(nil, &out, nil))
			if err != nil {
				t.Error(err)
				return
			}
			defer rt.Close()
			err = rt.RunString(t.Context(), "main.js", `
				const EventEmitter = require('events');
				class Counter extends EventEmitter { n = 0; add(k) { this.n += k; this.emit('change', this.n) } }
				const counter = new Counter(), seen = [];
				counter.on('change', (n) => seen.push(n));
				for (let i = 0; i < 5; i++) setTimeout(() => counter.add(Number(process.argv[2])), i % 3);
				process.on('exit', () => console.log(seen.at(-1)))`)
			if want := fmt.Sprintln(i * timers); err != nil || out.String() != want {
				t.Errorf("got %q, %v, want %q", out.String(), err, want)
			}
			mu.Lock()
			defer mu.Unlock()
			total++
		})
	}
	wg.Wait()
	if total != runtimes {
		t.Errorf("%d of %d", total, runtimes)
	}
}

func TestDescriptorsAreReleased(t *testing.T) {
	before := descriptors(t)
	for range 50 {
		rt, err := runtime.New()
		if err != nil {
			t.Fatal(err)
		}
		if err := rt.RunString(t.Context(), "main.js", "setTimeout(() => {}, 1)"); err != nil {
			t.Error(err)
		}
		for range 2 {
			if err := rt.Close(); err != nil {
				t.Error(err)
			}
		}
	}
	if after := descriptors(t); after > before {
		t.Errorf("%d descriptors before, %d after", before, after)
	}
}

func descriptors(t *testing.T) int {
	t.Helper()
	list, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		t.Skip(err)
	}
	return len(list)
}

func TestClock(t *testing.T) {
	out, err := output(t, "setTimeout(() => console.log('an hour'), 3600e3)", runtime.WithClock(fastClock{}))
	if err != nil || out != "an hour\n" {
		t.Errorf("got %q, %v", out, err)
	}
}

// fastClock lets an hour pass in a few milliseconds.
type fastClock struct{}

var fastClockStart = time.Now()

func (fastClock) Now() time.Duration { return time.Since(fastClockStart) * 1e6 }

func (fastClock) AfterFunc(d time.Duration, f func()) func() bool {
	return time.AfterFunc(d/1e6, f).Stop
}

// realTempDir is a temporary folder by its real name.
func realTempDir(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func writeFile(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestOptionsThatAreNil(t *testing.T) {
	rt := newRuntime(t, runtime.WithFS(nil), runtime.WithEnv(nil), runtime.WithClock(nil), runtime.WithStdio(nil, nil, nil))
	err := rt.RunString(t.Context(), "main.js", "process.env.HOME; console.log(1); require('./other')")
	if e := (*runtime.Exception)(nil); !errors.As(err, &e) || e.Code != "MODULE_NOT_FOUND" {
		t.Errorf("got %v", err)
	}
}

func TestWorkingDirectoryIsAbsolute(t *testing.T) {
	if _, err := runtime.New(runtime.WithDir("scripts")); err == nil || !strings.Contains(err.Error(), "scripts") {
		t.Errorf("got %v", err)
	}
}
