package module

import (
	"path/filepath"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// require is Module.prototype.require.
func (l *Loader) require(m, id goja.Value) goja.Value {
	if nodeerr.String(l.realm, id, "id") == "" {
		panic(nodeerr.InvalidArgValue(l.realm, "id", id, "must be a non-empty string"))
	}
	return l.realm.Invoke(l.class(), "_load", id, m, l.realm.VM.ToValue(false))
}

// loadModule is Module._load: the exports of what request names, from the cache
// if it is there.
func (l *Loader) loadModule(request string, parent goja.Value, isMain bool) goja.Value {
	r := l.realm
	cache := l.object(l.class().Get("_cache"))
	from := js.Get(parent, "path").String() + "\x00" + request
	if file, known := l.known[from]; known {
		if exports, ok := l.cached(cache, file, parent); ok {
			return exports
		}
		delete(l.known, from)
	}
	if strings.HasPrefix(request, scheme) {
		if exports := l.builtin(request); exports != nil {
			return exports
		}
		nodeerr.Throw(r, "ERR_UNKNOWN_BUILTIN_MODULE", request)
	}
	resolved := r.Invoke(l.class(), "_resolveFilename", r.VM.ToValue(request), parent, r.VM.ToValue(isMain))
	file := resolved.String()
	if exports, ok := l.cached(cache, file, parent); ok {
		return exports
	}
	if exports := l.builtin(file); exports != nil {
		return exports
	}

	m := l.newCached(file, parent, isMain)
	l.loadCached(m, file, parent, func() { r.Invoke(m, "load", r.VM.ToValue(file)) })
	l.known[from] = file
	return js.Get(m, "exports")
}

// cached returns the exports, as far as they go, of a module that is in the cache.
func (l *Loader) cached(cache *goja.Object, file string, parent goja.Value) (exports goja.Value, ok bool) {
	v := cache.Get(file)
	if js.IsUndefined(v) {
		return nil, false
	}
	m := l.object(v)
	updateChildren(l, parent, m, true)
	if !js.Truthy(m.Get("loaded")) {
		return l.partialExports(m), true
	}
	return js.Get(m, "exports"), true
}

// newCached makes a module and puts it into the cache.
func (l *Loader) newCached(file string, parent goja.Value, isMain bool) *goja.Object {
	r := l.realm
	m := l.newModule(file, parent)
	if isMain {
		l.main = m
		if process := r.Builtin("process"); process != nil {
			l.set(process, "mainModule", m)
		}
		l.set(m, "id", r.VM.ToValue("."))
	}
	mustDefine(m.SetSymbol(isMainSymbol, r.VM.ToValue(isMain)))
	mustDefine(m.SetSymbol(isCachedSymbol, r.VM.ToValue(false)))
	l.set(l.object(l.class().Get("_cache")), file, m)
	return m
}

// loadCached loads, by calling load, a module that is in the cache, and takes it
// out again if that throws.
func (l *Loader) loadCached(m *goja.Object, file string, parent goja.Value, load func()) {
	loaded := false
	defer func() {
		if loaded {
			return
		}
		// The exception is on its way; what a script has made of the cache and
		// of the children must not replace it.
		_ = l.realm.VM.Try(func() {
			mustDefine(l.object(l.class().Get("_cache")).Delete(file))
			l.removeChild(parent, m)
		})
	}()
	load()
	loaded = true
	l.settleCircular(m)
}

func (l *Loader) removeChild(parent goja.Value, child *goja.Object) {
	children, ok := js.Get(parent, "children").(*goja.Object)
	if !ok {
		return
	}
	if i := l.realm.Invoke(children, "indexOf", child); i.ToInteger() >= 0 {
		l.realm.Invoke(children, "splice", i, l.realm.VM.ToValue(1))
	}
}

// load is Module.prototype.load.
func (l *Loader) load(m *goja.Object, file string) {
	r := l.realm
	l.place(m, file)
	extensions := l.object(l.class().Get("_extensions"))
	extension := longestExtension(extensions, file)
	if strings.HasSuffix(file, ".mjs") && js.IsUndefined(extensions.Get(".mjs")) {
		l.loadESM(m, file, false)
	} else {
		r.Invoke(extensions, extension, m, r.VM.ToValue(file))
	}
	l.set(m, "loaded", r.VM.ToValue(true))
}

// place sets the properties that say where a module is.
func (l *Loader) place(m *goja.Object, file string) {
	folder := l.realm.VM.ToValue(filepath.Dir(file))
	l.set(m, "filename", l.realm.VM.ToValue(file))
	l.set(m, "paths", l.realm.Invoke(l.class(), "_nodeModulePaths", folder))
}

// longestExtension is the longest extension of file that has a loader; ".js" if
// none has.
func longestExtension(extensions *goja.Object, file string) string {
	name := filepath.Base(file)
	for i := strings.IndexByte(name, '.'); i >= 0; {
		if i > 0 && js.Truthy(extensions.Get(name[i:])) {
			return name[i:]
		}
		next := strings.IndexByte(name[i+1:], '.')
		if next < 0 {
			break
		}
		i += next + 1
	}
	return ".js"
}
