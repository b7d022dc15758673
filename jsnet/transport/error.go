package transport

import "syscall"

// An Error is the failure of a system call, under the name that Node gives the
// call: connect, bind, listen, accept, read, write, shutdown, and so on.
type Error struct {
	Syscall string
	Errno   syscall.Errno

	// Local is the address of the socket when [Network.Dial] itself failed in
	// connect; otherwise the zero value.
	Local Addr

	// Cause is what a connection said that has no errno of its own; the errno is
	// the closest one then. Otherwise nil.
	Cause error
}

// Error returns the call, the name of the errno and the cause.
func (e *Error) Error() string {
	s := e.Syscall + " " + e.Code()
	if e.Cause != nil {
		s += ": " + e.Cause.Error()
	}
	return s
}

// Unwrap returns the cause or, if there is none, the errno.
func (e *Error) Unwrap() error {
	if e.Cause != nil {
		return e.Cause
	}
	return e.Errno
}

// Code returns the name of the errno: ECONNREFUSED, for example.
func (e *Error) Code() string { return errnoName(e.Errno) }

func fail(syscall string, errno syscall.Errno) *Error {
	return &Error{Syscall: syscall, Errno: errno}
}
