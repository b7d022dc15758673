package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test's own program be the runtime "go", as the command is.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == serveCommand {
		main()
		return
	}
	os.Exit(m.Run())
}

// TestWorkloads gives each runtime a short turn of each workload: the scripts run, and the
// bytes are right.
func TestWorkloads(t *testing.T) {
	if testing.Short() || runtime.GOOS != "linux" {
		t.Skip("it builds the command and runs every workload, which needs Linux")
	}
	if err := raiseDescriptorLimit(); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	engines, err := findEngines([]string{"sluice", "go"}, filepath.Join("..", ".."), dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range workloads {
		for _, e := range engines {
			t.Run(w.name+"/"+e.name, func(t *testing.T) {
				if e.name == "go" && !w.inGo() {
					t.Skip("there is no such program in Go")
				}
				run := w.run
				switch w.name { // these take their time, however short the turn
				case "idle":
					run = idle(100)
				case "start":
					run = starts(1)
				}
				s, err := run(turn{engine: e, scripts: "testdata", script: w.script, args: w.args, dir: dir, length: 100 * time.Millisecond})
				if err != nil {
					t.Fatal(err)
				}
				if w.name != "resident" && s.units <= 0 {
					t.Errorf("nothing was done: %+v", s)
				}
			})
		}
	}
}

// TestLoadNoticesErrors has servers answer wrongly.
func TestLoadNoticesErrors(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("it needs Linux")
	}
	for name, run := range map[string]func(turn) (sample, error){
		"trips": trips(1, 64, 1), "stream": stream(1), "lines": lines(1, 5), "chat": chat(1), "connect": connects(1),
	} {
		dir := t.TempDir()
		fake := filepath.Join(dir, "fake")
		if err := os.WriteFile(fake, []byte("#!/bin/sh\nexec '"+os.Args[0]+"' "+serveCommand+" wrong.js\n"), 0o755); err != nil {
			t.Fatal(err)
		}
		_, err := run(turn{engine: engine{name: "fake", command: []string{fake}}, script: "any.js", length: 100 * time.Millisecond})
		if err == nil {
			t.Errorf("%s: wrong bytes went unnoticed", name)
		}
	}
}

func TestReport(t *testing.T) {
	engines := []engine{{name: "node", version: "v1"}, {name: "mine & yours", version: "v2"}, {name: "none"}}
	r := newReport(engines, 3, time.Second)
	w := workload{name: "w", title: "a <title>", rows: []row{{"CPU", 2, cpuPer("trip")}, {"rate", 0, perSecond("trips")}}}
	second := func(units float64, cpu time.Duration) sample {
		return sample{units: units, cpu: cpu, wall: time.Second}
	}
	r.add(w, [][]sample{
		{second(1000, 10*time.Millisecond), second(1000, 30*time.Millisecond), second(1000, 20*time.Millisecond)},
		{second(2000, 10*time.Millisecond), second(2000, 10*time.Millisecond), second(2000, 10*time.Millisecond)},
		nil,
	})
	if got := r.Rows[0]; got.Figures[0] != 20 || got.Figures[1] != 5 || got.Better[1] != 4 || got.Better[2] != 0 {
		t.Errorf("CPU: %+v", got)
	}
	if got := r.Rows[1]; got.Figures[1] != 2000 || got.Better[1] != 2 {
		t.Errorf("rate: %+v", got)
	}

	file := filepath.Join(t.TempDir(), "report.json")
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, text, 0o644); err != nil {
		t.Fatal(err)
	}
	svg := file + ".svg"
	var out strings.Builder
	if err := run([]string{"-from", file, "-svg", svg}, &out); err != nil {
		t.Fatal(err)
	}
	if want := "| a <title> | CPU, µs/trip | 20.0 | 5.00 |  | 4.00× |  | 2.00× |\n"; !strings.Contains(out.String(), want) {
		t.Errorf("got %s, want %s", out.String(), want)
	}
	drawn, err := os.ReadFile(svg)
	if err != nil {
		t.Fatal(err)
	}
	for decoder := xml.NewDecoder(bytes.NewReader(drawn)); ; {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{"4.00×", "mine &amp; yours"} {
		if !bytes.Contains(drawn, []byte(want)) {
			t.Errorf("the picture has no %q", want)
		}
	}
}

func TestUnknownNames(t *testing.T) {
	if _, err := measure([]string{"go"}, regexp.MustCompile("no such workload"), 1, time.Millisecond); err == nil {
		t.Error("no workload is no error")
	}
	if _, err := findEngine("no-such-runtime", "", ""); err == nil {
		t.Error("no runtime is no error")
	}
	if _, err := findEngine("x=", "", ""); err == nil {
		t.Error("no command is no error")
	}
}
