//go:build unix

package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// launch starts the command as a process with these arguments.
func launch(t *testing.T, args ...string) (cmd *exec.Cmd, stdout io.ReadCloser) {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd = exec.Command(path, args...)
	cmd.Env = append(os.Environ(), asCommand+"=1")
	cmd.Stderr = os.Stderr
	if stdout, err = cmd.StdoutPipe(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, stdout
}

// start starts the command as a process that runs code, and waits for the first line
// that it prints.
func start(t *testing.T, code string) (cmd *exec.Cmd, stdout io.ReadCloser) {
	t.Helper()
	cmd, stdout = launch(t, "-e", code)
	line, err := bufio.NewReaderSize(stdout, 16).ReadString('\n')
	if err != nil || line != "ready\n" {
		t.Fatalf("%q, %v", line, err)
	}
	return cmd, stdout
}

func TestSignalsEndTheProcess(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		for name, code := range map[string]string{
			"waiting": "console.log('ready'); setInterval(() => {}, 1e6)",
			"busy":    "console.log('ready'); for (;;);",
		} {
			cmd, _ := start(t, code)
			if err := cmd.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			var failed *exec.ExitError
			if err := cmd.Wait(); !errors.As(err, &failed) || failed.Sys().(syscall.WaitStatus).Signal() != signal {
				t.Errorf("%v, %s: %v", signal, name, err)
			}
		}
	}
}

func TestSignalsReachListeners(t *testing.T) {
	cmd, stdout := start(t, `
		process.on('SIGTERM', (name, number) => { console.log(name, number); process.exit(5) });
		setInterval(() => {}, 1e6);
		console.log('ready')`)
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(stdout)
	if err != nil || string(text) != "SIGTERM 15\n" {
		t.Errorf("%q, %v", text, err)
	}
	var failed *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &failed) || failed.ExitCode() != 5 {
		t.Error(err)
	}
}

func TestPrintingToAReaderThatHasGone(t *testing.T) {
	cmd, stdout := start(t, `
		console.log('ready');
		process.stdin.resume().on('end', () => { for (let i = 0; i < 10; i++) console.log('x'.repeat(1e5)) })`)
	// Without standard input of its own the process has an empty one.
	if err := stdout.Close(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}

func TestOutputIsCompleteWhenTheProcessExits(t *testing.T) {
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, "-e", "console.log('x'.repeat(1e6)); console.error('y'); process.exit(1)")
	cmd.Env = append(os.Environ(), asCommand+"=1")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if len(out) != 1e6+1 || stderr.String() != "y\n" {
		t.Errorf("%d bytes, %q, %v", len(out), stderr.String(), err)
	}
}
