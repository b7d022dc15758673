package runtime

import (
	"io"
	"io/fs"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/modules/module"
	"github.com/sluicejs/sluice/modules/process"
)

// An Option configures a runtime.
type Option func(*config)

type config struct {
	process process.Options
	files   module.Files
	network *jsnet.Network // nil: none

	granted     *granted     // nil: none
	permissions *Permissions // nil: all of what is granted
	clock       eventloop.Clock
	modules     []goModule
	preload     []string

	limits       Limits
	hooks        Hooks
	traceHandles bool
	worker       *worker // nil: the runtime is not of a pool
}

// WithArgs sets the arguments of the program: what process.argv holds after the
// names of the runtime and the main script.
func WithArgs(args ...string) Option {
	return func(c *config) { c.process.Args = args }
}

// WithEnv sets the environment, process.env. Without it, it is empty.
func WithEnv(env map[string]string) Option {
	return func(c *config) { c.process.Env = env }
}

// WithStdio sets standard input, output and error. Each may be nil: then there is
// nothing to read, and what is written is lost.
func WithStdio(stdin io.Reader, stdout, stderr io.Writer) Option {
	return func(c *config) { c.process.Stdin, c.process.Stdout, c.process.Stderr = stdin, stdout, stderr }
}

// WithFS sets the files that scripts are loaded from, the main script and all that
// it requires. The root of fsys is the folder `/`.
func WithFS(fsys fs.FS) Option {
	return func(c *config) { c.files = module.FS(fsys) }
}

// WithDir sets the working directory. Without it, it is `/`.
func WithDir(dir string) Option {
	return func(c *config) { c.process.Dir = dir }
}

// WithExecPath sets process.execPath and argv0, the path of the runtime and the
// name that it was called by.
func WithExecPath(path, argv0 string) Option {
	return func(c *config) { c.process.ExecPath, c.process.Argv0 = path, argv0 }
}

// WithFlags sets the runtime's own flags, each by its long name and with its value
// behind an equals sign. Those of Node that concern warnings, unhandled rejections and
// stacks have their effect.
func WithFlags(flags ...string) Option {
	return func(c *config) { c.process.ExecArgv, c.process.Flags = flags, flags }
}

// WithExecArgv sets what process.execArgv shows; without it, that is the flags.
func WithExecArgv(args ...string) Option {
	return func(c *config) { c.process.ExecArgv = args }
}

// WithPreload has modules required before the main script, as the flag --require
// does.
func WithPreload(ids ...string) Option {
	return func(c *config) { c.preload = ids }
}

// WithClock sets the clock of timers.
func WithClock(clock eventloop.Clock) Option {
	return func(c *config) { c.clock = clock }
}

// WithNetwork grants a network, and with it the modules net and dns: the system's,
// [jsnet.System], or one that the application brings, such as one in memory. There the only
// name is localhost, unless it brings a resolver too.
func WithNetwork(n jsnet.Network) Option {
	return func(c *config) { c.network = &n }
}

// WithSystem grants everything: the program's process is the Go process, with its
// environment, working directory, files, signals and network. Options after it may
// still replace parts. process.exit still only ends the run.
func WithSystem() Option {
	return func(c *config) {
		c.process.System = true
		c.process.Env, c.process.Dir = nil, ""
		c.files = module.System()
		network := jsnet.System()
		c.network = &network
	}
}
