package conformance

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The echo server and its client, written as the documentation of node:net shows such programs.
const (
	echoServer = "../testdata/net-doc/echo-server.js"
	echoClient = "../testdata/net-doc/echo-client.js"
)

// TestInterop lets every runtime serve every other: a server in one, a client in the other, over TCP and over a unix
// socket, and a client written in Go.
func TestInterop(t *testing.T) {
	var runtimes []interpreter
	if node, err := findNode(); err != nil {
		t.Logf("Sluice talks to itself and to Go only: %v", err)
	} else {
		runtimes = append(runtimes, node)
	}
	runtimes = append(runtimes, buildSluice(t))
	for _, server := range runtimes {
		for _, network := range []string{"tcp", "unix"} {
			for _, client := range runtimes {
				t.Run(fmt.Sprintf("%s server/%s client/%s", server.name, client.name, network), func(t *testing.T) {
					t.Parallel()
					testEcho(t, server, network, func(ctx context.Context, address, text string) error {
						return runEchoClient(ctx, client, address, text)
					})
				})
			}
			t.Run(fmt.Sprintf("%s server/Go client/%s", server.name, network), func(t *testing.T) {
				t.Parallel()
				testEcho(t, server, network, func(_ context.Context, address, text string) error {
					return dialEcho(network, address, text)
				})
			})
		}
	}
}

// testEcho runs the server and two clients one after the other; the second ends it.
func testEcho(t *testing.T, in interpreter, network string, client func(ctx context.Context, address, text string) error) {
	ctx, cancel := context.WithTimeout(t.Context(), scriptTimeout)
	defer cancel()
	where := "0"
	if network == "unix" {
		// Not t.TempDir, whose name is too long for the path of a unix socket.
		dir, err := os.MkdirTemp("", "sluice")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.RemoveAll(dir) })
		where = filepath.Join(dir, "echo")
	}

	server := exec.CommandContext(ctx, in.path, echoServer, where)
	var stderr bytes.Buffer
	server.Stderr = &stderr
	stdout, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(stdout)
	first, err := lines.ReadString('\n')
	address, ok := strings.CutPrefix(strings.TrimSpace(first), "listening on ")
	if !ok {
		cancel()
		t.Fatalf("the server said %q, %v, %v\n%s", first, err, server.Wait(), &stderr)
	}
	for _, text := range []string{"grüße", "quit"} {
		if err := client(ctx, address, text); err != nil {
			t.Error(err)
			cancel() // nobody tells the server to stop
			break
		}
	}
	rest, err := io.ReadAll(lines)
	if err != nil {
		t.Error(err)
	}
	if err := server.Wait(); err != nil {
		t.Errorf("the server: %v\n%s", err, &stderr)
	}
	if want := strings.Repeat("peer connected\npeer disconnected\n", 2) + "server closed\n"; string(rest) != want {
		t.Errorf("the server printed\n%s\nand not\n%s", rest, want)
	}
}

// runEchoClient runs the client in a runtime.
func runEchoClient(ctx context.Context, in interpreter, address, text string) error {
	output, err := exec.CommandContext(ctx, in.path, echoClient, address, text).CombinedOutput()
	want := "connected to the server\nwelcome\n" + text + "!\ndisconnected from the server\n"
	if err != nil || string(output) != want {
		return fmt.Errorf("the client: %v, it printed\n%s\nand not\n%s", err, output, want)
	}
	return nil
}

// dialEcho is the client in Go.
func dialEcho(network, address, text string) error {
	if network == "tcp" {
		address = net.JoinHostPort("127.0.0.1", address)
	}
	conn, err := net.DialTimeout(network, address, scriptTimeout)
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err := io.WriteString(conn, text+"!\r\n"); err != nil {
		return err
	}
	if err := conn.(interface{ CloseWrite() error }).CloseWrite(); err != nil {
		return err
	}
	got, err := io.ReadAll(conn)
	want := "welcome\r\n" + text + "!\r\n"
	if err != nil || string(got) != want {
		return fmt.Errorf("the server sent %q, %v and not %q", got, err, want)
	}
	return nil
}
