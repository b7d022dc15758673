package os_test

import (
	"bytes"
	"os/exec"
	"testing"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/jstest"
	nodeos "github.com/sluicejs/sluice/modules/os"
)

func define(r *js.Realm) { r.Define("os", nodeos.Load) }

func TestScripts(t *testing.T) { jstest.Compare(t, "testdata", define) }

// TestMachineBesideNode has no recording: every machine is another.
func TestMachineBesideNode(t *testing.T) {
	version, err := exec.Command("node", "--version").Output()
	if err != nil || !bytes.HasPrefix(version, []byte("v20.")) {
		t.Skip("node v20 is not installed")
	}
	const script = "testdata/machine/machine.js"
	want, err := exec.Command("node", script).Output()
	if err != nil {
		t.Fatal(err)
	}
	if got := jstest.Run(t, script, define); got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
