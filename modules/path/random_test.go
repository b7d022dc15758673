package path_test

import (
	"testing"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/path"
)

func define(r *js.Realm) {
	r.Define("path", path.Load)
	r.Define("path/posix", path.LoadPosix)
	r.Define("path/win32", path.LoadWin32)
}

var randomPaths = jstest.Random{Script: "testdata/random/random.js", Setup: define}

func TestRandomPaths(t *testing.T) { randomPaths.CompareRecorded(t, 20, 3000) }

func TestRandomPathsBesideNode(t *testing.T) { randomPaths.CompareWithNode(t, 20000) }
