package main

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A process is a script that runs and has told that it is ready, by a line: the port or
// the path that it listens at, if it does.
type process struct {
	cmd   *exec.Cmd
	lines *bufio.Scanner
	said  string
}

// start starts the turn's script.
func (t turn) start(args ...string) (*process, error) {
	cmd := t.command(args...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	p := &process{cmd: cmd, lines: bufio.NewScanner(out)}
	if p.said, err = p.line(); err != nil {
		p.stop()
		return nil, err
	}
	return p, nil
}

// line waits for the next line that the script prints.
func (p *process) line() (string, error) {
	if !p.lines.Scan() {
		return "", fmt.Errorf("the script has ended without the line that was waited for")
	}
	return p.lines.Text(), nil
}

// dial connects to where the script listens.
func (p *process) dial() (net.Conn, error) {
	if strings.HasPrefix(p.said, "/") {
		return net.Dial("unix", p.said)
	}
	return net.Dial("tcp", net.JoinHostPort("127.0.0.1", p.said))
}

// stop ends the process: it is asked to end, and has a while for that.
func (p *process) stop() {
	_ = p.cmd.Process.Signal(syscall.SIGTERM) // it may have ended by itself
	kill := time.AfterFunc(5*time.Second, func() { _ = p.cmd.Process.Kill() })
	_ = p.cmd.Wait() // it says that it was told to end
	kill.Stop()
}

func (p *process) proc(name string) string {
	return fmt.Sprintf("/proc/%d/%s", p.cmd.Process.Pid, name)
}

// cpu is the time that the threads of the process have spent on the processors so far.
func (p *process) cpu() (time.Duration, error) {
	data, err := os.ReadFile(p.proc("stat"))
	if err != nil {
		return 0, err
	}
	// The fields behind the command's name, which is in brackets.
	fields := strings.Fields(string(data[strings.LastIndexByte(string(data), ')')+1:]))
	const user, system = 11, 12
	var ticks int64
	for _, f := range []string{fields[user], fields[system]} {
		n, err := strconv.ParseInt(f, 10, 64)
		if err != nil {
			return 0, err
		}
		ticks += n
	}
	const ticksPerSecond = 100
	return time.Duration(ticks) * time.Second / ticksPerSecond, nil
}

// memory is a figure of the process's memory in KiB: "VmRSS" is what it has now, "VmHWM"
// the most that it had.
func (p *process) memory(figure string) (float64, error) {
	data, err := os.ReadFile(p.proc("status"))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(data)) {
		if rest, ok := strings.CutPrefix(line, figure+":"); ok {
			return strconv.ParseFloat(strings.Fields(rest)[0], 64)
		}
	}
	return 0, fmt.Errorf("the system tells no %s", figure)
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}
