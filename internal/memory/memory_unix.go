//go:build unix

package memory

import "golang.org/x/sys/unix"

// possible asks for the memory, and gives it back.
func possible(bytes int) bool {
	b, err := unix.Mmap(-1, 0, bytes, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_ANON|unix.MAP_PRIVATE)
	return err == nil && unix.Munmap(b) == nil
}
