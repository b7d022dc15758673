package runtime

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"syscall"

	"github.com/sluicejs/sluice/internal/permission"
	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/modules/fs"
	"github.com/sluicejs/sluice/modules/module"
)

// An AccessError tells what a program may not do that it has tried. An [*Exception] of
// that kind has one, which [errors.As] finds, and is an [io/fs.ErrPermission]. The
// program sees an error of the code ERR_ACCESS_DENIED.
type AccessError = permission.Error

// Paths say which files a program may use; see [AllowPaths].
type Paths = permission.Paths

// A PathError tells what is wrong with a rule of [Paths].
type PathError = permission.PathError

// AllowPaths returns paths that allow what these rules say, and nothing without any.
//
// A rule is a file, a folder with all below it, the beginning of paths (/srv/data/a*), or
// * for all. Relative paths begin at the working directory of the Go process. Links are
// followed before anything is decided, so that none leads to what is not allowed. A rule
// that is wrong is a [*PathError] of [New].
func AllowPaths(rules ...string) *Paths { return permission.AllowPaths(rules...) }

// DenyPaths returns paths that allow everything but what these rules say.
func DenyPaths(rules ...string) *Paths { return permission.DenyPaths(rules...) }

// Names say which variables of the environment a program sees; see [AllowNames].
type Names = permission.Names

// A NameError tells what is wrong with a rule of [Names].
type NameError = permission.NameError

// AllowNames returns names that allow what these rules say, and nothing without any: a
// name, the beginning of names (LC_*), or * for all. A rule that is wrong is a [*NameError]
// of [New].
func AllowNames(rules ...string) *Names { return permission.AllowNames(rules...) }

// DenyNames returns names that allow everything but what these rules say.
func DenyNames(rules ...string) *Names { return permission.DenyNames(rules...) }

// Permissions take something away of what other options grant. What is nil takes nothing
// away.
type Permissions struct {
	// Read and Write are the files that the module fs may read and change. A file that
	// is both read and written is in both.
	Read, Write *Paths

	// Modules are the files that may be loaded as scripts, besides those of Read. Where
	// Read is nil it does not matter.
	Modules *Paths

	// Env are the variables that are in process.env, which is then the program's own: what
	// it sets there nobody else sees.
	Env *Names

	// Confined programs change neither the Go process nor others: they send no signals
	// (process.kill), and set no user, file mode mask or priority.
	Confined bool

	// NodeScopes are scopes of Node's permissions that process.permission.has affirms:
	// child, worker, wasi. There is nothing behind them to be permitted.
	NodeScopes []string
}

// WithPermissions takes permissions away. What is granted of the network is up to
// [jsnet.Network].
//
// The program has process.permission then, as with Node's permission model, and besides
// Node's scopes has knows env, net.connect, net.listen and system.
func WithPermissions(p Permissions) Option { return func(c *config) { c.permissions = &p } }

// WithFiles grants files of the system, and with them the module fs: those that read says
// may be read, those that write says may be changed. A program that is to change a file it
// reads has it in both:
//
//	data := runtime.AllowPaths("/srv/data")
//	runtime.WithFiles(data, data)                            // read and write a folder
//	runtime.WithFiles(data, nil)                             // read it only
//
// Here nil stands for no files. The paths are those of the system; scripts are loaded
// from [WithFS] alone. A descriptor that the program has not opened is none to it.
func WithFiles(read, write *Paths) Option {
	none := func(p *Paths) *Paths {
		if p == nil {
			return AllowPaths()
		}
		return p
	}
	return func(c *config) { c.granted = &granted{none(read), none(write)} }
}

// granted are files of the system that a program may use that may not use all of it.
type granted struct{ read, write *Paths }

// validate returns what is wrong with the options.
func (c *config) validate() error {
	var errs []error
	if dir := c.process.Dir; dir != "" && dir[0] != '/' && !filepath.IsAbs(dir) {
		errs = append(errs, fmt.Errorf("runtime: the working directory %q is no absolute path", dir))
	}
	if c.network != nil {
		errs = append(errs, c.network.Err())
	}
	if p := c.permissions; p != nil {
		errs = append(errs, p.Read.Err(), p.Write.Err(), p.Modules.Err(), p.Env.Err())
	}
	if c.granted != nil {
		errs = append(errs, c.granted.read.Err(), c.granted.write.Err())
	}
	return errors.Join(errs...)
}

// permit makes the program's permissions those that the options leave.
func (c *config) permit() {
	set := &permission.Set{System: c.process.System}
	if !c.process.System {
		files := granted{AllowPaths(), AllowPaths()}
		if c.granted != nil {
			files = *c.granted
		}
		set.Read, set.Write = files.read, files.write
	}
	if p := c.permissions; p != nil {
		set.Env, set.System, set.Others = p.Env, set.System && !p.Confined, p.NodeScopes
		if p.Read != nil {
			set.Read = p.Read
		}
		if p.Write != nil {
			set.Write = p.Write
		}
	}
	if n := c.network; n != nil {
		set.Connect, set.Listen = scope(n.Connect), scope(n.Listen)
	}
	limited := c.permissions != nil || c.granted != nil || set.Connect != nil || set.Listen != nil
	if !limited {
		return
	}
	// All files are still not the memory and the environment of the process, which Linux
	// shows as files, nor the descriptors that it has inherited.
	if set.Read == nil {
		set.Read = AllowPaths("*")
	}
	if set.Write == nil {
		set.Write = AllowPaths("*")
	}
	c.process.Permissions = set
}

// scope is how process.permission.has asks about a policy; nil where that allows
// everything.
func scope(p *jsnet.Policy) func(address string) bool {
	if p == nil {
		return nil
	}
	return func(address string) bool {
		if address == "" {
			return p.PermitsAll()
		}
		return p.Permits(address)
	}
}

// enter returns why a folder cannot become the working directory of a program that does not
// use the system's: it has to be one of the scripts' or one that the program may read.
func (c *config) enter(path string) error {
	if c.files != nil && c.files.Stat(path) == module.Folder {
		return nil
	}
	allowed := AllowPaths()
	if c.granted != nil {
		allowed = c.process.Permissions.Read
	}
	real, err := allowed.Check(permission.FileRead, path, true)
	if err != nil {
		return err
	}
	info, err := os.Stat(real)
	switch {
	case err != nil:
		return err
	case !info.IsDir():
		return syscall.ENOTDIR
	}
	return nil
}

// limitFiles has the program use the files that it may.
func (c *config) limitFiles(rt *Runtime) {
	set := c.process.Permissions
	if set == nil || !c.process.System && c.granted == nil {
		return
	}
	fs.Limit(rt.realm, set.Read, set.Write, c.process.System)
	if c.files == module.System() {
		readable := []*Paths{set.Read}
		if c.permissions != nil && c.permissions.Modules != nil {
			readable = append(readable, c.permissions.Modules)
		}
		c.files = limitedFiles{c.files, readable}
	}
}

// limitedFiles are files of which scripts are loaded that may be read. What is there can
// be told of all, as in Node.
type limitedFiles struct {
	module.Files
	readable []*Paths
}

// ReadFile implements [module.Files].
func (f limitedFiles) ReadFile(name string) ([]byte, error) {
	var denied error
	for _, paths := range f.readable {
		real, err := paths.Check(permission.FileRead, name, true)
		if err == nil {
			return f.Files.ReadFile(real)
		}
		if denied == nil {
			denied = err
		}
	}
	return nil, denied
}

// warnOfPermissions emits the warnings that Node has of its permission model.
func (rt *Runtime) warnOfPermissions(flags []string) {
	if !slices.Contains(flags, "--experimental-permission") {
		return
	}
	rt.realm.EmitWarning("Permission is an experimental feature and might change at any time", "ExperimentalWarning", "")
	for _, flag := range []string{"--allow-addons", "--allow-child-process", "--allow-wasi", "--allow-worker"} {
		if slices.Contains(flags, flag) {
			rt.realm.EmitWarning("The flag "+flag+" must be used with extreme caution. "+
				"It could invalidate the permission model.", "SecurityWarning", "")
		}
	}
}
