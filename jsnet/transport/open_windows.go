package transport

import (
	"syscall"

	"github.com/sluicejs/sluice/eventloop"
)

// Open fails: what sockets have here is not a descriptor.
func Open(*eventloop.Loop, int) (Stream, error) { return nil, fail("open", syscall.ENOTSUP) }

// OpenTerminal fails, as Open does.
func OpenTerminal(*eventloop.Loop, int) (Stream, error) {
	return nil, fail("uv_tty_init", syscall.EINVAL)
}

// OpenBound fails, as Open does.
func OpenBound(int) (Bound, error) { return nil, fail("listen", syscall.ENOTSUP) }

// Duplicate fails, as Open does.
func Duplicate(int) (int, error) { return -1, fail("dup", syscall.ENOTSUP) }

// KindOf is UNKNOWN, as there are no descriptors.
func KindOf(int) string { return "UNKNOWN" }
