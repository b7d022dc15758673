package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"testing/fstest"
	"time"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/jsnet/memnet"
	"github.com/sluicejs/sluice/runtime"
)

func Example() {
	rt, err := runtime.New(runtime.WithStdio(nil, os.Stdout, os.Stderr))
	if err != nil {
		log.Fatal(err)
	}
	defer rt.Close()
	err = rt.RunString(context.Background(), "main.js", `
		const EventEmitter = require('events');
		const emitter = new EventEmitter();
		emitter.once('ready', (what) => console.log(what, 'is ready'));
		setImmediate(() => emitter.emit('ready', 'everything'));
	`)
	if err != nil {
		log.Fatal(err)
	}
	// Output: everything is ready
}

func ExampleWithFS() {
	scripts := fstest.MapFS{ // or os.DirFS, or an embed.FS
		"main.js":                         {Data: []byte("console.log(require('./lib/add')(require('numbers')))")},
		"lib/add.js":                      {Data: []byte("module.exports = (list) => list.reduce((a, b) => a + b)")},
		"node_modules/numbers/index.json": {Data: []byte("[1, 2, 3]")},
	}
	rt, err := runtime.New(runtime.WithFS(scripts), runtime.WithStdio(nil, os.Stdout, os.Stderr))
	if err != nil {
		log.Fatal(err)
	}
	defer rt.Close()
	if err := rt.RunFile(context.Background(), "main.js"); err != nil {
		log.Fatal(err)
	}
	// Output: 6
}

func ExampleRuntime_RunFile() {
	rt, err := runtime.New(
		runtime.WithFS(fstest.MapFS{"main.js": {Data: []byte("console.log(__filename, process.argv.length)")}}),
		runtime.WithStdio(nil, os.Stdout, os.Stderr))
	if err != nil {
		log.Fatal(err)
	}
	defer rt.Close()
	if err := rt.RunFile(context.Background(), "main.js"); err != nil {
		log.Fatal(err)
	}
	// Output: /main.js 2
}

func ExampleRuntime_RunString() {
	rt, err := runtime.New(runtime.WithStdio(nil, os.Stdout, os.Stderr))
	if err != nil {
		log.Fatal(err)
	}
	defer rt.Close()
	err = rt.RunString(context.Background(), "main.js", `setTimeout(() => console.log('at last'), 1); console.log('at first')`)
	if err != nil {
		log.Fatal(err)
	}
	// Output:
	// at first
	// at last
}

// How a program can end.
func ExampleRuntime_RunString_errors() {
	run := func(text string) error {
		rt, err := runtime.New()
		if err != nil {
			log.Fatal(err)
		}
		defer rt.Close()
		return rt.RunString(context.Background(), "main.js", text)
	}

	var exit *runtime.ExitError
	if err := run("process.exit(3)"); errors.As(err, &exit) {
		fmt.Println("exit code", exit.Code)
	}
	var exception *runtime.Exception
	if err := run("function f() { throw new RangeError('too much') }\nf()"); errors.As(err, &exception) {
		fmt.Println(exception.Name, "-", exception.Message)
	}
	// Output:
	// exit code 3
	// RangeError - too much
}

// A context ends a program that takes too long.
func ExampleRuntime_RunString_context() {
	rt, err := runtime.New()
	if err != nil {
		log.Fatal(err)
	}
	defer rt.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	fmt.Println(rt.RunString(ctx, "main.js", "for (;;);"))
	// Output: context deadline exceeded
}

// The script's server is reached over a network in memory.
func ExampleWithNetwork() {
	network := memnet.New()
	rt, err := runtime.New(
		runtime.WithNetwork(jsnet.Network{Dialer: network, Listener: network}),
		runtime.WithStdio(nil, os.Stdout, os.Stderr),
	)
	if err != nil {
		log.Fatal(err)
	}
	defer rt.Close()
	err = rt.RunString(context.Background(), "main.js", `
		const net = require('net');
		const server = net.createServer((socket) => socket.pipe(socket));
		server.listen(7, '127.0.0.1', () => {
			const client = net.connect(7, '127.0.0.1');
			client.setEncoding('utf8').on('data', (text) => console.log(text));
			client.on('close', () => server.close());
			client.end('echoed');
		});
	`)
	if err != nil {
		log.Fatal(err)
	}
	// Output: echoed
}
