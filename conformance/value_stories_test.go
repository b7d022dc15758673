package conformance

import (
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// valueStoryCalls is how many calls a story of values is about.
const valueStoryCalls = 150

// TestValueStories has Node and Sluice make the same random calls of functions that tell nothing but what they return, and
// compares what that is. A story is two lines for each call: the call, and its result behind two spaces.
//
//	go test ./conformance -run TestValueStories/url -stories 100 -timeout 1h
func TestValueStories(t *testing.T) {
	node, sluice := storytellers(t)
	scripts, err := filepath.Glob("../testdata/stories/values/*.js")
	if err != nil {
		t.Fatal(err)
	}
	seeds := max(1, *storyCount/10)
	for _, script := range scripts {
		name := strings.TrimSuffix(filepath.Base(script), ".js")
		if name == "random" {
			continue // what the others have in common
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for seed := *firstStory; seed < *firstStory+seeds; seed++ {
				compareValueStories(t, node.valueStory(t, script, seed), sluice.valueStory(t, script, seed))
			}
		})
	}
}

func (in interpreter) valueStory(t *testing.T, script string, seed int) []string {
	t.Helper()
	output, err := exec.CommandContext(t.Context(), in.path, "--no-warnings", script, strconv.Itoa(seed), strconv.Itoa(valueStoryCalls)).Output()
	if err != nil {
		t.Errorf("%s, story %d: %v", in.name, seed, err)
	}
	return strings.Split(string(output), "\n")
}

func compareValueStories(t *testing.T, want, got []string) {
	t.Helper()
	if len(want) < 2*valueStoryCalls {
		t.Errorf("node tells %d lines only", len(want))
	}
	if len(want) != len(got) {
		t.Errorf("%d lines, want %d", len(got), len(want))
	}
	call := ""
	for i := range min(len(want), len(got)) {
		if !strings.HasPrefix(want[i], "  ") {
			call = want[i]
		}
		if want[i] != got[i] {
			t.Errorf("%s\n got %s\nwant %s", call, got[i], want[i])
		}
	}
}
