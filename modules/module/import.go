package module

import (
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// dynamicImport is import(): a promise of the namespace of a module, which is builtin
// or one that require loads too. referrer is the name of the script that imports.
func (l *Loader) dynamicImport(referrer string, specifier goja.Value) goja.Value {
	r := l.realm
	promise, resolve, reject := r.VM.NewPromise()
	settle := func(f func() goja.Value) bool {
		var v goja.Value
		if ex := r.Try(func() { v = f() }); ex != nil {
			check(reject(ex.Value()))
			return false
		}
		if v != nil {
			check(resolve(v))
		}
		return true
	}
	var request string
	if settle(func() goja.Value { request = l.specifier(specifier); return nil }) {
		r.QueueMicrotask(r.Func("", 0, func(goja.FunctionCall) goja.Value {
			settle(func() goja.Value { return l.importModule(request, referrer) })
			return js.Undefined
		}))
	}
	return r.VM.ToValue(promise)
}

// Import imports a module as `import id` in the working directory does.
func (l *Loader) Import(id string) {
	l.importModule(id, l.options.Cwd()+string(filepath.Separator))
}

// specifier converts what is imported to a string, as the language does it.
func (l *Loader) specifier(v goja.Value) string {
	if _, ok := v.(*goja.Symbol); ok {
		panic(l.realm.NewError(js.TypeError, "", "Cannot convert a Symbol value to a string"))
	}
	return v.ToString().String()
}

// importModule returns the namespace of the module that a specifier is for.
func (l *Loader) importModule(specifier, referrer string) goja.Value {
	if name := l.builtinName(specifier); name != "" {
		return l.namespace(scheme+name, func() goja.Value { return l.realm.Builtin(name) })
	}
	defer l.keepLinks(false)()
	file := l.resolveESM(specifier, referrer)
	switch extension := filepath.Ext(file); {
	case extension == ".json":
		panic(l.realm.NewError(js.TypeError, "ERR_IMPORT_ASSERTION_TYPE_MISSING",
			`Module "`+fileURL(file)+`" needs an import attribute of type "json"`))
	case extension == ".mjs":
		l.refuseESM()
	case extension == ".js":
		if scope := l.packageScope(file); scope != nil && scope.kind == "module" {
			l.refuseESM()
		}
	case extension != ".cjs" && extension != "":
		panic(l.realm.NewError(js.TypeError, "ERR_UNKNOWN_FILE_EXTENSION", `Unknown file extension "`+extension+`" for `+file))
	}
	return l.namespace(file, func() goja.Value { return l.loadModule(file, js.Undefined, false) })
}

func (l *Loader) refuseESM() {
	nodeerr.Throw(l.realm, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "ES modules")
}

// resolveESM is the file that a specifier is for, as ES modules name files: by URLs, with
// their extension.
func (l *Loader) resolveESM(specifier, referrer string) string {
	if !filepath.IsAbs(referrer) { // the code of the command line
		referrer = filepath.Join(l.options.Cwd(), referrer)
	}
	folder := filepath.Dir(referrer)
	switch {
	case strings.HasPrefix(specifier, "/"), specifier == ".", specifier == "..",
		strings.HasPrefix(specifier, "./"), strings.HasPrefix(specifier, "../"):
		base := &url.URL{Scheme: "file", Path: filepath.ToSlash(folder) + "/"}
		if u, err := base.Parse(specifier); err == nil {
			return l.existing(specifier, filepath.FromSlash(u.Path), referrer)
		}
	case strings.HasPrefix(specifier, "#"):
		if file := l.importing(func() string { return l.resolveImport(specifier, referrer) }); file != "" {
			return file
		}
		panic(l.realm.NewError(js.TypeError, "ERR_PACKAGE_IMPORT_NOT_DEFINED",
			`Package import specifier "`+specifier+`" is not defined imported from `+referrer))
	}
	if u, err := url.Parse(specifier); err == nil && u.Scheme != "" {
		return l.resolveURL(u, specifier, referrer)
	}
	return l.importing(func() string { return l.importPackage(specifier, referrer) })
}

// importing calls f with the conditions of imports.
func (l *Loader) importing(f func() string) string {
	l.conditions = l.flags.importConditions
	defer func() { l.conditions = l.flags.requireConditions }()
	return f()
}

func (l *Loader) resolveURL(u *url.URL, specifier, referrer string) string {
	switch u.Scheme {
	case "file":
		return l.existing(specifier, filepath.FromSlash(u.Path), referrer)
	case "node":
		nodeerr.Throw(l.realm, "ERR_UNKNOWN_BUILTIN_MODULE", specifier)
	case "data":
		l.refuseESM()
	}
	panic(l.realm.NewError(js.Error, "ERR_UNSUPPORTED_ESM_URL_SCHEME",
		"Only URLs with a scheme in: file, data, and node are supported by the default ESM loader. Received protocol '"+u.Scheme+":'"))
}

// existing returns a file's real name.
func (l *Loader) existing(specifier, path, referrer string) string {
	clean := filepath.Clean(path)
	switch l.options.Files.Stat(clean) {
	case File:
		return l.realpath(clean)
	case Folder:
		if !strings.HasSuffix(path, string(filepath.Separator)) && filepath.Base(path) == filepath.Base(clean) {
			clean = path
		} else {
			clean += string(filepath.Separator)
		}
		panic(l.importError("ERR_UNSUPPORTED_DIR_IMPORT",
			"Directory import '"+clean+"' is not supported resolving ES modules imported from "+referrer+
				l.didYouMean(specifier, "index", referrer), clean))
	}
	panic(l.importError("ERR_MODULE_NOT_FOUND", "Cannot find module '"+clean+"' imported from "+referrer+
		l.didYouMean(specifier, "", referrer), clean))
}

// didYouMean is the hint at the file that require would have taken for a specifier, or for
// what is under a name in the folder that it names; "" if there is none. Node looks for
// what starts with a dot in the working directory, wherever the import is.
func (l *Loader) didYouMean(specifier, under, referrer string) string {
	absolute := !startsHere(specifier)
	path := strings.TrimPrefix(specifier, "file://")
	file := l.withExtension(filepath.Join(l.absolute(path), under))
	if file == "" {
		return ""
	}
	if absolute {
		return "\nDid you mean to import \"" + file + "\"?"
	}
	name, err := filepath.Rel(filepath.Dir(referrer), file)
	if err != nil {
		return ""
	}
	if name = filepath.ToSlash(name); !strings.HasPrefix(name, ".") {
		name = "./" + name
	}
	return "\nDid you mean to import \"" + name + "\"?"
}

func (l *Loader) importError(code, message, file string) *goja.Object {
	err := l.realm.NewError(js.Error, code, message)
	l.realm.On(err).Value("url", l.realm.VM.ToValue(fileURL(file)))
	return err
}

func fileURL(file string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String()
}

// importPackage resolves the name of a package, or of a file in one.
func (l *Loader) importPackage(specifier, referrer string) string {
	name, subpath := splitPackage(specifier)
	if name == "" && specifier != "" {
		panic(l.realm.NewError(js.TypeError, "ERR_INVALID_MODULE_SPECIFIER", `Invalid module "`+specifier+`" is not a valid package name imported from `+referrer))
	}
	if file := l.resolveSelf(specifier, referrer); file != "" {
		return file
	}
	for _, folder := range nodeModulePaths(filepath.Dir(referrer)) {
		at := filepath.Join(folder, name)
		if name == "" || l.options.Files.Stat(at) != Folder {
			continue
		}
		if file := l.resolveExports(folder, specifier); file != "" {
			return file
		}
		if subpath == "" {
			if file := l.folderMain(at, specifier); file != "" {
				return file
			}
			break
		}
		return l.existing(specifier, filepath.Join(at, filepath.FromSlash(subpath)), referrer)
	}
	panic(l.realm.NewError(js.Error, "ERR_MODULE_NOT_FOUND", "Cannot find package '"+name+"' imported from "+referrer))
}

// namespace returns the namespace of the module of a name: its exports as `default`, and
// the properties of those.
func (l *Loader) namespace(name string, load func() goja.Value) *goja.Object {
	if known := l.namespaces[name]; known != nil {
		return known
	}
	r := l.realm
	exports := load()
	values := map[string]goja.Value{"default": exports}
	if o, ok := exports.(*goja.Object); ok {
		for _, key := range o.Keys() {
			if key != "default" {
				values[key] = js.Get(o, key)
			}
		}
	}
	keys := make([]string, 0, len(values))
	for key := range values {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	namespace := r.VM.CreateObject(nil)
	for _, key := range keys {
		mustDefine(namespace.DefineDataProperty(key, values[key], goja.FLAG_TRUE, goja.FLAG_FALSE, goja.FLAG_TRUE))
	}
	mustDefine(namespace.DefineDataPropertySymbol(goja.SymToStringTag, r.VM.ToValue("Module"),
		goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	r.Invoke(r.Intrinsic("Object"), "preventExtensions", namespace)
	l.namespaces[name] = namespace
	return namespace
}

// check is for settling promises of one's own, which fails only when the program has ended.
func check(err error) {
	if err != nil {
		panic(err)
	}
}
