package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// BenchmarkStart measures how long a process takes that runs an empty script, beside
// node where it is installed.
func BenchmarkStart(b *testing.B) {
	dir := b.TempDir()
	script := filepath.Join(dir, "empty.js")
	if err := os.WriteFile(script, nil, 0o644); err != nil {
		b.Fatal(err)
	}
	binary := filepath.Join(dir, "sluice")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	commands := map[string]string{"sluice": binary}
	if node := findNode(); node != "" {
		commands["node"] = node
	}
	for name, path := range commands {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := exec.Command(path, script).Run(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
