package js

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
)

// rejections are the promises that were rejected without a handler, in the order
// of their rejection, until it is time to report them.
type rejections struct {
	realm    *Realm
	pending  []*rejection
	open     map[*goja.Promise]*rejection // those of pending without a handler
	reported promiseMap                   // without a handler when they were reported, and ever since: their ids
	late     []lateHandler
	lastID   int
}

// A lateHandler tells of a promise that got a handler after it was reported.
type lateHandler struct {
	id      int
	promise *goja.Object
}

// A rejection is a promise that was rejected.
type rejection struct {
	promise *goja.Promise
	id      int
	handled bool      // it got a handler in time
	in      *Resource // that was the current one
}

func (rs *rejections) init(r *Realm) {
	rs.realm = r
	rs.open = make(map[*goja.Promise]*rejection)
	rs.reported.init(r)
	r.VM.SetPromiseRejectionTracker(rs.track)
}

func (rs *rejections) track(p *goja.Promise, op goja.PromiseRejectionOperation) {
	switch {
	case op == goja.PromiseRejectionReject:
		rs.realm.complete(p.Result())
		rs.lastID++
		rs.open[p] = &rejection{promise: p, id: rs.lastID, in: rs.realm.snapshot()}
		rs.pending = append(rs.pending, rs.open[p])
	case rs.open[p] != nil:
		rs.open[p].handled = true
		delete(rs.open, p)
	default:
		o := rs.object(p)
		if id, ok := rs.reported.remove(o); ok {
			rs.late = append(rs.late, lateHandler{id, o})
		}
	}
}

// object returns a promise as scripts know it.
func (rs *rejections) object(p *goja.Promise) *goja.Object {
	return rs.realm.VM.ToValue(p).(*goja.Object)
}

// none tells that there is nothing to report.
func (rs *rejections) none() bool { return len(rs.pending) == 0 && len(rs.late) == 0 }

// report returns the task that reports what is pending, nil if nothing is.
func (rs *rejections) report() eventloop.Task {
	if len(rs.open) == 0 {
		clear(rs.pending)
		rs.pending = rs.pending[:0]
	}
	if rs.none() {
		return nil
	}
	return eventloop.Func(rs.run)
}

// run reports what was pending when it began; the rejections that this leads to
// wait for the ticks and microtasks it leads to. A listener that throws leaves the
// rest for the next time.
func (rs *rejections) run() {
	for len(rs.late) > 0 {
		late := rs.late[0]
		rs.late = rs.late[1:]
		rs.realm.Host.RejectionHandled(late.id, late.promise)
	}
	batch := rs.pending
	rs.pending = nil
	defer func() { rs.pending = append(batch, rs.pending...) }()
	for len(batch) > 0 {
		rejected := batch[0]
		batch = batch[1:]
		if rejected.handled {
			continue
		}
		p := rejected.promise
		delete(rs.open, p)
		o := rs.object(p)
		rs.reported.add(o, rejected.id)
		scope := rs.realm.Enter(rejected.in)
		rs.realm.Host.UnhandledRejection(rejected.id, p.Result(), o)
		rs.realm.Leave(scope)
	}
}

// A promiseMap has a number for each of some promises, which it does not keep: a WeakMap.
type promiseMap struct {
	realm                        *Realm
	object                       *goja.Object
	setFunc, getFunc, deleteFunc Callable
}

func (m *promiseMap) init(r *Realm) {
	m.realm, m.object = r, r.New(r.VM.Get("WeakMap"))
	m.setFunc = AsCallable(m.object.Get("set"))
	m.getFunc = AsCallable(m.object.Get("get"))
	m.deleteFunc = AsCallable(m.object.Get("delete"))
}

func (m *promiseMap) add(o *goja.Object, n int) {
	m.setFunc(goja.FunctionCall{This: m.object, Arguments: []goja.Value{o, m.realm.VM.ToValue(n)}})
}

// remove removes a promise and tells whether it was in the map.
func (m *promiseMap) remove(o *goja.Object) (n int, ok bool) {
	key := goja.FunctionCall{This: m.object, Arguments: []goja.Value{o}}
	v := m.getFunc(key)
	return int(v.ToInteger()), m.deleteFunc(key).ToBoolean()
}
