package runtime_test

import (
	"context"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/runtime"
)

// Close ends whatever is under way, whoever waits for it, and leaves no goroutine behind.
func TestCloseEndsEverything(t *testing.T) {
	silent, err := net.ListenPacket("udp", "127.0.0.1:0") // a DNS server that does not answer
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	dir := realTempDir(t)
	writeFile(t, filepath.Join(dir, "file"), "content")
	for name, text := range map[string]string{
		"nothing":             ``,
		"a timer":             `setTimeout(() => {}, 1e6)`,
		"an interval":         `setInterval(() => {}, 1)`,
		"immediates":          `(function again() { setImmediate(again) })()`,
		"microtasks":          `(function again() { busy(); Promise.resolve().then(again) })()`,
		"ticks":               `(function again() { busy(); process.nextTick(again) })()`,
		"a loop":              `setTimeout(() => { busy(); for (;;); }, 0)`,
		"a call":              `exports.wait = () => new Promise(() => {})`,
		"a call of a loop":    `exports.wait = () => { busy(); for (;;); }`,
		"a server":            `require('net').createServer(() => {}).listen(0, '127.0.0.1')`,
		"a server on a path":  `require('net').createServer(() => {}).listen(process.argv[2] + '/s')`,
		"connections":         `const net = require('net'); const s = net.createServer((c) => c.pipe(c)).listen(0, '127.0.0.1', () => { const c = net.connect(s.address().port); c.pipe(c); c.write('x') })`,
		"a blocked write":     `const net = require('net'); const s = net.createServer((c) => c.pause()).listen(0, '127.0.0.1', () => net.connect(s.address().port).write(Buffer.alloc(1 << 25)))`,
		"a connection to be":  `require('net').connect(1, '127.0.0.1')`,
		"many lookups":        `for (let i = 0; i < 50; i++) require('dns').lookup('localhost', () => {})`,
		"a question":          `const r = new (require('dns').Resolver)(); r.setServers(['127.0.0.1:' + process.argv[3]]); r.resolve4('a.test', () => {})`,
		"files":               `const fs = require('fs'); (function again() { fs.readFile(process.argv[2] + '/file', again) })()`,
		"a file and a handle": `require('fs').promises.open(process.argv[2] + '/file').then(() => new Promise(() => {}))`,
		"a watched folder":    `require('fs').watch(process.argv[2])`,
		"a polled file":       `require('fs').watchFile(process.argv[2] + '/file', () => {})`,
		"compression":         `const zlib = require('zlib'); (function again() { zlib.deflate(Buffer.alloc(1 << 20), again) })()`,
		"a derivation":        `require('crypto').pbkdf2('a', 'b', 2e5, 64, 'sha512', () => {})`,
		"standard input":      `process.stdin.resume()`,
		"work of Go":          `require('app:host').sleep()`,
		"a stream of Go":      `require('app:host').in.resume()`,
		"a message":           `const { port1, port2 } = new MessageChannel(); port1.on('message', () => {}); port2.ref?.()`,
		"async iteration":     `(async () => { for await (const x of (async function* () { for (;;) yield new Promise(setImmediate) })()) ; })()`,
	} {
		t.Run(name, func(t *testing.T) {
			before := goleak.IgnoreCurrent()
			in, out, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			defer in.Close()
			defer out.Close()
			read, write := io.Pipe()
			defer write.Close()
			_, port, _ := net.SplitHostPort(silent.LocalAddr().String())
			all := runtime.AllowPaths(dir)
			var busy atomic.Bool // in a turn that does not end
			rt, err := runtime.New(
				runtime.WithNetwork(jsnet.System()), runtime.WithFiles(all, all), runtime.WithDir(dir), runtime.WithArgs(dir, port),
				runtime.WithStdio(in, nil, nil),
				exports(runtime.Exports{
					"busy":  func() { busy.Store(true) },
					"sleep": runtime.Async(func(ctx context.Context) { <-ctx.Done() }),
					"in":    runtime.Readable{Reader: read},
				}),
			)
			if err != nil {
				t.Fatal(err)
			}
			started := make(chan error, 1)
			program, err := runtime.Compile("main.js", "const { busy } = require('app:host');\n"+text)
			if err != nil {
				t.Fatal(err)
			}
			go func() { started <- rt.Start(t.Context(), program) }()
			called, waited := make(chan error, 1), make(chan error, 1)
			go func() {
				_, err := runtime.Call[any](t.Context(), rt, "wait")
				called <- err
			}()
			var over atomic.Bool // it has ended by itself
			go func() {
				waited <- rt.Wait(t.Context())
				over.Store(true)
			}()
			for s := rt.Stats(); !over.Load() && !busy.Load() && !s.Waiting && s.Turns < 3; s = rt.Stats() {
				time.Sleep(time.Millisecond)
			}
			closed := make(chan error, 2)
			for range 2 {
				go func() { closed <- rt.Close() }()
			}
			for range 2 {
				if err := <-closed; err != nil {
					t.Error("Close:", err)
				}
			}
			if err := <-started; err != nil && !errors.Is(err, runtime.ErrClosed) {
				t.Error("Start:", err)
			}
			if err := <-called; !errors.Is(err, runtime.ErrClosed) && !errors.Is(err, runtime.ErrNoFunction) {
				t.Error("Call:", err)
			}
			if err := <-waited; err == nil {
				t.Error("Wait returned no error")
			}
			goleak.VerifyNone(t, before)
		})
	}
}

// A program that is started while its runtime is closed runs, or does not; nothing is left of
// it in either case.
func TestStartWhileClosing(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	program, err := runtime.Compile("main.js", "setInterval(() => {}, 1)")
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		rt, err := runtime.New()
		if err != nil {
			t.Fatal(err)
		}
		started := make(chan error, 2)
		for range cap(started) {
			go func() { started <- rt.Start(t.Context(), program) }()
		}
		if err := rt.Close(); err != nil {
			t.Error(err)
		}
		for range cap(started) {
			if err := <-started; err != nil && !errors.Is(err, runtime.ErrClosed) {
				t.Error(err)
			}
		}
	}
}
