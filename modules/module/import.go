package module

import (
	"net/url"
	"path/filepath"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/esm"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// dynamicImport is import(): a promise of the namespace of a module. referrer is the name of the
// script that imports.
func (l *Loader) dynamicImport(referrer string, specifier, options goja.Value) goja.Value {
	r := l.realm
	promise, resolve, reject := r.VM.NewPromise()
	i := &importing{esmLoader: l.esm(), referrer: referrer, resolve: resolve, reject: reject}
	i.attempt(func() {
		i.specifier = l.specifier(specifier)
		i.attributes = l.importAttributes(options)
		i.after(hopsToResolve, i.begin)
	})
	return r.VM.ToValue(promise)
}

// An importing is an import() under way.
type importing struct {
	*esmLoader
	referrer, specifier string
	attributes          []esm.Attribute
	resolve, reject     func(any) error
}

// attempt calls f. What that throws the promise is rejected with.
func (i *importing) attempt(f func()) {
	if ex := i.realm.Try(f); ex != nil {
		check(i.reject(ex.Value()))
	}
}

// How many microtasks pass in Node before a module is found, before one that has been loaded already is
// there, and before one is that is in no file.
const (
	hopsToResolve = 3
	hopsIfKnown   = 3
	hopsToLoad    = 11
)

// after attempts f after a number of microtasks.
func (i *importing) after(hops int, f func()) { i.hop(hops, func() { i.attempt(f) }) }

// begin finds the module. What is in files is loaded in a later turn, as if the files were
// read meanwhile.
func (i *importing) begin() {
	at := i.resolveESM(i.specifier, i.referrer)
	finish := func() { i.finish(at) }
	switch file := fileOfURL(at); {
	case i.known(at, i.attributes) != nil:
		i.after(hopsIfKnown, finish)
	case !strings.HasPrefix(at, "file:"), filepath.Ext(file) == ".cjs", filepath.Ext(file) == ".js" && i.packageFormat(file) != formatModule:
		i.after(hopsToLoad, finish)
	default:
		i.later(func() { i.attempt(finish) })
	}
}

// finish loads the module and runs it.
func (i *importing) finish(at string) {
	m := i.load(at, i.attributes)
	i.start(m, func() { check(i.resolve(m.namespace())) }, func(reason goja.Value) { check(i.reject(reason)) })
}

// start links a module and runs it. One of two functions is called when it has run.
func (l *esmLoader) start(m *esModule, done func(), failed func(reason goja.Value)) {
	l.link(m)
	l.whenSettled(l.evaluate(m), done, func(reason goja.Value) {
		l.explain(m, reason)
		failed(reason)
	})
}

// whenSettled calls one of two functions when a promise is settled.
func (l *esmLoader) whenSettled(promise *goja.Object, done func(), failed func(reason goja.Value)) {
	l.when(goja.FunctionCall{Arguments: []goja.Value{promise,
		l.realm.VM.ToValue(func(goja.FunctionCall) goja.Value { done(); return js.Undefined }),
		l.realm.VM.ToValue(func(c goja.FunctionCall) goja.Value { failed(c.Argument(0)); return js.Undefined }),
	}})
}

// explain says more in the error of a variable that only CommonJS modules have.
func (l *esmLoader) explain(m *esModule, reason goja.Value) {
	err := js.Object(reason)
	if err == nil || err.ClassName() != "Error" || js.Get(err, "name").String() != "ReferenceError" {
		return
	}
	name, found := strings.CutSuffix(js.Get(err, "message").String(), " is not defined")
	isParameter := false
	for _, parameter := range parameters {
		isParameter = isParameter || name == parameter
	}
	if !found || !isParameter {
		return
	}
	message := name + " is not defined in ES module scope"
	if name == "require" {
		message += ", you can use import instead"
	}
	if scope := l.packageScope(m.file); strings.HasSuffix(m.file, ".js") && scope != nil && scope.kind == "module" {
		message += "\nThis file is being treated as an ES module because it has a '.js' file extension and '" + scope.file() +
			`' contains "type": "module". To treat it as a CommonJS script, rename it to use the '.cjs' file extension.`
	}
	l.set(err, "message", l.realm.VM.ToValue(message))
}

// known returns a module that has been loaded, nil if it has not.
func (l *esmLoader) known(at string, attributes []esm.Attribute) *esModule {
	kind := ""
	for _, a := range attributes {
		kind = a.Value
	}
	return l.modules[moduleKey{at, kind}]
}

// specifier converts what is imported to a string, as the language does it.
func (l *Loader) specifier(v goja.Value) string { return l.realm.Text(v).String() }

// importAttributes reads the attributes in the second argument of import().
func (l *Loader) importAttributes(options goja.Value) (list []esm.Attribute) {
	if js.IsUndefined(options) {
		return nil
	}
	if js.Object(options) == nil {
		panic(l.realm.NewError(js.TypeError, "", "The second argument to import() must be an object"))
	}
	given := js.Get(options, "with")
	if js.IsUndefined(given) {
		given = js.Get(options, "assert")
	}
	if js.IsUndefined(given) {
		return nil
	}
	object := js.Object(given)
	if object == nil {
		panic(l.realm.NewError(js.TypeError, "", "The 'assert' option must be an object"))
	}
	for _, key := range object.Keys() {
		v := js.Get(object, key)
		if !goja.IsString(v) {
			panic(l.realm.NewError(js.TypeError, "", "Import assertion value must be a string"))
		}
		list = append(list, esm.Attribute{Key: key, Value: v.String()})
	}
	return list
}

// resolveESM is the URL of the module that a specifier is for, as ES modules name files: by URLs,
// with their extension. base is the file or URL of the module that names it.
func (l *Loader) resolveESM(specifier, base string) string {
	if name := l.builtinName(specifier); name != "" {
		return scheme + name
	}
	defer l.keepLinks(false)()
	referrer := base
	isData := strings.HasPrefix(base, "data:")
	switch {
	case strings.HasPrefix(base, "file:"):
		referrer = fileOfURL(base)
	case !isData && !filepath.IsAbs(base): // the code of the command line
		referrer = filepath.Join(l.options.Cwd(), base)
	}
	switch {
	case strings.HasPrefix(specifier, "/"), specifier == ".", specifier == "..",
		strings.HasPrefix(specifier, "./"), strings.HasPrefix(specifier, "../"):
		if isData {
			nodeerr.Throw(l.realm, "ERR_UNSUPPORTED_RESOLVE_REQUEST", specifier, base)
		}
		return l.resolvePath(specifier, specifier, referrer)
	case isData && !absoluteURL().MatchString(specifier):
		nodeerr.Throw(l.realm, "ERR_UNSUPPORTED_RESOLVE_REQUEST", specifier, base)
	case strings.HasPrefix(specifier, "#"):
		if file := l.importing(specifier, referrer, func() string { return l.resolveImport(specifier, referrer) }); file != "" {
			return l.urlOf(file)
		}
		panic(l.realm.NewError(js.TypeError, "ERR_PACKAGE_IMPORT_NOT_DEFINED",
			`Package import specifier "`+specifier+`" is not defined imported from `+referrer))
	case absoluteURL().MatchString(specifier):
		return l.resolveURL(specifier, referrer)
	}
	return l.importing(specifier, referrer, func() string { return l.importPackage(specifier, referrer) })
}

// urlOf is the URL of what exports or imports of a package have named: a file or a builtin module.
func (l *Loader) urlOf(file string) string {
	if name := l.builtinName(file); name != "" {
		return scheme + name
	}
	return fileURL(file)
}

// resolvePath is the URL of a file, whose path, that of a URL, starts from the folder of the
// referrer.
func (l *Loader) resolvePath(path, specifier, referrer string) string {
	path, suffix := splitSuffix(path)
	if !strings.HasPrefix(path, "/") {
		path = filepath.ToSlash(filepath.Dir(referrer)) + "/" + path
	}
	path = cleanPath(path)
	if hasEncodedSeparator(path) {
		panic(l.invalidSpecifier(filepath.FromSlash(path), `must not include encoded "/" or "\" characters`, referrer))
	}
	return fileURL(l.existing(specifier, filepath.FromSlash(percentDecode(path)), referrer)) + suffix
}

// An importRequest is an import whose package is being looked for.
type importRequest struct{ specifier, referrer string }

// importing calls f with the conditions, and the errors, of an import.
func (l *Loader) importing(specifier, referrer string, f func() string) string {
	l.conditions, l.imported = l.flags.importConditions, &importRequest{specifier, referrer}
	defer func() { l.conditions, l.imported = l.flags.requireConditions, nil }()
	return f()
}

func (l *Loader) resolveURL(specifier, referrer string) string {
	protocol, _, _ := strings.Cut(specifier, ":")
	switch protocol = strings.ToLower(protocol); protocol {
	case "file":
		u, err := url.Parse(specifier)
		if err != nil {
			panic(l.realm.NewError(js.TypeError, "ERR_INVALID_URL", "Invalid URL"))
		}
		if u.Host != "" && u.Host != "localhost" {
			panic(l.realm.NewError(js.TypeError, "ERR_INVALID_FILE_URL_HOST", `File URL host must be "localhost" or empty on linux`))
		}
		path := u.EscapedPath()
		_, suffix := splitSuffix(specifier)
		return l.resolvePath(path+suffix, specifier, referrer)
	case "node":
		nodeerr.Throw(l.realm, "ERR_UNKNOWN_BUILTIN_MODULE", specifier)
	case "data":
		return specifier
	}
	nodeerr.Throw(l.realm, "ERR_UNSUPPORTED_ESM_URL_SCHEME", protocol+":")
	return ""
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
	if specifier == "" {
		return ""
	}
	absolute := !startsHere(specifier)
	path := strings.TrimPrefix(specifier, "file://")
	if name, _ := splitPackage(specifier); name != "" && absolute && path == specifier {
		return l.didYouMeanPackage(specifier, under, referrer)
	}
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

// didYouMeanPackage is didYouMean for what is in a package.
func (l *Loader) didYouMeanPackage(specifier, under, referrer string) string {
	for _, folder := range nodeModulePaths(filepath.Dir(referrer)) {
		if file := l.withExtension(filepath.Join(folder, filepath.FromSlash(specifier), under)); file != "" {
			name, _ := strings.CutPrefix(file, folder+string(filepath.Separator))
			return "\nDid you mean to import \"" + filepath.ToSlash(name) + "\"?"
		}
	}
	return ""
}

// importMain is the file that an import of a package without exports is for.
func (l *Loader) importMain(folder, referrer string) string {
	extensions := []string{"", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node"}
	missing := folder + string(filepath.Separator)
	if config := l.packageAt(folder); config != nil && config.main != "" {
		missing = filepath.Join(folder, config.main)
		for _, extension := range extensions {
			if file := l.file(missing + filepath.FromSlash(extension)); file != "" {
				return file
			}
		}
	}
	for _, index := range extensions[4:] {
		if file := l.file(filepath.Join(folder, filepath.FromSlash(index))); file != "" {
			return file
		}
	}
	panic(l.realm.NewError(js.Error, "ERR_MODULE_NOT_FOUND", "Cannot find package '"+missing+"' imported from "+referrer))
}

func (l *Loader) importError(code, message, file string) *goja.Object {
	err := l.realm.NewError(js.Error, code, message)
	l.realm.On(err).Value("url", l.realm.VM.ToValue(fileURL(file)))
	return err
}

// importPackage is the URL of the name of a package, or of a file in one.
func (l *Loader) importPackage(specifier, referrer string) string {
	name, subpath := splitPackage(specifier)
	if specifier != "" && (name == "" || name[0] == '@' && !strings.Contains(name, "/")) {
		panic(l.realm.NewError(js.TypeError, "ERR_INVALID_MODULE_SPECIFIER", `Invalid module "`+specifier+`" is not a valid package name imported from `+referrer))
	}
	if file := l.resolveSelf(specifier, referrer); file != "" {
		return fileURL(file)
	}
	for _, folder := range nodeModulePaths(filepath.Dir(referrer)) {
		at := filepath.Join(folder, name)
		if name == "" || l.options.Files.Stat(at) != Folder {
			continue
		}
		if file := l.resolveExports(folder, specifier, referrer); file != "" {
			return fileURL(file)
		}
		if subpath == "" {
			return fileURL(l.importMain(at, referrer))
		}
		return l.resolvePath(filepath.ToSlash(at)+subpath, specifier, referrer)
	}
	panic(l.realm.NewError(js.Error, "ERR_MODULE_NOT_FOUND", "Cannot find package '"+name+"' imported from "+referrer))
}

// check is for settling promises of one's own, which fails only when the program has ended.
func check(err error) {
	if err != nil {
		panic(err)
	}
}
