//go:build !unix

package process

import (
	"os"
	"syscall"
)

// kill ends a process: that is all that signals can do here.
func kill(pid int, s syscall.Signal) error {
	p, err := os.FindProcess(pid)
	if err != nil || s == 0 {
		return err
	}
	return p.Kill()
}

func setUmask(int) (old int) { return 0 }

func setIdentity(identityCall, int) error { return syscall.ENOSYS }

func setGroups([]int) error { return syscall.ENOSYS }
