// Command embed is an application that lets its users write scripts: each script is
// a TCP service, the application gives it counters that all scripts share.
//
//	go run ./examples/embed
package main

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"sync"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/runtime"
)

//go:embed scripts
var scripts embed.FS

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Stdout); err != nil && !errors.Is(err, context.Canceled) {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run runs all scripts side by side, each in a runtime of its own, until they have
// ended or ctx has.
func run(ctx context.Context, out io.Writer) error {
	dir, err := fs.Sub(scripts, "scripts")
	if err != nil {
		return err
	}
	names, err := fs.Glob(dir, "*.js")
	if err != nil {
		return err
	}
	out = &lockedWriter{w: out}
	counters := &counters{n: make(map[string]int)}
	errs := make([]error, len(names))
	var wg sync.WaitGroup
	for i, name := range names {
		wg.Go(func() { errs[i] = runScript(ctx, dir, name, out, counters) })
	}
	wg.Wait()
	return errors.Join(errs...)
}

func runScript(ctx context.Context, dir fs.FS, name string, out io.Writer, counters *counters) error {
	rt, err := runtime.New(
		runtime.WithFS(dir),
		runtime.WithStdio(nil, out, out),
		runtime.WithNetwork(jsnet.System()),
		runtime.WithModule("app:counters", func(*runtime.Env) (any, error) { return counters, nil }),
	)
	if err != nil {
		return err
	}
	defer rt.Close()
	if err := rt.RunFile(ctx, name); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// counters count for all scripts, which have them as the module app:counters.
type counters struct {
	mu sync.Mutex
	n  map[string]int
}

// Add is counters.add(name, n).
func (c *counters) Add(name string, n int) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.n[name] += n
	return c.n[name]
}

// A lockedWriter keeps what the scripts print apart.
type lockedWriter struct {
	mu sync.Mutex
	w  io.Writer
}

func (l *lockedWriter) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.w.Write(p)
}
