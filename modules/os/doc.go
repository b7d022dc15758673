// Package os is node:os: what the system is, what it has and how busy it is.
//
// Everything is asked of the system when a script asks for it. The variables of
// the environment that homedir and tmpdir look at are those of process.env, as they
// are at that moment.
//
// host_linux.go reads the machine from /proc and /sys. Elsewhere what Go itself
// cannot tell is a SystemError of the code ENOSYS.
package os
