// Package examples holds the tests of the example scripts: each runs with sluice and,
// where node v20 is installed, with node.
package examples

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// timeout is more than anything here takes.
const timeout = 20 * time.Second

// commands are the paths of sluice and node by name.
var commands = make(map[string]string)

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "sluice")
	if err != nil {
		log.Fatal(err)
	}
	commands["sluice"] = filepath.Join(dir, "sluice")
	if out, err := exec.Command("go", "build", "-o", commands["sluice"], "../cmd/sluice").CombinedOutput(); err != nil {
		log.Fatalf("%v\n%s", err, out)
	}
	if node, err := exec.LookPath("node"); err == nil {
		if version, _ := exec.Command(node, "--version").Output(); bytes.HasPrefix(version, []byte("v20.")) {
			commands["node"] = node
		}
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// forEach runs a test with each command.
func forEach(t *testing.T, test func(t *testing.T, command string)) {
	for name, path := range commands {
		t.Run(name, func(t *testing.T) { test(t, path) })
	}
}

// A server is a script that listens.
type server struct {
	cmd    *exec.Cmd
	addr   string
	stdout *bufio.Reader
}

// serve starts a script and waits until it listens.
func serve(t *testing.T, command string, args ...string) *server {
	t.Helper()
	s := &server{cmd: exec.Command(command, args...)}
	var stderr bytes.Buffer
	s.cmd.Stderr = &stderr
	stdout, err := s.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	s.stdout = bufio.NewReader(stdout)
	line, err := s.stdout.ReadString('\n')
	addr, ok := strings.CutPrefix(strings.TrimSpace(line), "listening on ")
	if !ok {
		s.cmd.Process.Kill()
		s.cmd.Wait()
		t.Fatalf("%q, %v\n%s", line, err, &stderr)
	}
	s.addr = addr
	t.Cleanup(func() { s.stop(t, &stderr) })
	return s
}

// stop asks the script to end, and checks that it does so in good order.
func (s *server) stop(t *testing.T, stderr *bytes.Buffer) {
	t.Helper()
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Error(err)
	}
	kill := time.AfterFunc(timeout, func() { s.cmd.Process.Kill() })
	defer kill.Stop()
	io.Copy(io.Discard, s.stdout)
	if err := s.cmd.Wait(); err != nil || stderr.Len() > 0 {
		t.Errorf("%v\n%s", err, stderr)
	}
}

// A client is a connection that a test talks to.
type client struct {
	*net.TCPConn
	t       *testing.T
	scanner *bufio.Scanner
}

func dial(t *testing.T, addr string) *client {
	t.Helper()
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return newClient(t, conn)
}

func newClient(t *testing.T, conn net.Conn) *client {
	t.Helper()
	if err := conn.SetDeadline(time.Now().Add(timeout)); err != nil {
		t.Fatal(err)
	}
	return &client{conn.(*net.TCPConn), t, bufio.NewScanner(conn)}
}

func (c *client) say(line string) {
	c.t.Helper()
	if _, err := fmt.Fprintln(c, line); err != nil {
		c.t.Fatal(err)
	}
}

// hear checks the next lines that come.
func (c *client) hear(lines ...string) {
	c.t.Helper()
	for _, want := range lines {
		if !c.scanner.Scan() || c.scanner.Text() != want {
			c.t.Fatalf("got %q, %v, want %q", c.scanner.Text(), c.scanner.Err(), want)
		}
	}
}

// hearEnd checks that nothing comes any more.
func (c *client) hearEnd() {
	c.t.Helper()
	if c.scanner.Scan() || c.scanner.Err() != nil {
		c.t.Fatalf("got %q, %v, want the end", c.scanner.Text(), c.scanner.Err())
	}
}

func TestEchoServer(t *testing.T) {
	forEach(t, func(t *testing.T, command string) {
		s := serve(t, command, "echo-server.js", "0")
		c := dial(t, s.addr)
		message := strings.Repeat("0123456789", 100_000)
		go func() {
			io.WriteString(c, message)
			c.CloseWrite()
		}()
		got, err := io.ReadAll(c)
		if err != nil || string(got) != message {
			t.Errorf("%d bytes, %v", len(got), err)
		}
		for _, want := range []string{" has come\n", " has gone after 1000000 bytes\n"} {
			if line, err := s.stdout.ReadString('\n'); !strings.HasSuffix(line, want) {
				t.Errorf("got %q, %v, want %q", line, err, want)
			}
		}
		dial(t, s.addr) // left to the server to end
	})
}

func TestChatServer(t *testing.T) {
	forEach(t, func(t *testing.T, command string) {
		s := serve(t, command, "chat-server.js", "0")
		a := dial(t, s.addr)
		a.hear("Hello, guest1! There are 0 others.")
		b := dial(t, s.addr)
		b.hear("Hello, guest2! There are 1 others.")
		a.hear("guest2 has joined")
		a.say("/name ann")
		a.hear("guest1 is ann now")
		b.hear("guest1 is ann now")
		b.say("/name ann")
		b.hear("ann is taken.")
		b.say("hello\r")
		a.hear("guest2: hello")
		io.WriteString(a, "in ")
		io.WriteString(a, "parts\n\n/who\n/nonsense\n")
		b.hear("ann: in parts")
		a.hear("ann guest2", "There is no command /nonsense.")
		b.say("/quit")
		b.hear("Goodbye.")
		b.hearEnd()
		b.CloseWrite()
		a.hear("guest2 has left")
		io.WriteString(a, strings.Repeat("x", 5000))
		a.hear("That line is too long.")
		a.hearEnd()
	})
}

func TestPortForwarder(t *testing.T) {
	forEach(t, func(t *testing.T, command string) {
		target, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		defer target.Close()
		s := serve(t, command, "port-forwarder.js", "0", target.Addr().String())
		near := dial(t, s.addr)
		conn, err := target.Accept()
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		far := newClient(t, conn)
		near.say("there")
		far.hear("there")
		near.CloseWrite()
		far.hearEnd()
		far.say("back, after the end") // half-closed
		near.hear("back, after the end")
		far.CloseWrite()
		near.hearEnd()
		if line, err := s.stdout.ReadString('\n'); line != "connection 1: 6 bytes there, 20 back\n" {
			t.Errorf("got %q, %v", line, err)
		}
	})
}

func TestPortForwarderArguments(t *testing.T) {
	forEach(t, func(t *testing.T, command string) {
		out, err := exec.Command(command, "port-forwarder.js", "x").CombinedOutput()
		if err == nil || !strings.HasPrefix(string(out), "usage: ") {
			t.Errorf("%s, %v", out, err)
		}
	})
}

func TestLineClient(t *testing.T) {
	forEach(t, func(t *testing.T, command string) {
		for name, test := range map[string]struct {
			args  []string
			stdin string
			sent  string
		}{
			"arguments":      {args: []string{"one", "two words"}, sent: "one\r\ntwo words\r\n"},
			"standard input": {stdin: "one\ntwo\n", sent: "one\ntwo\n"},
		} {
			listener, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				t.Fatal(err)
			}
			defer listener.Close()
			received := make(chan string, 1)
			go func() {
				defer close(received)
				conn, err := listener.Accept()
				if err != nil {
					return
				}
				defer conn.Close()
				text, _ := io.ReadAll(conn)
				io.WriteString(conn, "answer\r\nlast")
				received <- string(text)
			}()
			host, port, _ := net.SplitHostPort(listener.Addr().String())
			cmd := exec.Command(command, append([]string{"line-client.js", host, port}, test.args...)...)
			cmd.Stdin = strings.NewReader(test.stdin)
			out, err := cmd.CombinedOutput()
			if err != nil || string(out) != "answer\nlast\n" {
				t.Errorf("%s: %q, %v", name, out, err)
			}
			listener.Close()
			if got := <-received; got != test.sent {
				t.Errorf("%s: sent %q, want %q", name, got, test.sent)
			}
		}
	})
}

func TestLineClientWithoutServer(t *testing.T) {
	forEach(t, func(t *testing.T, command string) {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		_, port, _ := net.SplitHostPort(listener.Addr().String())
		listener.Close()
		out, err := exec.Command(command, "line-client.js", "127.0.0.1", port, "x").CombinedOutput()
		if want := "connect ECONNREFUSED 127.0.0.1:" + port + "\n"; err == nil || string(out) != want {
			t.Errorf("%q, %v, want %q", out, err, want)
		}
	})
}
