package runtime_test

import (
	"context"
	"fmt"
	"io"
	"net"
	stdruntime "runtime"
	"sync"
	"testing"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/jsnet/memnet"
	"github.com/sluicejs/sluice/runtime"
)

func BenchmarkNewAndClose(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		rt, err := runtime.New()
		if err != nil {
			b.Fatal(err)
		}
		if err := rt.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// A runtime costs so little that there is one for each program. Memory tells of that on a
// busy machine too, where time does not.
func TestNewIsCheap(t *testing.T) {
	newAndClose := func() {
		rt, err := runtime.New()
		if err != nil {
			t.Fatal(err)
		}
		if err := rt.Close(); err != nil {
			t.Fatal(err)
		}
	}
	newAndClose() // what there is once for the process
	var before, after stdruntime.MemStats
	const n = 10
	stdruntime.ReadMemStats(&before)
	for range n {
		newAndClose()
	}
	stdruntime.ReadMemStats(&after)
	allocs, bytes := (after.Mallocs-before.Mallocs)/n, (after.TotalAlloc-before.TotalAlloc)/n
	if allocs > 5500 || bytes > 512<<10 {
		t.Errorf("a runtime takes %d allocations, %d bytes", allocs, bytes)
	}
}

func BenchmarkRunString(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		rt, err := runtime.New()
		if err != nil {
			b.Fatal(err)
		}
		if err := rt.RunString(b.Context(), "main.js", "const path = require('path'); setTimeout(() => path.join('a', 'b'), 0)"); err != nil {
			b.Fatal(err)
		}
		rt.Close()
	}
}

// BenchmarkEnvCall calls a function of the script's on the runtime's goroutine. The
// function goja is what the engine itself takes for that.
func BenchmarkEnvCall(b *testing.B) {
	rt := start(b, `globalThis.add = (a, b) => a + b`)
	for name, call := range map[string]func(*runtime.Env, goja.Value) error{
		"sluice": func(env *runtime.Env, add goja.Value) error {
			_, err := env.Call(add, nil, 2, 3)
			return err
		},
		"goja": func(env *runtime.Env, add goja.Value) error {
			f, _ := goja.AssertFunction(add)
			_, err := f(goja.Undefined(), env.VM().ToValue(2), env.VM().ToValue(3))
			return err
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			err := rt.Do(b.Context(), func(env *runtime.Env) error {
				add := env.VM().Get("add")
				for b.Loop() {
					if err := call(env, add); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				b.Fatal(err)
			}
		})
	}
}

// BenchmarkGoFunction has the script call functions of Go's: of a module, of a struct, and
// as the engine itself wraps them.
func BenchmarkGoFunction(b *testing.B) {
	add := func(x, y int) int { return x + y }
	rt := start(b, `
		const host = require('app:host');
		exports.sluice = (n) => { for (let i = 0; i < n; i++) host.add(i, 1) };
		exports.string = (n) => { for (let i = 0; i < n; i++) host.string('key') };
		exports.method = (n) => { for (let i = 0; i < n; i++) host.counter.add(1) };
		exports.goja = (n) => { for (let i = 0; i < n; i++) native(i, 1) };
		exports.nothing = (n) => { const f = (a, b) => a + b; for (let i = 0; i < n; i++) f(i, 1) };
	`, exports(runtime.Exports{
		"add":     add,
		"string":  func(key string) (string, error) { return key, nil },
		"counter": &counter{},
	}))
	err := rt.Do(b.Context(), func(env *runtime.Env) error { return env.VM().Set("native", add) })
	if err != nil {
		b.Fatal(err)
	}
	for _, name := range []string{"sluice", "string", "method", "goja", "nothing"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			if _, err := runtime.Call[any](b.Context(), rt, name, b.N); err != nil {
				b.Fatal(err)
			}
		})
	}
}

type counter struct{ n int }

func (c *counter) Add(n int) int {
	c.n += n
	return c.n
}

// BenchmarkCall calls a function of the script's from another goroutine.
func BenchmarkCall(b *testing.B) {
	rt := start(b, `exports.add = (a, b) => a + b; exports.later = async (a, b) => a + b`)
	for _, name := range []string{"add", "later"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := runtime.Call[int](b.Context(), rt, name, 2, 3); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// echoServers starts n runtimes with a server each.
func echoServers(t testing.TB, n int) *memnet.Network {
	program, err := runtime.Compile("main.js", `
		const server = require('net').createServer((socket) => socket.pipe(socket));
		exports.listen = (port) => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
	`)
	if err != nil {
		t.Fatal(err)
	}
	network := memnet.New()
	for i := range n {
		rt := newRuntime(t, runtime.WithNetwork(jsnet.Network{Dialer: network, Listener: network}))
		if err := rt.Start(t.Context(), program); err != nil {
			t.Fatal(err)
		}
		if _, err := runtime.Call[any](t.Context(), rt, "listen", 1000+i); err != nil {
			t.Fatal(err)
		}
	}
	return network
}

func echo(ctx context.Context, network *memnet.Network, port int) error {
	c, err := network.DialContext(ctx, "tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return err
	}
	defer c.Close()
	return roundTrip(c)
}

func roundTrip(c net.Conn) error {
	message := []byte("hello")
	if _, err := c.Write(message); err != nil {
		return err
	}
	got := make([]byte, len(message))
	if _, err := io.ReadFull(c, got); err != nil {
		return err
	}
	if string(got) != string(message) {
		return fmt.Errorf("got %q", got)
	}
	return nil
}

// One process holds as many programs as one likes.
func TestManyRuntimes(t *testing.T) {
	const n = 100
	network := echoServers(t, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() {
			if err := echo(t.Context(), network, 1000+i); err != nil {
				t.Errorf("%d: %v", i, err)
			}
		})
	}
	wg.Wait()
}

// BenchmarkManyRuntimes is one round trip through one of many servers, each in turn.
func BenchmarkManyRuntimes(b *testing.B) {
	const n = 100
	network := echoServers(b, n)
	conns := make([]net.Conn, n)
	for i := range conns {
		c, err := network.DialContext(b.Context(), "tcp", fmt.Sprintf("127.0.0.1:%d", 1000+i))
		if err != nil {
			b.Fatal(err)
		}
		defer c.Close()
		conns[i] = c
	}
	i := 0
	for b.Loop() {
		if err := roundTrip(conns[i%n]); err != nil {
			b.Fatal(err)
		}
		i++
	}
}

// BenchmarkReader reads what a script gives, BenchmarkReadable gives a script what it reads.
func BenchmarkReader(b *testing.B) {
	rt := start(b, `
		const { Readable } = require('stream');
		const chunk = Buffer.alloc(16384);
		exports.open = () => new Readable({ read() { this.push(chunk) } });
	`)
	r, err := runtime.Call[io.ReadCloser](b.Context(), rt, "open")
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	buf := make([]byte, 16384)
	b.SetBytes(int64(len(buf)))
	for b.Loop() {
		if _, err := io.ReadFull(r, buf); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadable(b *testing.B) {
	rt := start(b, `
		const { input } = require('app:host');
		exports.read = (n) => new Promise((resolve) => input.on('data', (b) => { if ((n -= b.length) <= 0) { input.destroy(); resolve() } }));
	`, exports(runtime.Exports{"input": runtime.Readable{Reader: &endless{}}}))
	b.SetBytes(16384)
	if _, err := runtime.Call[any](b.Context(), rt, "read", b.N*16384); err != nil {
		b.Fatal(err)
	}
}
