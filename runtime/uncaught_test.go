package runtime_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/sluicejs/sluice/runtime"
)

// TestReport compares what an Exception reports with what Node prints. Where node v20
// is installed, the recordings are compared with it.
func TestReport(t *testing.T) {
	scripts, reports := readArchive(t, "testdata/uncaught.txtar")
	node := findNode()
	for name, text := range scripts {
		want := reports[name]
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			const file = "/script.js"
			rt := newRuntime(t)
			var exception *runtime.Exception
			if err := rt.RunString(t.Context(), file, text); !errors.As(err, &exception) {
				t.Fatal(err)
			}
			if got := normal(exception.Report, file); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			if node != "" && !testing.Short() {
				if got := nodeReport(t, node, text); got != want {
					t.Errorf("node prints\n%s\nthe recording is\n%s", got, want)
				}
			}
		})
	}
}

// readArchive reads the files NAME.js and NAME.txt of an archive, each of which a line
// `-- NAME.js --` begins.
func readArchive(t *testing.T, file string) (scripts, texts map[string]string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	scripts, texts = make(map[string]string), make(map[string]string)
	var into map[string]string
	var name string
	for line := range strings.Lines(string(data)) {
		title, isTitle := strings.CutPrefix(line, "-- ")
		if title, ok := strings.CutSuffix(title, " --\n"); isTitle && ok {
			if name, ok = strings.CutSuffix(title, ".js"); ok {
				into = scripts
			} else {
				name, into = strings.TrimSuffix(title, ".txt"), texts
			}
			into[name] = ""
		} else if into != nil {
			into[name] += line
		}
	}
	return scripts, texts
}

// nodeReport is what node prints of a script.
func nodeReport(t *testing.T, node, text string) string {
	file := filepath.Join(realTempDir(t), "script.js")
	writeFile(t, file, text)
	var stderr strings.Builder
	cmd := exec.Command(node, file)
	cmd.Stderr = &stderr
	if err := cmd.Run(); err == nil {
		t.Fatal("node prints nothing")
	}
	return normal(stderr.String(), file)
}

var (
	internalExcerpt = regexp.MustCompile(`(?m)^node:\S+:\d+\n[^\n]*\n *\^+\n\n`)
	internalFrame   = regexp.MustCompile(`\n +at (?:[^\n]*\()?node:[^\s)]*\)?([^\n]*)|\n +at process\.processTicksAndRejections[^\n]*`)
)

// normal leaves out of a report what is the runtime's own.
func normal(report, file string) string {
	report = strings.ReplaceAll(report, file, "<file>")
	report = strings.ReplaceAll(report, "(Use `sluice --", "(Use `node --")
	report = internalExcerpt.ReplaceAllString(report, "")
	return internalFrame.ReplaceAllString(report, "$1")
}

func findNode() string {
	path, err := exec.LookPath("node")
	if err != nil {
		return ""
	}
	version, err := exec.Command(path, "--version").Output()
	if err != nil || !strings.HasPrefix(string(version), "v20.") {
		return ""
	}
	return path
}

// TestReportOfThrowingModules holds that a report shows where Node's modules throw for a program.
func TestReportOfThrowingModules(t *testing.T) {
	node := findNode()
	excerpt := func(report string) string {
		shown, _, _ := strings.Cut(strings.TrimPrefix(report, "\n"), "\n\n")
		return shown
	}
	for text, want := range map[string]string{
		"const { EventEmitter } = require('events'); new EventEmitter().emit('error', new Error('m'))":              "node:events:502\n      throw er; // Unhandled 'error' event\n      ^",
		"const { EventEmitter } = require('events'); new EventEmitter().emit('error', 5)":                           "node:events:515\n    throw err; // Unhandled 'error' event\n    ^",
		"const s = new (require('stream').Readable)(); require('events').once(s, 'end'); s.destroy(new Error('m'))": "node:internal/process/promises:391\n    triggerUncaughtException(err, true /* fromPromise */);\n    ^",
		"Promise.reject(5)": "node:internal/process/promises:389\n      new UnhandledPromiseRejection(reason);\n      ^",
	} {
		var exception *runtime.Exception
		if err := newRuntime(t).RunString(t.Context(), "/script.js", text); !errors.As(err, &exception) {
			t.Fatal(err)
		}
		if got := excerpt(exception.Report); got != want {
			t.Errorf("%s\nshows\n%s\nwant\n%s", text, got, want)
		}
		if node == "" || testing.Short() {
			continue
		}
		file := filepath.Join(realTempDir(t), "script.js")
		writeFile(t, file, text)
		var stderr strings.Builder
		cmd := exec.Command(node, file)
		cmd.Stderr = &stderr
		if err := cmd.Run(); err == nil {
			t.Fatal("node prints nothing")
		}
		if got := excerpt(stderr.String()); got != want {
			t.Errorf("node shows\n%s\nthe recording is\n%s", got, want)
		}
	}
}
