package main

import (
	"errors"
	"net"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// A client is one of those that put load on a server, over a connection of its own. It
// works until the load is over, and counts what it has done.
type client func(l *load, number int) error

// A load is the clients of one turn.
type load struct {
	server *process
	scale  float64 // units of work for one that is counted
	done   atomic.Int64
	ended  atomic.Bool
	failed chan error // of the first client that has
}

func newLoad(scale float64) *load { return &load{scale: scale, failed: make(chan error, 1)} }

// fail takes note that a client has failed; what the first one has met says most.
func (l *load) fail(err error) {
	select {
	case l.failed <- err:
	default:
	}
}

// running tells whether the load goes on.
func (l *load) running() bool { return !l.ended.Load() }

// put has clients put load on a server, for a moment unmeasured and then for the length
// of the turn.
func (l *load) put(t turn, clients int, c client) (sample, error) {
	var wg sync.WaitGroup
	for i := range clients {
		wg.Go(func() {
			if err := c(l, i); err != nil {
				l.fail(err)
			}
		})
	}
	s, err := l.measure(t)
	l.ended.Store(true)
	wg.Wait()
	if err == nil {
		err = l.failure()
	}
	return s, err
}

// patience is how long a server may take for a unit of work.
const patience = 20 * time.Second

// measure looks at the server for the length of the turn, or longer if nothing was done
// until then.
func (l *load) measure(t turn) (sample, error) {
	if err := l.await(0, t.length/4); err != nil {
		return sample{}, err
	}
	units, began := l.done.Load(), time.Now()
	before, err := l.server.cpu()
	if err != nil {
		return sample{}, err
	}
	if err := l.await(units, t.length); err != nil {
		return sample{}, err
	}
	after, err := l.server.cpu()
	if err != nil {
		return sample{}, err
	}
	units, wall := l.done.Load()-units, time.Since(began)
	peak, err := l.server.memory("VmHWM")
	return sample{units: float64(units) * l.scale, cpu: after - before, wall: wall, memory: peak}, err
}

// await lets the time pass, and more than so many units be done.
func (l *load) await(units int64, length time.Duration) error {
	time.Sleep(length)
	for began := time.Now(); l.done.Load() <= units; time.Sleep(length / 10) {
		if err := l.failure(); err != nil {
			return err
		}
		if time.Since(began) > patience {
			return errors.New("nothing was done")
		}
	}
	return nil
}

// failure is what a client has met, if one has failed.
func (l *load) failure() error {
	select {
	case err := <-l.failed:
		return err
	default:
		return nil
	}
}

// loaded is a workload of so many clients, each of which counts work of that scale.
func loaded(clients int, scale float64, c client) func(turn) (sample, error) {
	return func(t turn) (sample, error) {
		server, err := t.start()
		if err != nil {
			return sample{}, err
		}
		defer server.stop()
		l := newLoad(scale)
		l.server = server
		return l.put(t, clients, c)
	}
}

// sharingOneCPU is a workload of which everything runs on one processor.
func sharingOneCPU(run func(turn) (sample, error)) func(turn) (sample, error) {
	return func(t turn) (sample, error) {
		return onOneCPU(func() (sample, error) { return run(t) })
	}
}

// onPath is a workload whose script is told a path to listen at.
func onPath(run func(turn) (sample, error)) func(turn) (sample, error) {
	return func(t turn) (sample, error) {
		t.args = append(t.args, filepath.Join(t.dir, "bench.sock"))
		return run(t)
	}
}

// proxied is a workload whose script is told the port of a server that echoes.
func proxied(run func(turn) (sample, error)) func(turn) (sample, error) {
	return func(t turn) (sample, error) {
		backend, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return sample{}, err
		}
		defer backend.Close()
		go acceptEach(backend, echo)
		t.args = append(t.args, portOf(backend))
		return run(t)
	}
}

func portOf(ln net.Listener) string { return strconv.Itoa(ln.Addr().(*net.TCPAddr).Port) }

// acceptEach serves each connection until the listener is closed.
func acceptEach(ln net.Listener, serve func(net.Conn)) {
	for {
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer conn.Close()
			serve(conn)
		}()
	}
}
