package stringdecoder_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/buffer"
	stringdecoder "github.com/sluicejs/sluice/modules/string_decoder"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// TestScripts compares what the scripts in testdata print with what Node prints.
// With SLUICE_RECORD=1 in the environment it records that anew.
func TestScripts(t *testing.T) {
	jstest.Compare(t, "testdata", func(r *js.Realm) {
		r.Define("buffer", buffer.Load)
		r.Define("string_decoder", stringdecoder.Load)
		r.VM.Set("Buffer", buffer.Of(r).Constructor())
	})
}
