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
	reported promiseSet                   // without a handler when they were reported, and ever since
	late     []*goja.Object               // got a handler after they were reported
}

// A rejection is a promise that was rejected.
type rejection struct {
	promise *goja.Promise
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
		rs.open[p] = &rejection{promise: p, in: rs.realm.snapshot()}
		rs.pending = append(rs.pending, rs.open[p])
	case rs.open[p] != nil:
		rs.open[p].handled = true
		delete(rs.open, p)
	default:
		if o := rs.object(p); rs.reported.remove(o) {
			rs.late = append(rs.late, o)
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
		o := rs.late[0]
		rs.late = rs.late[1:]
		rs.realm.Host.RejectionHandled(o)
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
		rs.reported.add(o)
		scope := rs.realm.Enter(rejected.in)
		rs.realm.Host.UnhandledRejection(p.Result(), p, o)
		rs.realm.Leave(scope)
	}
}

// A promiseSet is a set of promises that does not keep them: a WeakSet.
type promiseSet struct {
	set                 *goja.Object
	addFunc, deleteFunc Callable
}

func (s *promiseSet) init(r *Realm) {
	s.set = r.New(r.VM.Get("WeakSet"))
	s.addFunc = AsCallable(s.set.Get("add"))
	s.deleteFunc = AsCallable(s.set.Get("delete"))
}

func (s *promiseSet) add(o *goja.Object) {
	s.addFunc(goja.FunctionCall{This: s.set, Arguments: []goja.Value{o}})
}

// remove removes a promise and tells whether it was in the set.
func (s *promiseSet) remove(o *goja.Object) bool {
	return s.deleteFunc(goja.FunctionCall{This: s.set, Arguments: []goja.Value{o}}).ToBoolean()
}
