package runtime_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/jsnet/memnet"
	"github.com/sluicejs/sluice/runtime"
)

// TestClusterScripts compares what workers see with what those of Node's cluster see.
func TestClusterScripts(t *testing.T) {
	jstest.CompareRuns(t, "testdata/cluster", func(t testing.TB, script string) string {
		var out bytes.Buffer
		p := newPool(t, 1, runtime.WithSystem(), runtime.WithStdio(nil, &out, &out))
		if err := p.RunFile(t.Context(), script); err != nil {
			t.Error(err)
		}
		return out.String()
	})
}

func newPool(t testing.TB, n int, options ...runtime.Option) *runtime.Pool {
	t.Helper()
	p, err := runtime.NewPool(n, options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := p.Close(); err != nil {
			t.Error(err)
		}
	})
	return p
}

// A poolRun is a pool whose program runs, and the lines that its workers have told of with
// tell(text).
type poolRun struct {
	t     testing.TB
	pool  *runtime.Pool
	lines chan string
	ended chan error
	stop  context.CancelFunc
}

// startPool runs a program in n workers.
func startPool(t testing.TB, n int, text string, options ...runtime.Option) *poolRun {
	t.Helper()
	run := &poolRun{t: t, lines: make(chan string, 1000), ended: make(chan error, 1)}
	tell := runtime.WithModule("tell", func(*runtime.Env) (any, error) {
		return func(line string) { run.lines <- line }, nil
	})
	run.pool = newPool(t, n, append([]runtime.Option{tell}, options...)...)
	var ctx context.Context
	ctx, run.stop = context.WithCancel(t.Context())
	t.Cleanup(run.stop)
	text = "const tell = require('tell'), net = require('net'), cluster = require('cluster'), { id } = cluster.worker;\n" + text
	go func() { run.ended <- run.pool.RunString(ctx, "main.js", text) }()
	return run
}

// line returns the next line that a worker tells.
func (r *poolRun) line() string {
	r.t.Helper()
	select {
	case line := <-r.lines:
		return line
	case err := <-r.ended:
		r.ended <- err
	}
	select {
	case line := <-r.lines:
		return line
	default:
		r.t.Fatal("the program has ended")
		return ""
	}
}

// sorted returns the next n lines in order.
func (r *poolRun) sorted(n int) []string {
	r.t.Helper()
	var lines []string
	for range n {
		lines = append(lines, r.line())
	}
	slices.Sort(lines)
	return lines
}

// networks are those that a pool's servers are tried on: each with how clients connect.
var networks = map[string]func() (runtime.Option, func(address string) (net.Conn, error)){
	"system": func() (runtime.Option, func(string) (net.Conn, error)) {
		return runtime.WithNetwork(jsnet.System()), func(address string) (net.Conn, error) { return net.Dial("tcp", address) }
	},
	"memory": func() (runtime.Option, func(string) (net.Conn, error)) {
		memory := memnet.New()
		return runtime.WithNetwork(jsnet.Network{Dialer: memory, Listener: memory}), func(address string) (net.Conn, error) {
			return memory.DialContext(context.Background(), "tcp", address)
		}
	},
}

// server tells where it listens, and answers each line with the worker's number.
const server = `
	const server = net.createServer((socket) => {
		socket.on('error', () => {});
		socket.on('data', (data) => socket.write(id + '\n'));
	});
	server.listen(0, '127.0.0.1', () => tell('127.0.0.1:' + server.address().port));
`

// ask sends a line, and returns the line that comes back.
func ask(t testing.TB, c net.Conn, line string) string {
	t.Helper()
	if _, err := fmt.Fprintln(c, line); err != nil {
		t.Fatal(err)
	}
	answer, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(answer, "\n")
}

// A worker that the machine holds up for a moment counts as busy, so that the first try may
// fail.
func TestPoolSpreadsConnections(t *testing.T) {
	for name, network := range networks {
		t.Run(name, func(t *testing.T) {
			var count map[string]int
			for range 5 {
				option, dial := network()
				if count = spread(t, option, dial); count["1"] == 10 && count["2"] == 10 && count["3"] == 10 {
					return
				}
			}
			t.Errorf("connections are spread like %v", count)
		})
	}
}

// spread makes 30 connections to a pool of three, and returns how many each worker has got.
func spread(t *testing.T, option runtime.Option, dial func(address string) (net.Conn, error)) map[string]int {
	r := startPool(t, 3, server, option)
	addresses := r.sorted(3)
	if addresses[0] != addresses[2] {
		t.Fatalf("the addresses differ: %q", addresses)
	}
	count := map[string]int{}
	for range 30 {
		c, err := dial(addresses[0])
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		count[ask(t, c, "who")]++
	}
	r.stop()
	if err := <-r.ended; err != context.Canceled {
		t.Error(err)
	}
	return count
}

// A worker that runs without end gets no more connections, and ends with the pool.
func TestPoolSparesBusyWorkers(t *testing.T) {
	for name, network := range networks {
		t.Run(name, func(t *testing.T) {
			option, dial := network()
			r := startPool(t, 2, server+`
				server.prependListener('connection', (socket) => socket.once('data', (data) => {
					if (String(data) === 'hang\n') { tell('hangs'); for (;;); }
				}));`, option)
			address := r.sorted(2)[0]
			c, err := dial(address)
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			if _, err := fmt.Fprintln(c, "hang"); err != nil {
				t.Fatal(err)
			}
			if line := r.line(); line != "hangs" {
				t.Fatal(line)
			}
			var answers []string
			for range 4 {
				c, err := dial(address)
				if err != nil {
					t.Fatal(err)
				}
				defer c.Close()
				answers = append(answers, ask(t, c, "who"))
			}
			if answers[0] != answers[3] {
				t.Errorf("got answers of %q", answers)
			}
			if err := r.pool.Close(); err != nil {
				t.Error(err)
			}
			if err := <-r.ended; err != runtime.ErrClosed {
				t.Error(err)
			}
		})
	}
}

// A worker whose server closes leaves connections to the others; the program ends when
// the last has closed.
func TestPoolServersClose(t *testing.T) {
	for name, network := range networks {
		t.Run(name, func(t *testing.T) {
			option, dial := network()
			r := startPool(t, 3, `
				const server = net.createServer((socket) => {
					socket.end(id + '\n');
					server.close(() => tell('closed ' + id));
				});
				server.listen(0, '127.0.0.1', () => tell('127.0.0.1:' + server.address().port));`, option)
			address := r.sorted(3)[0]
			var answers []string
			for range 3 {
				c, err := dial(address)
				if err != nil {
					t.Fatal(err)
				}
				line, err := bufio.NewReader(c).ReadString('\n')
				if err != nil {
					t.Fatal(err)
				}
				answers = append(answers, line)
				c.Close()
				r.line()
			}
			slices.Sort(answers)
			if !slices.Equal(answers, []string{"1\n", "2\n", "3\n"}) {
				t.Errorf("got answers of %q", answers)
			}
			if err := <-r.ended; err != nil {
				t.Error(err)
			}
			if _, err := dial(address); err == nil {
				t.Error("somebody listens")
			}
		})
	}
}

// Servers on a unix socket share it as others do, and the file goes with the last.
func TestPoolOnAUnixSocket(t *testing.T) {
	path := filepath.Join(t.TempDir(), "socket")
	r := startPool(t, 2, `
		const server = net.createServer((socket) => { socket.end(id + '\n'); server.close() });
		server.listen(process.env.SOCKET, () => tell(server.address()));`,
		runtime.WithNetwork(jsnet.System()), runtime.WithEnv(map[string]string{"SOCKET": path}))
	if paths := r.sorted(2); paths[0] != path || paths[1] != path {
		t.Fatal(paths)
	}
	for range 2 {
		c, err := net.Dial("unix", path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := bufio.NewReader(c).ReadString('\n'); err != nil {
			t.Error(err)
		}
		c.Close()
	}
	if err := <-r.ended; err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(path); !os.IsNotExist(err) {
		t.Errorf("the file is there: %v", err)
	}
}

// That somebody else has the address is an error of each worker.
func TestPoolOnAnAddressInUse(t *testing.T) {
	foreign, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer foreign.Close()
	port := fmt.Sprint(foreign.Addr().(*net.TCPAddr).Port)
	r := startPool(t, 3, `
		net.createServer().on('error', (e) => tell(e.message)).listen(+process.env.PORT, '127.0.0.1');`,
		runtime.WithNetwork(jsnet.System()), runtime.WithEnv(map[string]string{"PORT": port}))
	for _, line := range r.sorted(3) {
		if line != "bind EADDRINUSE 127.0.0.1:"+port {
			t.Error(line)
		}
	}
	if err := <-r.ended; err != nil {
		t.Error(err)
	}
}

// The first worker that fails, or that has an exit code, or calls process.exit, ends all.
func TestPoolEnds(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", "<nil>"},
		{"setTimeout(() => {}, id)", "<nil>"},
		{"process.exitCode = id === 2 ? 5 : 0", "exit code 5"},
		{"if (id === 3) setTimeout(() => process.exit(7)); else for (;;);", "exit code 7"},
		{"if (id === 3) setTimeout(() => process.exit()); else setInterval(() => {}, 1e6);", "<nil>"},
		{"if (id === 1) throw new TypeError('first'); setInterval(() => {}, 1e6);", "TypeError: first"},
		{"if (id === 1) Promise.reject(new Error('late')); else net.createServer().listen(0);", "Error: late"},
		{"if (id === 2) cluster.worker.kill(); setTimeout(() => { process.exitCode = id === 1 ? 4 : 0 }, 20);", "exit code 4"},
	} {
		memory := memnet.New()
		r := startPool(t, 3, test.text, runtime.WithNetwork(jsnet.Network{Dialer: memory, Listener: memory}))
		if err := <-r.ended; fmt.Sprint(err) != test.want {
			t.Errorf("%s: got %v, want %s", test.text, err, test.want)
		}
		if err := r.pool.RunString(t.Context(), "main.js", ""); err != runtime.ErrClosed {
			t.Errorf("a second run: %v", err)
		}
		for range 2 {
			if err := r.pool.Close(); err != nil {
				t.Error(err)
			}
		}
	}
}

// What workers write with one call stays together, and the first has standard input.
func TestPoolStdio(t *testing.T) {
	var out bytes.Buffer
	p := newPool(t, 4, runtime.WithStdio(strings.NewReader("input"), &out, &out))
	err := p.RunString(t.Context(), "main.js", `
		const { id } = require('cluster').worker;
		let n = 0;
		process.stdin.on('data', (data) => console.log(id + ' reads ' + data));
		setImmediate(function again() {
			console[n % 2 ? 'log' : 'error'](String(id).repeat(5000));
			if (++n < 20) setImmediate(again);
		});`)
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string]int{}
	for line := range strings.Lines(out.String()) {
		lines[line]++
	}
	if len(lines) != 5 || lines["1 reads input\n"] != 1 {
		t.Errorf("%d different lines", len(lines))
	}
	for id := 1; id <= 4; id++ {
		if n := lines[strings.Repeat(fmt.Sprint(id), 5000)+"\n"]; n != 20 {
			t.Errorf("%d lines of worker %d", n, id)
		}
	}
}

func TestPoolRuntimes(t *testing.T) {
	if _, err := runtime.NewPool(-1); err == nil {
		t.Error("a pool of -1 runtimes")
	}
	if n := len(newPool(t, 0).Runtimes()); n < 1 {
		t.Errorf("%d runtimes", n)
	}
	p := newPool(t, 3)
	var mu sync.Mutex
	seen := map[*runtime.Runtime]bool{}
	err := p.RunFunc(t.Context(), func(ctx context.Context, rt *runtime.Runtime) error {
		mu.Lock()
		seen[rt] = true
		mu.Unlock()
		return rt.RunString(ctx, "main.js", "")
	})
	if err != nil || len(seen) != 3 {
		t.Errorf("%d runtimes, %v", len(seen), err)
	}
	for _, rt := range p.Runtimes() {
		if !seen[rt] {
			t.Error("a runtime was not run")
		}
	}
}

// A pool whose context has ended before it begins runs nothing.
func TestPoolContext(t *testing.T) {
	reason := errors.New("no")
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(reason)
	if err := newPool(t, 2).RunString(ctx, "main.js", "for (;;);"); err != reason {
		t.Error(err)
	}
}
