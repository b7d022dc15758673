package conformance

import (
	"bufio"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestContracts holds that every contract of testdata/contracts.txt is shown by what it names. The
// file lists what programs can rely on, area by area:
//
//	# Events
//	on and addListener are one function: events/prototype-shape
//	a pipe allocates nothing for a chunk: modules/stream/allocs_test.go TestPipeAllocs
//
// A contract names transcripts, Go tests, or scripts of a module's tests by their paths; several are
// parted by commas.
func TestContracts(t *testing.T) {
	scripts, err := findScripts(transcriptsDir)
	if err != nil {
		t.Fatal(err)
	}
	failing, err := readExpectedFailures(scripts)
	if err != nil {
		t.Fatal(err)
	}
	stated := make(map[string]int)
	for number, line := range contractLines(t) {
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		at := strings.LastIndex(line, ": ")
		if at < 0 {
			t.Errorf("line %d: %q names nothing that shows it", number+1, line)
			continue
		}
		statement, proofs := line[:at], line[at+2:]
		if first, again := stated[statement]; again {
			t.Errorf("line %d: stated in line %d already", number+1, first)
		}
		stated[statement] = number + 1
		for _, proof := range strings.Split(proofs, ", ") {
			if missing := missingProof(proof); missing != "" {
				t.Errorf("line %d: %s: %s", number+1, statement, missing)
			}
			if reason, fails := failing[proof]; fails {
				t.Errorf("line %d: %s: %s fails: %s", number+1, statement, proof, reason)
			}
		}
	}
}

// contractLines are the lines of the list.
func contractLines(t *testing.T) []string {
	t.Helper()
	f, err := os.Open("../testdata/contracts.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []string
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		list = append(list, lines.Text())
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return list
}

// missingProof tells what is missing for a proof to be there, or nothing.
func missingProof(proof string) string {
	if file, test, ok := strings.Cut(proof, " "); ok {
		source, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(file)))
		if err != nil {
			return err.Error()
		}
		name, _, _ := strings.Cut(test, "/")
		if !regexp.MustCompile(`(?m)^func ` + regexp.QuoteMeta(name) + `\(`).Match(source) {
			return file + " has no " + name
		}
		return ""
	}
	script := filepath.Join("..", filepath.FromSlash(proof))
	if !strings.HasSuffix(script, ".js") {
		script = filepath.Join("..", "testdata", "transcripts", filepath.FromSlash(proof)+".js")
		if _, err := os.Stat(script); err != nil {
			script = withoutExtension(script) + ".mjs"
		}
	}
	for _, file := range []string{script, withoutExtension(script) + ".txt"} {
		if _, err := os.Stat(file); err != nil {
			return err.Error()
		}
	}
	return ""
}
