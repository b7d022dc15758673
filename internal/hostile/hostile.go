// Package hostile tests that programs do not get at what they were not granted. Its program
// tries to, in a hundred ways, and tells for each what has stopped it.
package hostile

import (
	_ "embed"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// Program is the hostile program. It is run with the arguments of a [Target].
//
//go:embed hostile.js
var Program string

// A Target is what the program is after.
type Target struct {
	Folder string // with a secret
	Args   []string
}

// Test has run execute the program, and compares what that has printed with the recording of
// that name: what there is to be told of each way, access denied or what is there instead of
// what was wanted. It fails if the program gets at anything. inherited is the number of
// a descriptor that the program must not use; 0: one of the Go process.
func Test(t *testing.T, recording string, inherited int, run func(t *testing.T, target Target) (stdout string)) {
	t.Helper()
	folder, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"secret.txt": "secret", "secret.json": `"secret"`, "secret.js": "module.exports = 'secret'"}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("HOSTILE_SECRET", "secret")
	if inherited == 0 {
		read, write, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		defer read.Close()
		defer write.Close()
		if _, err := write.WriteString("secret"); err != nil {
			t.Fatal(err)
		}
		inherited = int(read.Fd())
	}
	port, stop := listen(t)
	out := run(t, Target{folder, []string{port, folder, strconv.Itoa(os.Getpid()), strconv.Itoa(inherited)}})
	stop()

	if strings.Contains(out, "GOT IN") {
		t.Errorf("it got in:\n%s", out)
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != len(files) {
		t.Errorf("the folder has %v, %v", entries, err)
	}
	for name, text := range files {
		if got, err := os.ReadFile(filepath.Join(folder, name)); string(got) != text || err != nil {
			t.Errorf("%s has %q, %v", name, got, err)
		}
	}
	if runtime.GOOS == "linux" { // elsewhere, other things are not there
		compare(t, filepath.Join("testdata", "hostile-"+recording+".txt"), out)
	}
}

// listen listens on the loopback, and has the test fail if anybody connects.
func listen(t *testing.T) (port string, stop func()) {
	server, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		if _, err := server.Accept(); err == nil {
			t.Error("it has connected")
		}
	}()
	_, port, _ = net.SplitHostPort(server.Addr().String())
	return port, func() {
		server.Close()
		<-ended
	}
}

func compare(t *testing.T, recording, got string) {
	if os.Getenv("SLUICE_RECORD") != "" {
		if err := os.WriteFile(recording, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(recording)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
