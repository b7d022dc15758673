package unavailable

import (
	"embed"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
)

//go:embed names/*.json
var names embed.FS

//go:embed exports.js
var exportsText string

var exports = library.New("unavailable", exportsText)

// Modules returns the names of the modules that there are stand-ins for.
func Modules() []string {
	files, err := names.ReadDir("names")
	if err != nil {
		panic(err)
	}
	modules := make([]string, len(files))
	for i, f := range files {
		modules[i] = strings.ReplaceAll(strings.TrimSuffix(f.Name(), ".json"), "-", "/")
	}
	return modules
}

// Load makes the stand-in for a module.
func Load(r *js.Realm, module string) *goja.Object {
	text, err := names.ReadFile("names/" + strings.ReplaceAll(module, "/", "-") + ".json")
	if err != nil {
		panic(err)
	}
	native := r.VM.NewObject()
	r.On(native).
		Value("module", r.VM.ToValue(module)).
		Value("names", r.VM.ToValue(string(text))).
		Method("hasBuiltin", 1, func(c goja.FunctionCall) goja.Value {
			return r.VM.ToValue(r.HasBuiltin(c.Argument(0).String()))
		})
	return exports.Load(r, native)
}

// Loader returns the loader of the stand-in for a module.
func Loader(module string) js.Loader {
	return func(r *js.Realm) *goja.Object { return Load(r, module) }
}
