package runtime

import (
	"context"
	"path/filepath"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/jsnet"
)

// Run runs a program to its end. See the package comment for what it returns.
func (rt *Runtime) Run(ctx context.Context, p *Program) error {
	return rt.run(ctx, func() { rt.runMain(p) })
}

// RunFile is [Runtime.Run] of a [File].
func (rt *Runtime) RunFile(ctx context.Context, name string) error { return rt.Run(ctx, File(name)) }

// RunString is [Runtime.Run] of a text, as if it stood in the file of that name.
func (rt *Runtime) RunString(ctx context.Context, name, text string) error {
	return rt.Run(ctx, &Program{name, &text})
}

// Start runs a program on a goroutine of its own and returns when the main script has
// run. The program does not end by itself then, but waits for calls, until it is ended by
// [Runtime.Shutdown], by Close, by process.exit or by an uncaught exception;
// [Runtime.Wait] returns how. If the context ends before Start has returned, the program
// does too. An error is one of those that Run returns.
func (rt *Runtime) Start(ctx context.Context, p *Program) (err error) {
	if !rt.joinBackground() {
		return ErrClosed
	}
	alive := rt.Hold()
	defer func() { // until Shutdown, if the program has started
		if err != nil {
			alive.Release()
		}
	}()
	started := make(chan struct{})
	running, cancel := context.WithCancelCause(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() { cancel(context.Cause(ctx)) })
	defer stop()
	failed := make(chan error, 1)
	go func() {
		defer rt.background.Done()
		defer cancel(nil)
		failed <- rt.run(running, func() { rt.runMain(p) }, func() {
			rt.alive = alive
			if stop() {
				close(started)
			}
		})
	}()
	select {
	case <-started:
		return nil
	case err := <-failed:
		return err
	}
}

// joinBackground has Close wait for one more goroutine, which calls Done. It reports false if
// Close may be waiting already, or the program has run.
func (rt *Runtime) joinBackground() bool {
	rt.mu.Lock()
	defer rt.mu.Unlock()
	if rt.state != ready {
		return false
	}
	rt.background.Add(1) // before Close waits
	return true
}

// Shutdown ends a program in good order: its servers take no more connections, its
// sockets send what they were given and end, and it waits for no more calls. What else keeps
// it alive does: an interval, a [Hold] of the application. Shutdown returns when the
// program is over, and how it has ended, as [Runtime.Wait] does; when the context ends,
// the program does at once.
func (rt *Runtime) Shutdown(ctx context.Context) error {
	if rt.isOwnGoroutine() {
		return ErrDeadlock
	}
	if rt.discard() {
		return nil
	}
	err := rt.Post(func(*Env) error {
		jsnet.Shutdown(rt.realm)
		if rt.alive != nil {
			rt.alive.Release()
		}
		return nil
	})
	if err != nil {
		return rt.Wait(ctx)
	}
	stop := context.AfterFunc(ctx, func() {
		rt.mu.Lock()
		defer rt.mu.Unlock()
		if rt.state == running {
			rt.cancel(context.Cause(ctx))
		}
	})
	defer stop()
	<-rt.over
	return rt.err
}

// Wait waits until the program is over and returns how it has ended, as Run does; or
// until the context ends, and returns [context.Cause] of that.
func (rt *Runtime) Wait(ctx context.Context) error {
	if rt.isOwnGoroutine() {
		return ErrDeadlock
	}
	select {
	case <-rt.over:
	case <-ctx.Done():
		select {
		case <-rt.over: // that is what was asked for
		default:
			return context.Cause(ctx)
		}
	}
	return rt.err
}

// CheckFile finds the file that RunFile would run and checks its syntax, without running
// it. What is wrong is an [Exception], as it is when a program ends by one.
func (rt *Runtime) CheckFile(ctx context.Context, name string) error {
	return rt.run(ctx, func() { rt.loader.CheckMain(name) })
}

// runMain loads the main script.
func (rt *Runtime) runMain(p *Program) {
	rt.process.SetMain(absolute(p.name, rt.process.Dir()))
	if p.text == nil {
		rt.loader.RunMain(p.name)
	} else {
		rt.loader.RunMainText(p.name, *p.text)
	}
}

// absolute resolves a name against a folder.
func absolute(name, dir string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(dir, name)
}

// run runs the program whose main script main runs, and calls the functions of loaded
// when that was run and the program goes on.
func (rt *Runtime) run(ctx context.Context, main func(), loaded ...func()) (err error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	if err := rt.begin(ctx, cancel); err != nil {
		return err
	}
	defer func() { rt.end(err) }()
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

	if rt.heap > 0 {
		rt.background.Go(func() { rt.watchHeap(rt.heap) })
	}

	for _, f := range rt.before {
		rt.turn(func() { rt.realm.EnterMain(f) })
	}
	for _, id := range rt.preload {
		rt.turn(func() { rt.realm.EnterMain(func() { rt.loader.Preload(id) }) })
	}
	rt.turn(func() { rt.realm.EnterMain(func() { rt.loader.ImportAll(rt.imports, main) }) })
	for _, f := range loaded {
		if !rt.realm.Loop.Stopped() {
			f()
		}
	}
	code := rt.process.Run()
	switch {
	case rt.exception != nil:
		rt.exception.ExitCode = code
		return rt.exception
	case rt.process.Ended():
	case ctx.Err() != nil && rt.realm.Loop.Stopped():
		return context.Cause(ctx)
	case rt.exceeded.Load() != nil:
		return rt.exceeded.Load()
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
	rt.goroutine.Store(goroutineID())
	return nil
}

// discard ends the program if it has not begun.
func (rt *Runtime) discard() bool {
	rt.mu.Lock()
	defer rt.mu.Unlock()
	if rt.state != ready {
		return false
	}
	rt.state = ended
	rt.finish(nil)
	return true
}

// end notes that the program is over.
func (rt *Runtime) end(err error) {
	rt.mu.Lock()
	defer rt.mu.Unlock()
	rt.state = ended
	rt.goroutine.Store(0)
	rt.finish(err)
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
	if exec := rt.process.ExecPath(); filepath.IsAbs(exec) {
		paths = append(paths, filepath.Join(exec, "..", "..", "lib", "node"))
	}
	return paths
}
