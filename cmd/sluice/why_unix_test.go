//go:build unix

package main

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// TestWhyRunning reads what the command says once the program is idle, and again when a
// signal asks.
func TestWhyRunning(t *testing.T) {
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, "--why-running", "-e", `
		net.createServer().listen(0, '127.0.0.1');
		setInterval(function beat() {}, 1e6);
		process.stdin.resume().on('end', () => process.exit());
	`)
	cmd.Env = append(os.Environ(), asCommand+"=1")
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stderr, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	out := bufio.NewReader(stderr)
	stacks := 0
	read := func() string { // the next line that is of no stack
		for {
			line, err := out.ReadString('\n')
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(line, "    at ") {
				return line
			}
			stacks++
		}
	}
	for range 2 {
		for _, want := range []string{
			"The program is kept running by 3:", "PipeWrap: reading", "TCPServerWrap: listening at 127.0.0.1:", "Timeout: every 16m40s, beat",
		} {
			if line := read(); !strings.Contains(line, want) {
				t.Errorf("%q, want %q", line, want)
			}
		}
		if err := cmd.Process.Signal(syscall.SIGUSR2); err != nil {
			t.Fatal(err)
		}
	}
	if stacks == 0 {
		t.Error("it says nowhere where something was begun")
	}
	stdin.Close()
	if _, err := io.Copy(io.Discard, out); err != nil {
		t.Error(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}
