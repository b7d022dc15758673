package conformance

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"
)

// scarceScript is a server that uses up its descriptors when it is told to, and frees them
// again.
const scarceScript = `
const fs = require('fs');
const net = require('net');
const files = [];
const commands = {
  fill() {
    try {
      for (;;) files.push(fs.openSync('/dev/null'));
    } catch (err) {
      return err.code;
    }
  },
  free() {
    for (const fd of files) fs.closeSync(fd);
    return 'freed';
  },
};
const server = net.createServer((socket) => {
  socket.setEncoding('utf8');
  socket.on('error', () => {});
  socket.on('data', (command) => socket.write(commands[command]() + '\n'));
  socket.on('end', () => server.close());
  socket.write('hello\n');
});
server.on('error', (err) => console.log('error', err.code, err.syscall));
server.on('close', () => console.log('close'));
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`

// TestNoDescriptorLeft has a server accept while the process has no descriptor left: the
// client is turned away, the server is told nothing, does not spin, and accepts again once
// there are descriptors.
func TestNoDescriptorLeft(t *testing.T) {
	var runtimes []interpreter
	if node, err := findNode(); err == nil {
		runtimes = append(runtimes, node)
	}
	runtimes = append(runtimes, buildSluice(t))
	for _, in := range runtimes {
		t.Run(in.name, func(t *testing.T) { testNoDescriptorLeft(t, in) })
	}
}

func testNoDescriptorLeft(t *testing.T, in interpreter) {
	ctx, cancel := context.WithTimeout(t.Context(), scriptTimeout)
	defer cancel()
	program := exec.CommandContext(ctx, "sh", "-c", `ulimit -n 64; exec "$0" -e "$1"`, in.path, scarceScript)
	stdout, err := program.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	program.Stderr = os.Stderr
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	output := bufio.NewReader(stdout)
	port, err := output.ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	address := "127.0.0.1:" + strings.TrimSpace(port)
	control := dialLines(t, address)
	control.expect("hello")
	control.tell("fill", "EMFILE")

	turnedAway, err := net.Dial("tcp", address)
	if err == nil { // the system may accept for the server before that does
		if text, _ := io.ReadAll(turnedAway); len(text) > 0 {
			t.Errorf("a client without a descriptor is told %q", text)
		}
		turnedAway.Close()
	}
	before := cpuTicks(t, program.Process.Pid)
	time.Sleep(300 * time.Millisecond) // in which a server that spins would use up 30 ticks
	if used := cpuTicks(t, program.Process.Pid) - before; used > 15 {
		t.Errorf("the server used %d ticks of the processor while there was nothing to do", used)
	}

	control.tell("free", "freed")
	late := dialLines(t, address)
	late.expect("hello")
	late.conn.Close()
	control.conn.Close()
	rest, err := io.ReadAll(output)
	if err != nil {
		t.Fatal(err)
	}
	if err := program.Wait(); err != nil || string(rest) != "close\n" {
		t.Errorf("it printed %q and ended with %v", rest, err)
	}
}

// lineConn is a connection over which lines come.
type lineConn struct {
	t     *testing.T
	conn  net.Conn
	lines *bufio.Reader
}

func dialLines(t *testing.T, address string) lineConn {
	t.Helper()
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return lineConn{t, conn, bufio.NewReader(conn)}
}

func (c lineConn) expect(want string) {
	c.t.Helper()
	if line, err := c.lines.ReadString('\n'); err != nil || line != want+"\n" {
		c.t.Fatalf("got %q, %v, want %q", line, err, want)
	}
}

func (c lineConn) tell(command, answer string) {
	c.t.Helper()
	if _, err := io.WriteString(c.conn, command); err != nil {
		c.t.Fatal(err)
	}
	c.expect(answer)
}

// cpuTicks is how much of the processor a process has used, in hundredths of a second.
func cpuTicks(t *testing.T, pid int) int {
	t.Helper()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		t.Fatal(err)
	}
	fields := strings.Fields(string(stat[strings.LastIndexByte(string(stat), ')')+1:]))
	total := 0
	for _, field := range fields[11:13] { // utime and stime
		n, err := strconv.Atoi(field)
		if err != nil {
			t.Fatal(err)
		}
		total += n
	}
	return total
}
