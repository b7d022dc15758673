//go:build unix

package conformance

import (
	"os"
	"os/exec"
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
	sluice, built := buildSluice(t)
	if !built {
		t.Skip("there is no cmd/sluice")
	}
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
