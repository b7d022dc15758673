package runtime_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"slices"

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
