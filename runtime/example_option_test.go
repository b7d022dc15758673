package runtime_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"
	"sync/atomic"
	"testing/fstest"
	"time"

	"github.com/sluicejs/sluice/runtime"
)

func ExampleWithArgs() {
	run(`console.log(process.argv.slice(2))`, runtime.WithArgs("--verbose", "file"))
	// Output: [ '--verbose', 'file' ]
}

func ExampleWithEnv() {
	run(`console.log(process.env.MODE, process.env.HOME)`, runtime.WithEnv(map[string]string{"MODE": "test"}))
	// Output: test undefined
}

func ExampleWithStdio() {
	rt, err := runtime.New(runtime.WithStdio(strings.NewReader("some text"), os.Stdout, nil))
	check(err)
	defer rt.Close()
	check(rt.RunString(context.Background(), "main.js", `
		process.stdin.on('data', (b) => console.log(b.toString().length));
		console.error('this is lost');
	`))
	// Output: 9
}

func ExampleWithDir() {
	scripts := fstest.MapFS{"app/main.js": {Data: []byte("console.log(process.cwd(), __filename)")}}
	rt, err := runtime.New(runtime.WithFS(scripts), runtime.WithDir("/app"), runtime.WithStdio(nil, os.Stdout, nil))
	check(err)
	defer rt.Close()
	check(rt.RunFile(context.Background(), "main.js"))
	// Output: /app /app/main.js
}

func ExampleWithPreload() {
	run(`console.log(globalThis.before)`,
		runtime.WithFS(fstest.MapFS{"setup.js": {Data: []byte("globalThis.before = 'prepared'")}}),
		runtime.WithPreload("/setup.js"))
	// Output: prepared
}

func ExampleWithExecPath() {
	run(`console.log(process.execPath, process.argv0)`, runtime.WithExecPath("/usr/bin/app", "app"))
	// Output: /usr/bin/app app
}

func ExampleWithFlags() {
	run(`console.log(process.execArgv); process.emitWarning('not shown')`, runtime.WithFlags("--no-warnings"))
	// Output: [ '--no-warnings' ]
}

func ExampleWithExecArgv() {
	run(`console.log(process.execArgv)`, runtime.WithFlags("--no-warnings"), runtime.WithExecArgv("-q"))
	// Output: [ '-q' ]
}

// A quickClock does not wait: whoever asks to be called later moves its time on to then.
type quickClock struct{ now atomic.Int64 }

func (c *quickClock) Now() time.Duration { return time.Duration(c.now.Load()) }

func (c *quickClock) AfterFunc(d time.Duration, f func()) (stop func() bool) {
	c.now.Add(int64(d))
	go f()
	return func() bool { return false }
}

// Timers follow a clock of one's own.
func ExampleWithClock() {
	run(`setTimeout(() => console.log('a day has passed'), 24 * 3600 * 1000)`, runtime.WithClock(&quickClock{}))
	// Output: a day has passed
}

// The program is like one of the sluice command.
func ExampleWithSystem() {
	run(`console.log(typeof require('fs').readFileSync, process.pid > 0)`, runtime.WithSystem())
	// Output: function true
}

func ExampleRuntime_Eval() {
	rt, err := runtime.New(runtime.WithStdio(nil, os.Stdout, os.Stderr))
	check(err)
	defer rt.Close()
	check(rt.Eval(context.Background(), "[eval]", `console.log(path.join('a', 'b'))`)) // builtin modules are variables
	// Output: a/b
}

func ExampleRuntime_Print() {
	rt, err := runtime.New(runtime.WithStdio(nil, os.Stdout, os.Stderr))
	check(err)
	defer rt.Close()
	check(rt.Print(context.Background(), "[eval]", `({ answer: 6 * 7 })`))
	// Output: { answer: 42 }
}

func ExampleRuntime_Run() {
	program, err := runtime.Compile("main.js", `console.log('run number', process.argv[2])`)
	check(err)
	for _, n := range []string{"1", "2"} {
		rt, err := runtime.New(runtime.WithArgs(n), runtime.WithStdio(nil, os.Stdout, os.Stderr))
		check(err)
		check(rt.Run(context.Background(), program))
		check(rt.Close())
	}
	// Output:
	// run number 1
	// run number 2
}

func ExampleRuntime_CheckFile() {
	rt, err := runtime.New(runtime.WithFS(fstest.MapFS{"main.js": {Data: []byte("const = 5")}}))
	check(err)
	defer rt.Close()
	fmt.Println(rt.CheckFile(context.Background(), "main.js"))
	// Output: SyntaxError: Unexpected token '='
}

// Close ends a program wherever it is; any goroutine may call it.
func ExampleRuntime_Close() {
	rt, err := runtime.New()
	if err != nil {
		log.Fatal(err)
	}
	go func() { check(rt.Close()) }()
	fmt.Println(rt.RunString(context.Background(), "main.js", `for (;;);`))
	// Output: runtime: closed
}

// The program's process is the Go process, without its files but for one folder, its secrets
// and its signals.
func ExampleWithPermissions() {
	dir, err := os.MkdirTemp("", "example")
	check(err)
	defer os.RemoveAll(dir)
	check(os.Setenv("EXAMPLE_TOKEN", "secret"))
	defer os.Unsetenv("EXAMPLE_TOKEN")
	run(`
		const fs = require('fs');
		fs.writeFileSync(process.argv[2] + '/notes.txt', 'kept');
		try {
			fs.readFileSync('/etc/passwd');
		} catch (err) {
			console.log(err.code, err.permission);
		}
		console.log(process.env.EXAMPLE_TOKEN, process.permission.has('fs.write', process.argv[2]));
	`, runtime.WithSystem(), runtime.WithArgs(dir), runtime.WithPermissions(runtime.Permissions{
		Read:     runtime.AllowPaths(dir),
		Write:    runtime.AllowPaths(dir),
		Env:      runtime.DenyNames("EXAMPLE_*"),
		Confined: true,
	}))
	// Output:
	// ERR_ACCESS_DENIED FileSystemRead
	// undefined true
}
