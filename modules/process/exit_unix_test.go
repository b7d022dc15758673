//go:build unix

package process_test

import (
	"os"
	"os/exec"
	"syscall"
)

func exitCode(s *os.ProcessState) int {
	if status := s.Sys().(syscall.WaitStatus); status.Signaled() {
		return -int(status.Signal())
	}
	return s.ExitCode()
}

// isolate keeps what a program sends to its process group from the tests.
func isolate(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }
