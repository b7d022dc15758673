package conformance

import (
	"errors"
	"flag"
	"io/fs"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
)

var record = flag.Bool("record", false, "write the transcripts from what node v20 does")

func TestTranscripts(t *testing.T) {
	scripts, err := findScripts(transcriptsDir)
	if err != nil {
		t.Fatal(err)
	}
	if len(scripts) == 0 {
		t.Fatalf("there are no scripts in %s", transcriptsDir)
	}
	expected, err := readExpectedFailures(scripts)
	if err != nil {
		t.Fatal(err)
	}
	node, noNode := findNode()
	if *record {
		if noNode != nil {
			t.Fatalf("transcripts are recorded from node v20 only: %v", noNode)
		}
		for _, s := range scripts {
			t.Run(s.name, func(t *testing.T) {
				t.Parallel()
				recordTranscript(t, node, s)
			})
		}
		return
	}
	if noNode != nil {
		t.Logf("the transcripts are not checked against Node: %v", noNode)
	}
	if noNode != nil && testing.Short() {
		t.Skip("another process runs the transcripts, without the race detector")
	}
	sluice := buildSluice(t)

	for _, s := range scripts {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			want := readTranscript(t, s)
			if noNode == nil {
				t.Run("node", func(t *testing.T) {
					if difference := compare(t, node, s, want); difference != "" {
						t.Errorf("the transcript is not what Node does:\n%s", difference)
					}
				})
			}
			t.Run("sluice", func(t *testing.T) {
				difference := compare(t, sluice, s, want)
				reason, failureExpected := expected[s.name]
				switch {
				case difference == "" && failureExpected:
					t.Errorf("it passes, but is listed in %s: %s", expectedFailuresFile, reason)
				case difference != "" && failureExpected:
					t.Skipf("an expected failure: %s\n%s", reason, difference)
				case difference != "":
					t.Error(difference)
				}
			})
		})
	}
}

// recordTranscript writes what Node does, provided that it does so every time.
func recordTranscript(t *testing.T, node interpreter, s script) {
	tr, err := node.run(s)
	if err != nil {
		t.Fatal(err)
	}
	if err := tr.check(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if difference := compare(t, node, s, tr); difference != "" {
			t.Fatalf("Node does not do the same every time:\n%s", difference)
		}
	}
	if err := os.WriteFile(s.transcript(), []byte(tr.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func readTranscript(t *testing.T, s script) transcript {
	text, err := os.ReadFile(s.transcript())
	if errors.Is(err, fs.ErrNotExist) {
		t.Fatal("there is no transcript: record it with -record")
	}
	if err != nil {
		t.Fatal(err)
	}
	tr, err := parseTranscript(string(text))
	if err != nil {
		t.Fatalf("%s: %v", s.transcript(), err)
	}
	if (tr.stderr != nil) != s.compareStderr {
		t.Fatal("script and transcript do not agree on whether stderr is compared: record it with -record")
	}
	return tr
}

// compare runs the script and returns the difference from the transcript, "" if there is none.
func compare(t *testing.T, in interpreter, s script, want transcript) string {
	got, err := in.run(s)
	if err != nil {
		return err.Error()
	}
	if got.equal(want) {
		return ""
	}
	return string(diff.Diff(s.name+".txt", []byte(want.String()), in.name, []byte(got.String())))
}
