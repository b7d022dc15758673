package runtime_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	stdruntime "runtime"
	"slices"
	"sync/atomic"
	"testing/fstest"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/jsnet/memnet"
	"github.com/sluicejs/sluice/runtime"
)

// A server on as many processors as there are workers. All of them listen on one port, and
// connections are spread evenly.
func ExamplePool() {
	memory := memnet.New() // or jsnet.System()
	listening := make(chan string)
	pool, err := runtime.NewPool(3,
		runtime.WithNetwork(jsnet.Network{Dialer: memory, Listener: memory}),
		runtime.WithStdio(nil, os.Stdout, os.Stderr),
		runtime.WithModule("app:listening", func(*runtime.Env) (any, error) {
			return func(address string) { listening <- address }, nil
		}))
	if err != nil {
		log.Fatal(err)
	}
	defer pool.Close()

	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error)
	go func() {
		ended <- pool.RunString(ctx, "server.js", `
			const net = require('net'), cluster = require('cluster');
			const server = net.createServer((socket) => socket.write('worker ' + cluster.worker.id + '\n'));
			server.listen(0, '127.0.0.1', () => {
				require('app:listening')('127.0.0.1:' + server.address().port);
			});
		`)
	}()
	address := <-listening // of the first, and of the others
	<-listening
	<-listening

	var answers []string
	for range 6 {
		conn, err := memory.DialContext(ctx, "tcp", address)
		if err != nil {
			log.Fatal(err)
		}
		answer, err := bufio.NewReader(conn).ReadString('\n')
		if err != nil {
			log.Fatal(err)
		}
		defer conn.Close()
		answers = append(answers, answer)
	}
	slices.Sort(answers)
	for _, answer := range answers {
		fmt.Print(answer)
	}
	stop()
	fmt.Println(<-ended)
	// Output:
	// worker 1
	// worker 1
	// worker 2
	// worker 2
	// worker 3
	// worker 3
	// context canceled
}

// A pool of a worker for each processor that Go uses.
func ExampleNewPool() {
	pool, err := runtime.NewPool(0)
	check(err)
	defer pool.Close()
	fmt.Println(len(pool.Runtimes()) == stdruntime.GOMAXPROCS(0))
	// Output: true
}

// One program, compiled once, in all workers.
func ExamplePool_Run() {
	program, err := runtime.Compile("main.js", `require('app:total').add(require('cluster').worker.id)`)
	check(err)
	var total atomic.Int64
	pool, err := runtime.NewPool(3, runtime.WithModule("app:total", func(*runtime.Env) (any, error) {
		return runtime.Exports{"add": func(n int64) { total.Add(n) }}, nil
	}))
	check(err)
	defer pool.Close()
	check(pool.Run(context.Background(), program))
	fmt.Println(total.Load())
	// Output: 6
}

func ExamplePool_RunFile() {
	pool, err := runtime.NewPool(1,
		runtime.WithFS(fstest.MapFS{"main.js": {Data: []byte("console.log(require('cluster').isWorker)")}}),
		runtime.WithStdio(nil, os.Stdout, nil))
	check(err)
	defer pool.Close()
	check(pool.RunFile(context.Background(), "main.js"))
	// Output: true
}

// What each worker runs may be decided by the application.
func ExamplePool_RunFunc() {
	pool, err := runtime.NewPool(2)
	check(err)
	defer pool.Close()
	err = pool.RunFunc(context.Background(), func(ctx context.Context, rt *runtime.Runtime) error {
		return rt.Eval(ctx, "[eval]", `if (cluster.worker.id === 2) throw new RangeError('of worker 2'); setInterval(() => {}, 1000)`)
	})
	fmt.Println(err)
	// Output: RangeError: of worker 2
}

// Functions of a single worker are called through its runtime.
func ExamplePool_Runtimes() {
	pool, err := runtime.NewPool(2)
	check(err)
	defer pool.Close()
	ctx := context.Background()
	ended := make(chan error)
	go func() {
		ended <- pool.RunString(ctx, "main.js", `exports.id = () => require('cluster').worker.id; setInterval(() => {}, 1000)`)
	}()
	for _, rt := range pool.Runtimes() {
		id, err := runtime.Call[int](ctx, rt, "id")
		fmt.Println(id, err)
	}
	check(pool.Close())
	fmt.Println(errors.Is(<-ended, runtime.ErrClosed))
	// Output:
	// 1 <nil>
	// 2 <nil>
	// true
}

// Shutdown closes the servers of all workers and waits for their connections.
func ExamplePool_Shutdown() {
	memory := memnet.New()
	listening := make(chan struct{}, 2)
	pool, err := runtime.NewPool(2,
		runtime.WithNetwork(jsnet.Network{Dialer: memory, Listener: memory}),
		runtime.WithModule("app:listening", func(*runtime.Env) (any, error) {
			return func() { listening <- struct{}{} }, nil
		}))
	check(err)
	defer pool.Close()
	ended := make(chan error)
	go func() {
		ended <- pool.RunString(context.Background(), "server.js", `
			require('net').createServer((socket) => socket.resume()).listen(80, '127.0.0.1', () => require('app:listening')());
		`)
	}()
	<-listening
	<-listening
	fmt.Println(pool.Shutdown(context.Background()), <-ended)
	// Output: <nil> <nil>
}

// Close ends all workers at once.
func ExamplePool_Close() {
	pool, err := runtime.NewPool(2)
	check(err)
	ended := make(chan error)
	go func() { ended <- pool.RunString(context.Background(), "main.js", `setInterval(() => {}, 1000)`) }()
	fmt.Println(pool.Close(), errors.Is(<-ended, runtime.ErrClosed))
	// Output: <nil> true
}

// The first worker that ends with an exit code ends all.
func ExamplePool_RunString() {
	pool, err := runtime.NewPool(2)
	if err != nil {
		log.Fatal(err)
	}
	defer pool.Close()
	err = pool.RunString(context.Background(), "main.js", `
		if (require('cluster').worker.id === 2) process.exit(3);
		setInterval(() => {}, 1000);
	`)
	var exit *runtime.ExitError
	if errors.As(err, &exit) {
		fmt.Println("exit code", exit.Code)
	}
	// Output: exit code 3
}
