package js

import "github.com/dop251/goja"

// promisifyArgs is where a function has the names of the values that it calls back
// with.
var promisifyArgs = goja.NewSymbol("customPromisifyArgs")

// SetPromisifyArgs says how util.promisify shows the values that fn calls back with, if
// there is more than one: as the properties of an object. It returns fn.
func (r *Realm) SetPromisifyArgs(fn *goja.Object, names ...string) *goja.Object {
	list := make([]any, len(names))
	for i, name := range names {
		list[i] = name
	}
	check(fn.DefineDataPropertySymbol(promisifyArgs, r.VM.NewArray(list...), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	return fn
}

// PromisifyArgs returns what SetPromisifyArgs has set, nil if nothing.
func (r *Realm) PromisifyArgs(fn *goja.Object) []string {
	list := Object(fn.GetSymbol(promisifyArgs))
	if list == nil {
		return nil
	}
	var names []string
	for _, name := range EachElement(list) {
		names = append(names, name.String())
	}
	return names
}
