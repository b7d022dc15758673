package module

import (
	"encoding/json"
	"net/url"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// These are the conditions of the fields "exports" and "imports" that hold here,
// besides "default". That of addons does not, as there can be none.
var (
	requireConditions = map[string]bool{"node": true, "require": true, moduleSync: true}
	importConditions  = map[string]bool{"node": true, "import": true, moduleSync: true}
)

// moduleSync is the condition for ES modules that both import and require load.
const moduleSync = "module-sync"

// A target is looked for on behalf of a request: what it says stands in for the
// asterisk of a pattern, and errors name it.
type target struct {
	loader  *Loader
	config  *packageConfig
	imports bool   // the field is "imports" and not "exports"
	key     string // of the field that holds the target
	match   string // what the asterisk in key stands for
	pattern bool   // key has an asterisk
	base    string // the file that requires, if errors name it
}

// resolveExports resolves a request for a package in folder, a node_modules, if
// the package has the field "exports"; else it returns "". base is the file that imports,
// "" for require.
func (l *Loader) resolveExports(folder, request, base string) string {
	name, subpath := splitPackage(request)
	if name == "" {
		return ""
	}
	config := l.packageAt(filepath.Join(folder, name))
	if config == nil || config.exports == nil {
		return ""
	}
	path := l.packageExports(config, "."+subpath, base)
	return l.finish(path, base, config.file())
}

// resolveSelf resolves a request for the package that the requiring file belongs
// to, if that has the field "exports"; else it returns "".
func (l *Loader) resolveSelf(request, parentFile string) string {
	config := l.packageScope(parentFile)
	if config == nil || config.exports == nil || config.name == "" {
		return ""
	}
	subpath, ok := strings.CutPrefix(request, config.name)
	if !ok || subpath != "" && subpath[0] != '/' {
		return ""
	}
	path := l.packageExports(config, "."+subpath, parentFile)
	return l.finish(path, parentFile, config.file())
}

// resolveImport resolves a request that begins with # if the package of the
// requiring file has the field "imports"; else it returns "".
func (l *Loader) resolveImport(request, parentFile string) string {
	config := l.packageScope(parentFile)
	if config == nil || config.imports == nil {
		return ""
	}
	if request == "#" || strings.HasPrefix(request, "#/") || strings.HasSuffix(request, "/") {
		panic(l.invalidSpecifier(request, "is not a valid internal imports specifier name", parentFile))
	}
	t := target{loader: l, config: config, imports: true, base: parentFile}
	path, found := t.find(config.imports, request)
	if !found {
		panic(l.realm.NewError(js.TypeError, "ERR_PACKAGE_IMPORT_NOT_DEFINED",
			`Package import specifier "`+request+`" is not defined in package `+config.file()+" imported from "+parentFile))
	}
	if path == "" {
		panic(l.noSuchTarget(request, ""))
	}
	return l.finish(path, parentFile, config.file())
}

var packagePattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^((?:@[^/\\%]+/)?[^./\\%][^/\\%]*)(/.*)?$`)
})

// splitPackage splits a request into the name of a package and what follows it;
// the name is "" if the request names no package.
func splitPackage(request string) (name, subpath string) {
	m := packagePattern().FindStringSubmatch(request)
	if m == nil {
		return "", ""
	}
	return m[1], m[2]
}

// packageExports resolves subpath, "." or what begins with "./", in a package that
// has the field "exports".
func (l *Loader) packageExports(config *packageConfig, subpath, base string) string {
	exports := config.exports
	if l.isMainTarget(config, base) {
		object := l.realm.VM.NewObject()
		l.set(object, ".", exports)
		exports = object
	}
	t := target{loader: l, config: config, base: base}
	path, found := t.find(exports, subpath)
	if !found {
		message := `Package subpath '` + subpath + `' is not defined by "exports" in `
		if subpath == "." {
			message = `No "exports" main defined in `
		}
		panic(l.realm.NewError(js.Error, "ERR_PACKAGE_PATH_NOT_EXPORTED", message+config.file()+importedFrom(base)))
	}
	return path
}

func importedFrom(base string) string {
	if base == "" {
		return ""
	}
	return " imported from " + base
}

// isMainTarget tells whether the field "exports" is the target of the package's
// main entry and not an object of subpaths.
func (l *Loader) isMainTarget(config *packageConfig, base string) bool {
	object, ok := config.exports.(*goja.Object)
	if !ok {
		return goja.IsString(config.exports)
	}
	if object.ClassName() == "Array" {
		return true
	}
	result := false
	for i, key := range object.Keys() {
		isCondition := !strings.HasPrefix(key, ".")
		if i > 0 && isCondition != result {
			panic(l.invalidConfig(config, base, `"exports" cannot contain some keys starting with '.' and some not. `+
				"The exports object must either be an object of package subpath keys or an object of main entry condition name keys only."))
		}
		result = isCondition
	}
	return result
}

func (l *Loader) invalidConfig(config *packageConfig, base, message string) *goja.Object {
	while := ""
	if l.imported != nil {
		base = fileURL(base)
	}
	if base != "" {
		while = " while importing " + base
	}
	return l.realm.NewError(js.Error, "ERR_INVALID_PACKAGE_CONFIG",
		"Invalid package config "+config.file()+while+". "+message)
}

// find resolves request by what field has for it. The path is "" if that is a
// package that is not there.
func (t *target) find(field goja.Value, request string) (path string, found bool) {
	object, ok := field.(*goja.Object)
	if !ok {
		return "", false
	}
	keys := object.Keys()
	t.key = ""
	for _, key := range keys {
		if key == request && !strings.Contains(key, "*") && !strings.HasSuffix(key, "/") {
			t.key = key
			return t.resolve(object.Get(key))
		}
	}
	for _, key := range keys {
		before, after, isPattern := strings.Cut(key, "*")
		if !isPattern || strings.Contains(after, "*") || !strings.HasPrefix(request, before) {
			continue
		}
		if strings.HasSuffix(request, "/") && !t.imports {
			t.warnTrailingSlash(request)
		}
		if len(request) >= len(key) && strings.HasSuffix(request, after) && isBetterPattern(key, t.key) {
			t.key = key
			t.match = request[len(before) : len(request)-len(after)]
		}
	}
	if t.key == "" {
		return "", false
	}
	t.pattern = true
	return t.resolve(object.Get(t.key))
}

// isBetterPattern tells whether a is more specific than b.
func isBetterPattern(a, b string) bool {
	prefixA, prefixB := strings.IndexByte(a, '*'), strings.IndexByte(b, '*')
	return prefixA > prefixB || prefixA == prefixB && len(a) > len(b)
}

func (t *target) warnTrailingSlash(request string) {
	t.loader.realm.DeprecationWarning("DEP0155", `Use of deprecated trailing slash pattern mapping "`+request+
		`" in the "exports" field module resolution of the package at `+t.config.file()+
		`. Mapping specifiers ending in "/" is no longer supported.`)
}

// resolve returns the path that a target stands for; found is false if it stands
// for none under the conditions.
func (t *target) resolve(v goja.Value) (path string, found bool) {
	switch object, ok := v.(*goja.Object); {
	case !ok && goja.IsString(v):
		return t.resolveString(v.String()), true
	case !ok && js.IsNullish(v):
		return "", false
	case !ok:
		panic(t.invalid(v.String()))
	case object.ClassName() == "Array":
		return t.resolveArray(object)
	default:
		return t.resolveConditions(object)
	}
}

// resolveArray returns what the first target of several stands for that is valid.
func (t *target) resolveArray(array *goja.Object) (path string, found bool) {
	var invalid *goja.Exception
	for _, key := range array.Keys() {
		found = false
		ex := t.loader.realm.Try(func() { path, found = t.resolve(array.Get(key)) })
		if ex != nil && js.Get(ex.Value(), "code").String() != "ERR_INVALID_PACKAGE_TARGET" {
			panic(ex)
		}
		if found {
			return path, true
		}
		invalid = ex
	}
	if invalid != nil {
		panic(invalid)
	}
	return "", false
}

func (t *target) resolveConditions(object *goja.Object) (path string, found bool) {
	keys := object.Keys()
	for _, key := range keys {
		if n, err := strconv.ParseUint(key, 10, 32); err == nil && strconv.FormatUint(n, 10) == key {
			panic(t.loader.invalidConfig(t.config, t.base, `"exports" cannot contain numeric property keys.`))
		}
	}
	for _, key := range keys {
		if key != "default" && !t.loader.conditions[key] {
			continue
		}
		v := object.Get(key)
		if path, found := t.resolve(v); found || goja.IsNull(v) {
			return path, found
		}
	}
	return "", false
}

// invalidSegment finds what a path must not have: segments that leave the package
// or stay where they are, and those of other packages.
var invalidSegment = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(^|[\\/])((\.|%2e){1,2}|(n|%6e|%4e)(o|%6f|%4f)(d|%64|%44)(e|%65|%45)(_|%5f)(m|%6d|%4d)(o|%6f|%4f)(d|%64|%44)(u|%75|%55)(l|%6c|%4c)(e|%65|%45)(s|%73|%53))([\\/]|$)`)
})

func (t *target) resolveString(text string) string {
	rest, inPackage := strings.CutPrefix(text, "./")
	if !inPackage {
		if t.imports && !strings.HasPrefix(text, "../") && !strings.HasPrefix(text, "/") && !isURL(text) {
			return t.loader.resolvePackage(strings.ReplaceAll(text, "*", t.match), t.config, t.base)
		}
		panic(t.invalid(text))
	}
	if invalidSegment().MatchString(rest) {
		panic(t.invalid(text))
	}
	if t.match != "" && invalidSegment().MatchString(t.match) {
		field := "exports"
		if t.imports {
			field = "imports"
		}
		panic(t.loader.invalidSpecifier(strings.Replace(t.key, "*", t.match, 1),
			`request is not a valid match in pattern "`+t.key+`" for the "`+field+`" resolution of `+t.config.file(), t.base))
	}
	if t.pattern {
		rest = strings.ReplaceAll(rest, "*", t.match)
	}
	return filepath.Join(t.config.folder, filepath.FromSlash(rest))
}

func isURL(text string) bool {
	u, err := url.Parse(text)
	return err == nil && u.Scheme != ""
}

// invalid makes the error of a target that cannot be one.
func (t *target) invalid(text string) *goja.Object {
	field, hint := "exports", ""
	if t.imports {
		field = "imports"
	} else if !strings.HasPrefix(text, "./") {
		hint = `; targets must start with "./"`
	}
	quoted, _ := json.Marshal(text) // strings always can be
	what := `target ` + string(quoted) + ` defined for '` + t.key + `'`
	if t.key == "." {
		what = `main target ` + string(quoted) + ` defined`
	}
	return t.loader.realm.NewError(js.Error, "ERR_INVALID_PACKAGE_TARGET",
		`Invalid "`+field+`" `+what+` in the package config `+t.config.file()+importedFrom(t.base)+hint)
}

func (l *Loader) invalidSpecifier(request, reason, base string) *goja.Object {
	return l.realm.NewError(js.TypeError, "ERR_INVALID_MODULE_SPECIFIER",
		`Invalid module "`+request+`" `+reason+importedFrom(base))
}

// resolvePackage resolves a package that the field "imports" names, "" if it is not
// there.
func (l *Loader) resolvePackage(request string, from *packageConfig, base string) string {
	if name := l.builtinName(request); name != "" {
		if l.imported != nil {
			return scheme + name
		}
		panic(l.realm.NewError(js.TypeError, "ERR_INVALID_URL_SCHEME", "The URL must be of scheme file"))
	}
	name, subpath := splitPackage(request)
	if name == "" {
		panic(l.invalidSpecifier(request, "is not a valid package name", base))
	}
	for _, folder := range nodeModulePaths(from.folder) {
		folder = filepath.Join(folder, name)
		if l.options.Files.Stat(folder) != Folder {
			continue
		}
		if config := l.packageAt(folder); config != nil && config.exports != nil {
			return l.packageExports(config, "."+subpath, base)
		}
		if subpath == "" {
			return l.folderMain(folder, request)
		}
		return filepath.Join(folder, filepath.FromSlash(subpath))
	}
	return ""
}

// finish turns what "exports" or "imports" have resolved to into the name of the
// file.
func (l *Loader) finish(path, base, configFile string) string {
	if hasEncodedSeparator(path) {
		panic(l.invalidSpecifier("file://"+filepath.ToSlash(path), `must not include encoded "/" or "\" characters`, base))
	}
	if decoded, err := url.PathUnescape(path); err == nil {
		path = decoded
	}
	if l.imported != nil && l.builtinName(path) != "" {
		return path
	}
	if l.imported != nil {
		return l.existing("", path, l.imported.referrer)
	}
	if file := l.file(path); file != "" {
		return file
	}
	panic(l.noSuchTarget(path, configFile))
}

func (l *Loader) noSuchTarget(name, configFile string) *goja.Object {
	err := l.realm.NewError(js.Error, "", "Cannot find module '"+name+"'")
	l.realm.On(err).Value("code", l.realm.VM.ToValue("MODULE_NOT_FOUND"))
	if configFile != "" {
		l.realm.On(err).Value("path", l.realm.VM.ToValue(configFile))
	}
	return err
}
