package transport

import (
	"net"
	"syscall"

	"golang.org/x/sys/windows"
)

// pathRoom is the size of a path in a socket address.
const pathRoom = len(windows.RawSockaddrUnix{}.Path)

// errnos are the errors of Windows' sockets as package syscall has them elsewhere.
var errnos = map[syscall.Errno]syscall.Errno{
	windows.WSAEACCES:        syscall.EACCES,
	windows.WSAEADDRINUSE:    syscall.EADDRINUSE,
	windows.WSAEADDRNOTAVAIL: syscall.EADDRNOTAVAIL,
	windows.WSAEAFNOSUPPORT:  syscall.EAFNOSUPPORT,
	windows.WSAECONNABORTED:  syscall.ECONNABORTED,
	windows.WSAECONNREFUSED:  syscall.ECONNREFUSED,
	windows.WSAECONNRESET:    syscall.ECONNRESET,
	windows.WSAEHOSTUNREACH:  syscall.EHOSTUNREACH,
	windows.WSAEINVAL:        syscall.EINVAL,
	windows.WSAEMFILE:        syscall.EMFILE,
	windows.WSAENETDOWN:      syscall.ENETDOWN,
	windows.WSAENETRESET:     syscall.ENETRESET,
	windows.WSAENETUNREACH:   syscall.ENETUNREACH,
	windows.WSAENOBUFS:       syscall.ENOBUFS,
	windows.WSAENOTCONN:      syscall.ENOTCONN,
	windows.WSAENOTSOCK:      syscall.ENOTSOCK,
	windows.WSAESHUTDOWN:     syscall.EPIPE,
	windows.WSAETIMEDOUT:     syscall.ETIMEDOUT,

	windows.ERROR_NETNAME_DELETED:    syscall.ECONNRESET,
	windows.ERROR_CONNECTION_REFUSED: syscall.ECONNREFUSED,
	windows.ERROR_FILE_NOT_FOUND:     syscall.ENOENT,
	windows.ERROR_PATH_NOT_FOUND:     syscall.ENOENT,
	windows.ERROR_ACCESS_DENIED:      syscall.EACCES,
}

// errnoNames are the names of what a connection can fail with.
var errnoNames = map[syscall.Errno]string{
	syscall.EACCES:        "EACCES",
	syscall.EADDRINUSE:    "EADDRINUSE",
	syscall.EADDRNOTAVAIL: "EADDRNOTAVAIL",
	syscall.EAFNOSUPPORT:  "EAFNOSUPPORT",
	syscall.EALREADY:      "EALREADY",
	syscall.EBADF:         "EBADF",
	syscall.ECANCELED:     "ECANCELED",
	syscall.ECONNABORTED:  "ECONNABORTED",
	syscall.ECONNREFUSED:  "ECONNREFUSED",
	syscall.ECONNRESET:    "ECONNRESET",
	syscall.EHOSTUNREACH:  "EHOSTUNREACH",
	syscall.EINVAL:        "EINVAL",
	syscall.EIO:           "EIO",
	syscall.EISCONN:       "EISCONN",
	syscall.EMFILE:        "EMFILE",
	syscall.EMSGSIZE:      "EMSGSIZE",
	syscall.ENAMETOOLONG:  "ENAMETOOLONG",
	syscall.ENETDOWN:      "ENETDOWN",
	syscall.ENETRESET:     "ENETRESET",
	syscall.ENETUNREACH:   "ENETUNREACH",
	syscall.ENOBUFS:       "ENOBUFS",
	syscall.ENOENT:        "ENOENT",
	syscall.ENOTCONN:      "ENOTCONN",
	syscall.ENOTSOCK:      "ENOTSOCK",
	syscall.ENOTSUP:       "ENOTSUP",
	syscall.EPIPE:         "EPIPE",
	syscall.ETIMEDOUT:     "ETIMEDOUT",
}

func errnoName(e syscall.Errno) string {
	if name, ok := errnoNames[e]; ok {
		return name
	}
	return "UNKNOWN"
}

// portable returns the errno that package syscall has a name for.
func portable(e syscall.Errno) syscall.Errno {
	if p, ok := errnos[e]; ok {
		return p
	}
	return e
}

// descriptor returns -1: what sockets have here is not a descriptor.
func descriptor(any) int { return -1 }

// setBacklog does nothing: Windows has no way to say how many connections may wait
// that package net would let through, and lets as many wait as it can.
func setBacklog(net.Listener, int) error { return nil }

// reuseAddress does nothing: here the option would let a port be stolen.
func reuseAddress(_, _ string, _ syscall.RawConn) error { return nil }
