// Command embed-reload is a server whose behaviour is a script that may be changed while
// clients are connected.
//
//	go run ./examples/embed-reload 127.0.0.1:8127 examples/embed-reload/handler.js
//
// Go has the listener, the connections and what is known of each client; a script answers
// lines. After SIGHUP a new runtime runs the script as it is now, and answers all lines
// that come from then on, while the old one finishes those that it has. A script that
// fails to start changes nothing.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"os"
	"os/signal"
	"sync"
	"sync/atomic"
	"syscall"

	"github.com/sluicejs/sluice/runtime"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: embed-reload ADDRESS HANDLER.js")
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	l, err := net.Listen("tcp", os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	s := &server{handler: os.Args[2]}
	if err := s.reload(ctx); err != nil {
		log.Fatal(err)
	}
	hangup := make(chan os.Signal, 1)
	signal.Notify(hangup, syscall.SIGHUP)
	go func() {
		for range hangup {
			if err := s.reload(ctx); err != nil {
				log.Print(err)
			}
		}
	}()
	if err := s.serve(ctx, l); err != nil {
		log.Fatal(err)
	}
}

// A server lets the script in a file answer lines.
type server struct {
	handler string
	current atomic.Pointer[runtime.Runtime]
	old     sync.WaitGroup // runtimes that finish
}

// reload has the script as it is now take over.
func (s *server) reload(ctx context.Context) error {
	text, err := os.ReadFile(s.handler)
	if err != nil {
		return err
	}
	program, err := runtime.Compile("handler.js", string(text))
	if err != nil {
		return err
	}
	rt, err := runtime.New(runtime.WithStdio(nil, os.Stdout, os.Stderr))
	if err != nil {
		return err
	}
	if err := rt.Start(ctx, program); err != nil {
		return errors.Join(err, rt.Close())
	}
	if old := s.current.Swap(rt); old != nil {
		s.old.Go(func() { // the calls that it has still end
			if err := errors.Join(old.Shutdown(ctx), old.Close()); err != nil {
				log.Print(err)
			}
		})
	}
	return nil
}

// serve answers clients until the context ends.
func (s *server) serve(ctx context.Context, l net.Listener) error {
	var clients sync.WaitGroup
	defer func() {
		clients.Wait()
		s.old.Wait()
		s.current.Load().Close()
	}()
	defer context.AfterFunc(ctx, func() { l.Close() })()
	for {
		conn, err := l.Accept()
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if err != nil {
			return err
		}
		clients.Go(func() {
			defer conn.Close()
			defer context.AfterFunc(ctx, func() { conn.Close() })()
			s.talk(ctx, conn)
		})
	}
}

// A session is what is known of a client, by whichever script: its methods are what
// scripts have of it. Two scripts have it while one takes over from the other.
type session struct {
	mu    sync.Mutex
	name  string
	lines int
}

// Name is session.name().
func (s *session) Name() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.name
}

// Rename is session.rename(name).
func (s *session) Rename(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.name = name
}

// Count is session.count(): it counts a line, and returns how many there were.
func (s *session) Count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lines++
	return s.lines
}

// talk answers the lines of one client.
func (s *server) talk(ctx context.Context, conn net.Conn) {
	client := &session{name: "stranger"}
	for lines := bufio.NewScanner(conn); lines.Scan(); {
		answer, err := s.answer(ctx, client, lines.Text())
		if err != nil {
			answer = "error: " + err.Error()
		}
		if _, err := fmt.Fprintln(conn, answer); err != nil {
			return
		}
	}
}

func (s *server) answer(ctx context.Context, client *session, line string) (string, error) {
	for {
		rt := s.current.Load()
		answer, err := runtime.Call[string](ctx, rt, "answer", client, line)
		if errors.Is(err, runtime.ErrClosed) && s.current.Load() != rt {
			continue // it was replaced before it had the call
		}
		return answer, err
	}
}
