package jstest

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/sluicejs/sluice/internal/js"
)

// Random is a script that does calls made at random, the same ones for the same seed,
// and prints them with their results. It finds seed and calls, how many there are to be,
// in global variables here and in its arguments in Node.
type Random struct {
	Script string // NAME.js; the recording is NAME.txt
	Setup  func(r *js.Realm)
}

// CompareRecorded compares a number of calls with the recording, which is written
// with SLUICE_RECORD=1 in the environment.
func (x Random) CompareRecorded(t *testing.T, seed uint32, calls int) {
	t.Helper()
	recording := strings.TrimSuffix(x.Script, ".js") + ".txt"
	if os.Getenv("SLUICE_RECORD") != "" {
		if err := os.WriteFile(recording, []byte(x.inNode(t, seed, calls)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(recording)
	if err != nil {
		t.Fatal(err)
	}
	x.compare(t, x.inRealm(t, seed, calls), string(want))
}

// CompareWithNode compares a number of calls with what Node does: always the same ones,
// or those of the seed that SLUICE_SEED is in the environment, others every time if it
// is "random". It skips the test where there is no node v20.
func (x Random) CompareWithNode(t *testing.T, calls int) {
	t.Helper()
	seed := uint32(1)
	switch s := os.Getenv("SLUICE_SEED"); s {
	case "":
	case "random":
		seed = rand.Uint32()
	default:
		n, err := strconv.ParseUint(s, 10, 32)
		if err != nil {
			t.Fatalf("SLUICE_SEED: %v", err)
		}
		seed = uint32(n)
	}
	t.Logf("seed %d", seed)
	want := x.inNode(t, seed, calls)
	x.compare(t, x.inRealm(t, seed, calls), want)
}

func (x Random) inRealm(t *testing.T, seed uint32, calls int) string {
	return Run(t, x.Script, func(r *js.Realm) {
		x.Setup(r)
		r.VM.Set("seed", seed)
		r.VM.Set("calls", calls)
	})
}

func (x Random) inNode(t *testing.T, seed uint32, calls int) string {
	node := findNode()
	if node == "" {
		t.Skip("node v20 is not installed")
	}
	cmd := exec.Command(node, x.Script, strconv.Itoa(int(seed)), strconv.Itoa(calls))
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func (x Random) compare(t *testing.T, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	if len(g) != len(w) {
		t.Errorf("%d lines, want %d", len(g), len(w))
	}
	shown := 0
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] && shown < 10 {
			t.Errorf("got  %s\nwant %s", g[i], w[i])
			shown++
		}
	}
}
