package process

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
	"github.com/sluicejs/sluice/internal/permission"
	"github.com/sluicejs/sluice/modules/buffer"
)

// definePermission defines process.permission, which is there where something is not
// permitted.
func (p *Process) definePermission() {
	set := p.opts.Permissions
	if set == nil {
		return
	}
	object := p.r.VM.NewObject()
	p.r.On(object).Method("has", 2, func(c goja.FunctionCall) goja.Value {
		scope, reference := nodeerr.String(p.r, c.Argument(0), "scope"), ""
		given := !js.IsNullish(c.Argument(1))
		if b, ok := buffer.Bytes(c.Argument(1)); ok {
			reference = string(b)
		} else if given {
			reference = nodeerr.String(p.r, c.Argument(1), "reference")
		}
		if strings.HasPrefix(scope, "fs.") {
			reference = p.Path(reference) // without one it is the working directory, as in Node
		}
		return p.r.VM.ToValue(set.Has(scope, reference, given))
	})
	define(p.object.DefineDataProperty("permission", object, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_TRUE))
	p.r.Hidden(p.object).Method("binding", 1, func(goja.FunctionCall) goja.Value {
		panic(nodeerr.AccessDenied(p.r, &permission.Error{Message: "process.binding"}))
	})
}

// RequirePermission throws the error of what changes the Go process, or others, unless the
// script may do that.
func (p *Process) RequirePermission(feature string) {
	if set := p.opts.Permissions; set != nil && !set.System {
		panic(nodeerr.AccessDenied(p.r, &permission.Error{Permission: permission.System, Resource: feature}))
	}
}

// requireRead throws the error of a path that a script may not read.
func (p *Process) requireRead(path string) {
	set := p.opts.Permissions
	if set == nil || !p.opts.System {
		return
	}
	_, err := set.Read.Check(permission.FileRead, p.Path(path), true)
	if denied := nodeerr.Denied(err); denied != nil {
		shown := *denied
		shown.Resource = path
		panic(nodeerr.AccessDenied(p.r, &shown))
	}
}
