package tty_test

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"
	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/modules/console"
	"github.com/sluicejs/sluice/modules/process"
	"github.com/sluicejs/sluice/modules/timers"
	"github.com/sluicejs/sluice/modules/tty"
)

// asProgram in the environment makes the test binary run the script of that name.
const asProgram = "SLUICE_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if script := os.Getenv(asProgram); script != "" {
		process.RestoreOnSignals()
		os.Exit(runProgram(script))
	}
	goleak.VerifyTestMain(m)
}

func runProgram(file string) int {
	source, err := os.ReadFile(file)
	if err != nil {
		panic(err)
	}
	r, err := js.NewRealm(nil)
	if err != nil {
		panic(err)
	}
	defer r.Close()
	r.Define("tty", tty.Load)
	r.Define("net", jsnet.Load)
	r.Define("internal/net", jsnet.Load)
	r.Define("internal/tty", tty.Load)
	p := process.Install(r, process.Options{System: true, Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr})
	console.DefineGlobals(r)
	timers.DefineGlobals(r)
	define := r.On(r.VM.GlobalObject())
	define.Value("require", r.Func("require", 1, p.Object().Get("getBuiltinModule").Export().(js.Callable)))
	r.Loop.Turn(eventloop.Func(func() {
		if _, err := r.VM.RunScript(file, "(function () {"+string(source)+"\n})()"); err != nil {
			panic(err)
		}
	}))
	return p.Run()
}

// A terminal is a pseudo terminal of which a test has the keyboard and the screen.
type terminal struct{ keyboard, line *os.File }

func newTerminal(t *testing.T) *terminal {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no pseudo terminals: ", err)
	}
	t.Cleanup(func() { master.Close() })
	number, err := unix.IoctlGetInt(int(master.Fd()), unix.TIOCGPTN)
	if err == nil {
		err = unix.IoctlSetPointerInt(int(master.Fd()), unix.TIOCSPTLCK, 0)
	}
	if err != nil {
		t.Skip("no pseudo terminals: ", err)
	}
	line, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no pseudo terminals: ", err)
	}
	t.Cleanup(func() { line.Close() })
	term := &terminal{master, line}
	term.resize(t, 80, 24)
	return term
}

func (term *terminal) resize(t *testing.T, columns, rows uint16) {
	t.Helper()
	size := &unix.Winsize{Col: columns, Row: rows}
	if err := unix.IoctlSetWinsize(int(term.keyboard.Fd()), unix.TIOCSWINSZ, size); err != nil {
		t.Fatal(err)
	}
}

// play runs a program in a terminal and returns what its screen shows. Each step is
// taken when the program has printed that it is READY for it.
func play(t *testing.T, cmd *exec.Cmd, steps ...func(*terminal)) string {
	t.Helper()
	term := newTerminal(t)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = term.line, term.line, term.line
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	cmd.Env = append(cmd.Environ(), "TERM=dumb")
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	term.line.Close()
	stop := time.AfterFunc(30*time.Second, func() { cmd.Process.Kill() })
	defer stop.Stop()
	var screen bytes.Buffer
	lines := bufio.NewScanner(term.keyboard)
	for lines.Scan() { // until the last one with the terminal open has gone: EIO
		fmt.Fprintln(&screen, lines.Text())
		if strings.HasPrefix(lines.Text(), "READY") {
			steps[0](term)
			steps = steps[1:]
		}
	}
	err := cmd.Wait()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	fmt.Fprintln(&screen, cmd.ProcessState)
	return screen.String()
}

// A program in a terminal sees its size, reads keys and lines, and hears of a new
// size, as it does in Node.
func TestTerminal(t *testing.T) {
	typed := func(s string) func(*terminal) {
		return func(term *terminal) { term.keyboard.WriteString(s) }
	}
	compareWithNode(t, "testdata/terminal/streams",
		typed("\x03k"),
		func(term *terminal) { term.resize(t, 100, 30) },
		typed("a line\n"),
		typed("\x04"))
}

// The streams of a terminal are sockets.
func TestTerminalSockets(t *testing.T) { compareWithNode(t, "testdata/terminal/sockets") }

// compareWithNode plays a script, and compares what the screen shows with what was recorded
// from Node.
func compareWithNode(t *testing.T, name string, steps ...func(*terminal)) {
	t.Helper()
	script, recording := name+".js", name+".txt"
	run := func(cmd *exec.Cmd) string { return play(t, cmd, steps...) }
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), asProgram+"="+script)
	got := run(cmd)
	recorded, err := os.ReadFile(recording)
	if err != nil && os.Getenv("SLUICE_RECORD") == "" {
		t.Fatal(err)
	}
	want := string(recorded)
	if node := findNode(); node != "" {
		want = run(exec.Command(node, script))
		if os.Getenv("SLUICE_RECORD") != "" {
			if err := os.WriteFile(recording, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		} else if want != string(recorded) {
			t.Errorf("the recording is not what Node shows:\n%s", want)
		}
	}
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// findNode returns where node v20 is, "" where it is not installed.
func findNode() string {
	path, err := exec.LookPath("node")
	if err != nil {
		return ""
	}
	if version, err := exec.Command(path, "--version").Output(); err != nil || !strings.HasPrefix(string(version), "v20.") {
		return ""
	}
	return path
}

// A terminal is not left in raw mode by a program that a signal ends.
func TestRawModeEndsWithTheProgram(t *testing.T) {
	for _, number := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT} {
		term := newTerminal(t)
		mode := func() unix.Termios {
			m, err := unix.IoctlGetTermios(int(term.line.Fd()), unix.TCGETS)
			if err != nil {
				t.Fatal(err)
			}
			return *m
		}
		before := mode()
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), asProgram+"=testdata/terminal/raw.js")
		cmd.Stdin = term.line
		stdout, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		stop := time.AfterFunc(30*time.Second, func() { cmd.Process.Kill() })
		if line, err := bufio.NewReader(stdout).ReadString('\n'); err != nil {
			t.Fatal(line, err)
		}
		if mode() == before {
			t.Error("it is not in raw mode")
		}
		if err := cmd.Process.Signal(number); err != nil {
			t.Fatal(err)
		}
		err = cmd.Wait()
		stop.Stop()
		if status, ok := cmd.ProcessState.Sys().(syscall.WaitStatus); !ok || !status.Signaled() || status.Signal() != number {
			t.Errorf("%v: it has ended by %v", number, err)
		}
		if after := mode(); after != before {
			t.Errorf("%v: the terminal is %+v, was %+v", number, after, before)
		}
	}
}
