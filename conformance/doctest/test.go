package doctest

import (
	"fmt"
	"testing"
)

// Test runs the examples of files as subtests. One that fails fails its subtest, one
// that is not runnable skips it with the reason.
func Test(t *testing.T, files ...string) {
	t.Helper()
	for _, file := range files {
		page, err := Read(file, false)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, e := range page.Examples {
			t.Run(fmt.Sprintf("%s:%d", e.base(), e.Line), func(t *testing.T) {
				r := page.Run(t.Context(), e, Options{})
				switch r.Verdict {
				case Failed:
					t.Errorf("%s: %s\n%s\n%s", e.Place(), e.Title, r.Reason, r.Output)
				case NotRunnable:
					t.Skip(r.Reason)
				}
			})
		}
	}
}
