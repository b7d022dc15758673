package main

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// A server is a script that serves and has said on which port.
type server struct {
	cmd  *exec.Cmd
	addr string
}

func start(e engine, opts options, script string) (*server, error) {
	cmd := e.script(opts, script)
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	port, err := bufio.NewReader(out).ReadString('\n')
	s := &server{cmd: cmd, addr: net.JoinHostPort("127.0.0.1", strings.TrimSpace(port))}
	if err != nil {
		s.stop()
		return nil, fmt.Errorf("%s said no port: %w", script, err)
	}
	return s, nil
}

// stop ends the server.
func (s *server) stop() {
	_ = s.cmd.Process.Kill() // it may have ended by itself
	_ = s.cmd.Wait()         // it says that it was killed
}

// cpu is the time that the server's threads have spent on the processors so far.
func (s *server) cpu() (time.Duration, error) {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", s.cmd.Process.Pid))
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

// resident is how much memory the server holds, in MiB.
func (s *server) resident() (float64, error) {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", s.cmd.Process.Pid))
	if err != nil {
		return 0, err
	}
	pages, err := strconv.ParseInt(strings.Fields(string(data))[1], 10, 64)
	if err != nil {
		return 0, err
	}
	return float64(pages) * float64(os.Getpagesize()) / (1 << 20), nil
}
