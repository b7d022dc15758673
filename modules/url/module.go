package url

import (
	_ "embed" // for the parts in JavaScript
	"runtime"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
)

var (
	//go:embed url.js
	urlText string
	//go:embed search_params.js
	searchParamsText string
	//go:embed legacy.js
	legacyText string
	//go:embed file.js
	fileText string
)

var (
	urlLibrary          = library.New("url", urlText)
	searchParamsLibrary = library.New("url/search_params", searchParamsText)
	legacyLibrary       = library.New("url/legacy", legacyText)
	fileLibrary         = library.New("url/file", fileText)
)

// module is node:url in one realm.
type module struct {
	r       *js.Realm
	exports *goja.Object
}

// Load makes the exports of node:url; it is a [js.Loader].
func Load(r *js.Realm) *goja.Object { return js.State(r, newModule).exports }

func newModule(r *js.Realm) *module {
	m := &module{r: r, exports: r.VM.NewObject()}
	native := m.native()
	give := r.On(native)
	params := searchParamsLibrary.Load(r, native)
	give.Value("searchParams", params)
	classes := urlLibrary.Load(r, native)
	give.Value("url", classes)
	r.Inspect.URLClass = js.Object(classes.Get("URL"))
	files := fileLibrary.Load(r, native)
	give.Value("isURL", classes.Get("isURL")).Value("formatURL", files.Get("formatURL"))
	legacy := legacyLibrary.Load(r, native)
	exports := r.On(m.exports)
	for _, x := range []struct {
		part         *goja.Object
		name, export string
	}{
		{legacy, "Url", "Url"},
		{legacy, "urlParse", "parse"},
		{legacy, "urlResolve", "resolve"},
		{legacy, "urlResolveObject", "resolveObject"},
		{legacy, "urlFormat", "format"},
		{classes, "URL", "URL"},
		{params, "URLSearchParams", "URLSearchParams"},
		{files, "domainToASCII", "domainToASCII"},
		{files, "domainToUnicode", "domainToUnicode"},
		{files, "pathToFileURL", "pathToFileURL"},
		{files, "fileURLToPath", "fileURLToPath"},
		{files, "urlToHttpOptions", "urlToHttpOptions"},
	} {
		exports.Value(x.export, x.part.Get(x.name))
	}
	return m
}

// native is what the classes are given: the functions that work with URLs in parts.
func (m *module) native() *goja.Object {
	vm := m.r.VM
	o := vm.NewObject()
	m.r.On(o).
		Value("inspect", m.r.Inspect.InspectFunction()).
		Value("platform", vm.ToValue(platform())).
		Method("invalidURL", 1, m.invalidURL).
		Method("notConstructed", 2, m.notConstructed).
		Method("warnOfPort", 1, func(c goja.FunctionCall) goja.Value {
			m.r.DeprecationWarning("DEP0170", "The URL "+c.Argument(0).String()+" is invalid. Future versions of Node.js will throw an error.")
			return js.Undefined
		}).
		Method("toUSVString", 1, func(c goja.FunctionCall) goja.Value { return m.toUSVString(c.Argument(0)) }).
		Method("withoutColors", 1, func(c goja.FunctionCall) goja.Value {
			return m.r.Inspect.Strip(c.Argument(0).(goja.String))
		}).
		// parse(input, base) returns a handle, or undefined.
		Method("parse", 2, func(c goja.FunctionCall) goja.Value {
			u := parse(c.Argument(0), c.Argument(1))
			if u == nil {
				return js.Undefined
			}
			handle := vm.NewObject()
			records.Set(m.r, handle, &record{u})
			return handle
		}).
		Method("get", 2, func(c goja.FunctionCall) goja.Value {
			return vm.ToValue(parts[c.Argument(1).String()].get(records.Get(c.Argument(0)).Url))
		}).
		Method("set", 3, func(c goja.FunctionCall) goja.Value {
			parts[c.Argument(1).String()].set(records.Get(c.Argument(0)).Url, c.Argument(2).String())
			return js.Undefined
		}).
		// decode(query) returns the names and values of a query, one after the other.
		Method("decode", 1, func(c goja.FunctionCall) goja.Value { return m.decode(c.Argument(0).String()) }).
		// encode(list) returns the query of names and values.
		Method("encode", 1, func(c goja.FunctionCall) goja.Value {
			return vm.ToValue(encode(js.Object(c.Argument(0))))
		}).
		Method("domainToASCII", 1, func(c goja.FunctionCall) goja.Value {
			return vm.ToValue(domainToASCII(c.Argument(0).String()))
		}).
		Method("domainToUnicode", 1, func(c goja.FunctionCall) goja.Value {
			return vm.ToValue(toUnicode(domainToASCII(c.Argument(0).String())))
		}).
		Method("toUnicode", 1, func(c goja.FunctionCall) goja.Value {
			return vm.ToValue(toUnicode(c.Argument(0).String()))
		}).
		Method("toASCII", 1, func(c goja.FunctionCall) goja.Value {
			return vm.ToValue(toASCII(c.Argument(0).String()))
		})
	return o
}

// toUSVString is a string with U+FFFD for surrogates that are in no pair.
func (m *module) toUSVString(s goja.Value) goja.Value { return m.r.VM.ToValue(s.String()) }

// platform is what process.platform is.
func platform() string {
	if runtime.GOOS == "windows" {
		return "win32"
	}
	return runtime.GOOS
}

// invalidURL(input) makes the error of a text that is no URL.
func (m *module) invalidURL(c goja.FunctionCall) goja.Value {
	err := m.r.NewError(js.TypeError, "ERR_INVALID_URL", "Invalid URL")
	m.r.On(err).Value("input", c.Argument(0))
	return err
}

// notConstructed(input, base) is the error of the constructor: Node makes it outside of
// JavaScript, of texts in UTF-8, so that its stack does not show the code.
func (m *module) notConstructed(c goja.FunctionCall) goja.Value {
	err := m.r.NewError(js.TypeError, "", "Invalid URL")
	fields := m.r.On(err).Value("code", m.r.VM.ToValue("ERR_INVALID_URL")).Value("input", m.toUSVString(c.Argument(0)))
	if base := c.Argument(1); !js.IsUndefined(base) {
		fields.Value("base", m.toUSVString(base))
	}
	return err
}
