// Command bench runs the same scripts in Node and in Sluice, in turns, and prints
// how they compare: throughput, CPU of the server per unit of work, start-up,
// memory. The machine may be shared and noisy, so only the ratios of one run mean
// something; each is the median over the rounds.
//
//	go run ./conformance/bench [-rounds 5] [-seconds 2] [-only echo-data]
//
// It needs Node v20 as `node` on the PATH, and Linux, whose /proc it reads.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
)

// A workload is one thing that is measured.
type workload struct {
	name    string
	what    string
	measure func(engine, options) (sample, error)
}

// A sample is what one engine made of a workload in one round. Of both numbers
// the smaller is the better one.
type sample struct {
	cost float64 // of one unit
	wall float64 // time a unit took, 0 where that is no number of its own
}

type options struct {
	scripts string
	length  time.Duration
}

// An engine runs scripts: `command script`.
type engine struct {
	name    string
	command string
}

var workloads = []workload{
	{"echo-data", "echo by a 'data' listener, 50 connections, 64 B: CPU us a trip, wall us a trip", measureEcho("echo-data.js", 50, 64)},
	{"echo-pipe", "echo by c.pipe(c), 8 connections, 64 KiB: CPU us a chunk, wall us a chunk", measureEcho("echo-pipe.js", 8, 64<<10)},
	{"connect", "connections opened and closed: CPU us each, wall us each", measureConnect},
	{"stream-data", "chunks of a script's Readable to a 'data' listener: CPU us a chunk, wall us a chunk", measureStreams("data")},
	{"stream-pipe", "chunks piped from a script's Readable to its Writable: CPU us a chunk, wall us a chunk", measureStreams("pipe")},
	{"stream-transform", "the same with a Transform between: CPU us a chunk, wall us a chunk", measureStreams("transform")},
	{"start", "start-up, require('net') and one line: CPU ms, wall ms", measureStart},
	{"memory", "resident after the start: MiB", measureMemory},
}

func main() {
	rounds := flag.Int("rounds", 5, "how often each engine has its turn")
	seconds := flag.Float64("seconds", 2, "how long a turn lasts")
	only := flag.String("only", "", "run only the workload of this name")
	flag.Parse()
	if err := run(*rounds, time.Duration(*seconds*float64(time.Second)), *only); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(rounds int, length time.Duration, only string) error {
	_, self, _, _ := runtime.Caller(0)
	root := filepath.Join(filepath.Dir(self), "..", "..")
	node, err := exec.LookPath("node")
	if err != nil {
		return errors.New("there is no node on the PATH to compare with")
	}
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	sluice := filepath.Join(dir, "sluice")
	build := exec.Command("go", "build", "-o", sluice, "./cmd/sluice")
	build.Dir, build.Stderr = root, os.Stderr
	if err := build.Run(); err != nil {
		return fmt.Errorf("building the command: %w", err)
	}
	opts := options{scripts: filepath.Join(root, "testdata", "bench"), length: length}
	engines := [2]engine{{"node", node}, {"sluice", sluice}}

	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "workload\tnode\tsluice\tsluice/node\tnode wall\tsluice wall\tsluice/node\t")
	for _, w := range workloads {
		if only != "" && w.name != only {
			continue
		}
		fmt.Fprintln(os.Stderr, w.name+": "+w.what)
		var samples [2][]sample
		for range rounds {
			for i, e := range engines {
				s, err := w.measure(e, opts)
				if err != nil {
					return fmt.Errorf("%s in %s: %w", w.name, e.name, err)
				}
				samples[i] = append(samples[i], s)
			}
		}
		cost := func(s sample) float64 { return s.cost }
		wall := func(s sample) float64 { return s.wall }
		fmt.Fprintf(table, "%s\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t\n", w.name,
			median(samples[0], cost), median(samples[1], cost), ratio(samples, cost),
			median(samples[0], wall), median(samples[1], wall), ratio(samples, wall))
	}
	return table.Flush()
}

func median(samples []sample, of func(sample) float64) float64 {
	values := make([]float64, len(samples))
	for i, s := range samples {
		values[i] = of(s)
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// ratio is the median of the ratios of the rounds: what disturbs the machine for
// longer than a round disturbs both engines.
func ratio(samples [2][]sample, of func(sample) float64) float64 {
	ratios := make([]sample, len(samples[0]))
	for i := range ratios {
		if node := of(samples[0][i]); node > 0 {
			ratios[i].cost = of(samples[1][i]) / node
		}
	}
	return median(ratios, func(s sample) float64 { return s.cost })
}

// script is the command line of a script in an engine.
func (e engine) script(opts options, name string) *exec.Cmd {
	cmd := exec.Command(e.command, filepath.Join(opts.scripts, name))
	cmd.Stderr = os.Stderr
	return cmd
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}
