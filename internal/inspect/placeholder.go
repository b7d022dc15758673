// Package inspect is util.inspect.
package inspect

import "github.com/dop251/goja"

// Inspector formats values.
type Inspector struct{ vm *goja.Runtime }

// Options are the options of inspect.
type Options struct{ Depth int }

// New returns an inspector.
func New(vm *goja.Runtime) *Inspector { return &Inspector{vm} }

// Inspect formats v.
func (in *Inspector) Inspect(v goja.Value, opts *Options) string { return v.String() }
