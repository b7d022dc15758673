package vm_test

import (
	"testing"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/buffer"
	"github.com/sluicejs/sluice/modules/vm"
)

func TestScripts(t *testing.T) {
	jstest.Compare(t, "testdata", func(r *js.Realm) {
		r.Define("buffer", buffer.Load)
		r.Define("vm", vm.Load)
	})
}
