package process

import (
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// lethal are the signals that end a process by default and that Go's runtime treats
// in another way: it catches them and does nothing, or prints goroutines.
var lethal = []syscall.Signal{
	unix.SIGQUIT, unix.SIGUSR2, unix.SIGALRM, unix.SIGVTALRM, unix.SIGXCPU, unix.SIGIO, unix.SIGPWR, unix.SIGSTKFLT,
}

// takeSignals gives signals nobody listens to the effect they have in Node. A write
// to a pipe without reader is an error and no signal.
func takeSignals() {
	for _, s := range lethal {
		restoreSignal(s)
	}
	restoreSignal(unix.SIGPIPE)
	// What a shell has its background jobs ignore is not ignored by Node.
	for _, s := range []syscall.Signal{unix.SIGINT, unix.SIGHUP} {
		if signal.Ignored(s) {
			setDefault(s)
		}
	}
}

// restoreSignal gives a signal that nobody listens to any more its effect back.
func restoreSignal(s syscall.Signal) {
	if s == unix.SIGPIPE {
		signal.Ignore(s)
		return
	}
	for _, other := range lethal {
		if s == other {
			setDefault(s)
		}
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
