package timers_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/timers"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func setup(r *js.Realm) {
	r.Define("events", events.Load)
	r.Define("timers", timers.Load)
	r.Define("timers/promises", timers.LoadPromises)
}

// TestScripts compares what scripts see with what they see in Node.
func TestScripts(t *testing.T) { jstest.Compare(t, "testdata", setup) }
