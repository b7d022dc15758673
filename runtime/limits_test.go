package runtime_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/jsnet/memnet"
	"github.com/sluicejs/sluice/runtime"
)

func withMemnet() runtime.Option {
	network := memnet.New()
	return runtime.WithNetwork(jsnet.Network{Dialer: network, Listener: network})
}

func TestTurnsHaveALimit(t *testing.T) {
	limited := runtime.WithLimits(runtime.Limits{Turn: 20 * time.Millisecond})
	for name, text := range map[string]string{
		"main":       `for (;;);`,
		"caught":     `try { for (;;); } catch (e) {} finally { for (;;); }`,
		"timer":      `setTimeout(() => { for (;;); }, 1)`,
		"ticks":      `(function again() { process.nextTick(again) })()`,
		"microtasks": `(function again() { Promise.resolve().then(again) })()`,
	} {
		var limit *runtime.LimitError
		_, err := output(t, text, limited)
		if !errors.Is(err, runtime.ErrLimit) || !errors.As(err, &limit) || limit.Name != "Turn" {
			t.Errorf("%s: %v", name, err)
		}
	}
	// A program may take long, as long as no turn does.
	got, err := output(t, `
		let n = 0;
		const until = Date.now() + 700;
		(function again() { n++; if (Date.now() < until) setImmediate(again); else console.log('done') })();
	`, runtime.WithLimits(runtime.Limits{Turn: 500 * time.Millisecond}))
	if got != "done\n" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
}

func TestALimitEndsCalls(t *testing.T) {
	// The main script is a turn too, and takes its time on a machine that is busy.
	rt := start(t, `exports.spin = () => { for (;;); }`, runtime.WithLimits(runtime.Limits{Turn: 500 * time.Millisecond}))
	if _, err := runtime.Call[any](t.Context(), rt, "spin"); !errors.Is(err, runtime.ErrClosed) || !errors.Is(err, runtime.ErrLimit) {
		t.Errorf("got %v", err)
	}
}

func TestCallDepthHasALimit(t *testing.T) {
	got, err := output(t, `
		let depth = 0;
		try { (function f() { depth++; f() })() } catch (e) { console.log(e.name, depth > 50 && depth <= 100) }
	`, runtime.WithLimits(runtime.Limits{CallDepth: 100}))
	if got != "RangeError true\n" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
}

func TestTimersHaveALimit(t *testing.T) {
	got, err := output(t, `
		const timers = [setTimeout(() => {}, 1000), setInterval(() => {}, 1000)];
		try { setTimeout(() => {}, 1) } catch (e) { console.log(e.name, e.code, e.message) }
		timers.forEach(clearTimeout);
		setTimeout(() => console.log('again'), 1);
	`, runtime.WithLimits(runtime.Limits{Timers: 2}))
	if want := "Error ERR_LIMIT_EXCEEDED The program has reached its limit of 2 timers\nagain\n"; got != want || err != nil {
		t.Errorf("%q, %v", got, err)
	}
}

func TestSocketsHaveALimit(t *testing.T) {
	got, err := output(t, `
		const net = require('net');
		const server = net.createServer((socket) => {
			socket.resume();
			// Two are open, one on either side.
			net.connect(7, '127.0.0.1').on('error', (e) => {
				console.log(e.message);
				net.createServer().on('error', (e) => {
					console.log(e.message);
					first.end();
					server.close(() => net.createServer().listen(8, function () { console.log('again'); this.close() }));
				}).listen(8);
			});
		}).listen(7);
		const first = net.connect(7, '127.0.0.1');
	`, withMemnet(), runtime.WithLimits(runtime.Limits{Sockets: 2, Servers: 1}))
	if want := "connect EMFILE 127.0.0.1:7 - Local (undefined:undefined)\nlisten EMFILE: too many open files 0.0.0.0:8\nagain\n"; got != want || err != nil {
		t.Errorf("%q, %v", got, err)
	}
}

func TestAcceptedSocketsHaveALimit(t *testing.T) {
	network := memnet.New()
	rt := start(t, `
		const net = require('net');
		exports.count = () => new Promise((resolve) => server.getConnections((err, n) => resolve(n)));
		const server = net.createServer((socket) => socket.write('hello')).listen(7);
	`, runtime.WithNetwork(jsnet.Network{Dialer: network, Listener: network}), runtime.WithLimits(runtime.Limits{Sockets: 1}))
	first, err := network.DialContext(t.Context(), "tcp", "127.0.0.1:7")
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	if _, err := first.Read(make([]byte, 5)); err != nil {
		t.Error(err)
	}
	second, err := network.DialContext(t.Context(), "tcp", "127.0.0.1:7")
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if n, err := second.Read(make([]byte, 5)); n != 0 || err == nil {
		t.Errorf("one too many: %d bytes, %v", n, err)
	}
	if n, err := runtime.Call[int](t.Context(), rt, "count"); n != 1 || err != nil {
		t.Errorf("%d, %v", n, err)
	}
}

func TestWhatWaitsToBeSentHasALimit(t *testing.T) {
	for name, limits := range map[string]runtime.Limits{
		"a socket":    {SocketBuffer: 1 << 20},
		"all sockets": {Buffered: 1 << 20},
	} {
		got, err := output(t, `
			const net = require('net');
			const chunk = Buffer.alloc(64 << 10);
			const server = net.createServer((socket) => socket.on('error', () => {}).pause()).listen(7, () => {
				const client = net.connect(7, () => { for (let i = 0; i < 1000 && !client.destroyed; i++) client.write(chunk) });
				client.on('error', (e) => console.log(e.code, e.message.replace(/by .*/, '')));
				client.on('close', () => {
					// A peer that reads gets as much as one likes.
					server.close();
					let read = 0;
					const reading = net.createServer((socket) => socket.on('data', (b) => { read += b.length })).listen(8, () => {
						const writer = net.connect(8);
						let left = 100;
						(function more() {
							while (left-- > 0) if (!writer.write(chunk)) return writer.once('drain', more);
							writer.end(() => reading.close(() => console.log(read)));
						})();
					});
				});
			});
		`, withMemnet(), runtime.WithLimits(limits))
		if want := "ERR_LIMIT_EXCEEDED The program has reached its limit of 1048576 bytes that wait to be sent \n6553600\n"; got != want || err != nil {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

func TestTheHeapHasALimit(t *testing.T) {
	_, err := output(t, `
		const kept = [];
		setInterval(() => kept.push(Buffer.alloc(1 << 20)), 1);
	`, runtime.WithLimits(runtime.Limits{Heap: 256 << 20}))
	var limit *runtime.LimitError
	if !errors.As(err, &limit) || limit.Name != "Heap" {
		t.Errorf("got %v", err)
	}
}

func TestHooks(t *testing.T) {
	var phases []string
	var opened, closed []runtime.SocketInfo
	got, err := output(t, `
		setImmediate(() => { throw new Error('uncaught') });
		Promise.reject(new TypeError('rejected'));
		const net = require('net');
		const server = net.createServer((socket) => socket.end('hello')).listen(7, '127.0.0.1', () => {
			net.connect(7, '127.0.0.1').on('close', () => server.close(() => console.log('closed'))).resume();
		});
	`, withMemnet(), runtime.WithHooks(runtime.Hooks{
		Turn: func(i runtime.TurnInfo) {
			if i.Took < 0 {
				t.Error(i)
			}
			phases = append(phases, i.Phase)
		},
		Uncaught:     func(e *runtime.Exception) bool { phases = append(phases, e.Message); return true },
		Rejection:    func(e *runtime.Exception) bool { phases = append(phases, e.Message); return true },
		SocketOpened: func(s runtime.SocketInfo) { opened = append(opened, s) },
		SocketClosed: func(s runtime.SocketInfo) { closed = append(closed, s) },
	}))
	if got != "closed\n" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	all := strings.Join(phases, " ")
	for _, want := range []string{"main", "poll", "check", "uncaught", "rejected"} {
		if !strings.Contains(all, want) {
			t.Errorf("no %s in %s", want, all)
		}
	}
	if len(opened) != 2 || len(closed) != 2 {
		t.Fatalf("opened %v, closed %v", opened, closed)
	}
	for _, s := range closed {
		if s.Network != "tcp" || s.LocalAddr == "" || s.PeerAddr == "" || s.Accepted != (s.BytesWritten == 5) || s.Accepted == (s.BytesRead == 5) {
			t.Errorf("%+v", s)
		}
	}
}

func TestHooksThatHandleNothing(t *testing.T) {
	var uncaught []string
	_, err := output(t, `Promise.reject(new TypeError('rejected'))`, runtime.WithHooks(runtime.Hooks{
		Uncaught: func(e *runtime.Exception) bool { uncaught = append(uncaught, e.Message); return false },
	}))
	var exception *runtime.Exception
	if !errors.As(err, &exception) || exception.Message != "rejected" || len(uncaught) != 0 {
		t.Errorf("%v, %v", err, uncaught)
	}
}

func TestStats(t *testing.T) {
	network := memnet.New()
	rt := start(t, `
		require('net').createServer((socket) => socket.pipe(socket)).listen(7);
		setTimeout(() => {}, 100000);
	`, runtime.WithNetwork(jsnet.Network{Dialer: network, Listener: network}))
	conn, err := network.DialContext(t.Context(), "tcp", "127.0.0.1:7")
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := conn.Write([]byte("hello")); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Read(make([]byte, 5)); err != nil {
		t.Fatal(err)
	}
	// The loop has looked for work again once this was called.
	if err := rt.Do(t.Context(), func(*runtime.Env) error { return nil }); err != nil {
		t.Fatal(err)
	}
	s := rt.Stats()
	if s.Servers != 1 || s.Sockets != 1 || s.SocketsOpened != 1 || s.BytesRead != 5 || s.BytesWritten != 5 ||
		s.Timers != 1 || s.Turns == 0 || s.Holds != 1 {
		t.Errorf("%+v", s)
	}
}

func TestActiveHandles(t *testing.T) {
	rt := start(t, `
		require('net').createServer().listen(7, '127.0.0.1');
		setInterval(function tick() {}, 1000);
		setTimeout(() => {}, 5000).unref();
	`, withMemnet(), runtime.WithTracedHandles())
	handles, err := rt.ActiveHandles(t.Context())
	if err != nil || len(handles) != 3 {
		t.Fatalf("%v, %v", handles, err)
	}
	for i, want := range []string{"TCPServerWrap: listening at 127.0.0.1:7", "Timeout: every 1s, tick", "Hold: 1 by the application"} {
		got, stack, _ := strings.Cut(handles[i].String(), "\n")
		if got != want || i < 2 && !strings.Contains(stack, "/main.js:") {
			t.Errorf("%q with %q, want %q", got, stack, want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := rt.ActiveHandles(ctx); err != context.Canceled {
		t.Error(err)
	}
}
