package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// A workload is one thing that the runtimes do.
type workload struct {
	name   string
	title  string
	script string
	args   []string // of the script
	run    func(turn) (sample, error)
	rows   []row
}

// A row is a figure that is taken of a workload.
type row struct {
	title  string  // what is measured, behind the workload's title
	target float64 // how many times better than the first runtime it is to be; 0: not said
	metric
}

// A turn is what one runtime does of a workload in one round.
type turn struct {
	engine  engine
	scripts string
	script  string
	args    []string
	dir     string // for the files of the turn
	length  time.Duration
}

// command is the command line of the turn's script, with further arguments.
func (t turn) command(args ...string) *exec.Cmd {
	line := append(append([]string{}, t.engine.command...), filepath.Join(t.scripts, t.script))
	line = append(append(line, t.args...), args...)
	cmd := exec.Command(line[0], line[1:]...)
	cmd.Stderr = os.Stderr
	return cmd
}

// A sample is what was seen in a turn.
type sample struct {
	units  float64       // of work
	cpu    time.Duration // of the runtime's process
	wall   time.Duration
	memory float64 // KiB
}

// A metric makes a figure of a sample.
type metric struct {
	unit   string
	higher bool // a higher figure is the better one
	of     func(sample) float64
}

// cpuPer is the CPU time of a unit of work.
func cpuPer(unit string) metric {
	return metric{unit: "µs/" + unit, of: func(s sample) float64 { return microseconds(s.cpu) / s.units }}
}

// perSecond is how many units of work are done in a second.
func perSecond(unit string) metric {
	return metric{unit: unit + "/s", higher: true, of: func(s sample) float64 { return s.units / s.wall.Seconds() }}
}

// wallPer is the time that a unit of work takes.
func wallPer(unit string) metric {
	return metric{unit: "ms/" + unit, of: func(s sample) float64 { return microseconds(s.wall) / 1e3 / s.units }}
}

var (
	kibPerUnit = metric{unit: "KiB each", of: func(s sample) float64 { return s.memory / s.units }}
	mebibytes  = metric{unit: "MiB", of: func(s sample) float64 { return s.memory / 1024 }}
)

func microseconds(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e3 }

const megabyte = 1e6

var workloads = []workload{
	{
		name: "echo-data", title: "echo by a 'data' listener, 50 connections, 64 B",
		script: "echo-data.js", run: trips(50, 64, 1),
		rows: []row{{"CPU", 1.15, cpuPer("trip")}, {"rate", 1.15, perSecond("trips")}},
	},
	{
		name: "echo-one", title: "the same by one connection, all on one CPU",
		script: "echo-data.js", run: sharingOneCPU(trips(1, 64, 1)),
		rows: []row{{"rate", 1.1, perSecond("trips")}},
	},
	{
		name: "echo-pipe", title: "echo by c.pipe(c), 8 connections, 64 KiB",
		script: "echo-pipe.js", run: trips(8, 64<<10, (64<<10)/megabyte),
		rows: []row{{"CPU", 2, cpuPer("MB")}},
	},
	{
		name: "proxy-stream", title: "proxy by a.pipe(b) and b.pipe(a), streaming both ways",
		script: "proxy.js", run: proxied(stream(8)),
		rows: []row{{"CPU", 2.5, cpuPer("MB")}, {"peak memory", 3, mebibytes}},
	},
	{
		name: "proxy-trips", title: "the same proxy, 50 connections, 64 B",
		script: "proxy.js", run: proxied(trips(50, 64, 1)),
		rows: []row{{"CPU", 1.2, cpuPer("trip")}},
	},
	{
		name: "connect", title: "connections opened and closed",
		script: "connect.js", run: connects(8),
		rows: []row{{"CPU", 1.3, cpuPer("connection")}},
	},
	{
		name: "chat", title: "every line to each of 20 clients",
		script: "chat.js", run: chat(20),
		rows: []row{{"CPU", 1, cpuPer("delivery")}},
	},
	{
		name: "lines-each", title: "lines answered one by one, a write each",
		script: "lines.js", args: []string{"each"}, run: lines(8, 50),
		rows: []row{{"CPU", 2, cpuPer("line")}},
	},
	{
		name: "lines-joined", title: "lines answered by one write for all that came",
		script: "lines.js", args: []string{"joined"}, run: lines(8, 50),
		rows: []row{{"CPU", 0.4, cpuPer("line")}},
	},
	{
		name: "utf8", title: "text by setEncoding('utf8') echoed, 8 connections",
		script: "echo-utf8.js", run: stream(8),
		rows: []row{{"rate", 2, perSecond("MB")}},
	},
	{
		name: "unix", title: "echo on a unix socket, 50 connections, 64 B",
		script: "echo-unix.js", run: onPath(trips(50, 64, 1)),
		rows: []row{{"CPU", 1.2, cpuPer("trip")}},
	},
	{
		name: "client", title: "JavaScript as the client, 50 connections, 64 B",
		script: "client.js", run: clients(50, 64),
		rows: []row{{"CPU", 1.1, cpuPer("trip")}},
	},
	{
		name: "idle", title: "9,000 idle connections",
		script: "idle.js", run: idle(9000),
		rows: []row{{"resident", 1.3, kibPerUnit}},
	},
	{
		name: "start", title: "start-up, require('net') and one line",
		script: "start.js", run: starts(10),
		rows: []row{{"wall time", 5, wallPer("start")}},
	},
	{
		name: "resident", title: "a server without connections",
		script: "idle.js", run: resident,
		rows: []row{{"resident", 0, mebibytes}},
	},
	{
		name: "stream-data", title: "a script's Readable to a 'data' listener",
		script: "streams.js", args: []string{"data"}, run: script,
		rows: []row{{"CPU", 0, cpuPer("chunk")}},
	},
	{
		name: "stream-pipe", title: "a script's Readable piped to its Writable",
		script: "streams.js", args: []string{"pipe"}, run: script,
		rows: []row{{"CPU", 0, cpuPer("chunk")}},
	},
	{
		name: "stream-transform", title: "the same with a Transform between",
		script: "streams.js", args: []string{"transform"}, run: script,
		rows: []row{{"CPU", 0, cpuPer("chunk")}},
	},
}
