package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"

	"golang.org/x/term"

	"github.com/sluicejs/sluice/internal/report"
	"github.com/sluicejs/sluice/internal/version"
	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/modules/module"
	"github.com/sluicejs/sluice/runtime"
)

// The exit codes that do not come from a program.
const (
	codeUsage     = 9   // the command line cannot be understood
	codeProtoMode = 12  // what --disable-proto says is no mode
	codePanic     = 70  // Sluice itself has failed
	codeMemory    = 134 // the program needs more memory than it may have; SIGABRT to a shell
)

// run is the command: args are its arguments, its own name being the first. It
// returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) > 1 && args[1] == "doctest" {
		return runDoctest(args[2:], stdout, stderr)
	}
	opts, err := parse(args[1:], os.Getenv("NODE_OPTIONS"))
	if err == nil {
		err = opts.loadEnvFiles(stderr)
	}
	var wrong *usageError
	switch {
	case errors.As(err, &wrong):
		io.WriteString(stderr, wrong.print(args[0]))
		return cmp.Or(wrong.code, codeUsage)
	case err != nil:
		fmt.Fprintf(stderr, "%s: %v\n", args[0], err)
		return codeUsage
	}
	c := &command{options: opts, name: args[0], stdin: stdin, stdout: stdout, stderr: stderr}
	switch {
	case opts.version:
		fmt.Fprintf(stdout, "sluice v%s (node v%s)\n", version.Sluice, version.Node)
		return 0
	case opts.help || opts.file == "" && opts.code == nil && isTerminal(stdin):
		io.WriteString(stdout, helpText())
		return 0
	}
	return c.exitCode(c.runProgram())
}

// isTerminal tells whether a stream of the command is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// A command is one execution of the command.
type command struct {
	*options
	name           string // what it was called by
	stdin          io.Reader
	stdout, stderr io.Writer
}

// runProgram runs the program that the options name.
func (c *command) runProgram() error {
	code, name := c.code, "[eval]"
	args := c.args
	if code == nil && (c.file == "" || c.file == "-") {
		text, err := io.ReadAll(c.stdin)
		if err != nil {
			return err
		}
		if c.file == "-" {
			args = append([]string{"-"}, args...)
		}
		input := string(text)
		code, name = &input, "[stdin]"
	}

	options := append([]runtime.Option{
		runtime.WithSystem(),
		runtime.WithArgs(args...),
		runtime.WithExecPath(execPath(), c.name),
		runtime.WithFlags(c.effective...),
		runtime.WithExecArgv(c.flags...),
		runtime.WithPreload(c.preload...),
		runtime.WithStdio(c.stdin, c.stdout, c.stderr),
	}, c.permit()...)
	run := func(ctx context.Context, rt *runtime.Runtime) error {
		if c.why {
			explaining, stop := context.WithCancel(ctx)
			var explainer sync.WaitGroup
			explainer.Go(func() { explain(explaining, rt, c.stderr) })
			defer explainer.Wait()
			defer stop()
		}
		switch {
		case c.check && code == nil:
			return rt.CheckFile(ctx, c.file)
		case c.check:
			return c.checkText(name, *code)
		case code == nil:
			return rt.RunFile(ctx, c.file)
		case c.print:
			return rt.Print(ctx, name, *code)
		}
		return rt.Eval(ctx, name, *code)
	}
	if c.why {
		options = append(options, runtime.WithTracedHandles())
	}
	ctx := context.Background()
	if c.workers != nil && !c.check {
		return runWorkers(ctx, *c.workers, options, run)
	}
	rt, err := runtime.New(options...)
	if err != nil {
		return err
	}
	return ended(run(ctx, rt), rt.Close)
}

// ended closes what has run a program, and returns how that has ended; or what has gone
// wrong in the end.
func ended(err error, close func() error) error {
	if closeErr := close(); err == nil {
		return closeErr
	}
	return err
}

// runWorkers has run run the program in that many runtimes.
func runWorkers(ctx context.Context, n int, options []runtime.Option, run func(context.Context, *runtime.Runtime) error) error {
	pool, err := runtime.NewPool(n, options...)
	if err != nil {
		return err
	}
	return ended(pool.RunFunc(ctx, run), pool.Close)
}

// checkText checks the syntax of a program that no file holds.
func (c *command) checkText(name, text string) error {
	if err := module.Check(name, text); err != nil {
		return &runtime.Exception{Report: report.Syntax(err), ExitCode: 1}
	}
	return nil
}

// execPath is where the command itself is.
func execPath() string {
	path, err := os.Executable()
	if err != nil {
		return os.Args[0]
	}
	return path
}

// exitCode prints what there is to print of how a program has ended, and returns
// the exit code.
func (c *command) exitCode(err error) int {
	var exception *runtime.Exception
	var exit *runtime.ExitError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &exception):
		io.WriteString(c.stderr, exception.Report)
		return exception.ExitCode
	case errors.As(err, &exit):
		return exit.Code
	}
	if limit := new(runtime.LimitError); errors.As(err, &limit) && limit.Name == "Heap" {
		io.WriteString(c.stderr, "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n")
		return codeMemory
	}
	fmt.Fprintf(c.stderr, "%s: %v\n", c.name, err)
	if errors.As(err, new(*jsnet.RuleError)) || errors.As(err, new(*runtime.PathError)) || errors.As(err, new(*runtime.NameError)) {
		return codeUsage
	}
	return codePanic
}
