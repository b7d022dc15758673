// Package runtime runs Node.js programs inside a Go process.
//
//	rt, err := runtime.New(
//		runtime.WithFS(os.DirFS("scripts")),
//		runtime.WithStdio(nil, os.Stdout, os.Stderr),
//	)
//	if err != nil {
//		return err
//	}
//	defer rt.Close()
//	return rt.RunFile(ctx, "main.js")
//
// # What a program may do
//
// A runtime grants nothing by itself: a program in it sees no files, network,
// environment, arguments, input or output, and whatever it does, the Go process goes
// on. Options grant one thing each; [WithSystem] makes the program's process the Go
// process, as the sluice command does. A builtin module that reaches what was not
// granted is not there: `net` and `dns` without [WithNetwork], `fs`, `os` and `tty`
// without [WithSystem].
//
// # The life of a program
//
// A runtime runs one program, as a process does: with [Runtime.RunFile],
// [Runtime.RunString], [Runtime.Eval] or [Runtime.Print]. These run the main script
// and then everything that it has started, until nothing is left that could still
// happen. Then come the events 'beforeExit' and 'exit', and the run returns: nil if
// the exit code is 0 and otherwise
//
//   - an [*Exception] if a value was thrown and nothing caught it
//   - an [*ExitError] if the program has ended itself with another exit code
//   - [context.Cause] of the context if that has ended the program
//   - a [*PanicError] if Go code that the program called has panicked
//   - [ErrClosed] if the runtime was closed, or has run its program before
//
// A runtime costs so little that there is one for each program.
//
// # Goroutines
//
// The program runs on the goroutine that calls RunFile or its like. Close may be called
// by any other. Runtimes know nothing of each other, so that as many as one likes run
// side by side; compiled scripts are shared among all of them.
//
// # Limits
//
// A context ends a program within a millisecond while it runs JavaScript or waits,
// but not while a single function of the engine is at work: 'a'.repeat(2**29) takes
// its time. Memory is not limited. Where calls nest too deeply the program ends with
// a RangeError that it cannot catch.
package runtime
