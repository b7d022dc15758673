//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/internal/hostile"
)

// A hostile program gets nowhere with --sandbox, though the command has inherited a socket.
func TestHostileProgram(t *testing.T) {
	pair, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	inherited, other := os.NewFile(uintptr(pair[0]), "inherited"), os.NewFile(uintptr(pair[1]), "other")
	defer inherited.Close()
	defer other.Close()
	script := filepath.Join(t.TempDir(), "hostile.js")
	if err := os.WriteFile(script, []byte(hostile.Program), 0o600); err != nil {
		t.Fatal(err)
	}
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	const firstExtra = 3
	hostile.Test(t, "sandbox", firstExtra, func(t *testing.T, target hostile.Target) string {
		cmd := exec.Command(path)
		cmd.Args = []string{"sluice"}
		cmd.Env = append(os.Environ(), asCommand+"=1")
		cmd.ExtraFiles = []*os.File{inherited}
		got := execution{args: append([]string{"--sandbox", script}, target.Args...)}.process(t, cmd)
		if got.code != 0 || got.stderr != "" {
			t.Errorf("exit code %d, %s", got.code, got.stderr)
		}
		return got.stdout
	})
	if entries, err := os.ReadDir(filepath.Dir(script)); err != nil || len(entries) != 1 {
		t.Errorf("the folder of the program has %v, %v", entries, err)
	}
}
