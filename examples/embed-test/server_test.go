package embedtest

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/jsnet/memnet"
	"github.com/sluicejs/sluice/runtime"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// A server is a script that runs for one test.
type server struct {
	t       *testing.T
	rt      *runtime.Runtime
	network *memnet.Network
	out     strings.Builder // belongs to the script until stop has returned
}

// serve runs server.js until the test is over.
func serve(t *testing.T) *server {
	s := &server{t: t, network: memnet.New()}
	var err error
	s.rt, err = runtime.New(
		runtime.WithFS(os.DirFS(".")),
		runtime.WithArgs("80"), // nobody else has this port
		runtime.WithNetwork(jsnet.Network{Dialer: s.network, Listener: s.network}),
		runtime.WithStdio(nil, &s.out, &s.out),
	)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.rt.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := s.rt.Start(t.Context(), runtime.File("server.js")); err != nil {
		t.Fatal(err)
	}
	return s
}

// stop ends the script in good order and returns what it has printed.
func (s *server) stop() string {
	s.t.Helper()
	if err := s.rt.Shutdown(s.t.Context()); err != nil {
		s.t.Error(err)
	}
	return s.out.String()
}

// A client is a connection to the server.
type client struct {
	t *testing.T
	net.Conn
	lines *bufio.Scanner
}

func (s *server) dial() *client {
	s.t.Helper()
	for { // the script listens a little after it has run
		conn, err := s.network.DialContext(s.t.Context(), "tcp", "127.0.0.1:80")
		if err == nil {
			s.t.Cleanup(func() { conn.Close() })
			return &client{s.t, conn, bufio.NewScanner(conn)}
		}
		time.Sleep(time.Millisecond)
	}
}

// expect sends a line and checks the answer; "" is the end.
func (c *client) expect(line, want string) {
	c.t.Helper()
	fmt.Fprintln(c, line)
	c.lines.Scan()
	if got := c.lines.Text(); got != want {
		c.t.Errorf("%s: got %q, %v, want %q", line, got, c.lines.Err(), want)
	}
}

func TestNumbers(t *testing.T) {
	t.Parallel()
	c := serve(t).dial()
	c.expect("get a", "undefined")
	c.expect("set a 1", "1")
	c.expect("add a 2", "3")
	c.expect("add b 5", "5")
	c.expect("mul a 2", "there is no mul")
	c.expect("quit", "")
}

func TestClientsShareNumbers(t *testing.T) {
	t.Parallel()
	s := serve(t)
	a, b := s.dial(), s.dial()
	a.expect("set n 1", "1")
	b.expect("add n 1", "2")
	a.expect("get n", "2")
}

func TestShutdown(t *testing.T) {
	t.Parallel()
	s := serve(t)
	c := s.dial()
	c.expect("get a", "undefined")
	printed := make(chan string)
	go func() { printed <- s.stop() }()
	if c.lines.Scan() || c.lines.Err() != nil { // the server ends, and waits for its clients
		t.Errorf("got %q, %v, want the end", c.lines.Text(), c.lines.Err())
	}
	c.Close()
	if got, want := <-printed, "a client has come\na client has gone\n"; got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
}
