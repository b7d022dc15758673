package process

import (
	"github.com/dop251/goja"
)

// defineActive defines what tells of what keeps the program from ending.
func (p *Process) defineActive() {
	r := p.r
	p.r.On(p.object).
		Method("_getActiveRequests", 0, func(goja.FunctionCall) goja.Value { return r.VM.NewArray() }).
		Method("_getActiveHandles", 0, func(goja.FunctionCall) goja.Value {
			p.standard.printed()
			var owners []any
			for _, o := range r.ActivityOwners() {
				owners = append(owners, o)
			}
			return r.VM.NewArray(owners...)
		}).
		Method("getActiveResourcesInfo", 0, func(goja.FunctionCall) goja.Value {
			p.standard.printed()
			var names []any
			for _, kind := range r.Activities() {
				names = append(names, kind)
			}
			for range r.Loop.ActiveTimers() {
				names = append(names, "Timeout")
			}
			for range r.Loop.PendingImmediates() {
				names = append(names, "Immediate")
			}
			return r.VM.NewArray(names...)
		})
	p.defineModuleList()
}

// defineModuleList defines moduleLoadList: the builtin modules that have been loaded.
func (p *Process) defineModuleList() {
	list, known := p.r.VM.NewArray(), 0
	get := p.r.Func("get", 0, func(goja.FunctionCall) goja.Value {
		names := p.r.LoadedBuiltins()
		for ; known < len(names); known++ {
			p.r.Invoke(list, "push", p.r.VM.ToValue("NativeModule "+names[known]))
		}
		return list
	})
	define(p.object.DefineAccessorProperty("moduleLoadList", get, nil, goja.FLAG_TRUE, goja.FLAG_TRUE))
}
