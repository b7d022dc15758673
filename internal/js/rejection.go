package js

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
)

// rejections are the promises that were rejected without a handler, in the order
// of their rejection, until it is time to report them.
type rejections struct {
	realm    *Realm
	pending  []*goja.Promise
	reported map[*goja.Promise]bool
	late     []*goja.Promise // got a handler after they were reported
}

func (rs *rejections) init(r *Realm) {
	rs.realm = r
	rs.reported = make(map[*goja.Promise]bool)
	r.VM.SetPromiseRejectionTracker(rs.track)
}

func (rs *rejections) track(p *goja.Promise, op goja.PromiseRejectionOperation) {
	if op == goja.PromiseRejectionReject {
		rs.realm.complete(p.Result())
		rs.pending = append(rs.pending, p)
		return
	}
	if rs.reported[p] {
		delete(rs.reported, p)
		rs.late = append(rs.late, p)
		return
	}
	for i, other := range rs.pending {
		if other == p {
			rs.pending = append(rs.pending[:i], rs.pending[i+1:]...)
			return
		}
	}
}

// report returns the task that reports what is pending, nil if nothing is.
func (rs *rejections) report() eventloop.Task {
	if len(rs.pending) == 0 && len(rs.late) == 0 {
		return nil
	}
	return eventloop.Func(func() {
		for len(rs.late) > 0 {
			p := rs.late[0]
			rs.late = rs.late[1:]
			rs.realm.Host.RejectionHandled(rs.realm.VM.ToValue(p).(*goja.Object))
		}
		for len(rs.pending) > 0 {
			p := rs.pending[0]
			rs.pending = rs.pending[1:]
			rs.reported[p] = true
			rs.realm.Host.UnhandledRejection(p.Result(), p, rs.realm.VM.ToValue(p).(*goja.Object))
		}
	})
}
