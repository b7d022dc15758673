package crypto_test

import (
	"testing"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/crypto"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/stream"
	"github.com/sluicejs/sluice/modules/util"
	"github.com/sluicejs/sluice/modules/web"
)

func TestScripts(t *testing.T) {
	jstest.Compare(t, "testdata", func(r *js.Realm) {
		r.Define("events", events.Load)
		r.Define("buffer", buffer.Load)
		r.Define("stream", stream.Load)
		r.Define("util", util.Load)
		r.Define("crypto", crypto.Load)
		r.Define("internal/webcrypto", crypto.LoadWeb)
		for name, load := range web.Libraries {
			r.Define(name, load)
		}
		r.On(r.VM.GlobalObject()).Value("Buffer", r.Builtin("buffer").Get("Buffer"))
	})
}
