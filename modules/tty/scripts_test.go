package tty_test

import (
	"testing"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/tty"
)

// TestScripts compares what scripts see with what they see in Node.
func TestScripts(t *testing.T) {
	jstest.Compare(t, "testdata", func(r *js.Realm) {
		r.Define("events", events.Load)
		r.Define("tty", tty.Load)
	})
}
