//go:build linux || darwin

package fs_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/fs"
	nodeos "github.com/sluicejs/sluice/modules/os"
	"github.com/sluicejs/sluice/modules/path"
	"github.com/sluicejs/sluice/modules/stream"
	"github.com/sluicejs/sluice/modules/util"
	"github.com/sluicejs/sluice/modules/web"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func define(r *js.Realm) {
	r.Define("fs", fs.Load)
	r.Define("fs/promises", fs.LoadPromises)
	r.Define("buffer", buffer.Load)
	r.Define("path", path.Load)
	r.Define("stream", stream.Load)
	for name, load := range web.Libraries {
		r.Define(name, load)
	}
	for _, name := range []string{"AbortController", "AbortSignal"} {
		r.VM.Set(name, r.Builtin("internal/abort").Get(name))
	}
	r.Define("util", util.Load)
	r.Define("os", nodeos.Load)
	r.Define("events", events.Load)
	r.VM.Set("Buffer", buffer.Of(r).Constructor())
}

func TestScripts(t *testing.T) { jstest.Compare(t, "testdata", define) }
