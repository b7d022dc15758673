// Package inspect prints values: it is util.inspect and util.format.
//
// An [Inspector] belongs to one goja runtime and is used on the goroutine that
// owns it. What it prints is what Node.js v20 prints, to the character:
//
//	in := inspect.New(vm)
//	text := in.Inspect(v, nil)
//	line := in.Format([]goja.Value{vm.ToValue("%s is %d"), v, n})
//
//	opts := in.Defaults()
//	opts.Depth = -1
//	brief := in.Inspect(v, &opts)
//
// Getters, proxies and the script's own inspection functions may throw; that
// panics the way goja's native functions do. Go code that does not run beneath
// JavaScript calls through [goja.Runtime.Try].
//
// [Inspector.InspectFunction] and its siblings are the functions for scripts.
//
// # How a value becomes text
//
// A printer walks the value (value.go). An object is first described: what it is,
// its class, its keys (object.go, with collection.go, function.go and error.go for
// what needs more); then its entries are printed, each to a text of its own (array.go,
// entries.go, property.go), and finally joined on one line, on several, or in columns (layout.go).
//
// What goja knows of an object but does not tell is read by engine.go.
//
// # Where it differs
//
// V8 remembers which class made an object, goja does not: an instance whose
// prototype was replaced by one without a constructor is called Object (an error
// Error). The arguments and the caller of a function that is running are shown as null.
// Characters that Unicode added after version 15 may be taken for narrow.
package inspect

import (
	"os"

	"github.com/dop251/goja"
)

// Inspector prints the values of one runtime.
type Inspector struct {
	// InvalidArgType makes the error that is thrown for options that are not an
	// object, ERR_INVALID_ARG_TYPE. Without it, a TypeError is.
	InvalidArgType func(name, expected string, actual goja.Value) *goja.Object

	// WorkingDirectory is the directory whose name is dimmed in stacks that are
	// printed in colors. It is the process's unless set; empty dims nothing.
	WorkingDirectory func() string

	// URLClass is the class URL, nil while there is none. Its instances are printed as what
	// they stand for, where their own inspect function is not asked.
	URLClass *goja.Object

	// Hides tells of a symbol that its property is nobody's business; it may be missing.
	Hides func(*goja.Symbol) bool

	// Namespace tells of a proxy whether it is the namespace of a module, and has its target hold
	// what is to be shown of it then: Uninitialized where there is no value yet. It may be missing.
	Namespace     func(*goja.Object) bool
	Uninitialized *goja.Object

	// Reveals is told of an object whose properties are about to be described; it may be
	// missing.
	Reveals func(*goja.Object)

	vm *goja.Runtime
	intrinsics
	captured *builtins

	// Made when a script, or a printer in colors, first asks for them.
	inspect           *goja.Object
	format            *goja.Object
	formatWithOptions *goja.Object
	defaults          *goja.Object
	colors            *goja.Object
	styles            *goja.Object
	plainStylize      goja.Value
	colorStylize      goja.Value
}

// New returns an inspector of vm's values.
func New(vm *goja.Runtime) *Inspector {
	return &Inspector{vm: vm, WorkingDirectory: workingDirectory, intrinsics: captureIntrinsics(vm)}
}

func workingDirectory() string {
	dir, _ := os.Getwd() // a directory that is gone dims nothing
	return dir
}

// Inspect returns the text of v. Without options the defaults hold.
func (in *Inspector) Inspect(v goja.Value, opts *Options) string {
	return wellFormed(in.text(v, opts))
}

// text is Inspect for callers within the package.
func (in *Inspector) text(v goja.Value, opts *Options) string {
	p := printer{in: in}
	if opts != nil {
		p.Options = *opts
	} else {
		p.Options = in.Defaults()
	}
	return p.value(orUndefined(v), 0)
}

// orUndefined returns v, which goja has as nil where there is no value.
func orUndefined(v goja.Value) goja.Value {
	if v == nil {
		return goja.Undefined()
	}
	return v
}
