package main

import (
	"fmt"
	"strconv"
	"time"
)

// starts runs the shortest program, so many times.
func starts(times int) func(turn) (sample, error) {
	return func(t turn) (sample, error) {
		s := sample{units: float64(times)}
		for range times {
			cmd, began := t.command(), time.Now()
			out, err := cmd.Output()
			if err != nil {
				return s, err
			}
			if firstLine(string(out)) != "ready" {
				return s, fmt.Errorf("it printed %q", out)
			}
			s.wall += time.Since(began)
			s.cpu += cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
		}
		return s, nil
	}
}

// script runs a script that works by itself and then prints how much it has done.
func script(t turn) (sample, error) {
	cmd, began := t.command(), time.Now()
	out, err := cmd.Output()
	if err != nil {
		return sample{}, err
	}
	units, err := strconv.Atoi(firstLine(string(out)))
	if err != nil {
		return sample{}, err
	}
	return sample{units: float64(units), cpu: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), wall: time.Since(began)}, nil
}
