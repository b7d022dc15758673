//go:build unix

package process

import (
	"os"
	"os/signal"
	"syscall"

	"github.com/sluicejs/sluice/jsnet/transport"
)

// RestoreOnSignals has SIGINT and SIGTERM, where no script listens to them, end the process
// as ever, but not before its terminals are as they were. It is for a process that has no
// other use for these signals.
func RestoreOnSignals() {
	transport.BeforeRawMode(func() {
		arrived := make(chan os.Signal, 1)
		signal.Notify(arrived, syscall.SIGINT, syscall.SIGTERM)
		go func() {
			for s := range arrived {
				endBy(s.(syscall.Signal))
			}
		}()
	})
}

// endBy ends the process by a signal, unless a script listens to that.
func endBy(s syscall.Signal) {
	wanted.Lock()
	defer wanted.Unlock()
	if wanted.deliveries[s] > 0 {
		return
	}
	transport.RestoreTerminals()
	signal.Reset(s)
	_ = kill(os.Getpid(), s)
}
