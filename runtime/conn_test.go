package runtime_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/dop251/goja"
	"golang.org/x/net/nettest"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/jsnet/memnet"
	"github.com/sluicejs/sluice/runtime"
)

// tcpPair returns the two ends of a connection over loopback.
func tcpPair(t *testing.T) (a, b net.Conn) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	a, err = net.Dial("tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	b, err = l.Accept()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close(); b.Close() })
	return a, b
}

func TestSocket(t *testing.T) {
	for name, pair := range map[string]func(*testing.T) (a, b net.Conn){
		"tcp":    tcpPair,
		"memory": func(*testing.T) (a, b net.Conn) { return memnet.Pipe() },
	} {
		t.Run(name, func(t *testing.T) {
			rt := start(t, `
				exports.serve = (socket) => new Promise((resolve) => {
					socket.allowHalfOpen = true;
					let text = '';
					socket.setEncoding('utf8').on('data', (s) => { text += s });
					socket.on('end', () => socket.end(text.toUpperCase()));
					socket.on('close', (failed) => resolve([failed, socket.bytesRead, socket.bytesWritten]));
				});
				exports.describe = (socket) => [socket.constructor.name, socket.remoteAddress, socket.remotePort,
					socket.localFamily, socket.readyState, socket instanceof require('stream').Duplex];
				exports.same = (a, b) => a === b;
				exports.idle = (socket) => new Promise((resolve) => socket.setTimeout(1, () => { socket.setTimeout(0); resolve() }));
			`)
			a, b := pair(t)
			got, err := runtime.Call[[]any](t.Context(), rt, "describe", b)
			port := int64(a.LocalAddr().(*net.TCPAddr).Port)
			if want := fmt.Sprint([]any{"Socket", "127.0.0.1", port, "IPv4", "open", true}); err != nil || fmt.Sprint(got) != want {
				t.Errorf("got %v, %v, want %s", got, err, want)
			}
			if stats := rt.Stats(); stats.Sockets != 1 || stats.SocketsOpened != 1 {
				t.Errorf("%+v", stats)
			}
			if same, err := runtime.Call[bool](t.Context(), rt, "same", b, b); !same {
				t.Errorf("two sockets of one connection: %v", err)
			}
			if _, err := runtime.Call[any](t.Context(), rt, "idle", b); err != nil {
				t.Errorf("setTimeout: %v", err)
			}
			served := make(chan []any)
			go func() {
				got, err := runtime.Call[[]any](t.Context(), rt, "serve", b)
				if err != nil {
					t.Error(err)
				}
				served <- got
			}()
			if _, err := io.WriteString(a, "hello"); err != nil {
				t.Error(err)
			}
			if err := a.(interface{ CloseWrite() error }).CloseWrite(); err != nil {
				t.Error(err)
			}
			if text, err := io.ReadAll(a); string(text) != "HELLO" {
				t.Errorf("%q, %v", text, err)
			}
			if got := fmt.Sprint(<-served); got != "[false 5 5]" {
				t.Error(got)
			}
		})
	}
}

// The runtime closes the connections that it was given.
func TestCloseClosesSockets(t *testing.T) {
	a, b := memnet.Pipe()
	rt := start(t, `exports.keep = (socket) => { globalThis.socket = socket }`)
	if _, err := runtime.Call[any](t.Context(), rt, "keep", b); err != nil {
		t.Fatal(err)
	}
	rt.Close()
	if _, err := a.Read(make([]byte, 1)); err != io.EOF {
		t.Errorf("the peer reads %v", err)
	}
	a.Close()
}

// A program that was handed a socket has no network by that.
func TestSocketsOpenNoOtherConnections(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	rt := start(t, `exports.connect = (socket, port, host) => new Promise((resolve) => {
		const s = new socket.constructor();
		s.on('error', (e) => resolve(e.code)).on('connect', () => resolve('connected')).connect(port, host);
	})`)
	a, b := memnet.Pipe()
	defer a.Close()
	for _, host := range []string{"127.0.0.1", "localhost"} {
		code, err := runtime.Call[string](t.Context(), rt, "connect", b, l.Addr().(*net.TCPAddr).Port, host)
		if code != "EACCES" {
			t.Errorf("%s: %s, %v", host, code, err)
		}
	}
}

func TestListener(t *testing.T) {
	system := func(network, address string) func(t *testing.T) (net.Listener, func() (net.Conn, error)) {
		return func(t *testing.T) (net.Listener, func() (net.Conn, error)) {
			l, err := net.Listen(network, address)
			if err != nil {
				t.Fatal(err)
			}
			return l, func() (net.Conn, error) { return net.Dial(network, l.Addr().String()) }
		}
	}
	memory := func(network, address string) func(t *testing.T) (net.Listener, func() (net.Conn, error)) {
		return func(t *testing.T) (net.Listener, func() (net.Conn, error)) {
			n := memnet.New()
			l, err := n.Listen(t.Context(), network, address)
			if err != nil {
				t.Fatal(err)
			}
			return l, func() (net.Conn, error) { return n.DialContext(t.Context(), network, l.Addr().String()) }
		}
	}
	for name, listen := range map[string]func(t *testing.T) (net.Listener, func() (net.Conn, error)){
		"tcp":         system("tcp", "127.0.0.1:0"),
		"unix":        system("unix", filepath.Join(t.TempDir(), "socket")),
		"memory tcp":  memory("tcp", "127.0.0.1:0"),
		"memory unix": memory("unix", "/run/socket"),
	} {
		t.Run(name, func(t *testing.T) {
			rt := start(t, `
				const server = require('net').createServer((socket) => socket.pipe(socket));
				exports.listen = (handle) => new Promise((resolve, reject) =>
					server.on('error', reject).listen(handle, () => {
						const at = server.address();
						resolve(typeof at === 'string' ? at : at.address + ':' + at.port);
					}));
				exports.close = () => new Promise((resolve) => server.close(resolve));
			`, runtime.WithNetwork(jsnet.Network{}))
			l, dial := listen(t)
			if at, err := runtime.Call[string](t.Context(), rt, "listen", l); at != l.Addr().String() {
				t.Errorf("listens on %q, %v", at, err)
			}
			c, err := dial()
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			b := make([]byte, 4)
			_, _ = io.WriteString(c, "echo")
			if _, err := io.ReadFull(c, b); string(b) != "echo" {
				t.Errorf("%q, %v", b, err)
			}
			c.Close()
			if _, err := runtime.Call[any](t.Context(), rt, "close"); err != nil {
				t.Error(err)
			}
			if _, err := dial(); err == nil {
				t.Error("the listener is still open")
			}
		})
	}
}

// A listener that no server has taken is closed with the runtime.
func TestCloseClosesListeners(t *testing.T) {
	n := memnet.New()
	l, err := n.Listen(t.Context(), "tcp", "127.0.0.1:80")
	if err != nil {
		t.Fatal(err)
	}
	rt := start(t, `exports.keep = (handle) => {}`)
	if _, err := runtime.Call[any](t.Context(), rt, "keep", l); err != nil {
		t.Fatal(err)
	}
	rt.Close()
	if _, err := l.Accept(); !errors.Is(err, net.ErrClosed) {
		t.Errorf("Accept: %v", err)
	}
}

// scriptConns returns the two ends of a connection that a script has made, as Go has them.
func scriptConns(t *testing.T) (a, b net.Conn, stop func(), err error) {
	network := memnet.New()
	rt, err := runtime.New(runtime.WithNetwork(jsnet.Network{Dialer: network, Listener: network}))
	if err != nil {
		return nil, nil, nil, err
	}
	p, err := runtime.Compile("main.js", `
		const net = require('net');
		const accepted = new Promise((resolve) => {
			const server = net.createServer((socket) => { server.close(); resolve(socket) }).listen(80, '127.0.0.1');
		});
		exports.client = () => net.connect(80, '127.0.0.1');
		exports.server = () => accepted;
	`)
	if err == nil {
		err = rt.Start(t.Context(), p)
	}
	if err == nil {
		a, err = runtime.Call[net.Conn](t.Context(), rt, "client")
	}
	if err == nil {
		b, err = runtime.Call[net.Conn](t.Context(), rt, "server")
	}
	return a, b, func() { rt.Close() }, err
}

func TestConnIsOneOfPackageNet(t *testing.T) {
	nettest.TestConn(t, func() (a, b net.Conn, stop func(), err error) { return scriptConns(t) })
}

func TestConn(t *testing.T) {
	a, b, stop, err := scriptConns(t)
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	if _, err := io.WriteString(a, "hello"); err != nil {
		t.Error(err)
	}
	if err := a.(interface{ CloseWrite() error }).CloseWrite(); err != nil {
		t.Error(err)
	}
	if text, err := io.ReadAll(b); string(text) != "hello" {
		t.Errorf("%q, %v", text, err)
	}
	if _, err := io.WriteString(b, "back"); err != nil {
		t.Errorf("the other half: %v", err)
	}
	if err := a.SetReadDeadline(time.Now().Add(time.Millisecond)); err != nil {
		t.Error(err)
	}
	buf := make([]byte, 10)
	for range 2 { // what came before the deadline, and then that
		_, err = a.Read(buf)
		if err != nil {
			break
		}
	}
	if !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("Read: %v", err)
	}
	if b.LocalAddr().String() != "127.0.0.1:80" || a.RemoteAddr().String() != "127.0.0.1:80" {
		t.Errorf("addresses: %v, %v", b.LocalAddr(), a.RemoteAddr())
	}
	b.Close()
	if _, err := b.Read(buf); !errors.Is(err, net.ErrClosed) {
		t.Errorf("Read after Close: %v", err)
	}
	if _, err := b.Write(buf); !errors.Is(err, net.ErrClosed) {
		t.Errorf("Write after Close: %v", err)
	}
}

// A context that a program was started with does not bound its connections.
func TestConnOutlivesTheContextOfTheCall(t *testing.T) {
	rt := start(t, `exports.stream = () => { const p = new (require('stream').PassThrough)(); p.end('x'); return p }`)
	ctx, cancel := context.WithCancel(t.Context())
	r, err := runtime.Call[io.Reader](ctx, rt, "stream")
	cancel()
	if err != nil {
		t.Fatal(err)
	}
	if text, err := io.ReadAll(r); string(text) != "x" {
		t.Errorf("%q, %v", text, err)
	}
}

// What a script has written is on its way before the script calls Go, which may wait for
// what comes of it.
func TestWritesLeaveBeforeGoIsCalled(t *testing.T) {
	for name, await := range map[string]func(wait func()) any{
		"function": func(wait func()) any { return wait },
		"raw function": func(wait func()) any {
			return func(goja.FunctionCall) goja.Value {
				wait()
				return goja.Undefined()
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			ctx := t.Context()
			answered := make(chan struct{})
			wait := func() {
				select {
				case <-answered:
				case <-ctx.Done():
				}
			}
			rt := start(t, `
				const { wait } = require('app:wait');
				const server = require('net').createServer((socket) => socket.on('data', () => {
					socket.write('one\n');
					socket.write('two\n');
					wait();
					socket.end();
				}));
				exports.listen = () => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
			`, runtime.WithNetwork(jsnet.System()), runtime.WithModule("app:wait",
				func(*runtime.Env) (any, error) { return runtime.Exports{"wait": await(wait)}, nil }))
			port, err := runtime.Call[int](ctx, rt, "listen")
			if err != nil {
				t.Fatal(err)
			}
			conn, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", port))
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			if _, err := io.WriteString(conn, "go\n"); err != nil {
				t.Fatal(err)
			}
			got := make([]byte, len("one\ntwo\n"))
			if _, err := io.ReadFull(conn, got); err != nil || string(got) != "one\ntwo\n" {
				t.Fatalf("got %q, %v", got, err)
			}
			close(answered)
		})
	}
}
