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
			var owners []any
			for _, o := range r.ActivityOwners() {
				owners = append(owners, o)
			}
			return r.VM.NewArray(owners...)
		}).
		Method("getActiveResourcesInfo", 0, func(goja.FunctionCall) goja.Value {
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
}
