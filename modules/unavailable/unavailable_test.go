package unavailable_test

import (
	"testing"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/stream"
	"github.com/sluicejs/sluice/modules/unavailable"
)

func setup(r *js.Realm) {
	r.Define("events", events.Load)
	r.Define("buffer", buffer.Load)
	r.Define("stream", stream.Load)
	for _, name := range unavailable.Modules() {
		r.Define(name, unavailable.Loader(name))
	}
}

// What the stand-ins have in common with Node's modules is recorded from those.
func TestScripts(t *testing.T) { jstest.Compare(t, "testdata", setup) }

func TestEveryModuleLoadsAndRefuses(t *testing.T) {
	r, _ := jstest.Realm(t, setup)
	for _, name := range unavailable.Modules() {
		exports := r.Builtin(name)
		if exports == nil || len(exports.Keys()) == 0 {
			t.Errorf("%s exports nothing", name)
			continue
		}
		for _, key := range exports.Keys() {
			v := exports.Get(key)
			if !js.IsFunction(v) {
				continue
			}
			ex := r.Try(func() { r.Call(v, js.Undefined) })
			if ex == nil || js.Get(ex.Value(), "code").String() != "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM" {
				t.Errorf("%s.%s: %v", name, key, ex)
			}
		}
	}
}
