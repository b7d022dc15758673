//go:build unix

package conformance

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestWritesHaveLeft has programs write to a socket and then end, or wait for somebody who
// has to read it first, in the same callback: what was written has left them.
func TestWritesHaveLeft(t *testing.T) {
	var runtimes []interpreter
	if node, err := findNode(); err == nil {
		runtimes = append(runtimes, node)
	}
	runtimes = append(runtimes, buildSluice(t))
	for name, next := range map[string]string{
		"exit":                 `process.exit()`,
		"reallyExit":           `process.reallyExit(0)`,
		"exit of a tick":       `process.nextTick(() => process.exit())`,
		"exit of a microtask":  `Promise.resolve().then(() => process.exit())`,
		"exception":            `throw new Error('on purpose')`,
		"rejection":            `Promise.reject(new Error('on purpose'))`,
		"kill":                 `process.kill(process.pid, 'SIGKILL')`,
		"abort":                `process.abort()`,
		"end":                  `socket.end()`,
		"destroy":              `socket.destroy()`,
		"destroy and exit":     `socket.destroy(); process.exit()`,
		"synchronous read":     `require('fs').readFileSync(process.argv[3]); process.exit()`,
		"read of a descriptor": `const { openSync, readSync } = require('fs'); readSync(openSync(process.argv[3]), Buffer.alloc(1)); process.exit()`,
		"output":               `console.log('written'); for (;;);`,
	} {
		for _, in := range runtimes {
			t.Run(name+"/"+in.name, func(t *testing.T) { testWritesHaveLeft(t, in, next) })
		}
	}
}

// testWritesHaveLeft runs a program that writes to a server here and then does what next
// says. A fifo has something to read once everything has come. A program that prints is
// killed when it has.
func testWritesHaveLeft(t *testing.T, in interpreter, next string) {
	ctx, cancel := context.WithTimeout(t.Context(), scriptTimeout)
	defer cancel()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	dir := t.TempDir()
	script, fifo := filepath.Join(dir, "writes.js"), filepath.Join(dir, "fifo")
	if err := syscall.Mkfifo(fifo, 0o600); err != nil {
		t.Fatal(err)
	}
	text := `const socket = require('net').connect(process.argv[2], '127.0.0.1', () => {
  for (const text of ['first ', 'second ', 'third ', 'last']) socket.write(text);
  ` + next + `;
});`
	if err := os.WriteFile(script, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(ctx, in.path, script, fmt.Sprint(ln.Addr().(*net.TCPAddr).Port), fifo)
	cmd.Dir = dir // for the core of the one that aborts
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = cmd.Wait() }() // it fails in ways of its own
	defer cancel()
	conn, err := ln.Accept()
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if strings.Contains(next, "console.log") {
		if line, err := bufio.NewReader(stdout).ReadString('\n'); line != "written\n" {
			t.Fatalf("it has printed %q, then %v", line, err)
		}
		_ = cmd.Process.Kill()
	}
	const want = "first second third last"
	got := make([]byte, len(want))
	if n, err := io.ReadFull(conn, got); string(got) != want {
		t.Fatalf("%q has come, then %v", got[:n], err)
	}
	if strings.Contains(next, "process.argv[3]") {
		if err := os.WriteFile(fifo, []byte("!"), 0); err != nil { // waits for the program to open it
			t.Error(err)
		}
	}
	if rest, err := io.ReadAll(conn); len(rest) > 0 {
		t.Errorf("%q has come too, then %v", rest, err)
	}
}
