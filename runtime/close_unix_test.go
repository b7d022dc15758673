//go:build unix

package runtime_test

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/runtime"
)

// Close ends the wait for the other end of a named pipe, and leaves the pipe as it was.
func TestCloseEndsTheOpeningOfNamedPipes(t *testing.T) {
	for name, text := range map[string]string{
		"to read":     `fs.open(pipe, () => tell('opened'))`,
		"to write":    `fs.open(pipe, 'w', () => tell('opened'))`,
		"by promises": `fs.promises.open(pipe).then(() => tell('opened'), () => tell('failed'))`,
		"as a file":   `fs.readFile(pipe, () => tell('read'))`,
		"as a stream": `fs.createReadStream(pipe).on('open', () => tell('opened')).on('error', () => tell('failed'))`,
		"to copy":     `fs.copyFile(pipe, pipe + '-copy', () => tell('copied'))`,
		"by a link":   `fs.open(pipe + '-link', () => tell('opened'))`,
		"many":        `for (let i = 0; i < 20; i++) fs.open(pipe, () => tell('opened'))`,
	} {
		t.Run(name, func(t *testing.T) {
			before := goleak.IgnoreCurrent()
			dir := realTempDir(t)
			pipe := filepath.Join(dir, "pipe")
			if err := syscall.Mkfifo(pipe, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(pipe, pipe+"-link"); err != nil {
				t.Fatal(err)
			}
			all := runtime.AllowPaths(dir)
			rt, err := runtime.New(runtime.WithFiles(all, all), runtime.WithArgs(pipe), exports(runtime.Exports{
				"tell": func(what string) { t.Error(what) },
			}))
			if err != nil {
				t.Fatal(err)
			}
			program, err := runtime.Compile("main.js", `
				const fs = require('fs'), { tell } = require('app:host'), pipe = process.argv[2];
				`+text)
			if err != nil {
				t.Fatal(err)
			}
			if err := rt.Start(t.Context(), program); err != nil {
				t.Fatal(err)
			}
			for !rt.Stats().Waiting {
				time.Sleep(time.Millisecond)
			}
			closed := make(chan error, 1)
			go func() { closed <- rt.Close() }()
			select {
			case err := <-closed:
				if err != nil {
					t.Error(err)
				}
			case <-time.After(30 * time.Second):
				t.Fatal("Close hangs")
			}
			goleak.VerifyNone(t, before)
			_, err = os.OpenFile(pipe, os.O_WRONLY|syscall.O_NONBLOCK, 0)
			if !errors.Is(err, syscall.ENXIO) {
				t.Errorf("the end that reads: %v", err)
			}
		})
	}
}
