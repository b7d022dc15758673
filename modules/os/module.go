package os

import (
	"os"
	"runtime"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// Load makes the exports of node:os; it is a [js.Loader].
func Load(r *js.Realm) *goja.Object {
	m := &module{r: r}
	exports := r.VM.NewObject()
	m.primitive(exports, "arch", "arch", func() goja.Value { return r.VM.ToValue(Arch()) })
	m.primitive(exports, "availableParallelism", "getAvailableParallelism", func() goja.Value { return r.VM.ToValue(runtime.NumCPU()) })
	r.On(exports).Method("cpus", 0, m.cpus)
	m.primitive(exports, "endianness", "endianness", m.endianness)
	m.primitive(exports, "freemem", "getFreeMem", func() goja.Value { return m.number("uv_get_free_memory", freeMemory) })
	r.On(exports).Method("getPriority", 1, m.getPriority)
	m.primitive(exports, "homedir", "wrappedFn", m.homedir)
	m.primitive(exports, "hostname", "wrappedFn", m.hostname)
	r.On(exports).
		Method("loadavg", 0, m.loadavg).
		Method("networkInterfaces", 0, m.networkInterfaces)
	m.primitive(exports, "platform", "platform", func() goja.Value { return r.VM.ToValue(Platform()) })
	m.primitive(exports, "release", "getOSRelease", func() goja.Value { return m.name(func(u uname) string { return u.release }) })
	r.On(exports).Method("setPriority", 2, m.setPriority)
	m.primitive(exports, "tmpdir", "tmpdir", m.tmpdir)
	m.primitive(exports, "totalmem", "getTotalMem", func() goja.Value { return m.number("uv_get_total_memory", totalMemory) })
	m.primitive(exports, "type", "getOSType", func() goja.Value { return m.name(func(u uname) string { return u.system }) })
	r.On(exports).Method("userInfo", 1, m.userInfo)
	m.primitive(exports, "uptime", "wrappedFn", func() goja.Value { return m.number("uv_uptime", uptime) })
	m.primitive(exports, "version", "getOSVersion", func() goja.Value { return m.name(func(u uname) string { return u.version }) })
	m.primitive(exports, "machine", "getMachine", func() goja.Value { return m.name(func(u uname) string { return u.machine }) })
	m.constant(exports, "constants", m.constants(), goja.FLAG_FALSE)
	m.constant(exports, "EOL", r.VM.ToValue(endOfLine), goja.FLAG_TRUE)
	m.constant(exports, "devNull", r.VM.ToValue(devNull), goja.FLAG_TRUE)
	return exports
}

// module is node:os in one realm.
type module struct{ r *js.Realm }

// primitive defines a function that gives its result wherever a script has the
// function itself where a primitive value belongs.
func (m *module) primitive(exports *goja.Object, key, name string, f func() goja.Value) {
	call := func(goja.FunctionCall) goja.Value { return f() }
	fn := m.r.Func(name, 0, call)
	m.r.On(fn).Symbol(goja.SymToPrimitive, m.r.Func("", 0, call))
	m.r.On(exports).Value(key, fn)
}

// constant defines a property that cannot be assigned to.
func (m *module) constant(o *goja.Object, key string, v goja.Value, configurable goja.Flag) {
	if err := o.DefineDataProperty(key, v, goja.FLAG_FALSE, configurable, goja.FLAG_TRUE); err != nil {
		panic(err)
	}
}

// Platform is what Node calls the operating system: process.platform.
func Platform() string {
	switch runtime.GOOS {
	case "windows":
		return "win32"
	case "solaris", "illumos":
		return "sunos"
	}
	return runtime.GOOS
}

// Arch is what Node calls the kind of processor: process.arch.
func Arch() string {
	switch runtime.GOARCH {
	case "amd64":
		return "x64"
	case "386":
		return "ia32"
	case "ppc64le":
		return "ppc64"
	case "mipsle":
		return "mipsel"
	}
	return runtime.GOARCH
}

func (m *module) endianness() goja.Value {
	switch runtime.GOARCH {
	case "ppc64", "s390x", "mips", "mips64":
		return m.r.VM.ToValue("BE")
	}
	return m.r.VM.ToValue("LE")
}

// env returns a variable of the process that the realm plays.
func (m *module) env(name string) (value string, ok bool) {
	if env := js.Object(js.Get(m.r.Builtin("process"), "env")); env != nil {
		v := env.Get(name)
		if js.IsUndefined(v) {
			return "", false
		}
		return v.String(), true
	}
	return os.LookupEnv(name)
}

// tmpdir is the folder for temporary files, without the separator that it may end
// in.
func (m *module) tmpdir() goja.Value {
	dir := fallbackTmpdir(m)
	for _, name := range tmpdirVariables {
		if v, _ := m.env(name); v != "" {
			dir = v
			break
		}
	}
	separator := string(os.PathSeparator)
	if len(dir) > 1 && !strings.HasSuffix(dir, ":"+separator) {
		dir = strings.TrimSuffix(dir, separator)
	}
	return m.r.VM.ToValue(dir)
}
