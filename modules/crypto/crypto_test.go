package crypto_test

import (
	"testing"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/crypto"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/stream"
)

func TestScripts(t *testing.T) {
	jstest.Compare(t, "testdata", func(r *js.Realm) {
		r.Define("events", events.Load)
		r.Define("buffer", buffer.Load)
		r.Define("stream", stream.Load)
		r.Define("crypto", crypto.Load)
		r.On(r.VM.GlobalObject()).Value("Buffer", r.Builtin("buffer").Get("Buffer"))
	})
}
