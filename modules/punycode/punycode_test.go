package punycode_test

import (
	"testing"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/internal/language"
	"github.com/sluicejs/sluice/modules/punycode"
)

func TestScripts(t *testing.T) {
	jstest.Compare(t, "testdata", func(r *js.Realm) {
		language.Define(r)
		r.Define("punycode", punycode.Load)
	})
}
