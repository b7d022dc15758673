package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"testing"
	"time"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestServices(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	reader, writer := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- run(ctx, writer) }()

	ports := make(map[string]int)
	for range 2 {
		var name string
		var port int
		if _, err := fmt.Fscanln(reader, &name, &port); err != nil {
			t.Fatal(err)
		}
		ports[name] = port
	}
	for i, test := range []struct{ service, want string }{
		{"upper", "1 HELLO"}, {"reverse", "2 olleh"}, {"upper", "3 HELLO"},
	} {
		conn, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", ports[test.service]))
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		conn.SetDeadline(time.Now().Add(20 * time.Second))
		fmt.Fprintln(conn, "hello")
		line, err := bufio.NewReader(conn).ReadString('\n')
		if line != test.want+"\n" {
			t.Errorf("%d: got %q, %v, want %q", i, line, err, test.want)
		}
	}

	cancel()
	if err := <-done; !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
