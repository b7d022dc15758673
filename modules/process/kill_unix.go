//go:build unix && !linux

package process

import "syscall"

func kill(pid int, s syscall.Signal) error { return syscall.Kill(pid, s) }
