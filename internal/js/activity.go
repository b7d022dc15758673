package js

import (
	"sync/atomic"

	"github.com/dop251/goja"
)

// An Activity is something under way that keeps the program from ending: a request
// that was made, a connection that is open. Scripts see which there are.
type Activity struct {
	kind       string
	request    bool
	owner      *goja.Object  // what scripts see of it; nil: nothing
	describe   func() string // what people see of it; may be nil
	count      *atomic.Int64 // of those like it
	idle       bool          // it keeps nothing from ending
	waits      func() bool   // whether it keeps the program from ending at the moment; nil: it does
	begun      string        // the stack, if activities are traced
	all        *activities
	prev, next *Activity
}

// activities are those of a realm, in the order of their beginning.
type activities struct {
	first, last *Activity
	requests    atomic.Int64
}

// BeginRequest tells that a request is under way, as in "FSReqCallback".
func (r *Realm) BeginRequest(kind string) *Activity {
	return r.begin(&Activity{kind: kind, request: true, count: &r.activities.requests})
}

// BeginActivity tells that something other than a request is open, as in
// "TCPSocketWrap". owner is what scripts see of it, or nil; describe puts it in words;
// count has the number of those that are open. Both may be nil.
func (r *Realm) BeginActivity(kind string, owner *goja.Object, describe func() string, count *atomic.Int64) *Activity {
	return r.begin(&Activity{kind: kind, owner: owner, describe: describe, count: count})
}

func (r *Realm) begin(a *Activity) *Activity {
	if r.TraceActivities {
		a.begun = r.Stack()
	}
	if a.count != nil {
		a.count.Add(1)
	}
	all := &r.activities
	a.all, a.prev = all, all.last
	if all.last != nil {
		all.last.next = a
	} else {
		all.first = a
	}
	all.last = a
	return a
}

// End tells that the activity is over. Any number of calls is fine, also of a nil one.
func (a *Activity) End() {
	if a == nil || a.all == nil {
		return
	}
	if a.count != nil {
		a.count.Add(-1)
	}
	if a.prev != nil {
		a.prev.next = a.next
	} else {
		a.all.first = a.next
	}
	if a.next != nil {
		a.next.prev = a.prev
	} else {
		a.all.last = a.prev
	}
	a.all, a.prev, a.next = nil, nil, nil
}

// SetRef says whether the activity keeps the program from ending, as it does at first.
func (a *Activity) SetRef(ref bool) {
	if a != nil {
		a.idle = !ref
	}
}

// SetWaits has waits tell whether the activity keeps the program from ending at the moment. One
// that does not is still open, as scripts see it.
func (a *Activity) SetWaits(waits func() bool) { a.waits = waits }

// SetBegun says where the activity was begun, if that is another place than where it is
// told of.
func (a *Activity) SetBegun(stack string) { a.begun = stack }

// Activities returns the kinds of what is under way and keeps the program from ending:
// the requests first.
func (r *Realm) Activities() []string {
	var requests, others []string
	for a := r.activities.first; a != nil; a = a.next {
		switch {
		case a.idle:
		case a.request:
			requests = append(requests, a.kind)
		default:
			others = append(others, a.kind)
		}
	}
	return append(requests, others...)
}

// ActivityOwners returns what scripts see of the activities that are no requests.
func (r *Realm) ActivityOwners() []*goja.Object {
	var owners []*goja.Object
	for a := r.activities.first; a != nil; a = a.next {
		if a.owner != nil && !a.idle {
			owners = append(owners, a.owner)
		}
	}
	return owners
}

// EachActivity calls yield with what is under way and keeps the program from ending: its
// kind, what there is to say of it, and the stack of its beginning if
// [Realm.TraceActivities] was set then.
func (r *Realm) EachActivity(yield func(kind, text, begun string)) {
	for a := r.activities.first; a != nil; a = a.next {
		if a.idle || a.waits != nil && !a.waits() {
			continue
		}
		text := ""
		if a.describe != nil {
			text = a.describe()
		}
		yield(a.kind, text, a.begun)
	}
}

// Requests is how many requests are under way. Any goroutine may call it.
func (r *Realm) Requests() int64 { return r.activities.requests.Load() }
