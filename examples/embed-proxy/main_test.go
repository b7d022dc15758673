package main

import (
	"bufio"
	"context"
	_ "embed"
	"io"
	"log"
	"net"
	"slices"
	"strings"
	"sync"
	"testing"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/jsnet/memnet"
)

//go:embed rules.js
var rules string

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// A record keeps lines.
type record struct {
	mu    sync.Mutex
	lines []string
}

func (r *record) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	_, message, _ := strings.Cut(strings.TrimSpace(string(p)), ": ")
	r.lines = append(r.lines, message)
	return len(p), nil
}

func TestProxy(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	network := memnet.New()
	listen := func(address string) net.Listener {
		l, err := network.Listen(ctx, "tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { l.Close() })
		return l
	}
	// The servers answer with their name and the first line that names a host, if any.
	for name, address := range map[string]string{"web": "127.0.0.1:8080", "ssh": "127.0.0.1:22"} {
		l := listen(address)
		go func() {
			for {
				c, err := l.Accept()
				if err != nil {
					return
				}
				text, _ := io.ReadAll(c)
				lines := strings.Split(string(text), "\r\n")
				i := max(0, slices.IndexFunc(lines, func(s string) bool { return strings.HasPrefix(s, "Host") }))
				io.WriteString(c, name+" "+lines[i]+"\n")
				c.Close()
			}
		}()
	}
	var logged record
	served := make(chan error)
	l := listen("127.0.0.1:80")
	go func() { served <- serve(ctx, l, network, rules, log.New(&logged, "", 0)) }()

	ask := func(request string) string {
		c, err := network.DialContext(ctx, "tcp", "127.0.0.1:80")
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		io.WriteString(c, request)
		c.(*memnet.Conn).CloseWrite()
		line, _ := bufio.NewReader(c).ReadString('\n')
		return line
	}
	for _, test := range []struct{ request, want string }{
		{"GET / HTTP/1.1\r\nHost: example.org\r\n\r\n", "web Host: internal\n"},
		{"SSH-2.0-x", "ssh SSH-2.0-x\n"},
		{"SSH-2.0-x", ""},
		{"HELO you", ""},
	} {
		if got := ask(test.request); got != test.want {
			t.Errorf("%q: got %q, want %q", test.request, got, test.want)
		}
	}
	cancel()
	if err := <-served; err != nil {
		t.Error(err)
	}
	// A client sees its end before that is logged, so that the next may be logged first.
	slices.Sort(logged.lines)
	want := []string{"refused: Error: too many connections", `refused: Error: unknown protocol "HELO you"`}
	if !slices.Equal(logged.lines, want) {
		t.Errorf("logged %q", logged.lines)
	}
}
