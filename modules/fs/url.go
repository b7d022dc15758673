package fs

import (
	"net/url"
	"runtime"
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// fileURL returns the path of a URL; false if v is none. Anything that has the
// properties of one counts.
func (m *module) fileURL(v goja.Value) (goja.Value, bool) {
	o := js.Object(v)
	if o == nil || !js.Truthy(o.Get("href")) || !js.Truthy(o.Get("protocol")) ||
		!js.IsUndefined(o.Get("auth")) || !js.IsUndefined(o.Get("path")) {
		return nil, false
	}
	if o.Get("protocol").String() != "file:" {
		panic(m.r.NewError(js.TypeError, "ERR_INVALID_URL_SCHEME", "The URL must be of scheme file"))
	}
	if js.Get(o, "hostname").String() != "" {
		panic(m.r.NewError(js.TypeError, "ERR_INVALID_FILE_URL_HOST",
			`File URL host must be "localhost" or empty on `+runtime.GOOS))
	}
	encoded := js.Get(o, "pathname").String()
	if strings.Contains(strings.ToLower(encoded), "%2f") {
		panic(m.r.NewError(js.TypeError, "ERR_INVALID_FILE_URL_PATH", "File URL path must not include encoded / characters"))
	}
	decoded, err := url.PathUnescape(encoded)
	if err != nil || !utf8.ValidString(decoded) {
		panic(m.r.NewError(js.URIError, "", "URI malformed"))
	}
	return m.r.VM.ToValue(decoded), true
}
