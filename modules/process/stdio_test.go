package process_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sluicejs/sluice/modules/process"
)

// script writes a script to a file and returns its name.
func script(t *testing.T, source string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "script.js")
	if err := os.WriteFile(name, []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

// A program whose output nobody reads any more gets EPIPE as an error, and lives on
// if it only logs.
func TestBrokenPipe(t *testing.T) {
	for source, want := range map[string]string{
		`console.log('lost'); process.on('exit', (c) => process._rawDebug('exit', c));`:                                             "exit 0\n",
		`process.stdout.on('error', (e) => process._rawDebug(e.code, e.syscall, e.errno, e.message)); process.stdout.write('lost')`: "EPIPE write -32 write EPIPE\n",
	} {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		r.Close()
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), asProgram+"="+script(t, source))
		var stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = w, &stderr
		err = cmd.Run()
		w.Close()
		if err != nil || stderr.String() != want {
			t.Errorf("%s\nended with %v, printed %q, want %q", source, err, stderr.String(), want)
		}
	}
}

// A script waits for its input as long as it wants some, and no longer.
func TestStdinArrivesLate(t *testing.T) {
	in, feed := io.Pipe()
	go func() {
		for _, text := range []string{"one", "two", "three"} {
			io.WriteString(feed, text) // returns when it was read
		}
		feed.Close()
	}()
	var stdout bytes.Buffer
	code := runProgram(script(t, `
		process.stdin.setEncoding('utf8');
		process.stdin.on('data', (d) => {
			console.log(d);
			process.stdin.pause();
			setTimeout(() => process.stdin.resume(), 10);
		});
		process.stdin.on('end', () => console.log('end'));
	`), process.Options{Stdin: in, Stdout: &stdout})
	if got := strings.Fields(stdout.String()); code != 0 || strings.Join(got, " ") != "one two three end" {
		t.Errorf("exit %d, printed %q", code, got)
	}
}

// A script that has paused its input ends although a read is under way, and what
// that reads later goes nowhere.
func TestPausedStdinKeepsNothing(t *testing.T) {
	in, feed, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	defer feed.Close()
	var stdout bytes.Buffer
	code := runProgram(script(t, `
		process.stdin.on('data', () => console.log('never'));
		setTimeout(() => process.stdin.pause(), 10);
		process.on('exit', () => console.log('exit'));
	`), process.Options{Stdin: in, Stdout: &stdout})
	if code != 0 || stdout.String() != "exit\n" {
		t.Errorf("exit %d, printed %q", code, stdout.String())
	}
	// The application has its input back.
	if _, err := feed.WriteString("left"); err != nil {
		t.Fatal(err)
	}
	left := make([]byte, 4)
	if _, err := io.ReadFull(in, left); err != nil || string(left) != "left" {
		t.Errorf("read %q, %v", left, err)
	}
}

// What goes wrong with a reader or writer of an application is an 'error' event.
func TestStreamErrors(t *testing.T) {
	var stderr bytes.Buffer
	code := runProgram(script(t, `
		process.stdin.on('error', (e) => process._rawDebug('stdin', e.code, e.message)).resume();
		process.stdout.on('error', (e) => process._rawDebug('stdout', e.code, e.message)).write('x');
	`), process.Options{Stdin: failing{}, Stdout: failing{}, Stderr: &stderr})
	want := "stdout undefined write: out of order\nstdin EIO read EIO: out of order\n"
	if code != 0 || stderr.String() != want {
		t.Errorf("exit %d, printed %q", code, stderr.String())
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error)  { return 0, errOutOfOrder }
func (failing) Write([]byte) (int, error) { return 0, errOutOfOrder }

var errOutOfOrder = outOfOrder{}

type outOfOrder struct{}

func (outOfOrder) Error() string { return "out of order" }
