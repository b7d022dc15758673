//go:build unix

package process

import (
	"syscall"
)

func setUmask(mask int) (old int) { return syscall.Umask(mask) }

// setIdentity changes the user or the group of the process, real or effective.
func setIdentity(call identityCall, id int) error {
	switch call {
	case callSetuid:
		return syscall.Setuid(id)
	case callSeteuid:
		return syscall.Setreuid(-1, id)
	case callSetgid:
		return syscall.Setgid(id)
	}
	return syscall.Setregid(-1, id)
}

func setGroups(groups []int) error { return syscall.Setgroups(groups) }
