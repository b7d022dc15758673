package conformance

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// scriptTimeout is more than any script needs on a machine under load.
const scriptTimeout = 30 * time.Second

// maxOutput is more than any script prints, and little enough to be kept.
const maxOutput = 1 << 18

// An interpreter is a command that takes a script and its arguments as node does.
type interpreter struct {
	name string // what the command calls itself
	path string
}

// findNode returns the reference, or an error that says why it cannot be used.
func findNode() (interpreter, error) {
	path, err := exec.LookPath("node")
	if err != nil {
		return interpreter{}, errors.New("node is not installed")
	}
	version, err := exec.Command(path, "--version").Output()
	if err != nil {
		return interpreter{}, fmt.Errorf("%s --version: %w", path, err)
	}
	if !bytes.HasPrefix(version, []byte("v20.")) {
		return interpreter{}, fmt.Errorf("node is %s and not v20", bytes.TrimSpace(version))
	}
	return interpreter{name: "node", path: path}, nil
}

// buildSluice returns the command, built from the present sources, once for all tests.
func buildSluice(t *testing.T) interpreter {
	t.Helper()
	path, err := sluiceBuild()
	if err != nil {
		t.Fatal(err)
	}
	return interpreter{name: "sluice", path: path}
}

// buildDir is where the command is built; it is removed when all tests have run.
var buildDir string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "sluice")
	if err != nil {
		log.Fatal(err)
	}
	buildDir = dir
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

var sluiceBuild = sync.OnceValues(func() (string, error) {
	if err := noteSources(".."); err != nil {
		return "", err
	}
	path := filepath.Join(buildDir, "sluice")
	build := exec.Command("go", "build", "-o", path, "./cmd/sluice")
	build.Dir = ".."
	if output, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build ./cmd/sluice: %w\n%s", err, output)
	}
	return path, nil
})

// noteSources looks at every file that the command may be built from. The go command remembers which files a test has
// looked at: this is what keeps it from taking the result of an older build for the present one.
func noteSources(root string) error {
	return filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if name := entry.Name(); name == ".git" || name == "testdata" {
				return fs.SkipDir
			}
			return nil
		}
		_, err = os.Stat(path)
		return err
	})
}

// run runs the script to its end and returns its transcript.
func (in interpreter) run(s script) (transcript, error) {
	// The name is short because the path of a unix socket may have only 107 bytes.
	tmp, err := os.MkdirTemp("", "sluice")
	if err != nil {
		return transcript{}, err
	}
	defer os.RemoveAll(tmp)

	ctx, cancel := context.WithTimeout(context.Background(), scriptTimeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, in.path, slices.Concat(s.flags, []string{filepath.Base(s.file)}, s.args)...)
	cmd.WaitDelay = time.Second
	cmd.Dir = s.dir()
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + tmp, "TMPDIR=" + tmp, "TZ=UTC"}
	cmd.Env = append(cmd.Env, s.env...)
	if s.dns != nil {
		z, err := parseZone(s.dns)
		if err != nil {
			return transcript{}, err
		}
		server, err := startDNS(z)
		if err != nil {
			return transcript{}, err
		}
		defer server.close()
		cmd.Env = append(cmd.Env, server.env()...)
	}
	stdout, stderr := output{stop: cancel}, output{stop: cancel}
	plumbing, err := s.streams.connect(cmd, tmp, s.stdin, &stdout, &stderr)
	if err != nil {
		return transcript{}, err
	}
	if err = cmd.Start(); err == nil {
		plumbing.started()
		err = cmd.Wait()
	}
	if failed := plumbing.close(); failed != nil {
		return transcript{}, failed
	}
	if stdout.full || stderr.full {
		return transcript{}, errTooMuch
	}
	if ctx.Err() != nil {
		return transcript{}, fmt.Errorf("still running after %v\n%s%s", scriptTimeout, stdout.text, stderr.text)
	}
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) {
		return transcript{}, err
	}

	normal := normaliser{command: in.name, dir: s.dir(), tmp: tmp}
	tr := transcript{exit: exitText(cmd.ProcessState), stdout: normal.text(string(stdout.text))}
	if s.compareStderr {
		text := normal.text(string(stderr.text))
		tr.stderr = &text
	}
	return tr, nil
}

// output keeps what a script prints, and stops a script that prints without end.
type output struct {
	text []byte
	full bool
	stop context.CancelFunc
}

var errTooMuch = fmt.Errorf("it prints more than %d bytes", maxOutput)

func (o *output) Write(p []byte) (int, error) {
	if len(o.text)+len(p) > maxOutput {
		o.full = true
		o.stop()
		return 0, errTooMuch
	}
	o.text = append(o.text, p...)
	return len(p), nil
}

// exitText is the exit code, or the name of the signal that ended the process.
func exitText(state *os.ProcessState) string {
	if status, ok := state.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		return status.Signal().String()
	}
	return strconv.Itoa(state.ExitCode())
}

// A normaliser makes equal what differs from run to run and from command to command.
type normaliser struct {
	command, dir, tmp string
}

var (
	// the command before what it says of its own, as of options
	usageLine = regexp.MustCompile(`(?m)^\S*/(node|sluice): `)

	warningPID = regexp.MustCompile(`\((node|sluice):\d+\)`)
	banner     = regexp.MustCompile(`(?m)^Node\.js v20\.\d+\.\d+$`)

	// A frame of the runtime itself, and what inspect puts behind the last frame of a stack.
	internalFrame = regexp.MustCompile(`\n +at (?:[^\n]*\()?node:[^\s),]*\)?([^\n]*)`)

	// What stands for frames that another stack has shown already.
	repeatedFrames = regexp.MustCompile(`\n +(?:\.\.\. \d+ lines matching cause stack trace \.\.\.|\[\.\.\. lines matching original stack trace \.\.\.\])`)

	// The line of the runtime's own source that an uncaught error was thrown from.
	internalExcerpt = regexp.MustCompile(`(?m)^node:\S+:\d+\n[^\n]*\n *\^+\n\n`)
)

func (n normaliser) text(s string) string {
	s = strings.ReplaceAll(s, n.dir, "<dir>")
	s = strings.ReplaceAll(s, n.tmp, "<tmp>")
	s = strings.ReplaceAll(s, "(Use `"+n.command+" --", "(Use `node --")
	s = usageLine.ReplaceAllString(s, "node: ")
	s = warningPID.ReplaceAllString(s, "(node:PID)")
	s = banner.ReplaceAllString(s, "Node.js v20")
	s = internalExcerpt.ReplaceAllString(s, "")
	s = repeatedFrames.ReplaceAllString(s, "")
	return internalFrame.ReplaceAllString(s, "$1")
}

func TestNormalise(t *testing.T) {
	n := normaliser{command: "sluice", dir: "/repo/testdata", tmp: "/tmp/sluice1"}
	for _, test := range []struct{ in, want string }{
		{"Error: x\n    at f (/repo/testdata/a.js:1:2)\n", "Error: x\n    at f (<dir>/a.js:1:2)\n"},
		{"Error: x\n    at Module.load (node:internal/modules:1:2)\n    at node:main:3:4 {\n  code: 1\n}\n", "Error: x {\n  code: 1\n}\n"},
		{"node:events:1\n      throw er;\n      ^\n\nError: x\n", "Error: x\n"},
		{"(node:12) W: x\n(Use `sluice --trace-warnings ...`)\n", "(node:PID) W: x\n(Use `node --trace-warnings ...`)\n"},
		{"\nNode.js v20.20.2\n", "\nNode.js v20\n"},
		{"/tmp/sluice1/a.sock\n", "<tmp>/a.sock\n"},
	} {
		if got := n.text(test.in); got != test.want {
			t.Errorf("%q\n got %q\nwant %q", test.in, got, test.want)
		}
	}
}
