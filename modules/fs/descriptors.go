package fs

import (
	"context"
	"sync"
)

// descriptors are a file system that knows which files of it are open.
type descriptors struct {
	Files

	mu   sync.Mutex
	open map[int]struct{}
}

// Open implements [Files].
func (d *descriptors) Open(ctx context.Context, path string, flags int, mode uint32) (int, error) {
	fd, err := d.Files.Open(ctx, path, flags, mode)
	if err == nil {
		d.mu.Lock()
		defer d.mu.Unlock()
		d.open[fd] = struct{}{}
	}
	return fd, err
}

// Close implements [Files]. The descriptor is forgotten first: another file may have
// its number as soon as it is closed.
func (d *descriptors) Close(fd int) error {
	d.forget(fd)
	return d.Files.Close(fd)
}

func (d *descriptors) forget(fd int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	delete(d.open, fd)
}

// disown forgets a descriptor that is somebody else's from now on.
func (d *descriptors) disown(fd int) {
	d.forget(fd)
	if limited, ok := d.Files.(interface{ forget(fd int) }); ok {
		limited.forget(fd)
	}
}

// closeAll closes what is open. There is nobody left to tell of errors.
func (d *descriptors) closeAll() {
	d.mu.Lock()
	defer d.mu.Unlock()
	for fd := range d.open {
		_ = d.Files.Close(fd)
	}
	clear(d.open)
}
