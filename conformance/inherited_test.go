//go:build unix

package conformance

import (
	"io"
	"os"
	"os/exec"
	"syscall"
	"testing"
)

// inheritedScript takes the pipe that it inherits as descriptor 3, only to read from it.
const inheritedScript = `
const net = require('net');
const socket = new net.Socket({ fd: 3, readable: true, writable: false });
console.log(socket.readable, socket.writable, socket.resume() === socket);
socket.on('end', () => console.log('end')).on('close', () => console.log('close'));
`

// TestInheritedPipe has a program read a pipe that it inherits to its end.
func TestInheritedPipe(t *testing.T) {
	sluice := buildSluice(t)
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	if _, err := writer.WriteString("text"); err != nil {
		t.Fatal(err)
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	program := exec.Command(sluice.path, "-e", inheritedScript)
	program.ExtraFiles = []*os.File{reader}
	out, err := program.CombinedOutput()
	if want := "true false true\nend\nclose\n"; err != nil || string(out) != want {
		t.Errorf("got %q, %v, want %q", out, err, want)
	}
}

// threePipesScript takes three pipes that it inherits, one in each of the ways there are.
const threePipesScript = `
const net = require('net');
const sockets = [new net.Socket(3), new net.Socket({ fd: 4 }), new net.Socket({ fd: 5, readable: true, writable: true })];
for (const socket of sockets) {
  console.log(socket.readable, socket.writable, socket.pending, socket._handle.constructor.name);
  socket.setEncoding('utf8').on('data', (text) => socket.end(text.toUpperCase(), () => socket.unref()));
}
`

// TestThreeInheritedPipes has a program answer on three pipes, and end although the other
// sides are open.
func TestThreeInheritedPipes(t *testing.T) {
	var runtimes []interpreter
	if node, err := findNode(); err == nil {
		runtimes = append(runtimes, node)
	}
	runtimes = append(runtimes, buildSluice(t))
	for _, in := range runtimes {
		t.Run(in.name, func(t *testing.T) {
			program := exec.Command(in.path, "-e", threePipesScript)
			var ours []*os.File
			for range 3 {
				pair, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
				if err != nil {
					t.Fatal(err)
				}
				syscall.CloseOnExec(pair[0])
				syscall.CloseOnExec(pair[1])
				mine, theirs := os.NewFile(uintptr(pair[0]), "ours"), os.NewFile(uintptr(pair[1]), "theirs")
				defer mine.Close()
				defer theirs.Close()
				ours = append(ours, mine)
				program.ExtraFiles = append(program.ExtraFiles, theirs)
			}
			for _, f := range ours {
				if _, err := f.WriteString("text"); err != nil {
					t.Fatal(err)
				}
			}
			out, err := program.CombinedOutput()
			line := "true true false Pipe\n"
			if want := line + line + line; err != nil || string(out) != want {
				t.Errorf("got %q, %v, want %q", out, err, want)
			}
			for i, f := range ours {
				answer := make([]byte, 4)
				if _, err := io.ReadFull(f, answer); err != nil || string(answer) != "TEXT" {
					t.Errorf("pipe %d answers %q, %v", i, answer, err)
				}
			}
		})
	}
}
