package process

import (
	"os"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/dotenv"
	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/modules/buffer"
)

// defineMore defines what is left: memory, variables from files, and what there is only
// to say that there is no more.
func (p *Process) defineMore() {
	r, value := p.r, p.r.VM.ToValue
	p.r.On(p.object).
		Method("constrainedMemory", 0, func(goja.FunctionCall) goja.Value { return value(constrainedMemory()) }).
		Method("availableMemory", 0, func(goja.FunctionCall) goja.Value { return value(availableMemory()) }).
		Method("loadEnvFile", 0, p.loadEnvFile).
		Method("dlopen", 0, p.dlopen).
		Method("binding", 1, func(c goja.FunctionCall) goja.Value {
			panic(r.NewError(js.Error, "", "No such module: "+shown(c.Argument(0))))
		}).
		Method("_linkedBinding", 1, func(c goja.FunctionCall) goja.Value {
			panic(r.NewError(js.Error, "ERR_INVALID_MODULE", "No such binding was linked: "+shown(c.Argument(0))))
		}).
		Method("setSourceMapsEnabled", 1, func(c goja.FunctionCall) goja.Value {
			p.sourceMaps = nodeerr.Boolean(r, c.Argument(0), "val")
			return js.Undefined
		})
	get := r.Func("get", 0, func(goja.FunctionCall) goja.Value { return value(p.sourceMaps) })
	define(p.object.DefineAccessorProperty("sourceMapsEnabled", get, nil, goja.FLAG_TRUE, goja.FLAG_TRUE))
	p.defineAllowedFlags()
}

// shown is the text of any value, that of a symbol included.
func shown(v goja.Value) string {
	if symbol, ok := v.(*goja.Symbol); ok {
		return "Symbol(" + symbol.String() + ")"
	}
	return v.String()
}

// loadEnvFile is process.loadEnvFile(path).
func (p *Process) loadEnvFile(c goja.FunctionCall) goja.Value {
	path := ".env"
	if v := c.Argument(0); !js.IsNullish(v) {
		path = p.filePath(v)
	}
	p.requireRead(path)
	if !p.opts.System {
		throw(p.r, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "process.loadEnvFile")
	}
	text, err := os.ReadFile(path)
	if err != nil {
		panic(nodeerr.Paths(p.r, "open", nodeerr.ErrnoOf(err), path))
	}
	for name, value := range dotenv.Parse(string(text)) {
		if _, set := p.env.lookup(name); !set {
			p.env.set(name, value)
		}
	}
	return js.Undefined
}

// filePath is the path of a file that is given as a string, a buffer or a URL.
func (p *Process) filePath(v goja.Value) string {
	given := v
	if o := js.Object(v); o != nil && js.Truthy(o.Get("href")) && js.Truthy(o.Get("protocol")) {
		v = p.r.Invoke(p.r.Builtin("url"), "fileURLToPath", o)
	}
	var path string
	if goja.IsString(v) {
		path = v.String()
	} else if bytes, ok := buffer.Bytes(v); ok {
		path = string(bytes)
	} else {
		panic(nodeerr.InvalidArgType(p.r, "path", "of type string or an instance of Buffer or URL", given))
	}
	if strings.Contains(path, "\x00") {
		panic(nodeerr.InvalidArgValue(p.r, "path", given, "must be a string, Uint8Array, or URL without null bytes"))
	}
	return path
}

// dlopen is process.dlopen: there are no addons that it could load.
func (p *Process) dlopen(c goja.FunctionCall) goja.Value {
	if len(c.Arguments) < 2 {
		panic(p.r.NewError(js.TypeError, "ERR_MISSING_ARGS", "process.dlopen needs at least 2 arguments"))
	}
	module := c.Argument(0).ToObject(p.r.VM)
	if exports := module.Get("exports"); js.IsNullish(exports) {
		panic(p.r.NewError(js.TypeError, "", "Cannot convert undefined or null to object"))
	}
	path := c.Argument(1).String()
	if p.opts.Permissions != nil || !p.opts.System {
		panic(p.r.NewError(js.Error, "ERR_DLOPEN_DISABLED", "Cannot load native addon because loading addons is disabled."))
	}
	reason := "native addons are not supported"
	if _, err := os.Stat(path); err != nil {
		reason = "cannot open shared object file: No such file or directory"
	}
	panic(p.r.NewError(js.Error, "ERR_DLOPEN_FAILED", path+": "+reason))
}
