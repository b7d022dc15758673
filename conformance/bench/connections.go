package main

import (
	"fmt"
	"io"
	"net"
	"time"
)

// connects has clients connect, end and wait for the server's end.
func connects(clients int) func(turn) (sample, error) {
	return loaded(clients, 1, func(l *load, _ int) error {
		for l.running() {
			conn, err := l.server.dial()
			if err != nil {
				return err
			}
			_ = conn.(*net.TCPConn).CloseWrite() // the read tells if the connection is gone
			n, err := io.Copy(io.Discard, conn)
			conn.Close()
			if err != nil {
				return err
			}
			if n > 0 {
				return fmt.Errorf("%d bytes came that nobody sent", n)
			}
			l.done.Add(1)
		}
		return nil
	})
}

// settle is how long a process has to get to rest before its memory is looked at.
const settle = 2 * time.Second

// idle opens so many connections, and compares the server's memory with and without
// them.
func idle(connections int) func(turn) (sample, error) {
	return func(t turn) (sample, error) {
		server, err := t.start(fmt.Sprint(connections))
		if err != nil {
			return sample{}, err
		}
		defer server.stop()
		time.Sleep(settle)
		before, err := server.memory("VmRSS")
		if err != nil {
			return sample{}, err
		}
		for range connections {
			conn, err := server.dial()
			if err != nil {
				return sample{}, err
			}
			defer conn.Close()
		}
		if _, err := server.line(); err != nil { // it says that all are there
			return sample{}, err
		}
		time.Sleep(settle)
		after, err := server.memory("VmRSS")
		return sample{units: float64(connections), memory: after - before}, err
	}
}

// resident looks at the memory of a server that has just started.
func resident(t turn) (sample, error) {
	server, err := t.start("0")
	if err != nil {
		return sample{}, err
	}
	defer server.stop()
	time.Sleep(settle)
	memory, err := server.memory("VmRSS")
	return sample{memory: memory}, err
}
