package url_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/internal/language"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/path"
	"github.com/sluicejs/sluice/modules/querystring"
	"github.com/sluicejs/sluice/modules/url"
	"github.com/sluicejs/sluice/modules/util"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func setup(r *js.Realm) {
	language.Define(r)
	r.Define("buffer", buffer.Load)
	r.Define("events", events.Load)
	r.Define("path", path.Load)
	r.Define("querystring", querystring.Load)
	r.Define("url", url.Load)
	r.Define("util", util.Load)
}

// TestScripts compares what scripts see with what they see in Node.
func TestScripts(t *testing.T) { jstest.Compare(t, "testdata", setup) }

var randomURLs = jstest.Random{Script: "testdata/random/random.js", Setup: setup}

func TestRandomURLs(t *testing.T) { randomURLs.CompareRecorded(t, 1, 400) }

func TestRandomURLsBesideNode(t *testing.T) { randomURLs.CompareWithNode(t, 1000) }
