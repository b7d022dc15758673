package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"github.com/sluicejs/sluice/runtime"
)

// idleTime is how long a program waits before one is told why it does not end.
const idleTime = time.Second

// explain prints why the program does not end, until ctx ends: once when the program has
// done nothing for a while, and whenever a signal asks for it.
func explain(ctx context.Context, rt *runtime.Runtime, out io.Writer) {
	signals := make(chan os.Signal, 1)
	if len(whySignals) > 0 {
		signal.Notify(signals, whySignals...)
		defer signal.Stop(signals)
	}
	ticker := time.NewTicker(idleTime)
	defer ticker.Stop()
	idle, turns := ticker.C, int64(-1)
	for {
		select {
		case <-ctx.Done():
			return
		case <-signals:
		case <-idle:
			stats := rt.Stats()
			if !stats.Waiting || stats.Turns != turns {
				turns = stats.Turns
				continue
			}
			idle = nil
		}
		printHandles(ctx, rt, out)
	}
}

func printHandles(ctx context.Context, rt *runtime.Runtime, out io.Writer) {
	handles, err := rt.ActiveHandles(ctx)
	if err != nil {
		return // the program is over
	}
	text := fmt.Sprintf("The program is kept running by %d:\n", len(handles))
	for _, h := range handles {
		text += "  " + h.String() + "\n"
	}
	io.WriteString(out, text)
}
