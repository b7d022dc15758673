package assert_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/assert"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/util"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func setup(r *js.Realm) {
	r.Define("assert", assert.Load)
	r.Define("assert/strict", assert.LoadStrict)
	r.Define("buffer", buffer.Load)
	r.Define("events", events.Load)
	r.Define("util", util.Load)
	global := r.VM.GlobalObject()
	r.Hidden(global).
		Value("globalThis", global).
		Value("Buffer", buffer.Of(r).Constructor())
}

// TestScripts compares what scripts see with what they see in Node.
func TestScripts(t *testing.T) { jstest.Compare(t, "testdata", setup) }

var randomValues = jstest.Random{Script: "testdata/random/random.js", Setup: setup}

func TestRandomValues(t *testing.T) { randomValues.CompareRecorded(t, 1, 1500) }

func TestRandomValuesBesideNode(t *testing.T) { randomValues.CompareWithNode(t, 3000) }
