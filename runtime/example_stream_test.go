package runtime_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/jsnet/memnet"
	"github.com/sluicejs/sluice/runtime"
)

func ExampleReadable() {
	run(`
		const { lines } = require('app:input');
		(async () => {
			for await (const line of require('readline').createInterface({ input: lines })) {
				console.log(line.toUpperCase());
			}
		})();
	`, runtime.WithModule("app:input", func(*runtime.Env) (any, error) {
		return runtime.Exports{"lines": runtime.Readable{Reader: strings.NewReader("one\ntwo\n")}}, nil
	}))
	// Output:
	// ONE
	// TWO
}

// A result that is declared as a reader is a Readable by itself.
func ExampleReadable_result() {
	run(`require('app:files').open('hello').on('data', (b) => console.log(b.toString()))`,
		runtime.WithModule("app:files", func(*runtime.Env) (any, error) {
			return runtime.Exports{"open": func(text string) (io.Reader, error) {
				return strings.NewReader(text), nil
			}}, nil
		}))
	// Output: hello
}

func ExampleWritable() {
	var log bytes.Buffer
	run(`
		const { log } = require('app:log');
		log.write('one\n');
		log.end('two\n', () => console.log('written'));
	`, runtime.WithModule("app:log", func(*runtime.Env) (any, error) {
		return runtime.Exports{"log": runtime.Writable{Writer: &log}}, nil
	}))
	fmt.Printf("%q\n", log.String())
	// Output:
	// written
	// "one\ntwo\n"
}

func ExampleDuplex() {
	near, far := net.Pipe()
	go func() { // what is on the other side echoes
		_, _ = io.Copy(far, far)
	}()
	run(`
		const { port } = require('app:serial');
		port.write('ping');
		port.on('data', (b) => { console.log(b.toString()); port.destroy() });
	`, runtime.WithModule("app:serial", func(*runtime.Env) (any, error) {
		return runtime.Exports{"port": runtime.Duplex{ReadWriter: near}}, nil
	}))
	far.Close()
	// Output: ping
}

// A script makes the data, Go reads it.
func ExampleEnv_Reader() {
	ctx := context.Background()
	rt := begin(`globalThis.report = require('stream').Readable.from(['a,b\n', '1,2\n'])`)
	defer rt.Close()
	var report io.ReadCloser
	check(rt.Do(ctx, func(env *runtime.Env) (err error) {
		report, err = env.Reader(ctx, env.VM().Get("report"))
		return err
	}))
	defer report.Close()
	text, err := io.ReadAll(report)
	fmt.Printf("%q %v\n", text, err)
	// Output: "a,b\n1,2\n" <nil>
}

// A function that takes a reader is given streams of the script's; it must run on a
// goroutine of its own.
func ExampleAsync_reader() {
	run(`
		const { Readable } = require('stream');
		require('app:store').upload('file', Readable.from(['some ', 'text'])).then(console.log);
	`, runtime.WithModule("app:store", func(*runtime.Env) (any, error) {
		return runtime.Exports{"upload": runtime.Async(func(name string, body io.Reader) (string, error) {
			text, err := io.ReadAll(body)
			return fmt.Sprintf("%s: %d bytes", name, len(text)), err
		})}, nil
	}))
	// Output: file: 9 bytes
}

// Go writes, a script takes it.
func ExampleEnv_Writer() {
	ctx := context.Background()
	rt := begin(`
		globalThis.sink = new (require('stream').Writable)({
			write(chunk, encoding, done) { console.log('took', chunk.toString()); done() },
			final(done) { console.log('end'); done() },
		});
	`, runtime.WithStdio(nil, os.Stdout, os.Stderr))
	defer rt.Close()
	var sink io.WriteCloser
	check(rt.Do(ctx, func(env *runtime.Env) (err error) {
		sink, err = env.Writer(ctx, env.VM().Get("sink"))
		return err
	}))
	_, err := io.WriteString(sink, "one")
	check(err)
	check(sink.Close()) // returns when the stream has finished
	// Output:
	// took one
	// end
}

// A connection that the application has accepted is served by a script.
func ExampleCall_conn() {
	ctx := context.Background()
	rt := begin(`exports.serve = (socket) => { socket.end('hello, ' + socket.remoteAddress) }`)
	defer rt.Close()
	client, server := memnet.Pipe() // or what a net.Listener has accepted
	_, err := runtime.Call[any](ctx, rt, "serve", server)
	check(err)
	text, err := io.ReadAll(client)
	fmt.Println(string(text), err)
	client.Close()
	// Output: hello, 127.0.0.1 <nil>
}

// A listener that the application has opened is that of a script's server.
func ExampleCall_listener() {
	ctx := context.Background()
	rt := begin(`
		const net = require('net');
		exports.serve = (listener) => { net.createServer((socket) => socket.end('hello')).listen(listener) };
	`, runtime.WithNetwork(jsnet.Network{})) // the script has net, and reaches nobody by itself
	defer rt.Close()
	network := memnet.New()
	listener, err := network.Listen(ctx, "tcp", "127.0.0.1:80") // or net.Listen
	check(err)
	_, err = runtime.Call[any](ctx, rt, "serve", listener)
	check(err)
	conn, err := network.DialContext(ctx, "tcp", "127.0.0.1:80")
	check(err)
	text, err := io.ReadAll(conn)
	fmt.Println(string(text), err)
	conn.Close()
	// Output: hello <nil>
}

// A socket of the script's is a net.Conn for a library of Go's.
func ExampleEnv_Conn() {
	ctx := context.Background()
	network := memnet.New()
	listener, err := network.Listen(ctx, "tcp", "127.0.0.1:80")
	check(err)
	rt := begin(`globalThis.socket = require('net').connect(80, '127.0.0.1')`,
		runtime.WithNetwork(jsnet.Network{Dialer: network}))
	defer rt.Close()
	var conn net.Conn
	check(rt.Do(ctx, func(env *runtime.Env) (err error) {
		conn, err = env.Conn(env.VM().Get("socket").(*goja.Object))
		return err
	}))
	peer, err := listener.Accept()
	check(err)
	_, err = io.WriteString(peer, "from the server")
	check(err)
	peer.Close()
	text, err := io.ReadAll(conn)
	fmt.Println(string(text), err)
	check(conn.Close())
	listener.Close()
	// Output: from the server <nil>
}
