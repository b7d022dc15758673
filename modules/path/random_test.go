package path_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/path"
)

const randomScript = "testdata/random/random.js"

func define(r *js.Realm) {
	r.Define("path", path.Load)
	r.Define("path/posix", path.LoadPosix)
	r.Define("path/win32", path.LoadWin32)
}

// TestRandomPaths compares with a recording; TestRandomPathsBesideNode is where the
// recording comes from, and tries other paths every time.
func TestRandomPaths(t *testing.T) {
	const seed, calls, recording = 20, 3000, "testdata/random/random.txt"
	if os.Getenv("SLUICE_RECORD") != "" {
		if err := os.WriteFile(recording, []byte(inNode(t, seed, calls)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(recording)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, inRealm(t, seed, calls), string(want))
}

func TestRandomPathsBesideNode(t *testing.T) {
	const calls = 20000
	seed := rand.Uint32()
	t.Logf("seed %d", seed)
	want := inNode(t, seed, calls)
	compare(t, inRealm(t, seed, calls), want)
}

func inRealm(t *testing.T, seed uint32, calls int) string {
	return jstest.Run(t, randomScript, func(r *js.Realm) {
		define(r)
		r.VM.Set("seed", seed)
		r.VM.Set("calls", calls)
	})
}

func inNode(t *testing.T, seed uint32, calls int) string {
	version, err := exec.Command("node", "--version").Output()
	if err != nil || !bytes.HasPrefix(version, []byte("v20.")) {
		t.Skip("node v20 is not installed")
	}
	out, err := exec.Command("node", randomScript, strconv.Itoa(int(seed)), strconv.Itoa(calls)).Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func compare(t *testing.T, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	if len(g) != len(w) {
		t.Fatalf("%d lines, want %d", len(g), len(w))
	}
	shown := 0
	for i := range g {
		if g[i] != w[i] && shown < 10 {
			t.Errorf("got  %s\nwant %s", g[i], w[i])
			shown++
		}
	}
}
