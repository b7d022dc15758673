// Command profile is a runtime for the benchmark: it runs a script as the command sluice
// does, and leaves in a file where the processor's time went, for `go tool pprof`.
//
//	profile FILE SCRIPT [ARGUMENT]...
//
// It ends, and writes the file, when it gets a SIGTERM.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"runtime/pprof"
	"syscall"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/runtime"
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: profile FILE SCRIPT [ARGUMENT]...")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2], os.Args[3:]); err != nil {
		fmt.Fprintln(os.Stderr, "profile:", err)
		os.Exit(1)
	}
}

func run(file, script string, args []string) (err error) {
	debug.SetGCPercent(400) // as the command does
	out, err := os.Create(file)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	rt, err := runtime.New(runtime.WithSystem(), runtime.WithNetwork(jsnet.System()), runtime.WithArgs(args...),
		runtime.WithStdio(os.Stdin, os.Stdout, os.Stderr))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rt.Close()) }()
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	if err := pprof.StartCPUProfile(out); err != nil {
		return err
	}
	defer pprof.StopCPUProfile()
	if err := rt.RunFile(ctx, script); !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}
