package buffer_test

import (
	"testing"

	"github.com/dop251/goja"
	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/events"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func setup(r *js.Realm) {
	r.Define("buffer", buffer.Load)
	r.Define("events", events.Load)
	r.VM.Set("DOMException", domException(r))
	r.VM.Set("Buffer", buffer.Of(r).Constructor())
}

// TestScripts compares what the scripts in testdata print with what Node prints.
// With SLUICE_RECORD=1 in the environment it records that anew.
func TestScripts(t *testing.T) { jstest.Compare(t, "testdata", setup) }

// domException is as much of the class as atob and btoa need.
func domException(r *js.Realm) goja.Value {
	class, err := r.VM.RunString(`(class DOMException extends Error {
		constructor(message, name) { super(message); Object.defineProperty(this, 'name', { value: name }) }
		get code() { return 5 }
	})`)
	if err != nil {
		panic(err)
	}
	return class
}
