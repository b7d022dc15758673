package buffer_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/web"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func setup(r *js.Realm) {
	r.Define("buffer", buffer.Load)
	r.Define("events", events.Load)
	for name, load := range web.Libraries {
		r.Define(name, load)
	}
	r.VM.Set("DOMException", r.Builtin("internal/dom_exception").Get("DOMException"))
	r.VM.Set("Buffer", buffer.Of(r).Constructor())
}

// TestScripts compares what the scripts in testdata print with what Node prints.
// With SLUICE_RECORD=1 in the environment it records that anew.
func TestScripts(t *testing.T) { jstest.Compare(t, "testdata", setup) }
