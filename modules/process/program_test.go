package process_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/dop251/goja"
	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/modules/console"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/fs"
	"github.com/sluicejs/sluice/modules/process"
	"github.com/sluicejs/sluice/modules/stream"
	"github.com/sluicejs/sluice/modules/timers"
	"github.com/sluicejs/sluice/modules/tty"
)

// asProgram in the environment makes the test binary run the script of that name as
// a program of its own, with the system's process.
const asProgram = "SLUICE_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if script := os.Getenv(asProgram); script != "" {
		os.Exit(runProgram(script, process.Options{System: true, Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr}))
	}
	goleak.VerifyTestMain(m)
}

// runProgram runs a script to its end and returns the exit code.
func runProgram(file string, opts process.Options) int {
	source, err := os.ReadFile(file)
	if err != nil {
		panic(err)
	}
	r, err := js.NewRealm(nil)
	if err != nil {
		panic(err)
	}
	defer r.Close()
	r.Define("console", console.Load)
	r.Define("internal/fs", fs.Load)
	r.Define("internal/net", jsnet.Load)
	r.Define("internal/tty", tty.Load)
	r.Define("events", events.Load)
	r.Define("stream", stream.Load)
	r.Define("timers", timers.Load)
	opts.Args, opts.Argv0 = []string{file}, "node"
	opts.Fatal = func(thrown goja.Value, origin js.Origin) { fmt.Fprintln(opts.Stderr, "Uncaught", thrown) }
	p := process.Install(r, opts)
	timers.DefineGlobals(r)
	console.DefineGlobals(r)
	r.On(r.VM.GlobalObject()).Method("require", 1, func(c goja.FunctionCall) goja.Value {
		return r.Builtin(c.Argument(0).String())
	})
	r.Loop.Turn(eventloop.Func(func() {
		ex := r.Try(func() {
			if _, err := r.VM.RunScript(file, "(function () {"+string(source)+"\n})()"); err != nil {
				panic(err)
			}
		})
		if ex != nil {
			r.Uncaught(ex.Value(), js.FromException)
		}
	}))
	return p.Run()
}

// transcript is what a program did, as the files beside the scripts say it. What it
// printed on stderr is left out if it ended of an uncaught exception.
func transcript(code int, stdout, stderr []byte) string {
	text := fmt.Sprintf("exit: %d\n-- stdout --\n%s", code, stdout)
	if !bytes.Contains(stderr, []byte("\nNode.js v")) && !bytes.Contains(stderr, []byte("Uncaught ")) {
		text += "-- stderr --\n" + string(pid.ReplaceAll(stderr, []byte("(node:PID)")))
	}
	return text
}

var pid = regexp.MustCompile(`\(node:\d+\)`)

// runCommand runs a command to its end, with files for its output; a signal that ends
// it is a negative code.
func runCommand(t *testing.T, script string, cmd *exec.Cmd) string {
	t.Helper()
	dir := t.TempDir()
	create := func(name string) *os.File {
		f, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { f.Close() })
		return f
	}
	cmd.Stdin = strings.NewReader(stdin(t, script))
	cmd.Stdout, cmd.Stderr = create("stdout"), create("stderr")
	isolate(cmd)
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	read := func(name string) []byte {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	return transcript(exitCode(cmd.ProcessState), read("stdout"), read("stderr"))
}

// stdin is what a script reads: its first line says it as `// stdin: "text"`.
func stdin(t *testing.T, script string) string {
	t.Helper()
	source, err := os.ReadFile(script)
	if err != nil {
		t.Fatal(err)
	}
	line, _, _ := strings.Cut(string(source), "\n")
	quoted, ok := strings.CutPrefix(line, "// stdin: ")
	if !ok {
		return ""
	}
	text, err := strconv.Unquote(quoted)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestPrograms runs the scripts in testdata, and Node where it is installed, and
// compares what they did with the recordings beside them. Those in testdata/system
// run in processes of their own. With SLUICE_RECORD=1 the recordings are written.
func TestPrograms(t *testing.T) {
	for _, dir := range []string{"testdata", "testdata/system"} {
		scripts, err := filepath.Glob(filepath.Join(dir, "*.js"))
		if err != nil || len(scripts) == 0 {
			t.Fatalf("no scripts in %s: %v", dir, err)
		}
		for _, script := range scripts {
			t.Run(strings.TrimSuffix(filepath.Base(script), ".js"), func(t *testing.T) {
				t.Parallel()
				jstest.SkipSlow(t, script)
				recording := strings.TrimSuffix(script, ".js") + ".txt"
				checkRecording(t, script, recording)
				want, err := os.ReadFile(recording)
				if err != nil {
					t.Fatal(err)
				}
				if got := run(t, script); got != string(want) {
					t.Errorf("got\n%s\nwant\n%s", got, want)
				}
			})
		}
	}
}

func run(t *testing.T, script string) string {
	if filepath.Base(filepath.Dir(script)) == "system" {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), asProgram+"="+script)
		return runCommand(t, script, cmd)
	}
	var stdout, stderr bytes.Buffer
	code := runProgram(script, process.Options{
		Stdin: strings.NewReader(stdin(t, script)), Stdout: &stdout, Stderr: &stderr,
		Env: map[string]string{"HOME": "/home/somebody"},
	})
	return transcript(code&0xff, stdout.Bytes(), stderr.Bytes())
}

func checkRecording(t *testing.T, script, recording string) {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		return
	}
	if version, err := exec.Command(node, "--version").Output(); err != nil || !bytes.HasPrefix(version, []byte("v20.")) {
		return
	}
	text := runCommand(t, script, exec.Command(node, script))
	if os.Getenv("SLUICE_RECORD") != "" {
		if err := os.WriteFile(recording, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if recorded, err := os.ReadFile(recording); err != nil || string(recorded) != text {
		t.Errorf("%s (%v) is not what node does:\n%s", recording, err, text)
	}
}
