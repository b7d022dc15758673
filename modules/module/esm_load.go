package module

import (
	"encoding/base64"
	"errors"
	"net/url"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/esm"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/script"
)

// load returns the module of a URL with all that it asks for.
func (l *esmLoader) load(at string, attributes []esm.Attribute) *esModule {
	return l.loadGraph(at, attributes, false)
}

// loadGraph is load; required tells that it is for require, which waits for nothing.
func (l *esmLoader) loadGraph(at string, attributes []esm.Attribute, required bool) *esModule {
	return l.complete(required, func(g *graph) *esModule { return g.module(at, attributes) })
}

// loadText is load for an ES module whose text is known.
func (l *esmLoader) loadText(at, text string) *esModule {
	return l.complete(false, func(g *graph) *esModule {
		m := &esModule{loader: l, url: at, file: fileOfURL(at), cells: make(map[string]*cell)}
		m.compile(text)
		g.add(moduleKey{url: at}, m)
		return m
	})
}

// complete loads all that a module asks for.
func (l *esmLoader) complete(required bool, first func(*graph) *esModule) *esModule {
	g := &graph{loader: l}
	loaded := false
	defer func() {
		if !loaded {
			for _, key := range g.added {
				delete(l.modules, key)
			}
		}
	}()
	m := first(g)
	for len(g.open) > 0 {
		next := g.open[0]
		g.open = g.open[1:]
		requests := next.script.Module.Requests
		urls := make([]string, len(requests))
		for i, request := range requests {
			urls[i] = l.resolveESM(request.Specifier, next.url)
		}
		for i, request := range requests {
			if required {
				l.refuseCycle(urls[i], request.Specifier, next)
			}
			next.deps = append(next.deps, g.module(urls[i], request.Attributes))
		}
	}
	loaded = true
	return m
}

// refuseCycle throws if a module of a CommonJS file is to be imported that is being loaded.
func (l *esmLoader) refuseCycle(at, specifier string, by *esModule) {
	if !strings.HasPrefix(at, "file:") {
		return
	}
	cached := l.object(l.class().Get("_cache")).Get(fileOfURL(at))
	if js.Object(cached) == nil || js.Truthy(js.Get(cached, "loaded")) {
		return
	}
	panic(l.realm.NewError(js.Error, "ERR_REQUIRE_CYCLE_MODULE", "Cannot import CommonJS Module "+specifier+" in a cycle. (from "+by.file+")"))
}

// A graph is what is being loaded for one module.
type graph struct {
	loader *esmLoader
	added  []moduleKey
	open   []*esModule // whose requests are not loaded yet
}

func (g *graph) module(at string, attributes []esm.Attribute) *esModule {
	key := moduleKey{url: at}
	for _, a := range attributes {
		if a.Key == "type" {
			key.kind = a.Value
		}
	}
	if m := g.loader.modules[key]; m != nil {
		return m
	}
	if reason := g.loader.failed[key]; reason != nil {
		panic(reason)
	}
	var m *esModule
	if ex := g.loader.realm.Try(func() { m = g.loader.fetch(at, attributes) }); ex != nil {
		g.loader.failed[key] = ex.Value()
		panic(ex.Value())
	}
	g.add(key, m)
	return m
}

func (g *graph) add(key moduleKey, m *esModule) {
	g.loader.modules[key] = m
	g.added = append(g.added, key)
	if m.script != nil {
		g.open = append(g.open, m)
	}
}

// fetch makes the module of a URL.
func (l *esmLoader) fetch(at string, attributes []esm.Attribute) *esModule {
	m := &esModule{loader: l, url: at, cells: make(map[string]*cell)}
	if name, isBuiltin := strings.CutPrefix(at, scheme); isBuiltin {
		l.checkAttributes(at, formatBuiltin, attributes)
		m.makeBuiltin(name)
		return m
	}
	var text string
	format := formatNone
	if strings.HasPrefix(at, "data:") {
		format, text = l.dataURL(at)
	} else {
		m.file = fileOfURL(at)
		format, text = l.formatOf(m.file)
	}
	l.checkAttributes(at, format, attributes)
	switch format {
	case formatJSON:
		m.makeJSON(text)
	case formatCommonJS:
		m.makeCommonJS(text)
	default:
		m.compile(text)
	}
	return m
}

// compile makes an ES module of its text.
func (m *esModule) compile(text string) {
	s, err := script.CompileModule(m.url, text)
	var syntax *script.SyntaxError
	if errors.As(err, &syntax) {
		panic(m.loader.realm.ModuleSyntaxError(syntax))
	}
	m.script = s
	for _, request := range s.Module.Requests {
		if request.Assert {
			m.loader.realm.EmitWarning(m.url+":"+strconv.Itoa(s.LineOf(request.At))+" 'assert' is deprecated in import statements and support will be removed "+
				"in a future version; use 'with' instead", "V8", "")
		}
	}
	for _, local := range s.Module.Locals {
		m.cells[local.Name] = m.newCell(local.Name)
	}
}

// A format is what kind of module a file holds.
type format string

const (
	formatNone     format = ""
	formatBuiltin  format = "builtin"
	formatModule   format = "module"
	formatCommonJS format = "commonjs"
	formatJSON     format = "json"
)

// formatOf tells what a file holds, by its extension and package or else by its text, which is
// returned too.
func (l *Loader) formatOf(file string) (format, string) {
	extension := filepath.Ext(file)
	kind := formatNone
	switch extension {
	case ".mjs":
		kind = formatModule
	case ".cjs":
		kind = formatCommonJS
	case ".json":
		kind = formatJSON
	case ".js", "":
		kind = l.packageFormat(file)
	default:
		nodeerr.Throw(l.realm, "ERR_UNKNOWN_FILE_EXTENSION", extension, file)
	}
	text := stripBOM(l.readText(file))
	if kind == formatNone {
		kind = formatCommonJS
		if l.isModuleText(file, text) {
			kind = formatModule
			l.warnOfDetection(file)
		}
	}
	return kind, text
}

// packageFormat is what the package of a file says of it.
func (l *Loader) packageFormat(file string) format {
	switch scope := l.packageScope(file); {
	case scope != nil && scope.kind == "module":
		return formatModule
	case scope != nil && scope.kind == "commonjs":
		return formatCommonJS
	}
	return l.flags.defaultFormat
}

// inModules tells whether a file is in a folder node_modules.
func inModules(file string) bool {
	return strings.Contains(filepath.ToSlash(file), "/"+nodeModules+"/")
}

// isModuleText tells whether a text can be that of an ES module only.
func (l *Loader) isModuleText(file, text string) bool {
	if l.flags.noDetection {
		return false
	}
	_, err := script.CompileFunction(file, text, parameters...)
	var syntax *script.SyntaxError
	return errors.As(err, &syntax) && isModuleSyntax(text, syntax)
}

// isModuleSyntax tells whether a text that is none of a CommonJS module is one of an ES module.
func isModuleSyntax(text string, syntax *script.SyntaxError) bool {
	if m, err := esm.Scan(text); err == nil && (m.Declares || m.Meta != "") {
		return true
	}
	if !strings.HasPrefix(syntax.Message, "await is only valid") && !isRedeclaration(syntax.Message) {
		return false
	}
	_, err := script.CompileModule(syntax.Name, text)
	return err == nil
}

// isRedeclaration tells whether what a module may not declare is one of the variables that
// CommonJS modules have.
func isRedeclaration(message string) bool {
	for _, name := range parameters {
		if message == "Identifier '"+name+"' has already been declared" {
			return true
		}
	}
	return false
}

// warnOfDetection warns of a file whose text alone shows what it is.
func (l *Loader) warnOfDetection(file string) {
	if scope := l.packageScope(file); scope != nil && !inModules(file) {
		l.realm.EmitWarning("Module type of "+fileURL(file)+" is not specified and it doesn't parse as CommonJS.\n"+
			"Reparsing as ES module because module syntax was detected. This incurs a performance overhead.\n"+
			`To eliminate this warning, add "type": "module" to `+scope.file()+".", "", "MODULE_TYPELESS_PACKAGE_JSON")
	}
}

// checkAttributes throws if a request says of a module what is not so.
func (l *esmLoader) checkAttributes(at string, is format, attributes []esm.Attribute) {
	kind, given := "", false
	for _, a := range attributes {
		if a.Key != "type" {
			nodeerr.Throw(l.realm, "ERR_IMPORT_ATTRIBUTE_UNSUPPORTED", a.Key, a.Value)
		}
		kind, given = a.Value, true
	}
	switch {
	case is == formatJSON && !given:
		nodeerr.Throw(l.realm, "ERR_IMPORT_ASSERTION_TYPE_MISSING", at, "json")
	case !given, is == formatJSON && kind == "json":
	case kind == "json":
		nodeerr.Throw(l.realm, "ERR_IMPORT_ASSERTION_TYPE_FAILED", at, kind)
	default:
		nodeerr.Throw(l.realm, "ERR_IMPORT_ASSERTION_TYPE_UNSUPPORTED", kind)
	}
}

var (
	dataPattern = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^data:([^/]+/[^;,]+)(?:[^,]*?)(;base64)?,([\s\S]*)$`)
	})
	scriptType = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^\s*(?:text|application)/javascript\s*$`) })
)

// dataURL takes a URL apart that is its own text.
func (l *esmLoader) dataURL(at string) (format, string) {
	at, _, _ = strings.Cut(at, "#")
	m := dataPattern().FindStringSubmatch(at)
	if m == nil {
		panic(l.realm.NewError(js.TypeError, "ERR_INVALID_URL", "Invalid URL"))
	}
	is := formatNone
	switch {
	case scriptType().MatchString(m[1]):
		is = formatModule
	case m[1] == "application/json":
		is = formatJSON
	default:
		nodeerr.Throw(l.realm, "ERR_UNKNOWN_MODULE_FORMAT", m[1], at)
	}
	text := percentDecode(m[3])
	if m[2] != "" {
		data, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(strings.NewReplacer("-", "+", "_", "/").Replace(text), "="))
		if err != nil {
			panic(l.realm.NewError(js.TypeError, "ERR_INVALID_URL", "Invalid URL"))
		}
		text = string(data)
	}
	return is, strings.ToValidUTF8(text, "\ufffd")
}

// percentDecode is what a part of a URL stands for.
func percentDecode(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	if decoded, err := url.PathUnescape(s); err == nil {
		return decoded
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if decoded, err := url.PathUnescape(s[i : i+3]); err == nil {
				b.WriteString(decoded)
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// makeMeta makes import.meta.
func (m *esModule) makeMeta() goja.Value {
	l := m.loader
	r := l.realm
	properties := r.VM.NewObject()
	define := r.On(properties)
	if m.file != "" {
		define.Value("dirname", r.VM.ToValue(filepath.Dir(m.file))).Value("filename", r.VM.ToValue(m.file))
	}
	resolve := r.Func("resolve", 1, func(c goja.FunctionCall) goja.Value {
		return r.VM.ToValue(l.metaResolve(l.specifier(c.Argument(0)), m.url))
	})
	define.Value("resolve", resolve).Value("url", r.VM.ToValue(m.url))
	return l.meta(goja.FunctionCall{Arguments: []goja.Value{properties}})
}

// metaResolve is import.meta.resolve: files need not be there.
func (l *esmLoader) metaResolve(specifier, base string) string {
	var at string
	ex := l.realm.Try(func() { at = l.resolveESM(specifier, base) })
	if ex == nil {
		return at
	}
	err := js.Object(ex.Value())
	code := js.Get(err, "code").String()
	if to := js.Get(err, "url"); (code == "ERR_MODULE_NOT_FOUND" || code == "ERR_UNSUPPORTED_DIR_IMPORT") && js.Truthy(to) {
		_, suffix := splitSuffix(specifier)
		return to.String() + suffix
	}
	panic(ex)
}
