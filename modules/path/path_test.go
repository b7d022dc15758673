package path_test

import (
	"testing"

	"github.com/sluicejs/sluice/internal/jstest"
)

func TestScripts(t *testing.T) { jstest.Compare(t, "testdata", define) }
