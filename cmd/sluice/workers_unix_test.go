//go:build unix

package main

import (
	"bufio"
	"errors"
	"io"
	"net"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// A signal reaches the listeners of each worker, and the program goes on until all have
// closed.
func TestSignalsReachWorkers(t *testing.T) {
	lines, cmd := startWorkers(t, `
		process.on('SIGTERM', () => { console.log('term ' + id); server.close() });`)
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if got := sortedLines(t, lines, 2); !slices.Equal(got, []string{"term 1", "term 2"}) {
		t.Errorf("got %q", got)
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}

// A worker that no longer listens to a signal takes it from no other.
func TestSignalsOfOneWorker(t *testing.T) {
	lines, cmd := startWorkers(t, `
		const bye = () => { console.log('usr2 ' + id); process.exit(3) };
		process.on('SIGUSR2', bye);
		if (id === 1) process.off('SIGUSR2', bye);`)
	if err := cmd.Process.Signal(syscall.SIGUSR2); err != nil {
		t.Fatal(err)
	}
	if got := sortedLines(t, lines, 1); got[0] != "usr2 2" {
		t.Errorf("got %q", got)
	}
	var failed *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &failed) || failed.ExitCode() != 3 {
		t.Error(err)
	}
}

// startWorkers starts two workers that listen and run code, and waits for both.
func startWorkers(t *testing.T, code string) (*bufio.Scanner, *exec.Cmd) {
	t.Helper()
	cmd, stdout := launch(t, "--workers", "2", "-e", `
		const { id } = cluster.worker;
		const server = net.createServer((c) => c.end(String(id))).listen(0, '127.0.0.1', () => console.log('' + server.address().port));
		`+code)
	lines := bufio.NewScanner(stdout)
	ports := sortedLines(t, lines, 2)
	if ports[0] != ports[1] {
		t.Fatalf("got ports %q", ports)
	}
	var answers []string
	for range 2 {
		c, err := net.Dial("tcp", "127.0.0.1:"+ports[0])
		if err != nil {
			t.Fatal(err)
		}
		answer, err := io.ReadAll(c)
		if err != nil {
			t.Error(err)
		}
		c.Close()
		answers = append(answers, string(answer))
	}
	slices.Sort(answers)
	if !slices.Equal(answers, []string{"1", "2"}) {
		t.Errorf("got answers of %q", answers)
	}
	return lines, cmd
}

func sortedLines(t *testing.T, lines *bufio.Scanner, n int) []string {
	t.Helper()
	var got []string
	for range n {
		if !lines.Scan() {
			t.Fatalf("the program has ended after %q", got)
		}
		got = append(got, strings.TrimSpace(lines.Text()))
	}
	slices.Sort(got)
	return got
}
