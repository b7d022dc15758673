package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A program in a sandbox is the folder of its package, or that of its script.
func TestProgramFolder(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", filepath.Join(dir, "home"))
	t.Setenv("USERPROFILE", filepath.Join(dir, "home"))
	for _, name := range []string{
		"app/package.json", "app/lib/lib.js", "app/bin/main.js", "app/node_modules/p/package.json", "app/node_modules/p/p.js",
		"home/package.json", "home/bin/main.js", "alone/main.js",
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte("{}"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("../app/bin/main.js", filepath.Join(dir, "alone", "link.js")); err != nil {
		t.Skipf("links cannot be made here: %v", err)
	}
	for script, want := range map[string]string{
		"app/bin/main.js":          "app",
		"app/bin/main":             "app",
		"app/bin":                  "app",
		"app/node_modules/p/p.js":  "app/node_modules/p",
		"home/bin/main.js":         "home/bin", // a package.json in the home folder makes that no program
		"alone/main.js":            "alone",
		"alone/link.js":            "app",
		"alone/link":               "app",
		"app/../alone/none/at/all": "alone/none/at",
	} {
		if got := folderOf(dir + "/" + script); got != filepath.Join(dir, want) {
			t.Errorf("%s: %s, want %s", script, got, want)
		}
	}
	c := &command{options: &options{file: filepath.Join(dir, "alone", "main.js"), preload: []string{filepath.Join(dir, "app", "lib", "lib.js"), "p"}}}
	if got := strings.Join(c.programFolders(), " "); got != filepath.Join(dir, "alone")+" "+filepath.Join(dir, "app")+" node_modules" {
		t.Error(got)
	}
}
