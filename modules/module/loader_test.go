package module_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/module"
)

func newLoader(t testing.TB, options module.Options) (*js.Realm, *module.Loader, *bytes.Buffer) {
	t.Helper()
	r, out := jstest.Realm(t, defineBuiltins)
	return r, module.Install(r, options), out
}

func TestFilesOfAnFS(t *testing.T) {
	r, loader, out := newLoader(t, module.Options{
		Files: module.FS(fstest.MapFS{
			"app/main.js":                        {Data: []byte("console.log(__filename, require('./lib'), require('pkg'), require('../data.json'));")},
			"app/lib/index.js":                   {Data: []byte("module.exports = module.paths;")},
			"app/node_modules/pkg/package.json":  {Data: []byte(`{"exports": "./entry.js"}`)},
			"app/node_modules/pkg/entry.js":      {Data: []byte("exports.parent = module.parent.id;")},
			"data.json":                          {Data: []byte(`{"n": 1}`)},
			"app/node_modules/unused/package.js": {Data: []byte("")},
		}),
		Cwd: func() string { return "/app" },
	})
	run(t, r, func() { loader.RunMain("main") })
	want := "/app/main.js [ '/app/lib/node_modules', '/app/node_modules', '/node_modules' ] { parent: '.' } { n: 1 }\n"
	if got := out.String(); got != want {
		t.Errorf("got  %swant %s", got, want)
	}
}

func TestWithoutFilesThereAreOnlyBuiltins(t *testing.T) {
	r, loader, out := newLoader(t, module.Options{})
	run(t, r, func() {
		loader.RunMainText("main.js", `
			console.log(__filename, typeof require('events'), require.main === module);
			try { require('./other') } catch (err) { console.log(err.code) }`)
	})
	if got, want := out.String(), "/main.js function true\nMODULE_NOT_FOUND\n"; got != want {
		t.Errorf("got  %swant %s", got, want)
	}
}

func TestFilesAreKnownByTheirRealPaths(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	real := filepath.Join(dir, "real")
	write(t, filepath.Join(real, "main.js"), "console.log(__dirname, require('./twin') === require('./child'));")
	write(t, filepath.Join(real, "child.js"), "")
	for link, target := range map[string]string{"linked": "real", "real/twin.js": "child.js"} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	r, loader, out := newLoader(t, module.Options{Files: module.System()})
	run(t, r, func() { loader.RunMain(filepath.Join(dir, "linked", "main.js")) })
	if got, want := out.String(), real+" true\n"; got != want {
		t.Errorf("got  %swant %s", got, want)
	}
}

func TestGlobalPaths(t *testing.T) {
	folders := []string{"/global/one"}
	r, loader, out := newLoader(t, module.Options{
		Files: module.FS(fstest.MapFS{
			"global/one/first.js":  {Data: []byte("module.exports = 'first';")},
			"global/two/second.js": {Data: []byte("module.exports = 'second';")},
			"main.js": {Data: []byte(`
				const Module = require('module');
				console.log(Module.globalPaths, require('first'));
				Module._initPaths();
				console.log(Module.globalPaths, require('second'));`)},
		}),
		GlobalPaths: func() []string {
			defer func() { folders = []string{"/global/two"} }()
			return folders
		},
	})
	run(t, r, func() { loader.RunMain("/main.js") })
	want := "[ '/global/one' ] first\n[ '/global/two' ] second\n"
	if got := out.String(); got != want {
		t.Errorf("got  %swant %s", got, want)
	}
}

func TestPreload(t *testing.T) {
	r, loader, out := newLoader(t, module.Options{
		Files: module.FS(fstest.MapFS{
			"before.js": {Data: []byte("console.log(module.isPreloading, module.parent.id, require.main);")},
			"main.js":   {Data: []byte("console.log(module.isPreloading, require.main === module);")},
		}),
	})
	run(t, r, func() {
		loader.Preload("./before")
		loader.RunMain("main.js")
	})
	if got, want := out.String(), "true internal/preload undefined\nfalse true\n"; got != want {
		t.Errorf("got  %swant %s", got, want)
	}
}

func TestUnreadableFile(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "secret.js"), "")
	if err := os.Chmod(filepath.Join(dir, "secret.js"), 0); err != nil {
		t.Fatal(err)
	}
	if _, err := os.ReadFile(filepath.Join(dir, "secret.js")); err == nil {
		t.Skip("the user may read everything")
	}
	r, loader, _ := newLoader(t, module.Options{Files: module.System()})
	ex := r.Try(func() { loader.RunMain(filepath.Join(dir, "secret.js")) })
	if ex == nil || !strings.Contains(ex.Error(), "EACCES: permission denied, open") {
		t.Error(ex)
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkRequireOfLoadedModule(b *testing.B) {
	r, loader, _ := newLoader(b, module.Options{
		Files: module.FS(fstest.MapFS{"x.js": {}}),
	})
	_, require := loader.Virtual("bench", "/")
	id := r.VM.ToValue("./x")
	b.ReportAllocs()
	for b.Loop() {
		r.Call(require, js.Undefined, id)
	}
}
