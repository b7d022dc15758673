package runtime_test

import (
	"bytes"
	"testing"

	"github.com/dop251/goja_nodejs/url"

	"github.com/sluicejs/sluice/runtime"
)

// TestForeignModule plugs in a module that was written for goja_nodejs.
func TestForeignModule(t *testing.T) {
	var out bytes.Buffer
	rt, err := runtime.New(runtime.WithNativeModule("app:url", url.Require), runtime.WithStdio(nil, &out, &out))
	if err != nil {
		t.Fatal(err)
	}
	defer rt.Close()
	err = rt.RunString(t.Context(), "main.js", `console.log(new (require('app:url').URL)('http://example.com:8080/a').host)`)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "example.com:8080\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
