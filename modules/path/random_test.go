package path_test

import (
	"testing"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/events"
	"github.com/sluicejs/sluice/modules/path"
)

func define(r *js.Realm) {
	r.Define("events", events.Load)
	r.Define("path", path.Load)
	r.Define("path/posix", path.LoadPosix)
	r.Define("path/win32", path.LoadWin32)
}

var randomPaths = jstest.Random{Script: "testdata/random/random.js", Setup: define}

func TestRandomPaths(t *testing.T) { randomPaths.CompareRecorded(t, 20, 3000) }

func TestRandomPathsBesideNode(t *testing.T) { randomPaths.CompareWithNode(t, 20000) }

// Of rare patterns, groups within groups that are negated and what comes after such a
// group, Node makes something else: these the script does not make.
var randomGlobs = jstest.Random{Script: "testdata/glob/random.js", Setup: define}

func TestRandomGlobs(t *testing.T) { randomGlobs.CompareRecorded(t, 20, 1500) }
