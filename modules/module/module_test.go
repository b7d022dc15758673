package module_test

import (
	"path/filepath"
	"testing"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/eventloop"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/module"
	"github.com/sluicejs/sluice/modules/path"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func TestScripts(t *testing.T) { jstest.CompareRuns(t, "testdata", runMain) }

// runMain runs a script as the first module of a program.
func runMain(t testing.TB, file string) string {
	file, err := filepath.Abs(file)
	if err != nil {
		t.Fatal(err)
	}
	r, out := jstest.Realm(t, defineBuiltins)
	loader := module.Install(r, module.Options{Files: module.System()})
	run(t, r, func() { loader.RunMain(file) })
	return out.String()
}

func defineBuiltins(r *js.Realm) {
	r.Define("events", events.Load)
	r.Define("path", path.Load)
}

// run runs main as the first callback of the loop, and then the loop.
func run(t testing.TB, r *js.Realm, main func()) {
	t.Helper()
	r.Loop.Turn(eventloop.Func(func() {
		if ex := r.Try(main); ex != nil {
			t.Error(ex)
		}
	}))
	if err := r.Loop.Run(); err != nil {
		t.Fatal(err)
	}
}
