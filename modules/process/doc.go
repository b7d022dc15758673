// Package process is node:process: the process that a script believes to run in, and
// what becomes of a program that nobody catches the errors of.
//
// # Two kinds of processes
//
// With [Options.System] the script's process is the Go process: signals, working
// directory, environment, file mode mask and identity are the real ones. Without it,
// as in an application that runs somebody's script, the script has an environment
// and a working directory of its own, gets the signals that [Process.Signal] hands it
// and no others, and finds the rest unavailable.
//
// # The life of a program
//
// [Install] makes a process of a realm and becomes its [js.Host]. The owner of the
// realm then runs the script's main module as a turn of the loop, and
// [Process.Run] the rest:
//
//	p := process.Install(r, process.Options{Args: args, Stdout: w, Fatal: print})
//	r.Loop.Turn(main)
//	code := p.Run()
//
// Run returns when nothing is left to do and 'exit' was emitted, or when the program
// has ended before that: by process.exit, by an exception that nothing caught, for
// which it calls [Options.Fatal], or by [js.Realm.End].
//
// # Goroutines
//
// Everything belongs to the realm's goroutine, except [Process.Signal].
package process
