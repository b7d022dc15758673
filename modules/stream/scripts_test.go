package stream_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/stream"
	"github.com/sluicejs/sluice/modules/web"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func setup(r *js.Realm) {
	r.Define("events", events.Load)
	r.Define("buffer", buffer.Load)
	r.Define("stream", stream.Load)
	for name, load := range web.Libraries {
		r.Define(name, load)
	}
	r.On(r.VM.GlobalObject()).Value("Buffer", buffer.Of(r).Constructor())
}

// TestScripts compares what scripts see with what they see in Node.
func TestScripts(t *testing.T) { jstest.Compare(t, "testdata", setup) }
