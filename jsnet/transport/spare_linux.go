package transport

import (
	"sync"

	"golang.org/x/sys/unix"
)

// spare is a descriptor in reserve, held while anything listens. When the process
// has no other left, it is given up to accept connections and to close them
// again: their clients learn that there is no room, and the listener does not
// stay ready for ever.
var spare reserve

type reserve struct {
	mu    sync.Mutex
	users int
	fd    int // -1: there is none
}

func (r *reserve) hold() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.users++; r.users == 1 {
		r.open()
	}
}

func (r *reserve) release() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.users--; r.users == 0 && r.fd >= 0 {
		_ = unix.Close(r.fd)
	}
}

func (r *reserve) open() {
	fd, err := unix.Open("/", unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		fd = -1
	}
	r.fd = fd
}

// shed closes all connections that wait on a listening socket. It reports false
// if it could not.
func (r *reserve) shed(listening int) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.fd < 0 {
		if r.open(); r.fd < 0 {
			return false
		}
	}
	_ = unix.Close(r.fd)
	for {
		fd, errno := accept(listening)
		switch errno {
		case 0:
			_ = unix.Close(fd)
		case unix.ECONNABORTED:
		default:
			r.open()
			return errno == unix.EAGAIN
		}
	}
}
