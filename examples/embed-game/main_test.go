package main

import (
	"slices"
	"strings"
	"testing"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestGame(t *testing.T) {
	var out strings.Builder
	if err := run(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	for _, want := range []string{
		"cheat is out: Error: no such move: 4, 4",
		"stuck is out: the turn takes too long",
	} {
		if !slices.Contains(lines, want) {
			t.Errorf("no line %q", want)
		}
	}
	if last := lines[len(lines)-1]; last != "ann wins" && last != "bob wins" {
		t.Errorf("the last line is %q", last)
	}
	if t.Failed() {
		t.Log(out.String())
	}
}
