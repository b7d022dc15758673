package runtime

import (
	"context"
	"path/filepath"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
)

// RunFile runs the program whose main script is that file. A relative name starts
// from the working directory. See the package comment for what it returns.
func (rt *Runtime) RunFile(ctx context.Context, name string) error {
	return rt.run(ctx, func() {
		rt.setMain(name)
		rt.loader.RunMain(name)
	})
}

// RunString runs the program whose main script is text, as if it stood in the file
// of that name.
func (rt *Runtime) RunString(ctx context.Context, name, text string) error {
	return rt.run(ctx, func() {
		rt.setMain(name)
		rt.loader.RunMainText(name, text)
	})
}

// CheckFile finds the file that RunFile would run and checks its syntax, without running
// it. What is wrong is an [Exception], as it is when a program ends by one.
func (rt *Runtime) CheckFile(ctx context.Context, name string) error {
	return rt.run(ctx, func() { rt.loader.CheckMain(name) })
}

// setMain puts the name of the main script into process.argv.
func (rt *Runtime) setMain(name string) {
	r := rt.realm
	if !filepath.IsAbs(name) {
		name = filepath.Join(rt.process.Dir(), name)
	}
	argv := rt.process.Object().Get("argv").(*goja.Object)
	r.Invoke(argv, "splice", r.VM.ToValue(1), r.VM.ToValue(0), r.VM.ToValue(name))
}

// run runs the program whose main script main runs.
func (rt *Runtime) run(ctx context.Context, main func()) (err error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	if err := rt.begin(ctx, cancel); err != nil {
		return err
	}
	defer rt.end()
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
		rt.turn(func() { rt.realm.EnterMain(func() { rt.loader.Preload(id) }) })
	}
	rt.turn(func() { rt.realm.EnterMain(main) })
	code := rt.process.Run()
	switch {
	case rt.exception != nil:
		rt.exception.ExitCode = code
		return rt.exception
	case rt.process.Ended():
	case ctx.Err() != nil && rt.realm.Loop.Stopped():
		return context.Cause(ctx)
	case rt.realm.Interrupted() != nil:
		return rt.realm.Interrupted()
	}
	if code != 0 {
		return &ExitError{code}
	}
	return nil
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

// begin takes the runtime for its program.
func (rt *Runtime) begin(ctx context.Context, cancel context.CancelCauseFunc) error {
	rt.mu.Lock()
	defer rt.mu.Unlock()
	if rt.state != ready {
		return ErrClosed
	}
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	rt.state = running
	rt.cancel = cancel
	return nil
}

func (rt *Runtime) end() {
	rt.mu.Lock()
	defer rt.mu.Unlock()
	rt.state = ended
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
