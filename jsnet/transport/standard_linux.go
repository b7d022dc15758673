package transport

import (
	"sync"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/eventloop"
)

// lastStandard is the descriptor of standard error.
const lastStandard = 2

// isStandard tells whether a descriptor is one of the standard streams. The process keeps
// those whatever becomes of a stream over them: who opens a file next must not get one.
func isStandard(fd int) bool { return fd >= 0 && fd <= lastStandard }

// unblocked are the standard descriptors that do not block while loops have streams over
// them. They are shared with other processes, which find them as they were.
var unblocked struct {
	mu    sync.Mutex
	users [lastStandard + 1]int // loops
	flags [lastStandard + 1]int // before
}

// unblockStandard has a standard descriptor not block until the loop is closed, like all
// others that do so.
func unblockStandard(l *eventloop.Loop, fd int) (err error) {
	l.Shared(unblocking(fd), func() eventloop.Resource {
		err = unblocking(fd).begin()
		return unblocking(fd)
	})
	return err
}

// unblocking is a loop's part in it.
type unblocking int

func (fd unblocking) begin() error {
	unblocked.mu.Lock()
	defer unblocked.mu.Unlock()
	unblocked.users[fd]++
	if unblocked.users[fd] > 1 {
		return nil
	}
	flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
	unblocked.flags[fd] = flags
	if err == nil {
		err = unix.SetNonblock(int(fd), true)
	}
	return err
}

// Release implements [eventloop.Resource].
func (fd unblocking) Release() {
	unblocked.mu.Lock()
	defer unblocked.mu.Unlock()
	if unblocked.users[fd]--; unblocked.users[fd] == 0 && unblocked.flags[fd]&unix.O_NONBLOCK == 0 {
		_ = unix.SetNonblock(int(fd), false) // what could be set can be taken back
	}
}
