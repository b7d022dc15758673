package asynchooks

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/nodeerr"
)

// storage is the state of an AsyncLocalStorage. Its stores are values of resources,
// and only show while it is enabled.
type storage struct {
	key     js.ContextKey
	object  *goja.Object
	enabled bool
}

var storages = js.NewSlot[storage]("storage")

// initStorage is the constructor: (this).
func (m *module) initStorage(c goja.FunctionCall) goja.Value {
	this := c.Argument(0).(*goja.Object)
	s := &storage{object: this}
	storages.Set(m.r, this, s)
	m.r.On(this).
		Value("kResourceStore", goja.NewSymbol("kResourceStore")).
		Value("enabled", m.r.VM.ToValue(false))
	return js.Undefined
}

func (m *module) defineStorage(proto *goja.Object) {
	method := func(name string, length int, f func(*storage, goja.FunctionCall) goja.Value) {
		m.r.Hidden(proto).Method(name, length, func(c goja.FunctionCall) goja.Value {
			s := storages.Get(c.This)
			if s == nil {
				panic(m.r.NewError(js.TypeError, "", "Method AsyncLocalStorage.prototype."+name+" called on incompatible receiver"))
			}
			return f(s, c)
		})
	}
	method("disable", 0, m.disable)
	method("_enable", 0, func(s *storage, _ goja.FunctionCall) goja.Value {
		m.enable(s, true)
		return js.Undefined
	})
	method("_propagate", 3, func(s *storage, c goja.FunctionCall) goja.Value {
		to, from := asyncResources.Get(c.Argument(0)), asyncResources.Get(c.Argument(1))
		if s.enabled && to != nil && from != nil {
			to.TakeValue(m.r, from, &s.key)
		}
		return js.Undefined
	})
	method("enterWith", 1, func(s *storage, c goja.FunctionCall) goja.Value {
		m.enable(s, true)
		m.r.CurrentResource().SetValue(m.r, &s.key, c.Argument(0))
		return js.Undefined
	})
	method("run", 2, m.run)
	method("exit", 1, m.exit)
	method("getStore", 0, func(s *storage, _ goja.FunctionCall) goja.Value { return m.store(s) })
}

// enable turns a storage on or off.
func (m *module) enable(s *storage, enabled bool) {
	if s.enabled == enabled {
		return
	}
	s.enabled = enabled
	if enabled {
		m.storages++
	} else {
		m.storages--
	}
	m.r.SetInherited(&s.key, enabled)
	set(s.object, "enabled", m.r.VM.ToValue(enabled))
}

func (m *module) disable(s *storage, _ goja.FunctionCall) goja.Value {
	m.enable(s, false)
	return js.Undefined
}

// store is the store of the current resource.
func (m *module) store(s *storage) goja.Value {
	if s.enabled {
		if v := m.r.CurrentResource().Value(&s.key); v != nil {
			return v
		}
	}
	return js.Undefined
}

// run is run(store, callback, ...args).
func (m *module) run(s *storage, c goja.FunctionCall) goja.Value {
	store := c.Argument(0)
	if s.enabled && same(m.store(s), store) {
		return nodeerr.Apply(m.r, c.Argument(1), goja.Null(), rest(c, 2))
	}
	m.enable(s, true)
	res := m.r.CurrentResource()
	outer := res.Value(&s.key)
	res.SetValue(m.r, &s.key, store)
	defer res.SetValue(m.r, &s.key, outer)
	return nodeerr.Apply(m.r, c.Argument(1), goja.Null(), rest(c, 2))
}

// exit is exit(callback, ...args).
func (m *module) exit(s *storage, c goja.FunctionCall) goja.Value {
	if s.enabled {
		m.enable(s, false)
		defer m.enable(s, true)
	}
	return nodeerr.Apply(m.r, c.Argument(0), goja.Null(), rest(c, 1))
}

// same is Object.is.
func same(a, b goja.Value) bool { return a.SameAs(b) }

// rest are the arguments that begin at an index.
func rest(c goja.FunctionCall, from int) []goja.Value {
	if len(c.Arguments) <= from {
		return nil
	}
	return c.Arguments[from:]
}

// set sets a property of an object of ours, which a script may have frozen.
func set(o *goja.Object, name string, v goja.Value) {
	if err := o.Set(name, v); err != nil {
		panic(err)
	}
}
