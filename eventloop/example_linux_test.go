package eventloop_test

import (
	"fmt"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// pipeReader prints what comes through a pipe. Each chunk is a callback of its own.
type pipeReader struct {
	loop    *eventloop.Loop
	fd      int
	watcher *eventloop.Watcher
	chunk   []byte
}

func (r *pipeReader) Ready(eventloop.Events) {
	var buf [512]byte
	n, err := unix.Read(r.fd, buf[:])
	if err == unix.EAGAIN {
		return
	}
	if err != nil || n == 0 {
		r.watcher.Close()
		r.loop.Unref()
		return
	}
	r.chunk = buf[:n]
	r.loop.Turn(r)
}

func (r *pipeReader) Run() { fmt.Printf("%s\n", r.chunk) }

func ExampleWatcher() {
	loop, err := eventloop.New(eventloop.Options{})
	if err != nil {
		panic(err)
	}
	defer loop.Close()
	var fds [2]int
	if err := unix.Pipe2(fds[:], unix.O_NONBLOCK|unix.O_CLOEXEC); err != nil {
		panic(err)
	}
	defer unix.Close(fds[0])

	r := &pipeReader{loop: loop, fd: fds[0]}
	r.watcher = loop.Watch(r.fd, r)
	r.watcher.Want(eventloop.Readable)
	loop.Ref() // watching takes no reference

	loop.NewTimer(eventloop.Func(func() {
		unix.Write(fds[1], []byte("hello"))
		unix.Close(fds[1])
	})).Start(1, false)
	if err := loop.Run(); err != nil {
		panic(err)
	}
	// Output: hello
}
