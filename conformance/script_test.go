package conformance

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/sluicejs/sluice/modules/module"
)

// transcriptsDir is the folder of the scripts, one folder below it for each area.
const transcriptsDir = "../testdata/transcripts"

// A script is a program of the corpus and what the comments at its head ask for.
type script struct {
	name          string // AREA/NAME
	file          string // absolute
	args          []string
	flags         []string // of the runtime
	env           []string // variables beside those that every script has: NAME=VALUE
	stdin         *string  // nil: there is no standard input
	streams       streams
	compareStderr bool
	dns           []string // the zone of its DNS server; nil: it has none
}

// dir is the folder that the script runs in.
func (s script) dir() string { return filepath.Dir(s.file) }

// transcript is the file that holds what Node did.
func (s script) transcript() string { return withoutExtension(s.file) + ".txt" }

// withoutExtension is the name of a script's file up to its extension, which is .js or, of an ES module, .mjs.
func withoutExtension(file string) string { return strings.TrimSuffix(file, filepath.Ext(file)) }

// findScripts returns all scripts of the corpus in the order of their names. Files in folders below an area's are the
// modules that scripts require.
func findScripts(root string) ([]script, error) {
	root, err := filepath.Abs(root)
	if err != nil {
		return nil, err
	}
	// Node resolves symbolic links before it prints a path.
	root, err = filepath.EvalSymlinks(root)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, pattern := range []string{"*.js", "*.mjs"} {
		found, err := filepath.Glob(filepath.Join(root, "*", pattern))
		if err != nil {
			return nil, err
		}
		files = append(files, found...)
	}
	slices.Sort(files)
	scripts := make([]script, 0, len(files))
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		s, err := parseScript(string(text))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		area := filepath.Base(filepath.Dir(file))
		s.name = area + "/" + withoutExtension(filepath.Base(file))
		s.file = file
		scripts = append(scripts, s)
	}
	return scripts, nil
}

// parseScript reads the comments at the head of a script, up to the first line that is not a comment.
func parseScript(text string) (script, error) {
	var s script
	lines := bufio.NewScanner(strings.NewReader(text))
	for lines.Scan() {
		comment, ok := strings.CutPrefix(lines.Text(), "// ")
		if !ok {
			break
		}
		if err := s.parseHeader(comment); err != nil {
			return s, err
		}
	}
	return s, lines.Err()
}

func (s *script) parseHeader(comment string) error {
	key, value, found := strings.Cut(comment, ": ")
	if !found {
		return nil
	}
	switch key {
	case "stderr":
		if value != "compare" {
			return fmt.Errorf("stderr: %q, the only value is compare", value)
		}
		s.compareStderr = true
		return nil
	case "args":
		return json.Unmarshal([]byte(value), &s.args)
	case "flags":
		return json.Unmarshal([]byte(value), &s.flags)
	case "env":
		return json.Unmarshal([]byte(value), &s.env)
	case "dns":
		s.dns = append(s.dns, value)
		_, err := parseZone(s.dns)
		return err
	case "streams":
		return s.streams.parse(value)
	case "stdin":
		return json.Unmarshal([]byte(value), &s.stdin)
	}
	return nil
}

func TestTranscriptsHaveScripts(t *testing.T) {
	transcripts, err := filepath.Glob(filepath.Join(transcriptsDir, "*", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range transcripts {
		_, err := os.Stat(withoutExtension(file) + ".js")
		if _, other := os.Stat(withoutExtension(file) + ".mjs"); (err == nil) == (other == nil) {
			t.Errorf("%s belongs to no script, or to two", file)
		}
	}
}

func TestParseScript(t *testing.T) {
	s, err := parseScript("// A title: with a colon.\n// stderr: compare\n// args: [\"a\", \"b c\"]\n// flags: [\"--f\"]\n// env: [\"A=1\"]\n// stdin: \"x\\ny\"\n'use strict';\n// args: [1]\n")
	if err != nil {
		t.Fatal(err)
	}
	if !s.compareStderr || strings.Join(s.args, "|") != "a|b c" || s.stdin == nil || *s.stdin != "x\ny" ||
		strings.Join(s.flags, "|") != "--f" || strings.Join(s.env, "|") != "A=1" {
		t.Errorf("got %+v", s)
	}
	for _, text := range []string{"// stderr: ignore\n", "// args: a b\n", "// stdin: text\n", "// streams: {\"in\": \"file\"}\n", "// dns: a.test nonsense\n", "// dns: a.test 5 A x\n"} {
		if _, err := parseScript(text); err == nil {
			t.Errorf("%q: no error", text)
		}
	}
}

// A script that is mangled compares nothing, and does so alike in Node and in Sluice.
func TestScriptsParse(t *testing.T) {
	scripts, err := findScripts(transcriptsDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range scripts {
		text, err := os.ReadFile(s.file)
		if err != nil {
			t.Fatal(err)
		}
		recorded, err := os.ReadFile(s.transcript())
		if err != nil {
			t.Fatal(err)
		}
		if err := module.Check(s.file, string(text)); err != nil && !strings.Contains(string(recorded), "SyntaxError") {
			t.Errorf("%s: line %d: %s", s.name, err.Line, err.Message)
		}
	}
}
