package module

import (
	"path/filepath"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Options configure the loader of a realm.
type Options struct {
	// Files are what modules are read from; there are none without it.
	Files Files

	// Cwd returns the working directory, which relative names of the first module
	// and of preloaded ones start from. Without it, it is the root.
	Cwd func() string

	// Flags are those of the runtime, of which some concern modules: each by its long name,
	// with its value behind an equals sign.
	Flags []string

	// GlobalPaths returns the folders where packages are looked for last, as those
	// in NODE_PATH are. Without it there are none.
	GlobalPaths func() []string
}

// A Loader loads the modules of a realm.
type Loader struct {
	realm   *js.Realm
	options Options

	moduleClass *goja.Object // Module; nil until somebody asks for it
	wrapper     wrapper
	main        goja.Value // require.main
	globalPaths []string
	packages    map[string]*packageConfig // by folder; nil: there is no package.json
	known       map[string]string         // files of modules by folder and request that they were loaded for
	parseJSON   goja.Value
	circular    *goja.Object // what partial exports inherit from; nil until there are any
	flags       flags
	conditions  map[string]bool
	keepsLinks  bool           // what is looked for stays in the folder of its link
	imported    *importRequest // what is being looked for if it is an import
	esModules   *esmLoader     // nil while there are no ES modules
	mainModule  *esModule      // the first module if it is an ES module
	preloading  bool           // modules are loaded that come before the first
}

// Install gives the realm its loader and defines the builtin module `module`. All
// other builtin modules must be defined already.
func Install(r *js.Realm, options Options) *Loader {
	if options.Files == nil {
		options.Files = noFiles{}
	}
	if options.Cwd == nil {
		options.Cwd = func() string { return string(filepath.Separator) }
	}
	if options.GlobalPaths == nil {
		options.GlobalPaths = func() []string { return nil }
	}
	l := &Loader{
		realm:    r,
		options:  options,
		main:     js.Undefined,
		packages: make(map[string]*packageConfig),
		known:    make(map[string]string),
	}
	l.readFlags(options.Flags)
	l.parseJSON = r.Intrinsic("JSON").Get("parse")
	r.Define("module", func(*js.Realm) *goja.Object { return l.class() })
	r.Import = l.dynamicImport
	return l
}

// Preload loads a module as `require(id)` in the working directory does.
func (l *Loader) Preload(id string) {
	l.preloading = true
	defer func() { l.preloading = false }()
	parent := l.newModule("internal/preload", nil)
	l.set(parent, "paths", l.strings(nodeModulePaths(l.options.Cwd())))
	l.realm.Invoke(parent, "require", l.realm.VM.ToValue(id))
}

// Virtual makes a module that no file holds, as the code of the command line is
// one, and its require function. Packages are looked for from folder upwards.
func (l *Loader) Virtual(id, folder string) (module, require *goja.Object) {
	module = l.newModule(id, nil)
	l.place(module, filepath.Join(folder, id))
	return module, l.makeRequire(module)
}

// Require is what require(id) is in the main script; in one of the working directory if
// there is no main script.
func (l *Loader) Require(id string) goja.Value {
	main := l.main
	if js.IsUndefined(main) {
		m := l.newModule("internal/host", nil)
		l.set(m, "paths", l.strings(nodeModulePaths(l.options.Cwd())))
		main = m
	}
	return l.require(main, l.realm.VM.ToValue(id))
}

// absolute resolves a name against the working directory.
func (l *Loader) absolute(name string) string {
	if filepath.IsAbs(name) {
		return filepath.Clean(name)
	}
	return filepath.Join(l.options.Cwd(), name)
}

func (l *Loader) set(o *goja.Object, name string, v goja.Value) {
	if err := o.Set(name, v); err != nil {
		panic(err)
	}
}

// object converts v to an object, as reading a property of it does.
func (l *Loader) object(v goja.Value) *goja.Object {
	if v == nil {
		v = js.Undefined
	}
	return v.ToObject(l.realm.VM)
}

// strings makes an array.
func (l *Loader) strings(list []string) *goja.Object {
	values := make([]any, len(list))
	for i, s := range list {
		values[i] = s
	}
	return l.realm.VM.NewArray(values...)
}

// list reads an array of strings; nil if v is none.
func (l *Loader) list(v goja.Value) []string {
	array, ok := v.(*goja.Object)
	if !ok || array.ClassName() != "Array" {
		return nil
	}
	var list []string
	for _, element := range js.EachElement(array) {
		list = append(list, element.String())
	}
	return list
}

// startsHere tells whether a request starts from the folder of who makes it.
func startsHere(request string) bool {
	return strings.HasPrefix(request, ".") && (len(request) == 1 || request[1] == '.' || isSeparator(request[1]))
}

func isSeparator(c byte) bool { return c == '/' || c == filepath.Separator }
