package fs_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/fs"
)

// A folder that was moved within the one that is watched tells of itself by its new path alone.
func TestWatchedFolderIsMoved(t *testing.T) {
	root := t.TempDir()
	before, after := filepath.Join(root, "before"), filepath.Join(root, "after")
	check(t, os.MkdirAll(filepath.Join(before, "below"), 0o777))
	changes := make(chan string, 100)
	stop, err := fs.System().(fs.Watcher).Watch(root, true, func(c fs.Change) { changes <- c.Name })
	check(t, err)
	defer stop()
	check(t, os.Rename(before, after))
	for <-changes != "after" {
	}
	check(t, os.WriteFile(filepath.Join(after, "file"), nil, 0o666))
	check(t, os.WriteFile(filepath.Join(after, "below", "file"), nil, 0o666))
	check(t, os.WriteFile(filepath.Join(root, "end"), nil, 0o666))
	var names []string
	for name := ""; name != "end"; {
		name = <-changes
		names = append(names, name)
	}
	for _, name := range []string{"after/file", "after/below/file"} {
		if !slices.Contains(names, name) {
			t.Errorf("%s is not among %q", name, names)
		}
	}
	if slices.ContainsFunc(names, func(name string) bool { return name == "before/file" || name == "before/below/file" }) {
		t.Errorf("a path that is not there any more is among %q", names)
	}
}

// The file of a web stream that could not be read is closed with its handle. Node ends with an
// assertion of its own there.
func TestHandleOfAFailedWebStream(t *testing.T) {
	t.Chdir(t.TempDir())
	r, out := jstest.Realm(t, define)
	jstest.Script(t, r, "script.js", `
		(async () => {
			const handle = await require('fs').promises.open('file', 'w');
			try {
				await handle.readableWebStream().getReader().read();
			} catch (err) {
				console.log(err.code);
			}
			await handle.close();
			console.log(handle.fd);
		})();
	`)
	if got, want := out.String(), "EBADF\n-1\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
