package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/jsnet/memnet"
	"github.com/sluicejs/sluice/runtime"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestReload(t *testing.T) {
	text, err := os.ReadFile("handler.js")
	if err != nil {
		t.Fatal(err)
	}
	s := &server{handler: filepath.Join(t.TempDir(), "handler.js")}
	reload := func(text string) error {
		if err := os.WriteFile(s.handler, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return s.reload(t.Context())
	}
	if err := reload(string(text)); err != nil {
		t.Fatal(err)
	}
	network := memnet.New()
	l, err := network.Listen(t.Context(), "tcp", "127.0.0.1:80")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	served := make(chan error)
	go func() { served <- s.serve(ctx, l) }()

	conn, err := network.DialContext(ctx, "tcp", "127.0.0.1:80")
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	lines := bufio.NewScanner(conn)
	expect := func(line, want string) {
		t.Helper()
		fmt.Fprintln(conn, line)
		if lines.Scan(); lines.Text() != want {
			t.Errorf("%s: got %q, %v, want %q", line, lines.Text(), lines.Err(), want)
		}
	}
	expect("hi", "hello, stranger, for the 1. time")
	expect("I am Ann", "hello, Ann, for the 2. time")
	if err := reload("exports.answer = (session, line) => `${session.name()}: ${line.toUpperCase()}`"); err != nil {
		t.Fatal(err)
	}
	expect("hi", "Ann: HI")
	var syntax *runtime.SyntaxError
	if err := reload("exports.answer ="); !errors.As(err, &syntax) {
		t.Errorf("a script that does not compile: %v", err)
	}
	var thrown *runtime.Exception
	if err := reload("throw new Error('no')"); !errors.As(err, &thrown) {
		t.Errorf("a script that fails: %v", err)
	}
	expect("still there", "Ann: STILL THERE")
	if err := reload("exports.answer = () => { throw new TypeError('oops') }"); err != nil {
		t.Fatal(err)
	}
	expect("hi", "error: TypeError: oops")

	cancel()
	if err := <-served; err != nil {
		t.Error(err)
	}
}
