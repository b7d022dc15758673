package main

import (
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/jsnet/memnet"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// serve starts the server on a network in memory, and returns a client of it.
func serve(t *testing.T, patience time.Duration) *http.Client {
	s, err := newServer(t.Context(), tenants, patience)
	if err != nil {
		t.Fatal(err)
	}
	network := memnet.New()
	l, err := network.Listen(t.Context(), "tcp", ":80")
	if err != nil {
		t.Fatal(err)
	}
	web := &http.Server{Handler: s, BaseContext: func(net.Listener) context.Context { return t.Context() }}
	go web.Serve(l)
	transport := &http.Transport{DialContext: network.DialContext}
	t.Cleanup(func() {
		transport.CloseIdleConnections()
		web.Close()
		s.close()
	})
	return &http.Client{Transport: transport}
}

func TestTenants(t *testing.T) {
	client := serve(t, time.Minute)
	for _, test := range []struct {
		url, body, want string
		status          int
	}{
		{"http://localhost/ann/", "hello", "HELLO", 200},
		{"http://localhost/bob/a", "", "POST /a: visitor 1\n", 200},
		{"http://localhost/bob/b", "", "POST /b: visitor 2\n", 200},
		{"http://localhost/bob/diary", "", "Error: not for you\n", 403},
		{"http://localhost/eve/", "", "404 page not found\n", 404},
	} {
		res, err := client.Post(test.url, "text/plain", strings.NewReader(test.body))
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil || res.StatusCode != test.status || string(body) != test.want {
			t.Errorf("%s: got %d, %q, %v", test.url, res.StatusCode, body, err)
		}
	}
}

// What is sent comes back before all of it was sent.
func TestBodiesAreStreams(t *testing.T) {
	client := serve(t, time.Minute)
	body, out := io.Pipe()
	req, err := http.NewRequest(http.MethodPost, "http://localhost/ann/", body)
	if err != nil {
		t.Fatal(err)
	}
	go io.WriteString(out, "one")
	res, err := client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	for _, text := range []string{"ONE", "TWO"} {
		got := make([]byte, len(text))
		if _, err := io.ReadFull(res.Body, got); err != nil || string(got) != text {
			t.Fatalf("got %q, %v", got, err)
		}
		if text == "ONE" {
			go func() {
				io.WriteString(out, "two")
				out.Close()
			}()
		}
	}
	if rest, err := io.ReadAll(res.Body); len(rest) > 0 || err != nil {
		t.Errorf("got %q, %v", rest, err)
	}
}

func TestWhoTakesTooLongIsInterrupted(t *testing.T) {
	client := serve(t, 10*time.Millisecond)
	for range 2 { // the runtime goes on
		res, err := client.Get("http://localhost/mallory/")
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if res.StatusCode != http.StatusGatewayTimeout {
			t.Errorf("got %d", res.StatusCode)
		}
	}
}
