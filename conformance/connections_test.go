//go:build unix

package conformance

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// TestTenThousandConnections keeps ten thousand connections to one server open at
// once and then has each of them echo.
func TestTenThousandConnections(t *testing.T) {
	const connections = 10_000
	if testing.Short() {
		t.Skip("opens ten thousand connections")
	}
	if limit := raiseFileLimit(t); limit < connections+100 {
		t.Skipf("a process may have only %d descriptors here", limit)
	}
	sluice := buildSluice(t)
	server := exec.Command(sluice.path, "bench/testdata/echo-data.js")
	server.Stderr = os.Stderr
	stdout, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() {
		_ = server.Process.Kill()
		_ = server.Wait() // it says that it was killed
	}()
	port, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		t.Fatalf("the server did not say its port: %v", err)
	}
	addr := net.JoinHostPort("127.0.0.1", strings.TrimSpace(port))

	conns := make([]net.Conn, connections)
	for i := range conns {
		if conns[i], err = net.Dial("tcp", addr); err != nil {
			t.Fatalf("connection %d: %v", i, err)
		}
		defer conns[i].Close()
	}
	for i, conn := range conns {
		if _, err := fmt.Fprintf(conn, "%05d", i); err != nil {
			t.Fatalf("connection %d: %v", i, err)
		}
	}
	for i, conn := range conns {
		var echo [5]byte
		if _, err := io.ReadFull(conn, echo[:]); err != nil {
			t.Fatalf("connection %d: %v", i, err)
		}
		if want := fmt.Sprintf("%05d", i); string(echo[:]) != want {
			t.Fatalf("connection %d: sent %s, came back %s", i, want, echo)
		}
	}
}

// raiseFileLimit lets this process, and those it starts, have as many descriptors
// as the system allows, and returns how many.
func raiseFileLimit(t *testing.T) uint64 {
	t.Helper()
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	limit.Cur = limit.Max
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	return uint64(limit.Cur)
}
