package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"time"
)

func main() {
	if len(os.Args) > 2 && os.Args[1] == serveCommand {
		if err := serve(os.Args[2], os.Args[3:]); err != nil {
			fmt.Fprintln(os.Stderr, "bench serve:", err)
			os.Exit(1)
		}
		return
	}
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run is the command: args are its arguments without its name.
func run(args []string, stdout io.Writer) error {
	var runtimes []string
	flags := flag.NewFlagSet("bench", flag.ExitOnError)
	rounds := flags.Int("rounds", 5, "how often each runtime has its turn")
	seconds := flags.Float64("seconds", 2, "how long a turn lasts")
	only := flags.String("only", "", "run only the workloads whose names match this `pattern`")
	jsonFile := flags.String("json", "", "keep the figures in this `file`")
	svgFile := flags.String("svg", "", "draw the ratios into this `file`")
	from := flags.String("from", "", "report the figures that this `file` keeps, and measure nothing")
	flags.Func("runtime", "compare this `name[=command]`; may be repeated", func(s string) error {
		runtimes = append(runtimes, s)
		return nil
	})
	_ = flags.Parse(args) // it exits
	if len(runtimes) == 0 {
		runtimes = []string{"node", "sluice", "go"}
	}
	pattern, err := regexp.Compile(*only)
	if err != nil {
		return err
	}

	var r *report
	if *from != "" {
		r, err = readReport(*from)
	} else {
		r, err = measure(runtimes, pattern, *rounds, time.Duration(*seconds*float64(time.Second)))
	}
	if err != nil {
		return err
	}
	if *jsonFile != "" {
		text, err := json.MarshalIndent(r, "", "\t")
		if err != nil {
			return err
		}
		if err := os.WriteFile(*jsonFile, append(text, '\n'), 0o644); err != nil {
			return err
		}
	}
	if *svgFile != "" {
		if err := os.WriteFile(*svgFile, r.picture(), 0o644); err != nil {
			return err
		}
	}
	return r.markdown(stdout)
}

// measure gives each runtime its turns of the workloads that match a pattern.
func measure(names []string, pattern *regexp.Regexp, rounds int, length time.Duration) (*report, error) {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if err := raiseDescriptorLimit(); err != nil {
		return nil, err
	}
	_, self, _, _ := runtime.Caller(0)
	here := filepath.Dir(self)
	engines, err := findEngines(names, filepath.Join(here, "..", ".."), dir)
	if err != nil {
		return nil, err
	}
	r := newReport(engines, rounds, length)
	found := false
	for _, w := range workloads {
		if !pattern.MatchString(w.name) {
			continue
		}
		found = true
		fmt.Fprintln(os.Stderr, w.name+": "+w.title)
		samples := make([][]sample, len(engines))
		failed := make([]error, len(engines))
		for range rounds {
			for i, e := range engines {
				if failed[i] != nil || e.name == "go" && !w.inGo() {
					continue
				}
				s, err := w.run(turn{
					engine: e, scripts: filepath.Join(here, "testdata"), script: w.script, args: w.args, dir: dir, length: length,
				})
				if err != nil {
					failed[i], samples[i] = fmt.Errorf("%s in %s: %w", w.name, e.name, err), nil
					continue
				}
				samples[i] = append(samples[i], s)
			}
		}
		if failed[0] != nil { // there is nothing to compare with
			return nil, failed[0]
		}
		for _, err := range failed {
			if err != nil {
				r.Failures = append(r.Failures, err.Error())
			}
		}
		r.add(w, samples)
	}
	if !found {
		return nil, errors.New("no workload has such a name")
	}
	return r, nil
}
