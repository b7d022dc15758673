package transport

import "testing"

// TestPipeName holds paths to what Windows takes for the name of a pipe.
func TestPipeName(t *testing.T) {
	for path, want := range map[string]string{
		`\\.\pipe\x`:      `\\.\pipe\x`,
		`\\?\pipe\a\b`:    `\\.\pipe\a\b`,
		`//./pipe/x`:      `\\.\pipe\x`,
		`\\?\PIPE\x`:      `\\.\pipe\x`,
		`\\.\pipe\`:       "",
		`\\server\pipe\x`: "",
		`C:\pipe\x`:       "",
		`/tmp/pipe`:       "",
		``:                "",
	} {
		name, ok := pipeName(path)
		if name != want || ok != (want != "") {
			t.Errorf("%s: got %q %v, want %q", path, name, ok, want)
		}
	}
}
