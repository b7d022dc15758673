package transport

import (
	"io/fs"
	"os"
	"syscall"
)

// DefaultBacklog is Node's.
const DefaultBacklog = 511

func (o ListenOptions) backlog() int {
	if o.Backlog == 0 {
		return DefaultBacklog
	}
	return o.Backlog
}

// bindError is what a failed bind is reported as. Of a path that does not exist,
// libuv says on all systems what Windows says.
func bindError(at Addr, e syscall.Errno) error {
	if at.IsUnix() && e == syscall.ENOENT {
		e = syscall.EACCES
	}
	return fail("bind", e)
}

// Permit gives everybody the permissions that opts ask for.
func Permit(at Addr, opts ListenOptions) error {
	var mode fs.FileMode
	if opts.ReadableAll {
		mode |= 0o444
	}
	if opts.WritableAll {
		mode |= 0o222
	}
	if mode == 0 || !at.isFile() {
		return nil
	}
	info, err := os.Stat(at.Path)
	if err == nil {
		err = os.Chmod(at.Path, info.Mode().Perm()|mode)
	}
	if err != nil {
		return fail("uv_pipe_chmod", errnoOf(err))
	}
	return nil
}
