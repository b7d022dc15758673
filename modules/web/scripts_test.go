package web_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/internal/language"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/util"
	"github.com/sluicejs/sluice/modules/web"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func setup(r *js.Realm) {
	language.Define(r)
	r.Define("events", events.Load)
	r.Define("util", util.Load)
	r.VM.Set("Buffer", buffer.Of(r).Constructor())
	for name, load := range web.Libraries {
		r.Define(name, load)
	}
	r.Define("worker_threads", web.LoadWorkerThreads)
	web.DefineStructuredClone(r)
	for name, module := range map[string]string{
		"Event":           "internal/event",
		"CustomEvent":     "internal/event",
		"EventTarget":     "internal/event_target",
		"DOMException":    "internal/dom_exception",
		"AbortController": "internal/abort",
		"AbortSignal":     "internal/abort",

		"MessageChannel":   "internal/message",
		"MessagePort":      "internal/message",
		"MessageEvent":     "internal/message",
		"BroadcastChannel": "internal/message",
	} {
		r.VM.Set(name, r.Builtin(module).Get(name))
	}
}

// TestScripts compares what the scripts in testdata print with what Node prints.
// With SLUICE_RECORD=1 in the environment it records that anew.
func TestScripts(t *testing.T) { jstest.Compare(t, "testdata", setup) }
