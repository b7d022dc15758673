package asynchooks

import (
	"math"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

var asyncResources = js.NewSlot[js.Resource]("resource")

// initResource is the constructor of AsyncResource: (this, type, triggerAsyncId).
func (m *module) initResource(c goja.FunctionCall) goja.Value {
	this := c.Argument(0).(*goja.Object)
	kind, trigger := c.Argument(1).String(), c.Argument(2)
	id := math.NaN()
	if goja.IsNumber(trigger) {
		id = trigger.ToFloat()
	}
	if id != math.Trunc(id) || id < -1 || id > nodeerr.MaxSafeInteger {
		nodeerr.Throw(m.r, "ERR_INVALID_ASYNC_ID", "triggerAsyncId", m.r.Inspect.Format([]goja.Value{m.r.VM.ToValue("%s"), trigger}))
	}
	if kind == "" && (len(m.hooks) > 0 || m.storages > 0) {
		nodeerr.Throw(m.r, "ERR_ASYNC_TYPE", "")
	}
	res := m.r.PrepareResource(kind, this, int64(id))
	asyncResources.Set(m.r, this, res)
	m.r.On(this).
		Symbol(m.asyncID, m.r.VM.ToValue(res.ID())).
		Symbol(m.triggerID, m.r.VM.ToValue(res.Trigger()))
	m.r.AnnounceResource(res)
	return js.Undefined
}

func (m *module) defineResource(proto *goja.Object) {
	method := func(name string, length int, f func(*js.Resource, goja.FunctionCall) goja.Value) {
		m.r.Hidden(proto).Method(name, length, func(c goja.FunctionCall) goja.Value {
			res := asyncResources.Get(c.This)
			if res == nil {
				panic(m.r.NewError(js.TypeError, "", "Method AsyncResource.prototype."+name+" called on incompatible receiver"))
			}
			return f(res, c)
		})
	}
	method("runInAsyncScope", 2, func(res *js.Resource, c goja.FunctionCall) goja.Value {
		scope := m.r.Enter(res)
		defer m.r.Leave(scope)
		return nodeerr.Apply(m.r, c.Argument(0), c.Argument(1), rest(c, 2))
	})
	method("emitDestroy", 0, func(res *js.Resource, c goja.FunctionCall) goja.Value {
		m.r.DestroyResource(res)
		return c.This
	})
	method("asyncId", 0, func(res *js.Resource, _ goja.FunctionCall) goja.Value { return m.r.VM.ToValue(res.ID()) })
	method("triggerAsyncId", 0, func(res *js.Resource, _ goja.FunctionCall) goja.Value {
		return m.r.VM.ToValue(res.Trigger())
	})
}

func (m *module) warnBound(goja.FunctionCall) goja.Value {
	m.r.DeprecationWarning("DEP0172", "The asyncResource property on bound functions is deprecated")
	return js.Undefined
}
