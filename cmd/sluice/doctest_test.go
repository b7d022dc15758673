package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const page = "# Sums\n\n```js\n1 + 1; // returns 2\n```\n\n## Wrong ones\n\n```js\n1 + 1; // returns 3\n```\n\n```js\n{ a: 1 }\n```\n\n    2; // returns 2\n"

func TestDoctest(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "page.md")
	if err := os.WriteFile(file, []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	elapsed := regexp.MustCompile(`\(\d+\.\d+s\)`)
	for _, c := range []struct {
		args   string
		code   int
		stdout string
	}{
		{"--list", 0, "page.md:4  Sums\npage.md:10  Wrong ones\npage.md:14  Wrong ones\n"},
		{"--filter Sums", 0, "page.md:4  Sums  passed  (T)\n\n1 passed, 0 failed, 0 not runnable\n"},
		{"--filter md:14", 0, "page.md:14  Wrong ones  not runnable  (T)\n" +
			"    an object that stands alone: it shows options or a result\n\n0 passed, 0 failed, 1 not runnable\n"},
		{"--timeout 500ms --filter md:10", 1, "page.md:10  Wrong ones  failed  (T)\n" +
			"    line 10 claims 3, got 2\n\n0 passed, 1 failed, 0 not runnable\n"},
		{"--indented --filter md:17", 0, "page.md:17  Wrong ones  passed  (T)\n\n1 passed, 0 failed, 0 not runnable\n"},
	} {
		args := append(append([]string{"doctest"}, strings.Fields(c.args)...), file)
		got := execution{args: args}.call()
		stdout := elapsed.ReplaceAllString(strings.ReplaceAll(got.stdout, dir+string(filepath.Separator), ""), "(T)")
		if got.code != c.code || stdout != c.stdout || got.stderr != "" {
			t.Errorf("%s: exit code %d\n%s\nwant %d\n%s\nstderr %s", c.args, got.code, stdout, c.code, c.stdout, got.stderr)
		}
	}
	for _, args := range [][]string{{"doctest"}, {"doctest", "--nonsense", file}, {"doctest", "--filter", "(", file}} {
		if got := (execution{args: args}).call(); got.code != codeUsage || got.stderr == "" {
			t.Errorf("%q: exit code %d, %q", args, got.code, got.stderr)
		}
	}
	if got := (execution{args: []string{"doctest", filepath.Join(dir, "none.md")}}).call(); got.code != 1 || !strings.Contains(got.stderr, "none.md") {
		t.Errorf("a file that is not there: exit code %d, %q", got.code, got.stderr)
	}
}
