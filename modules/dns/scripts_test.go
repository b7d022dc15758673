package dns_test

import (
	"testing"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/modules/dns"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// TestScripts compares what scripts see with what they see in Node. What takes a server
// is among the transcripts of package conformance.
func TestScripts(t *testing.T) { jstest.Compare(t, "testdata", setup) }

func setup(r *js.Realm) {
	r.Define("dns", dns.Load)
	r.Define("dns/promises", dns.LoadPromises)
}
