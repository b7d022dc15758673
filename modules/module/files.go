package module

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// Files are what modules are read from. All names are absolute.
type Files interface {
	// ReadFile returns what a file holds.
	ReadFile(name string) ([]byte, error)

	// Stat tells what is there under a name, with symbolic links followed.
	Stat(name string) Kind

	// Realpath returns the name of an existing file without symbolic links in it.
	Realpath(name string) (string, error)
}

// Kind is what a name stands for.
type Kind int

// The kinds that matter to a loader.
const (
	Missing Kind = iota
	File
	Folder
)

func kindOf(info fs.FileInfo, err error) Kind {
	switch {
	case err != nil:
		return Missing
	case info.IsDir():
		return Folder
	}
	return File
}

// System returns the files of the system.
func System() Files { return systemFiles{} }

type systemFiles struct{}

func (systemFiles) ReadFile(name string) ([]byte, error) { return os.ReadFile(name) }
func (systemFiles) Stat(name string) Kind                { return kindOf(os.Stat(name)) }
func (systemFiles) Realpath(name string) (string, error) { return filepath.EvalSymlinks(name) }

// FS returns the files of fsys under names that begin with a slash.
func FS(fsys fs.FS) Files { return fsFiles{fsys} }

type fsFiles struct{ fs.FS }

func (f fsFiles) ReadFile(name string) ([]byte, error) { return fs.ReadFile(f.FS, inFS(name)) }
func (f fsFiles) Stat(name string) Kind                { return kindOf(fs.Stat(f.FS, inFS(name))) }
func (f fsFiles) Realpath(name string) (string, error) { return name, nil }

// inFS is the name that an [fs.FS] has for an absolute one.
func inFS(name string) string {
	if name = strings.Trim(filepath.ToSlash(name), "/"); name != "" {
		return name
	}
	return "."
}

type noFiles struct{}

func (noFiles) ReadFile(name string) ([]byte, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}
func (noFiles) Stat(string) Kind                     { return Missing }
func (noFiles) Realpath(name string) (string, error) { return name, nil }

// readText returns what a file holds as text; an error is thrown as fs throws it.
func (l *Loader) readText(name string) string {
	data, err := l.options.Files.ReadFile(name)
	return l.text(name, data, err)
}

// text returns what was read as text.
func (l *Loader) text(name string, data []byte, err error) string {
	if err != nil {
		panic(fileError(l.realm, name, err))
	}
	return strings.ToValidUTF8(string(data), "\ufffd")
}

// fileError makes the error that reading a file has failed with.
func fileError(r *js.Realm, name string, err error) *goja.Object {
	if denied := nodeerr.AccessError(r, err); denied != nil {
		return denied
	}
	errno := syscall.EIO
	if !errors.As(err, &errno) {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			errno = syscall.ENOENT
		case errors.Is(err, fs.ErrPermission):
			errno = syscall.EACCES
		}
	}
	if errno == syscall.EISDIR {
		return nodeerr.Path(r, "read", errno, "", "")
	}
	return nodeerr.Path(r, "open", errno, name, "")
}

// stripBOM removes a byte order mark. A line for the shell has to be the first of a file
// that has none.
func stripBOM(text string) string {
	if rest, found := strings.CutPrefix(text, "\ufeff"); found && !strings.HasPrefix(rest, "#!") {
		return rest
	}
	return text
}
