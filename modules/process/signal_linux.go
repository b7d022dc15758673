package process

import (
	"os"
	"os/signal"
	"runtime"
	"slices"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// lethal are the signals that end a process by default and that Go's runtime treats
// in another way: it catches them and does nothing, or prints goroutines.
var lethal = []syscall.Signal{
	unix.SIGQUIT, unix.SIGUSR2, unix.SIGALRM, unix.SIGVTALRM, unix.SIGXCPU, unix.SIGIO, unix.SIGPWR, unix.SIGSTKFLT,
}

// strange are the signals that may have another effect in a process of Go's than in one of
// Node's.
func strange() []syscall.Signal {
	return append([]syscall.Signal{unix.SIGPIPE, unix.SIGINT, unix.SIGHUP}, lethal...)
}

// restoreSignal gives a signal that nobody listens to the effect that it has in Node. A
// write to a pipe without reader is an error and no signal.
func restoreSignal(s syscall.Signal) {
	switch {
	case s == unix.SIGPIPE:
		signal.Ignore(s)
	case slices.Contains(lethal, s):
		setDefault(s)
	case (s == unix.SIGINT || s == unix.SIGHUP) && signal.Ignored(s):
		setDefault(s) // a shell has its background jobs ignore it, which Node does not
	}
}

// setDefault gives a signal the system's default action, past Go's runtime, which
// must not think that it handles the signal: hence Ignore.
func setDefault(s syscall.Signal) {
	signal.Ignore(s)
	var action [4]uint64 // a zero sigaction: SIG_DFL
	unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(s), uintptr(unsafe.Pointer(&action)), 0, 8, 0, 0)
}

// kill sends a signal. One to this process goes to this thread, so that it has had its
// effect when the call returns, as in a process of one thread.
func kill(pid int, s syscall.Signal) error {
	if pid != os.Getpid() {
		return syscall.Kill(pid, s)
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	return unix.Tgkill(pid, unix.Gettid(), s)
}

// abort ends the Go process as abort(3) does.
func abort() {
	setDefault(unix.SIGABRT)
	_ = kill(os.Getpid(), unix.SIGABRT)
	select {} // the signal is on its way
}
