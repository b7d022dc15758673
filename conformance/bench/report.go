package main

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"slices"
	"time"
)

// A report is what was measured.
type report struct {
	CPUs     int            `json:"cpus"`
	Rounds   int            `json:"rounds"`
	Seconds  float64        `json:"seconds"` // of a turn
	Runtimes []reportEngine `json:"runtimes"`
	Rows     []reportRow    `json:"rows"`
	Failures []string       `json:"failures,omitempty"` // of runtimes that could not do a workload
}

type reportEngine struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// A reportRow is one figure of all runtimes, which are in the order of the report's.
type reportRow struct {
	Workload string    `json:"workload"`
	Title    string    `json:"title"`
	Measure  string    `json:"measure"`
	Unit     string    `json:"unit"`
	Higher   bool      `json:"higherIsBetter"`
	Target   float64   `json:"target,omitempty"`
	Figures  []float64 `json:"figures"` // medians; 0: the runtime does not do that
	Better   []float64 `json:"better"`  // how many times better than the first runtime
}

func newReport(engines []engine, rounds int, length time.Duration) *report {
	r := &report{CPUs: runtime.NumCPU(), Rounds: rounds, Seconds: length.Seconds()}
	for _, e := range engines {
		r.Runtimes = append(r.Runtimes, reportEngine{e.name, e.version})
	}
	return r
}

func readReport(file string) (*report, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	r := new(report)
	if err := json.Unmarshal(text, r); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for _, row := range r.Rows {
		if len(row.Figures) != len(r.Runtimes) || len(row.Better) != len(r.Runtimes) {
			return nil, fmt.Errorf("%s: %s has not one figure for each runtime", file, row.Workload)
		}
	}
	return r, nil
}

// add adds the rows of a workload; samples are those of each runtime, one a round, none
// of a runtime that does not do it.
func (r *report) add(w workload, samples [][]sample) {
	for _, row := range w.rows {
		out := reportRow{Workload: w.name, Title: w.title, Measure: row.title, Unit: row.unit, Higher: row.higher, Target: row.target}
		var base []float64
		for i, ss := range samples {
			figures := make([]float64, len(ss))
			for j, s := range ss {
				figures[j] = row.of(s)
			}
			if i == 0 {
				base = figures
			}
			out.Figures = append(out.Figures, median(figures))
			out.Better = append(out.Better, median(row.better(figures, base)))
		}
		r.Rows = append(r.Rows, out)
	}
}

// better is how many times better the figures of each round are than others.
func (m metric) better(figures, others []float64) []float64 {
	ratios := make([]float64, min(len(figures), len(others)))
	for i := range ratios {
		ratios[i] = others[i] / figures[i]
		if m.higher {
			ratios[i] = 1 / ratios[i]
		}
	}
	return ratios
}

// median is 0 for no values.
func median(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}
