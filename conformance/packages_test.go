package conformance

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// packagesDir is the folder of the scripts that use packages of npm, and of the list of those.
const packagesDir = "../testdata/packages"

// TestPackages runs scripts that use real packages of npm in Node and in Sluice. Servers that the clients among the
// packages need are scripts of ours, or packages too. SLUICE_PACKAGES is the folder that npm has installed the packages of
// testdata/packages/package.json in.
func TestPackages(t *testing.T) {
	installed := os.Getenv("SLUICE_PACKAGES")
	if installed == "" {
		t.Skip("packages of npm are not tested: SLUICE_PACKAGES does not say where testdata/packages/package.json is installed")
	}
	modules, err := filepath.Abs(filepath.Join(installed, "node_modules"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(modules); err != nil {
		t.Fatal(err)
	}
	node, err := findNode()
	if err != nil {
		t.Skipf("packages of npm are not tested: %v", err)
	}
	sluice := buildSluice(t)
	files, err := filepath.Glob(filepath.Join(packagesDir, "*.*js"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatalf("there are no scripts in %s", packagesDir)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
		file, err := filepath.Abs(file)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(file) == ".mjs" {
			file = beside(t, modules, file)
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := script{name: name, file: file, env: []string{"NODE_PATH=" + modules}}
			want, err := node.run(s)
			if err != nil {
				t.Fatalf("node: %v", err)
			}
			if want.exit != "0" {
				t.Fatalf("Node ends with %s", want.exit)
			}
			if difference := compare(t, sluice, s, want); difference != "" {
				t.Error(difference)
			}
		})
	}
}

// beside copies an ES module to a folder that has the packages: it looks for them there, not in NODE_PATH.
func beside(t *testing.T, modules, file string) string {
	t.Helper()
	dir := t.TempDir()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(dir, filepath.Base(file))
	if err := errors.Join(os.Symlink(modules, filepath.Join(dir, "node_modules")), os.WriteFile(copied, text, 0o600)); err != nil {
		t.Fatal(err)
	}
	return copied
}
