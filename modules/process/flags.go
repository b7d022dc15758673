package process

import (
	"slices"
	"strings"

	"github.com/dop251/goja"
)

// flags are the flags of the runtime that a process acts on.
type flags struct {
	properties         []string // of process that are true
	noWarnings         bool
	pendingDeprecation bool
	redirectWarnings   string   // a file; "": stderr
	disabledWarnings   []string // codes and types of warnings that are not printed
	unhandled          unhandledMode
	traceExit          bool
	title              string // "": the name that the runtime was called by
}

// flagProperties are the flags that set a property of process.
var flagProperties = map[string]string{
	"--no-deprecation":    "noDeprecation",
	"--throw-deprecation": "throwDeprecation",
	"--trace-deprecation": "traceDeprecation",
	"--trace-warnings":    "traceProcessWarnings",
}

func readFlags(list []string) flags {
	f := flags{unhandled: unhandledThrow}
	for _, flag := range list {
		name, value, _ := strings.Cut(flag, "=")
		if property := flagProperties[name]; property != "" {
			f.properties = append(f.properties, property)
		}
		switch name {
		case "--no-warnings":
			f.noWarnings = true
		case "--pending-deprecation":
			f.pendingDeprecation = true
		case "--redirect-warnings":
			f.redirectWarnings = value
		case "--disable-warning":
			f.disabledWarnings = append(f.disabledWarnings, value)
		case "--unhandled-rejections":
			f.unhandled = unhandledMode(value)
		case "--trace-exit":
			f.traceExit = true
		case "--title":
			f.title = value
		}
	}
	return f
}

// disables tells whether warnings of that name or code are not printed.
func (f *flags) disables(name, code goja.Value) bool {
	return slices.Contains(f.disabledWarnings, name.String()) || slices.Contains(f.disabledWarnings, code.String())
}
