package process_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

func TestAbortEndsBySignal(t *testing.T) {
	script := filepath.Join(t.TempDir(), "abort.js")
	source := "process.on('exit', () => console.log('never')); process.abort()"
	if err := os.WriteFile(script, []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), asProgram+"="+script)
	out, _ := cmd.CombinedOutput()
	if status := cmd.ProcessState.Sys().(syscall.WaitStatus); status.Signal() != syscall.SIGABRT || len(out) > 0 {
		t.Errorf("ended with %v, printed %q", status, out)
	}
}
