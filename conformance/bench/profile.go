package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"runtime/debug"
	"runtime/pprof"
	"syscall"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/runtime"
)

// profileCommand is the argument that has this program be the runtime "profile".
const profileCommand = "profile"

// profiled runs a script as the command sluice does, and writes to a file where the
// processor's time went, until the process is told to end.
func profiled(file, script string, args []string) (err error) {
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
