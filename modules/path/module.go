package path

import (
	"os"
	"runtime"
	"strconv"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// A syntax is what the functions of one of the two objects do.
type syntax interface {
	separator() string
	delimiter() string
	isAbsolute(path string) bool
	normalize(path string) string
	join(paths []string) string
	resolve(n int, paths func(i int) string, env environment) string
	relative(from, to string, env environment) string
	toNamespacedPath(path string, env environment) string
	dirname(path string) string
	basename(path, suffix string) string
	extname(path string) string
	parse(path string) parts
}

// Load makes the exports of node:path: those of the system's own syntax. It is a
// [js.Loader].
func Load(r *js.Realm) *goja.Object {
	if runtime.GOOS == "windows" {
		return LoadWin32(r)
	}
	return LoadPosix(r)
}

// LoadPosix makes the exports of node:path/posix; it is a [js.Loader].
func LoadPosix(r *js.Realm) *goja.Object { return js.State(r, newModule).posix }

// LoadWin32 makes the exports of node:path/win32; it is a [js.Loader].
func LoadWin32(r *js.Realm) *goja.Object { return js.State(r, newModule).win32 }

// module is what a realm has of this package.
type module struct {
	posix, win32 *goja.Object
	warned       bool // of the experiment that matchesGlob is
}

func newModule(r *js.Realm) *module {
	m := &module{}
	m.posix, m.win32 = newObject(r, m, posix{}), newObject(r, m, win32{})
	for _, o := range []*goja.Object{m.posix, m.win32} {
		r.On(o).
			Value("win32", m.win32).
			Value("posix", m.posix).
			Alias("_makeLong", "toNamespacedPath")
	}
	return m
}

// object is the functions of one syntax as scripts call them.
type object struct {
	r      *js.Realm
	module *module
	syntax syntax
}

func newObject(r *js.Realm, m *module, s syntax) *goja.Object {
	o := object{r, m, s}
	exports := r.VM.NewObject()
	r.On(exports).
		Method("resolve", 0, o.resolve).
		Method("normalize", 1, o.text1(s.normalize)).
		Method("isAbsolute", 1, o.isAbsolute).
		Method("join", 0, o.join).
		Method("relative", 2, o.relative).
		Method("toNamespacedPath", 1, o.toNamespacedPath).
		Method("dirname", 1, o.text1(s.dirname)).
		Method("basename", 2, o.basename).
		Method("extname", 1, o.text1(s.extname)).
		Value("format", r.Func("bound _format", 1, o.format)).
		Method("parse", 1, o.parse).
		Method("matchesGlob", 2, o.matchesGlob).
		Value("sep", r.VM.ToValue(s.separator())).
		Value("delimiter", r.VM.ToValue(s.delimiter()))
	return exports
}

// argument checks that an argument is a string.
func (o object) argument(v goja.Value, name string) string {
	nodeerr.String(o.r, v, name)
	return text(v)
}

// text1 is a function of one path whose result is one too.
func (o object) text1(f func(string) string) func(goja.FunctionCall) goja.Value {
	return func(c goja.FunctionCall) goja.Value { return value(o.r, f(o.argument(c.Argument(0), "path"))) }
}

// resolve checks its arguments from the last one on, and none to the left of the one
// that makes the path absolute.
func (o object) resolve(c goja.FunctionCall) goja.Value {
	path := func(i int) string { return o.argument(c.Argument(i), "paths["+strconv.Itoa(i)+"]") }
	return value(o.r, o.syntax.resolve(len(c.Arguments), path, environment{o.r}))
}

func (o object) join(c goja.FunctionCall) goja.Value {
	paths := make([]string, len(c.Arguments))
	for i := range paths {
		paths[i] = o.argument(c.Argument(i), "path")
	}
	return value(o.r, o.syntax.join(paths))
}

func (o object) relative(c goja.FunctionCall) goja.Value {
	from := o.argument(c.Argument(0), "from")
	to := o.argument(c.Argument(1), "to")
	return value(o.r, o.syntax.relative(from, to, environment{o.r}))
}

func (o object) isAbsolute(c goja.FunctionCall) goja.Value {
	return o.r.VM.ToValue(o.syntax.isAbsolute(o.argument(c.Argument(0), "path")))
}

// toNamespacedPath gives back what is no string as it is.
func (o object) toNamespacedPath(c goja.FunctionCall) goja.Value {
	if v := c.Argument(0); !goja.IsString(v) {
		return v
	}
	return value(o.r, o.syntax.toNamespacedPath(text(c.Argument(0)), environment{o.r}))
}

func (o object) basename(c goja.FunctionCall) goja.Value {
	suffix := ""
	if v := c.Argument(1); !goja.IsUndefined(v) {
		suffix = o.argument(v, "suffix")
	}
	return value(o.r, o.syntax.basename(o.argument(c.Argument(0), "path"), suffix))
}

func (o object) parse(c goja.FunctionCall) goja.Value {
	is := o.syntax.parse(o.argument(c.Argument(0), "path"))
	result := o.r.VM.NewObject()
	o.r.On(result).
		Value("root", value(o.r, is.root)).
		Value("dir", value(o.r, is.dir)).
		Value("base", value(o.r, is.base)).
		Value("ext", value(o.r, is.ext)).
		Value("name", value(o.r, is.name))
	return result
}

// format puts together what parse took apart. dir goes before root, and base before
// name and ext.
func (o object) format(c goja.FunctionCall) goja.Value {
	from := nodeerr.Object(o.r, c.Argument(0), "pathObject")
	dir := from.Get("dir")
	if !js.Truthy(dir) {
		dir = from.Get("root")
	}
	base := from.Get("base")
	if !js.Truthy(base) {
		name := from.Get("name")
		base = value(o.r, o.textOr(name)+o.dotted(from.Get("ext")))
	}
	if !js.Truthy(dir) {
		return base
	}
	sep := o.syntax.separator()
	if root := from.Get("root"); root != nil && dir.StrictEquals(root) {
		sep = ""
	}
	return value(o.r, o.textOr(dir)+sep+o.textOr(base))
}

// textOr is a value in a template, "" for what does not count as true.
func (o object) textOr(v goja.Value) string {
	if !js.Truthy(v) {
		return ""
	}
	return text(o.r.Text(v))
}

// dotted is an extension with the dot it may lack.
func (o object) dotted(ext goja.Value) string {
	s := o.textOr(ext)
	if s == "" || goja.IsString(ext) && s[0] == '.' {
		return s
	}
	return "." + s
}

// environment is what paths are relative to: the process that the realm plays.
type environment struct{ r *js.Realm }

// cwd is process.cwd(), or this process's working directory where there is no such
// object.
func (e environment) cwd() string {
	if process := e.r.Builtin("process"); process != nil {
		return text(e.r.Invoke(process, "cwd").ToString())
	}
	dir, err := os.Getwd()
	if err != nil {
		panic(e.r.VM.NewGoError(err))
	}
	return dir
}

// driveCwd is the working directory on a drive, which Windows keeps in a variable
// for each; that of the process if there is none or no drive is given.
func (e environment) driveCwd(drive string) string {
	if drive == "" {
		return e.cwd()
	}
	dir := ""
	if process := e.r.Builtin("process"); process != nil {
		if v := js.Get(js.Get(process, "env"), "="+drive); js.Truthy(v) {
			dir = text(v)
		}
	}
	if dir == "" {
		dir = e.cwd()
	}
	if len(dir) > 2 && dir[2] == '\\' && lower(dir[:2]) != lower(drive) {
		return drive + `\`
	}
	return dir
}
