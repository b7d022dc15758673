package timers

import "github.com/dop251/goja"

// A timersList is what _idlePrev and _idleNext of active timers are: the list of all
// timers of one duration. It shows them to scripts; the loop has its own.
type timersList struct {
	ms     int64
	object *goja.Object
	timers int // how many are in it
}

// keptLists is how many lists stay although they are empty: a duration that was used
// is likely to be used again.
const keptLists = 64

// enlist puts an active timer into the list of its duration.
func (t *timeout) enlist() {
	m := t.module
	if t.list == nil || t.list.ms != t.running {
		t.delist()
		t.list = m.listOf(t.running)
		t.list.timers++
		m.active++
		t.set("_idlePrev", t.list.object)
		t.set("_idleNext", t.list.object)
	}
	t.set("_idleStart", m.r.VM.ToValue(t.timer.Started()))
}

// delist takes the timer out of its list.
func (t *timeout) delist() {
	if t.list == nil {
		return
	}
	t.module.active--
	if t.list.timers--; t.list.timers == 0 && len(t.module.lists) > keptLists {
		delete(t.module.lists, t.list.ms)
	}
	t.list = nil
	t.set("_idlePrev", goja.Null())
	t.set("_idleNext", goja.Null())
}

// listOf returns the list of timers that take ms milliseconds.
func (m *module) listOf(ms int64) *timersList {
	list := m.lists[ms]
	if list == nil {
		list = &timersList{ms: ms, object: m.r.VM.CreateObject(m.listProto)}
		m.r.On(list.object).Value("msecs", m.r.VM.ToValue(ms))
		m.lists[ms] = list
	}
	return list
}
