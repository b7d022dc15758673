package main

import (
	"fmt"
	"io"
	"net"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// perUnit is the sample of so many units of work between two readings of the
// server's CPU time.
func perUnit(units int64, cpu, wall time.Duration) (sample, error) {
	if units == 0 {
		return sample{}, fmt.Errorf("nothing was done")
	}
	n := float64(units)
	return sample{
		cost: float64(cpu.Nanoseconds()) / 1e3 / n,
		wall: float64(wall.Nanoseconds()) / 1e3 / n,
	}, nil
}

// loaded runs clients against a server, for a moment unmeasured and then for the
// length of a turn. A client works until it sees that running is false, and adds
// to done.
func loaded(e engine, opts options, script string, clients int, client func(addr string, running func() bool, done *atomic.Int64) error) (sample, error) {
	s, err := start(e, opts, script)
	if err != nil {
		return sample{}, err
	}
	defer s.stop()
	var (
		done    atomic.Int64
		stopped atomic.Bool
		wg      sync.WaitGroup
		failed  = make(chan error, clients)
	)
	for range clients {
		wg.Go(func() {
			if err := client(s.addr, func() bool { return !stopped.Load() }, &done); err != nil {
				failed <- err
			}
		})
	}
	time.Sleep(opts.length / 4) // warming up
	units, began := done.Load(), time.Now()
	before, err := s.cpu()
	if err != nil {
		return sample{}, err
	}
	time.Sleep(opts.length)
	after, err := s.cpu()
	if err != nil {
		return sample{}, err
	}
	units, wall := done.Load()-units, time.Since(began)
	stopped.Store(true)
	wg.Wait()
	select {
	case err := <-failed:
		return sample{}, err
	default:
	}
	return perUnit(units, after-before, wall)
}

// measureEcho has connections send a message of so many bytes and wait for it to
// come back, again and again.
func measureEcho(script string, connections, size int) func(engine, options) (sample, error) {
	return func(e engine, opts options) (sample, error) {
		return loaded(e, opts, script, connections, func(addr string, running func() bool, done *atomic.Int64) error {
			conn, err := net.Dial("tcp", addr)
			if err != nil {
				return err
			}
			defer conn.Close()
			out, in := make([]byte, size), make([]byte, size)
			for running() {
				if _, err := conn.Write(out); err != nil {
					return err
				}
				if _, err := io.ReadFull(conn, in); err != nil {
					return err
				}
				done.Add(1)
			}
			return nil
		})
	}
}

// measureConnect has clients connect, end and wait for the server's end.
func measureConnect(e engine, opts options) (sample, error) {
	return loaded(e, opts, "connect.js", 8, func(addr string, running func() bool, done *atomic.Int64) error {
		for running() {
			conn, err := net.Dial("tcp", addr)
			if err != nil {
				return err
			}
			_ = conn.(*net.TCPConn).CloseWrite() // the read tells if the connection is gone
			_, err = io.Copy(io.Discard, conn)
			conn.Close()
			if err != nil {
				return err
			}
			done.Add(1)
		}
		return nil
	})
}

// measureStart runs the shortest program, a few times.
func measureStart(e engine, opts options) (sample, error) {
	const runs = 10
	var cpu, wall time.Duration
	for range runs {
		cmd, began := e.script(opts, "start.js"), time.Now()
		out, err := cmd.Output()
		if err != nil {
			return sample{}, err
		}
		if firstLine(string(out)) != "ready" {
			return sample{}, fmt.Errorf("start.js printed %q", out)
		}
		wall += time.Since(began)
		cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	}
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1e3 / runs }
	return sample{cost: ms(cpu), wall: ms(wall)}, nil
}

// measureStreams sends chunks through streams of a script's, in one of its ways.
func measureStreams(way string) func(engine, options) (sample, error) {
	return func(e engine, opts options) (sample, error) {
		cmd, began := e.script(opts, "streams.js"), time.Now()
		cmd.Args = append(cmd.Args, way)
		out, err := cmd.Output()
		if err != nil {
			return sample{}, err
		}
		chunks, err := strconv.Atoi(firstLine(string(out)))
		if err != nil {
			return sample{}, fmt.Errorf("streams.js: %w", err)
		}
		return perUnit(int64(chunks), cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime(), time.Since(began))
	}
}

// measureMemory looks at a server that has just started.
func measureMemory(e engine, opts options) (sample, error) {
	s, err := start(e, opts, "idle.js")
	if err != nil {
		return sample{}, err
	}
	defer s.stop()
	resident, err := s.resident()
	return sample{cost: resident}, err
}
