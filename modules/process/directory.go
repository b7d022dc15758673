package process

import (
	"os"
	"path/filepath"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/permission"
)

// A directory is the working directory of a process: the system's, or one of the
// script's own.
type directory struct {
	system bool
	path   string                  // of the script's own
	enter  func(path string) error // why that cannot be the directory; nil: none can
}

func newDirectory(opts Options) directory {
	d := directory{system: opts.System, path: opts.Dir, enter: opts.Enter}
	if d.path == "" {
		// Without a working directory of its own the process is nowhere; then paths
		// begin at the root.
		var err error
		if d.path, err = os.Getwd(); err != nil {
			d.path = string(filepath.Separator)
		}
	}
	return d
}

func (d *directory) get() (string, error) {
	if d.system {
		return os.Getwd()
	}
	return d.path, nil
}

func (d *directory) set(path string) error {
	if d.system {
		return os.Chdir(path)
	}
	path = filepath.Clean(d.resolve(path))
	if d.enter == nil {
		return &permission.Error{Permission: permission.FileRead, Resource: path}
	}
	if err := d.enter(path); err != nil {
		return err
	}
	d.path = path
	return nil
}

// resolve is the path that path means in the directory, for the system.
func (d *directory) resolve(path string) string {
	if d.system || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(d.path, path)
}

// Path returns what a path of a script's means to the system: relative ones begin at
// the script's working directory.
func (p *Process) Path(path string) string { return p.dir.resolve(path) }

// Dir returns the script's working directory.
func (p *Process) Dir() string {
	dir, err := p.dir.get()
	if err != nil {
		panic(nodeerr.Path(p.r, "uv_cwd", nodeerr.ErrnoOf(err), "", ""))
	}
	return dir
}

func (p *Process) cwd(goja.FunctionCall) goja.Value { return p.r.VM.ToValue(p.Dir()) }

func (p *Process) chdir(c goja.FunctionCall) goja.Value {
	path := nodeerr.String(p.r, c.Argument(0), "directory")
	path = untilNUL(path)
	p.requireRead(path)
	err := p.dir.set(path)
	if denied := nodeerr.Denied(err); denied != nil {
		panic(nodeerr.AccessDenied(p.r, denied))
	}
	if err != nil {
		panic(nodeerr.Paths(p.r, "chdir", nodeerr.ErrnoOf(err), p.Dir(), path))
	}
	return js.Undefined
}
