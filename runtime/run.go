package runtime

import (
	"context"
	"path/filepath"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
)

// RunFile runs the program whose main script is that file. A relative name starts
// from the working directory. See the package comment for what it returns.
func (rt *Runtime) RunFile(ctx context.Context, name string) error {
	return rt.run(ctx, func() { rt.loader.RunMain(name) })
}

// RunString runs the program whose main script is text, as if it stood in the file
// of that name.
func (rt *Runtime) RunString(ctx context.Context, name, text string) error {
	return rt.run(ctx, func() { rt.loader.RunMainText(name, text) })
}

// run runs a program whose main script main runs.
func (rt *Runtime) run(ctx context.Context, main func()) (err error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	if err := rt.begin(ctx, cancel); err != nil {
		return err
	}
	// Whatever has stopped the loop has ended the program for good.
	defer func() { rt.end(rt.realm.Loop.Stopped() || err != nil && !isExit(err)) }()
	defer func() {
		if v := recover(); v != nil {
			err = newPanicError(v)
		}
	}()
	stop := context.AfterFunc(ctx, func() {
		rt.realm.Loop.Stop()
		rt.realm.VM.Interrupt(context.Cause(ctx))
	})
	defer stop()

	for _, id := range rt.preload {
		rt.turn(func() { rt.loader.Preload(id) })
	}
	rt.preload = nil
	rt.turn(main)
	code := rt.process.Run()
	switch {
	case rt.exception != nil:
		rt.exception.ExitCode = code
		return rt.exception
	case rt.process.Ended():
		return exitError(code)
	case ctx.Err() != nil && rt.realm.Loop.Stopped():
		return context.Cause(ctx)
	case rt.realm.Interrupted() != nil:
		return rt.realm.Interrupted()
	}
	return exitError(code)
}

// turn runs f as one callback. An exception that a handler takes must not hold up
// the ticks that f has left, so it does not leave the callback.
func (rt *Runtime) turn(f func()) {
	rt.realm.Loop.Turn(eventloop.Func(func() {
		if ex := rt.realm.Try(f); ex != nil {
			rt.realm.Uncaught(ex.Value(), js.FromException)
		}
	}))
}

func exitError(code int) error {
	if code == 0 {
		return nil
	}
	return &ExitError{code}
}

func isExit(err error) bool { _, ok := err.(*ExitError); return ok }

// begin takes the runtime for one run.
func (rt *Runtime) begin(ctx context.Context, cancel context.CancelCauseFunc) error {
	rt.mu.Lock()
	defer rt.mu.Unlock()
	switch {
	case rt.state == running:
		return errRunning
	case rt.state != ready:
		return ErrClosed
	case ctx.Err() != nil:
		return context.Cause(ctx)
	}
	rt.state = running
	rt.cancel = cancel
	return nil
}

// end gives the runtime back. final tells that no other run can follow.
func (rt *Runtime) end(final bool) {
	rt.mu.Lock()
	defer rt.mu.Unlock()
	rt.state = ready
	if final {
		rt.state = ended
	}
	rt.idle.Broadcast()
}

// globalPaths are the folders that packages are looked for in last.
func (rt *Runtime) globalPaths() []string {
	var paths []string
	if list, _ := rt.process.Env("NODE_PATH"); list != "" {
		paths = filepath.SplitList(list)
	}
	if home, _ := rt.process.Env("HOME"); home != "" {
		paths = append(paths, filepath.Join(home, ".node_modules"), filepath.Join(home, ".node_libraries"))
	}
	if exec := js.Get(rt.process.Object(), "execPath").String(); filepath.IsAbs(exec) {
		paths = append(paths, filepath.Join(exec, "..", "..", "lib", "node"))
	}
	return paths
}
