package doctest

import (
	_ "embed"
	"sync"

	"github.com/dop251/goja"
)

//go:embed scope.js
var scopeText string

var scopeProgram = sync.OnceValue(func() *goja.Program { return goja.MustCompile("sluice:doctest", scopeText, true) })

// valueHook is the function that gets the values that something is claimed of.
const valueHook = "__doctestValue"

// The ports of an example.
const (
	pagePort   = 8124 // PORT, and the one of a server that is given
	peerPort   = 8125 // of whoever the given sockets talk to
	closedPort = 1    // where nobody ever answers
)

// scopeModule is the module that makes the scope. It is loaded before the example.
const scopeModule = "doctest:scope"

// loadScope makes the scope of this example.
func (x *execution) loadScope(vm *goja.Runtime, _ *goja.Object) {
	scope, err := vm.RunProgram(scopeProgram())
	check(err)
	native, setup := vm.NewObject(), vm.NewObject()
	set := func(o *goja.Object, values map[string]any) {
		for name, v := range values {
			check(o.Set(name, v))
		}
	}
	set(native, map[string]any{
		"started": x.started,
		"printed": x.printed,
		"want":    func(i int) string { return x.claims[i].want },
		"value":   x.value,
	})
	earlier := make([]any, len(x.earlier))
	for i, e := range x.earlier {
		o := vm.NewObject()
		set(o, map[string]any{"code": asFunction(e.Code), "names": vm.ToValue(array(vm, e.declared()))})
		earlier[i] = o
	}
	set(setup, map[string]any{
		"file":      x.example.base(),
		"port":      pagePort,
		"peerPort":  peerPort,
		"listening": x.given == givenListening,
		"earlier":   vm.NewArray(earlier...),
		"valueHook": valueHook,
	})
	call, _ := goja.AssertFunction(scope)
	_, err = call(goja.Undefined(), native, setup)
	check(err)
}

// array makes an array of strings.
func array(vm *goja.Runtime, list []string) *goja.Object {
	values := make([]any, len(list))
	for i, s := range list {
		values[i] = s
	}
	return vm.NewArray(values...)
}

// check is for what fails only if the scope itself is wrong.
func check(err error) {
	if err != nil {
		panic(err)
	}
}
