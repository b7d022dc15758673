package module

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

const nodeModules = "node_modules"

// nodeModulePaths are the folders where the packages are that files in folder
// require.
func nodeModulePaths(folder string) []string {
	var paths []string
	for {
		if filepath.Base(folder) != nodeModules {
			paths = append(paths, filepath.Join(folder, nodeModules))
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			return paths
		}
		folder = parent
	}
}

// lookupPaths is Module._resolveLookupPaths: the folders that a request is looked
// for in, null for a builtin module.
func (l *Loader) lookupPaths(request string, parent goja.Value) goja.Value {
	if l.builtinName(request) != "" {
		return goja.Null()
	}
	if !startsHere(request) {
		var paths []any
		if array, ok := js.Get(parent, "paths").(*goja.Object); ok && array.ClassName() == "Array" {
			for _, folder := range js.EachElement(array) {
				paths = append(paths, folder)
			}
		}
		for _, folder := range l.globalPaths {
			paths = append(paths, folder)
		}
		if len(paths) == 0 {
			return goja.Null()
		}
		return l.realm.VM.NewArray(paths...)
	}
	file := js.Get(parent, "filename")
	if !js.Truthy(js.Get(parent, "id")) || !js.Truthy(file) {
		return l.strings([]string{"."})
	}
	return l.strings([]string{filepath.Dir(file.String())})
}

// resolveFilename is Module._resolveFilename: the name of the file, or of the
// builtin module, that a request is for.
func (l *Loader) resolveFilename(request string, parent goja.Value, isMain bool, options goja.Value) string {
	if l.builtinName(request) != "" {
		return request
	}
	defer l.keepLinks(isMain)()
	paths := l.searchPaths(request, parent, options)
	parentFile := fileOf(parent)
	if strings.HasPrefix(request, "#") && parentFile != "" {
		if file := l.resolveImport(request, parentFile); file != "" {
			return file
		}
	}
	if parentFile != "" && !startsHere(request) && !filepath.IsAbs(request) {
		if file := l.resolveSelf(request, parentFile); file != "" {
			return file
		}
	}
	found := l.realm.Invoke(l.class(), "_findPath", l.realm.VM.ToValue(request), paths, l.realm.VM.ToValue(isMain))
	if js.Truthy(found) {
		return found.String()
	}
	panic(l.notFound(request, parent))
}

func fileOf(parent goja.Value) string {
	if file := js.Get(parent, "filename"); js.Truthy(file) {
		return file.String()
	}
	return ""
}

// searchPaths are the folders to look in, as the option `paths` of require.resolve
// has them or else as they are for parent.
func (l *Loader) searchPaths(request string, parent, options goja.Value) goja.Value {
	r := l.realm
	given := js.Get(options, "paths")
	if js.IsUndefined(given) {
		return r.Invoke(l.class(), "_resolveLookupPaths", r.VM.ToValue(request), parent)
	}
	array, ok := given.(*goja.Object)
	if !ok || array.ClassName() != "Array" {
		panic(nodeerr.InvalidArgValue(r, "options.paths", given, "is invalid"))
	}
	if strings.HasPrefix(request, "./") || strings.HasPrefix(request, "../") {
		return given
	}
	starter := l.newModule("", nil)
	var paths []string
	for _, folder := range js.EachElement(array) {
		l.set(starter, "paths", r.Invoke(l.class(), "_nodeModulePaths", folder))
		for _, path := range l.list(r.Invoke(l.class(), "_resolveLookupPaths", r.VM.ToValue(request), starter)) {
			if !slices.Contains(paths, path) {
				paths = append(paths, path)
			}
		}
	}
	return l.strings(paths)
}

// notFound makes the error for a request that nothing was found for.
func (l *Loader) notFound(request string, parent goja.Value) *goja.Object {
	var stack []string
	for cursor := parent; js.Truthy(cursor); {
		name := js.Get(cursor, "filename")
		if !js.Truthy(name) {
			name = js.Get(cursor, "id")
		}
		stack = append(stack, name.String())
		rec := records.Get(cursor)
		if rec == nil {
			break
		}
		cursor = rec.parent
	}
	message := "Cannot find module '" + request + "'"
	if len(stack) > 0 {
		message += "\nRequire stack:\n- " + strings.Join(stack, "\n- ")
	}
	err := l.realm.NewError(js.Error, "", message)
	l.realm.On(err).
		Value("code", l.realm.VM.ToValue("MODULE_NOT_FOUND")).
		Value("requireStack", l.strings(stack))
	return err
}

// findPath is Module._findPath: the file that request names, looked for in paths;
// "" if there is none.
func (l *Loader) findPath(request string, paths goja.Value, isMain bool) string {
	defer l.keepLinks(isMain)()
	l.checkPaths(paths)
	folders := l.list(paths)
	absolute := filepath.IsAbs(request)
	if absolute {
		folders = []string{""}
	}
	if len(folders) == 0 {
		return ""
	}
	cache := l.object(l.class().Get("_pathCache"))
	key := request + "\x00" + strings.Join(folders, "\x00")
	if entry := cache.Get(key); js.Truthy(entry) {
		return entry.String()
	}
	for _, folder := range folders {
		if file := l.findIn(folder, request, absolute); file != "" {
			l.set(cache, key, l.realm.VM.ToValue(file))
			return file
		}
	}
	return ""
}

func (l *Loader) checkPaths(paths goja.Value) {
	array, ok := paths.(*goja.Object)
	if !ok || array.ClassName() != "Array" {
		return
	}
	for _, folder := range js.EachElement(array) {
		if !goja.IsString(folder) {
			panic(nodeerr.InvalidArgType(l.realm, "paths", "array of strings", paths))
		}
	}
}

func (l *Loader) findIn(folder, request string, absolute bool) string {
	path := request
	if !absolute {
		folder = l.absolute(folder)
		if l.options.Files.Stat(folder) != Folder {
			return ""
		}
		if file := l.resolveExports(folder, request, ""); file != "" {
			return file
		}
		path = filepath.Join(folder, request)
	} else {
		path = filepath.Clean(path)
	}
	kind := l.options.Files.Stat(path)
	if !namesFolder(request) {
		if kind == File {
			return l.realpath(path)
		}
		if file := l.withExtension(path); file != "" {
			return file
		}
	}
	if kind == Folder {
		return l.folderMain(path, request)
	}
	return ""
}

// namesFolder tells whether a request can only mean a folder.
func namesFolder(request string) bool {
	last := request[strings.LastIndexFunc(request, func(r rune) bool { return r == '/' || r == filepath.Separator })+1:]
	return last == "" || last == "." || last == ".."
}

// file returns the real path of what is under a name if it is a file.
func (l *Loader) file(path string) string {
	if l.options.Files.Stat(path) == File {
		return l.realpath(path)
	}
	return ""
}

// withExtension is file for path with each extension that has a loader.
func (l *Loader) withExtension(path string) string {
	for _, extension := range l.object(l.class().Get("_extensions")).Keys() {
		if file := l.file(path + extension); file != "" {
			return file
		}
	}
	return ""
}

func (l *Loader) realpath(path string) string {
	if l.keepsLinks {
		return path
	}
	real, err := l.options.Files.Realpath(path)
	if err != nil {
		panic(fileError(l.realm, path, err))
	}
	return real
}

// folderMain is the file that a folder stands for.
func (l *Loader) folderMain(folder, request string) string {
	r := l.realm
	index := func() string { return l.withExtension(filepath.Join(folder, "index")) }
	config := l.packageAt(folder)
	if config == nil || config.main == "" {
		return index()
	}
	main := filepath.Join(folder, config.main)
	for _, find := range []func(string) string{l.file, l.withExtension} {
		if file := find(main); file != "" {
			return file
		}
	}
	if file := l.withExtension(filepath.Join(main, "index")); file != "" {
		return file
	}
	json := filepath.Join(folder, "package.json")
	if file := index(); file != "" {
		r.EmitWarning("Invalid 'main' field in '"+json+"' of '"+config.main+
			"'. Please either fix that or report it to the module author", "DeprecationWarning", "DEP0128")
		return file
	}
	err := r.NewError(js.Error, "", "Cannot find module '"+main+
		`'. Please verify that the package.json has a valid "main" entry`)
	r.On(err).
		Value("code", r.VM.ToValue("MODULE_NOT_FOUND")).
		Value("path", r.VM.ToValue(json)).
		Value("requestPath", r.VM.ToValue(request))
	panic(err)
}
