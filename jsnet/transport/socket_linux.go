package transport

import (
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// The calls here are made on non-blocking descriptors, and so without telling
// Go's scheduler, which saves most of their cost.

// maxBuffers is how many buffers are sent with one call.
const maxBuffers = 64

// newSocket returns a non-blocking stream socket for addresses of a's kind.
func newSocket(a Addr) (int, error) {
	family := unix.AF_INET6
	switch {
	case a.IsUnix():
		family = unix.AF_UNIX
	case a.AddrPort.Addr().Is4():
		family = unix.AF_INET
	}
	return unix.Socket(family, unix.SOCK_STREAM|unix.SOCK_NONBLOCK|unix.SOCK_CLOEXEC, 0)
}

// bind binds a socket to an address. A TCP port that connections of the past
// still linger on may be taken again.
func bind(fd int, a Addr, v6only bool) error {
	if !a.IsUnix() {
		if err := unix.SetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_REUSEADDR, 1); err != nil {
			return err
		}
		if !a.AddrPort.Addr().Is4() {
			if err := unix.SetsockoptInt(fd, unix.IPPROTO_IPV6, unix.IPV6_V6ONLY, boolInt(v6only)); err != nil {
				return err
			}
		}
	}
	return call(unix.SYS_BIND, fd, encode(a))
}

// connect begins to connect a socket. EINPROGRESS is not an error.
func connect(fd int, a Addr) error {
	err := call(unix.SYS_CONNECT, fd, encode(a))
	if err == unix.EINPROGRESS {
		return nil
	}
	return err
}

// call makes a system call that takes a descriptor and an address, and may wait
// for a file system.
func call(trap uintptr, fd int, sa *sockaddr) error {
	for {
		_, _, errno := syscall.Syscall(trap, uintptr(fd), uintptr(unsafe.Pointer(&sa.raw)), uintptr(sa.len))
		switch errno {
		case 0:
			return nil
		case unix.EINTR:
		default:
			return errno
		}
	}
}

// accept takes the next connection of a listening socket.
func accept(fd int) (int, syscall.Errno) {
	for {
		n, _, errno := syscall.RawSyscall6(unix.SYS_ACCEPT4, uintptr(fd), 0, 0, unix.SOCK_NONBLOCK|unix.SOCK_CLOEXEC, 0, 0)
		if errno != unix.EINTR {
			return int(n), errno
		}
	}
}

// read reads what there is; b is not empty.
func read(fd int, b []byte, socket bool) (int, syscall.Errno) {
	for {
		var n uintptr
		var errno syscall.Errno
		if socket { // at less cost
			n, _, errno = syscall.RawSyscall6(unix.SYS_RECVFROM, uintptr(fd), uintptr(unsafe.Pointer(&b[0])), uintptr(len(b)), 0, 0, 0)
		} else {
			n, _, errno = syscall.RawSyscall(unix.SYS_READ, uintptr(fd), uintptr(unsafe.Pointer(&b[0])), uintptr(len(b)))
		}
		if errno == 0 {
			return int(n), 0
		}
		if errno != unix.EINTR {
			return 0, errno
		}
	}
}

// send sends as much of b as the system takes at once. To a peer that is gone it
// fails with EPIPE; a socket raises no signal then (and of a pipe's Go lets none
// through).
func send(fd int, b []byte, socket bool) (int, syscall.Errno) {
	for {
		var n uintptr
		var errno syscall.Errno
		if socket {
			n, _, errno = syscall.RawSyscall6(unix.SYS_SENDTO, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)), unix.MSG_NOSIGNAL, 0, 0)
		} else {
			n, _, errno = syscall.RawSyscall(unix.SYS_WRITE, uintptr(fd), uintptr(unsafe.Pointer(unsafe.SliceData(b))), uintptr(len(b)))
		}
		if errno != unix.EINTR {
			return sent(n, errno)
		}
	}
}

// vector is a number of buffers that are sent with one call.
type vector struct {
	buffers [maxBuffers]unix.Iovec
	n       int
	size    int
}

// add adds a buffer.
func (v *vector) add(b []byte) {
	if len(b) > 0 {
		v.buffers[v.n].Base = &b[0]
		v.buffers[v.n].SetLen(len(b))
		v.n++
		v.size += len(b)
	}
}

func (v *vector) full() bool { return v.n == maxBuffers }

// send is send for all buffers of the vector.
func (v *vector) send(fd int, socket bool) (int, syscall.Errno) {
	msg := unix.Msghdr{Iov: &v.buffers[0]}
	msg.SetIovlen(v.n)
	for {
		var n uintptr
		var errno syscall.Errno
		if socket {
			n, _, errno = syscall.RawSyscall(unix.SYS_SENDMSG, uintptr(fd), uintptr(unsafe.Pointer(&msg)), unix.MSG_NOSIGNAL)
		} else {
			n, _, errno = syscall.RawSyscall(unix.SYS_WRITEV, uintptr(fd), uintptr(unsafe.Pointer(&v.buffers[0])), uintptr(v.n))
		}
		if errno != unix.EINTR {
			return sent(n, errno)
		}
	}
}

func sent(n uintptr, errno syscall.Errno) (int, syscall.Errno) {
	if errno != 0 {
		return 0, errno
	}
	return int(n), 0
}

// connectError is how the connecting of a socket ended, EINPROGRESS if it has
// not.
func connectError(fd int) syscall.Errno {
	v, err := unix.GetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_ERROR)
	if err != nil {
		return err.(syscall.Errno)
	}
	return syscall.Errno(v)
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
