package readline_test

import (
	"bytes"
	"context"
	"testing"

	"go.uber.org/goleak"

	"github.com/sluicejs/sluice/internal/jstest"
	"github.com/sluicejs/sluice/runtime"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// TestScripts compares what scripts see with what they see in Node.
func TestScripts(t *testing.T) { jstest.CompareRuns(t, "testdata", run) }

// run runs a script as a program of its own.
func run(t testing.TB, script string) string {
	var out bytes.Buffer
	rt, err := runtime.New(runtime.WithSystem(), runtime.WithStdio(nil, &out, &out))
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	if err := rt.RunFile(context.Background(), script); err != nil {
		t.Errorf("%s: %v", script, err)
	}
	return out.String()
}
