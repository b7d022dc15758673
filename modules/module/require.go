package module

import (
	"net/url"
	"path/filepath"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// makeRequire makes the function require of a module.
func (l *Loader) makeRequire(m *goja.Object) *goja.Object {
	r := l.realm
	require := r.Func("require", 1, func(c goja.FunctionCall) goja.Value {
		return r.Invoke(m, "require", c.Argument(0))
	})
	resolve := r.Func("resolve", 2, func(c goja.FunctionCall) goja.Value {
		nodeerr.String(r, c.Argument(0), "request")
		return r.Invoke(l.class(), "_resolveFilename", c.Argument(0), m, r.VM.ToValue(false), c.Argument(1))
	})
	r.On(resolve).Method("paths", 1, func(c goja.FunctionCall) goja.Value {
		nodeerr.String(r, c.Argument(0), "request")
		return r.Invoke(l.class(), "_resolveLookupPaths", c.Argument(0), m)
	})
	r.On(require).
		Value("resolve", resolve).
		Value("main", l.main).
		Value("extensions", l.class().Get("_extensions")).
		Value("cache", l.class().Get("_cache"))
	return require
}

// createRequire is Module.createRequire.
func (l *Loader) createRequire(c goja.FunctionCall) goja.Value {
	file, ok := filename(c.Argument(0))
	if !ok {
		panic(nodeerr.InvalidArgValue(l.realm, "filename", c.Argument(0),
			"must be a file URL object, file URL string, or absolute path string"))
	}
	if isSeparator(file[len(file)-1]) {
		file = filepath.Join(file, "noop.js") // a folder: what is in it requires
	}
	m := l.newModule(file, nil)
	l.place(m, file)
	return l.makeRequire(m)
}

// filename reads an absolute path, or a URL of a file as a string or an object.
func filename(v goja.Value) (file string, ok bool) {
	if o, isObject := v.(*goja.Object); isObject {
		v = js.Get(o, "href")
	}
	if js.IsUndefined(v) || !goja.IsString(v) {
		return "", false
	}
	text := v.String()
	if filepath.IsAbs(text) {
		return text, true
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "file" || !strings.HasPrefix(u.Path, "/") {
		return "", false
	}
	return filepath.FromSlash(u.Path), true
}
