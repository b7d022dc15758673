//go:build unix

package runtime_test

import (
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/sluicejs/sluice/jsnet"
	"github.com/sluicejs/sluice/runtime"
)

// TestClosesDescriptorsOnce has a socket close a named pipe that fs has opened: the number
// is that of something else by the time the runtime is closed.
func TestClosesDescriptorsOnce(t *testing.T) {
	dir := t.TempDir()
	if err := unix.Mkfifo(filepath.Join(dir, "pipe"), 0o600); err != nil {
		t.Fatal(err)
	}
	all := runtime.AllowPaths(dir)
	rt, err := runtime.New(runtime.WithNetwork(jsnet.System()), runtime.WithFiles(all, all), runtime.WithDir(dir))
	if err != nil {
		t.Fatal(err)
	}
	program, err := runtime.Compile("main.js", `
		const fs = require('fs');
		const fd = fs.openSync('pipe', fs.constants.O_RDWR | fs.constants.O_NONBLOCK);
		exports.fd = () => fd;
		exports.close = () => new Promise((resolve) => {
			new (require('net').Socket)({ fd }).on('close', () => resolve()).destroy();
		});
	`)
	if err != nil {
		t.Fatal(err)
	}
	if err := rt.Start(t.Context(), program); err != nil {
		t.Fatal(err)
	}
	fd, err := runtime.Call[int](t.Context(), rt, "fd")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := runtime.Call[any](t.Context(), rt, "close"); err != nil {
		t.Fatal(err)
	}
	// Something of the application's own gets the number.
	own, err := unix.Open("/dev/null", unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	if own != fd {
		if err := unix.Dup2(own, fd); err != nil {
			t.Fatal(err)
		}
		unix.Close(own)
	}
	defer unix.Close(fd)
	if err := rt.Close(); err != nil {
		t.Error(err)
	}
	var s unix.Stat_t
	if err := unix.Fstat(fd, &s); err != nil {
		t.Errorf("the descriptor of something else was closed: %v", err)
	}
}
