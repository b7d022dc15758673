package nodeerr

import "syscall"

func init() {
	systemErrors[syscall.ENONET] = systemError{"ENONET", "machine is not on the network"}
	systemErrors[syscall.EREMOTEIO] = systemError{"EREMOTEIO", "remote I/O error"}
	systemErrors[syscall.EUNATCH] = systemError{"EUNATCH", "protocol driver not attached"}
}
