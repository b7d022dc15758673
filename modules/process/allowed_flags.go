package process

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/library"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

//go:embed allowed_flags.js
var allowedFlagsText string

var allowedFlags = library.New("process/allowed_flags", allowedFlagsText)

// allowedFlagNames are the flags that Node takes from NODE_OPTIONS, one a line.
//
//go:embed allowed_flags.txt
var allowedFlagNames string

// defineAllowedFlags defines allowedNodeEnvironmentFlags, which is made when it is first
// asked for.
func (p *Process) defineAllowedFlags() {
	var value goja.Value
	p.accessor("allowedNodeEnvironmentFlags", goja.FLAG_TRUE,
		func() goja.Value {
			if value == nil {
				value = p.newAllowedFlags()
			}
			return value
		},
		func(v goja.Value) { value = v })
}

// IsAllowedFlag tells whether Node takes the flag of that name from NODE_OPTIONS.
func IsAllowedFlag(name string) bool {
	return slices.Contains(strings.Fields(allowedFlagNames), name)
}

func (p *Process) newAllowedFlags() goja.Value {
	r := p.r
	names := strings.Fields(allowedFlagNames)
	list := make([]any, len(names))
	for i, name := range names {
		list[i] = name
	}
	native := r.VM.NewObject()
	r.On(native).
		Value("flags", r.VM.NewArray(list...)).
		Method("apply", 4, func(c goja.FunctionCall) goja.Value {
			flag := c.Argument(2)
			return nodeerr.Apply(r, c.Argument(0), c.Argument(1), []goja.Value{flag, flag, c.Argument(3)})
		})
	return js.Get(allowedFlags.Load(r, native), "flags")
}
