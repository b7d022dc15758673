package conformance

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// expectedFailuresFile lists the scripts that Sluice does not pass yet.
const expectedFailuresFile = "expected-failures.txt"

// readExpectedFailures returns the reason for each script of the list.
func readExpectedFailures(scripts []script) (map[string]string, error) {
	text, err := os.ReadFile(expectedFailuresFile)
	if err != nil {
		return nil, err
	}
	known := make(map[string]bool, len(scripts))
	for _, s := range scripts {
		known[s.name] = true
	}
	reasons, err := parseExpectedFailures(string(text), known)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", expectedFailuresFile, err)
	}
	return reasons, nil
}

// parseExpectedFailures reads lines of the form "AREA/NAME: reason"; empty lines and those that begin with # say nothing.
func parseExpectedFailures(text string, known map[string]bool) (map[string]string, error) {
	reasons := make(map[string]string)
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, reason, _ := strings.Cut(line, ": ")
		switch {
		case reason == "":
			return nil, fmt.Errorf("%q gives no reason", line)
		case !known[name]:
			return nil, fmt.Errorf("there is no script %s", name)
		case reasons[name] != "":
			return nil, fmt.Errorf("%s is there twice", name)
		}
		reasons[name] = reason
	}
	return reasons, nil
}

func TestParseExpectedFailures(t *testing.T) {
	known := map[string]bool{"net/echo": true}
	reasons, err := parseExpectedFailures("# comment\n\nnet/echo: no sockets: yet\n", known)
	if err != nil || reasons["net/echo"] != "no sockets: yet" {
		t.Errorf("got %v, %v", reasons, err)
	}
	for _, text := range []string{"net/echo", "net/echo: ", "net/other: reason", "net/echo: a\nnet/echo: b"} {
		if _, err := parseExpectedFailures(text, known); err == nil {
			t.Errorf("%q: no error", text)
		}
	}
}
