package runtime_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The program that the README shows is one that a stranger's module can be: it is built
// outside of this one and run.
func TestReadmeExample(t *testing.T) {
	repo, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	read := func(name string) string {
		text, err := os.ReadFile(filepath.Join(repo, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	_, section, _ := strings.Cut(read("README.md"), "\n## Embedding\n")
	_, program, _ := strings.Cut(section, "\n```go\n")
	program, _, found := strings.Cut(program, "\n```\n")
	if !found || !strings.HasPrefix(program, "package main") {
		t.Fatal("README.md has no program in its section on embedding")
	}

	dir := t.TempDir()
	module := strings.Replace(read("go.mod"), "module github.com/sluicejs/sluice", "module example.com/embedded", 1) +
		"\nrequire github.com/sluicejs/sluice v0.0.0\nreplace github.com/sluicejs/sluice => " + repo + "\n"
	for name, text := range map[string]string{"main.go": program, "go.mod": module, "go.sum": read("go.sum")} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	command := func(name string, args ...string) (string, error) {
		cmd := exec.CommandContext(ctx, name, args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off")
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	if out, err := command("go", "build", "-o", "embedded", "."); err != nil {
		if strings.Contains(out, "GOPROXY=off") {
			t.Skipf("the module cache has not all that the build needs, and it must not need a network:\n%s", out)
		}
		t.Fatalf("%v\n%s", err, out)
	}
	if out, err := command(filepath.Join(dir, "embedded")); err != nil || out != "HELLO\n" {
		t.Errorf("got %q, %v", out, err)
	}
}
