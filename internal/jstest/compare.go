package jstest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sluicejs/sluice/internal/js"
)

// Compare runs the scripts of a folder, each as a subtest, and compares what NAME.js
// prints with NAME.txt. Where node v20 is installed, the recording is compared with
// what node prints; with SLUICE_RECORD=1 in the environment it is written, from node.
//
// A script that begins with the line "// Slow." is left out of short tests.
func Compare(t *testing.T, dir string, setup func(r *js.Realm)) {
	t.Helper()
	CompareRuns(t, dir, func(t testing.TB, script string) string { return Run(t, script, setup) })
}

// CompareRuns is Compare where run runs a script and returns what it prints.
func CompareRuns(t *testing.T, dir string, run func(t testing.TB, script string) string) {
	t.Helper()
	scripts, err := filepath.Glob(filepath.Join(dir, "*.js"))
	if err != nil || len(scripts) == 0 {
		t.Fatalf("no scripts in %s: %v", dir, err)
	}
	node := findNode()
	for _, script := range scripts {
		recording := strings.TrimSuffix(script, ".js") + ".txt"
		t.Run(strings.TrimSuffix(filepath.Base(script), ".js"), func(t *testing.T) {
			SkipSlow(t, script)
			if node != "" {
				checkRecording(t, node, script, recording)
			}
			want, err := os.ReadFile(recording)
			if err != nil {
				t.Fatal(err)
			}
			if got := run(t, script); got != string(want) {
				t.Errorf("%s\n%s", script, difference(got, string(want)))
			}
		})
	}
}

// SkipSlow skips the test of a script that says it is slow, if tests are to be short.
func SkipSlow(t *testing.T, script string) {
	t.Helper()
	if !testing.Short() {
		return
	}
	text, err := os.ReadFile(script)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.HasPrefix(text, []byte("// Slow.\n")) {
		t.Skip("it takes its time")
	}
}

// checkRecording compares the recording with node, or writes it.
func checkRecording(t *testing.T, node, script, recording string) {
	t.Helper()
	cmd := exec.Command(node, filepath.Base(script))
	cmd.Dir = filepath.Dir(script)
	cmd.Stderr = os.Stderr
	text, err := cmd.Output()
	if err != nil {
		t.Fatalf("node %s: %v", script, err)
	}
	if os.Getenv("SLUICE_RECORD") != "" {
		if err := os.WriteFile(recording, text, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	recorded, err := os.ReadFile(recording)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(text, recorded) {
		t.Errorf("%s is not what node prints\n%s", recording, difference(string(recorded), string(text)))
	}
}

func findNode() string {
	path, err := exec.LookPath("node")
	if err != nil {
		return ""
	}
	version, err := exec.Command(path, "--version").Output()
	if err != nil || !bytes.HasPrefix(version, []byte("v20.")) {
		return ""
	}
	return path
}

// difference shows the first line where two texts differ, with what is around it.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	i := 0
	for i < len(g) && i < len(w) && g[i] == w[i] {
		i++
	}
	from := max(0, i-5)
	show := func(lines []string) string {
		return strings.Join(lines[min(from, len(lines)):min(i+5, len(lines))], "\n  ")
	}
	return "got\n  " + show(g) + "\nwant\n  " + show(w)
}
