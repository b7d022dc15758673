package console_test

import (
	"strings"
	"testing"

	"github.com/dop251/goja"
	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/console"
	"github.com/sluicejs/sluice/modules/events"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// TestScripts compares what scripts see with what they see in Node.
func TestScripts(t *testing.T) { jstest.Compare(t, "testdata", setup) }

func setup(r *js.Realm) {
	r.Define("events", events.Load)
	r.Define("console", console.Load)
	r.Define("process", loadProcess)
}

// loadProcess gives the process of the tests an emitter for a stdout, which is what
// the global console of the tests prints to.
func loadProcess(r *js.Realm) *goja.Object {
	process := r.VM.Get("process").(*goja.Object)
	line := js.AsCallable(r.VM.Get("console").(*goja.Object).Get("log"))
	stdout := r.New(r.Builtin("events"))
	r.On(stdout).Method("write", 1, func(c goja.FunctionCall) goja.Value {
		text := strings.TrimSuffix(c.Argument(0).String(), "\n")
		return line(goja.FunctionCall{Arguments: []goja.Value{r.VM.ToValue("%s"), r.VM.ToValue(text)}})
	})
	r.On(process).Value("stdout", stdout).Value("stderr", stdout)
	return process
}
