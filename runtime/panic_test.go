package runtime_test

import (
	"context"
	"errors"
	"io"
	"net"
	"testing"
	"time"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/jsnet/memnet"
	"github.com/sluicejs/sluice/runtime"
)

// A panic of whatever the application has given a runtime ends the program, and nothing else.
func TestPanicsOfTheApplication(t *testing.T) {
	const reason = broken
	memory := memnet.New()
	network := func(n jsnet.Network) runtime.Option {
		if n.Dialer == nil {
			n.Dialer = memory
		}
		if n.Listener == nil {
			n.Listener = memory
		}
		return runtime.WithNetwork(n)
	}
	const connect = `const net = require('net'); net.createServer((s) => s.resume().write('hello')).listen(80, '127.0.0.1',
		() => net.connect(80, '127.0.0.1').on('data', () => {}).on('error', () => {}).write('x'));`
	host := func(f any) runtime.Option { return exports(runtime.Exports{"f": f}) }
	const call = `require('app:host').f()`
	for name, test := range map[string]struct {
		text    string
		options []runtime.Option
	}{
		"function":       {call, []runtime.Option{host(func() { panic(reason) })}},
		"async function": {call, []runtime.Option{host(runtime.Async(func() { panic(reason) }))}},
		"load of a module": {`require('app:x')`, []runtime.Option{runtime.WithModule("app:x", func(*runtime.Env) (any, error) {
			panic(reason)
		})}},
		"work": {`require('app:x')`, []runtime.Option{runtime.WithModule("app:x", func(env *runtime.Env) (any, error) {
			env.Go(func(context.Context) func() { panic(reason) })
			return nil, nil // no exports
		})}},
		"end of work": {`require('app:x')`, []runtime.Option{runtime.WithModule("app:x", func(env *runtime.Env) (any, error) {
			env.Go(func(context.Context) func() { return func() { panic(reason) } })
			return runtime.Exports{}, nil
		})}},
		"post": {`require('app:x')`, []runtime.Option{runtime.WithModule("app:x", func(env *runtime.Env) (any, error) {
			return runtime.Exports{}, env.Runtime().Post(func(*runtime.Env) error { panic(reason) })
		})}},
		"hook of turns":      {``, []runtime.Option{runtime.WithHooks(runtime.Hooks{Turn: func(runtime.TurnInfo) { panic(reason) }})}},
		"hook of exceptions": {`throw 1`, []runtime.Option{runtime.WithHooks(runtime.Hooks{Uncaught: func(*runtime.Exception) bool { panic(reason) }})}},
		"hook of rejections": {`Promise.reject(1)`, []runtime.Option{runtime.WithHooks(runtime.Hooks{Rejection: func(*runtime.Exception) bool { panic(reason) }})}},
		"hook of opened sockets": {connect, []runtime.Option{network(jsnet.Network{}),
			runtime.WithHooks(runtime.Hooks{SocketOpened: func(runtime.SocketInfo) { panic(reason) }})}},
		"hook of closed sockets": {connect, []runtime.Option{
			network(jsnet.Network{Listener: listenerOf(brokenConn{})}),
			runtime.WithHooks(runtime.Hooks{SocketClosed: func(runtime.SocketInfo) { panic(reason) }})}},
		"check":  {connect, []runtime.Option{network(jsnet.Network{Check: func(context.Context, jsnet.Op) error { panic(reason) }})}},
		"dialer": {connect, []runtime.Option{network(jsnet.Network{Dialer: brokenDialer{}})}},
		"listen": {connect, []runtime.Option{network(jsnet.Network{Listener: brokenListenConfig{}})}},
		"accept": {connect, []runtime.Option{network(jsnet.Network{Listener: listenerOf(nil)})}},
		"read":   {connect, []runtime.Option{network(jsnet.Network{Listener: listenerOf(brokenConn{read: true})})}},
		"write":  {connect, []runtime.Option{network(jsnet.Network{Listener: listenerOf(brokenConn{write: true})})}},
		"clock":  {`setTimeout(() => {}, 1)`, []runtime.Option{runtime.WithClock(brokenClock{})}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := output(t, test.text, test.options...)
			var p *runtime.PanicError
			if !errors.As(err, &p) || p.Value != reason {
				t.Errorf("%v", err)
			}
		})
	}
}

// A panic in a worker of a pool, of its own goroutines or of those that serve a socket for
// all workers, is the end of the pool.
func TestPanicsInAPool(t *testing.T) {
	const serve = `net.createServer((s) => s.resume()).listen(80, '127.0.0.1');`
	for name, test := range map[string]struct {
		text    string
		network jsnet.Network
	}{
		"dialer": {`net.connect(80, '127.0.0.1').on('error', () => {});`, jsnet.Network{Dialer: brokenDialer{}}},
		"listen": {serve, jsnet.Network{Listener: brokenListenConfig{}}},
		"accept": {serve, jsnet.Network{Listener: listenerOf(nil)}},
		"read":   {serve, jsnet.Network{Listener: listenerOf(brokenConn{read: true})}},
	} {
		t.Run(name, func(t *testing.T) {
			pool, err := runtime.NewPool(2, runtime.WithNetwork(test.network))
			if err != nil {
				t.Fatal(err)
			}
			defer pool.Close() // an error is the panic of the other worker, whose program was over
			err = pool.RunString(t.Context(), "main.js", "const net = require('net');\n"+test.text)
			if p, ok := errors.AsType[*runtime.PanicError](err); !ok || p.Value != broken {
				t.Errorf("%v", err)
			}
		})
	}
}

// A panic of what the application has given is one of Close where no worker is left, or
// where Close has called it.
func TestPanicsWhenAPoolCloses(t *testing.T) {
	for name, listener := range map[string]*brokenCloser{
		"accept": {connListener: listenerOf(brokenConn{}), accept: true},
		"close":  {connListener: listenerOf(brokenConn{})},
	} {
		t.Run(name, func(t *testing.T) {
			pool, err := runtime.NewPool(2, runtime.WithNetwork(jsnet.Network{Listener: listener}))
			if err != nil {
				t.Fatal(err)
			}
			err = pool.RunString(t.Context(), "main.js", `
				require('net').createServer(() => process.exit()).listen(80, '127.0.0.1');`)
			if err != nil {
				t.Error(err)
			}
			for range 2 {
				err := pool.Close()
				if p, ok := errors.AsType[*runtime.PanicError](err); !ok || p.Value != broken {
					t.Errorf("%v", err)
				}
			}
		})
	}
}

// A brokenCloser panics when it is closed, in Close or in the Accept that this ends.
type brokenCloser struct {
	connListener
	accept bool
}

func (c *brokenCloser) Listen(context.Context, string, string) (net.Listener, error) { return c, nil }

func (c *brokenCloser) Accept() (net.Conn, error) {
	conn, err := c.connListener.Accept()
	if err != nil && c.accept {
		panic(broken)
	}
	return conn, err
}

func (c *brokenCloser) Close() error {
	err := c.connListener.Close()
	if !c.accept {
		panic(broken)
	}
	return err
}

const broken = "of the application"

// A brokenClock panics when the program waits.
type brokenClock struct{ eventloop.Clock }

func (brokenClock) Now() time.Duration                                 { return 0 }
func (brokenClock) AfterFunc(time.Duration, func()) (stop func() bool) { panic(broken) }

type brokenDialer struct{}

func (brokenDialer) DialContext(context.Context, string, string) (net.Conn, error) { panic(broken) }

type brokenListenConfig struct{}

func (brokenListenConfig) Listen(context.Context, string, string) (net.Listener, error) {
	panic(broken)
}

// A connListener accepts one connection; it panics if that is nil.
type connListener struct {
	conns chan net.Conn
	quit  chan struct{}
}

func listenerOf(conn net.Conn) connListener {
	l := connListener{make(chan net.Conn, 1), make(chan struct{})}
	l.conns <- conn
	return l
}

func (l connListener) Listen(context.Context, string, string) (net.Listener, error) { return l, nil }

func (l connListener) Accept() (net.Conn, error) {
	select {
	case conn := <-l.conns:
		if conn == nil {
			panic(broken)
		}
		return conn, nil
	case <-l.quit:
		return nil, net.ErrClosed
	}
}

func (l connListener) Close() error {
	close(l.quit)
	return nil
}

func (connListener) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 80} }

// A brokenConn panics in the methods that it names; the others succeed.
type brokenConn struct {
	net.Conn
	read, write bool
}

func (c brokenConn) Read([]byte) (int, error) {
	if c.read {
		panic(broken)
	}
	return 0, io.EOF
}

func (c brokenConn) Write(p []byte) (int, error) {
	if c.write {
		panic(broken)
	}
	return len(p), nil
}

func (brokenConn) Close() error                     { return nil }
func (brokenConn) LocalAddr() net.Addr              { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 80} }
func (brokenConn) RemoteAddr() net.Addr             { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 81} }
func (brokenConn) SetDeadline(time.Time) error      { return nil }
func (brokenConn) SetReadDeadline(time.Time) error  { return nil }
func (brokenConn) SetWriteDeadline(time.Time) error { return nil }

// A panic that comes when the program is over is an error of Close.
func TestPanicsWhenTheProgramIsOver(t *testing.T) {
	rt, err := runtime.New(runtime.WithModule("app:x", func(env *runtime.Env) (any, error) {
		env.Go(func(ctx context.Context) func() {
			<-ctx.Done()
			panic(broken)
		})
		return nil, nil
	}))
	if err != nil {
		t.Fatal(err)
	}
	if err := rt.RunString(t.Context(), "main.js", "require('app:x'); process.exit()"); err != nil {
		t.Error(err)
	}
	for range 2 {
		var p *runtime.PanicError
		if err := rt.Close(); !errors.As(err, &p) || p.Value != broken {
			t.Error(err)
		}
	}
}
