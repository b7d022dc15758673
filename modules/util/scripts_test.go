package util_test

import (
	"testing"

	"github.com/dop251/goja"
	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/util"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// TestScripts compares what scripts see with what they see in Node.
func TestScripts(t *testing.T) { jstest.Compare(t, "testdata", setup) }

func setup(r *js.Realm) {
	r.Define("events", events.Load)
	r.Define("buffer", buffer.Load)
	r.Define("util", util.Load)
	r.Define("util/types", util.LoadTypes)
	r.Define("assert", loadAssert)
	r.Hidden(r.VM.GlobalObject()).Value("Buffer", buffer.Of(r).Constructor())
}

// loadAssert gives scripts the loose comparison, which no function of node:util shows.
func loadAssert(r *js.Realm) *goja.Object {
	assert := r.VM.NewObject()
	r.On(assert).Method("deepEqual", 2, func(c goja.FunctionCall) goja.Value {
		if !util.Equal(r, c.Argument(0), c.Argument(1), false) {
			panic(r.NewError(js.Error, "ERR_ASSERTION", "not equal"))
		}
		return js.Undefined
	})
	return assert
}
