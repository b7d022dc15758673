package runtime

import (
	"io"
	"io/fs"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/modules/module"
	"github.com/sluicejs/sluice/modules/process"
)

// An Option configures a runtime. Of two that set the same, the later one counts.
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

// WithEnv sets the environment, process.env. Without it, it is empty. What the program
// changes of it does not reach the map.
func WithEnv(env map[string]string) Option {
	return func(c *config) { c.process.Env = env }
}

// WithStdio sets standard input, output and error. Each may be nil: then there is
// nothing to read, and what is written is lost.
//
// Output is written on the runtime's goroutine, which waits for it. Input is read, once the
// program asks for it, on a goroutine of its own. They are not closed. [Runtime.Close] ends
// a Read under way by the method SetReadDeadline; where there is none that works, as with a
// terminal, the Read is left behind, and takes what it gets.
//
// To the program input is a pipe and output are files, whatever they are: process.stdin is a
// Socket, process.stdout and process.stderr are streams whose writes are over when they
// return. An [os.File] that is a terminal is a terminal to the program too, tty.ReadStream and
// tty.WriteStream. With [WithSystem] an [os.File] is what it is: pipes are sockets that the
// loop watches and that do not block until the runtime is closed, and files are files.
func WithStdio(stdin io.Reader, stdout, stderr io.Writer) Option {
	return func(c *config) { c.process.Stdin, c.process.Stdout, c.process.Stderr = stdin, stdout, stderr }
}

// WithFS sets the files that scripts are loaded from, the main script and all that
// it requires; nil is none. The root of fsys is the folder `/`.
func WithFS(fsys fs.FS) Option {
	return func(c *config) {
		c.files = nil
		if fsys != nil {
			c.files = module.FS(fsys)
		}
	}
}

// WithDir sets the working directory, an absolute path. Without it, it is `/`.
func WithDir(dir string) Option {
	return func(c *config) { c.process.Dir = dir }
}

// WithExecPath sets process.execPath and argv0, the path of the runtime and the
// name that it was called by.
func WithExecPath(path, argv0 string) Option {
	return func(c *config) { c.process.ExecPath, c.process.Argv0 = path, argv0 }
}

// WithFlags sets the runtime's own flags, each by its long name and with its value
// behind an equals sign. Those of Node that concern warnings, unhandled rejections, stacks
// and the attempts of net.connect have their effect, as have --trace-exit and --title; what
// else is given is shown by process.execArgv and does nothing.
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

// WithClock sets the clock that timers of the program go by, for tests that do not want to
// wait. Limits and contexts have the time of the system all the same.
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
