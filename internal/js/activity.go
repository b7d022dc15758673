package js

import "github.com/dop251/goja"

// An Activity is something under way that keeps the program from ending: a request
// that was made, a connection that is open. Scripts see which there are.
type Activity struct {
	kind       string
	request    bool
	owner      *goja.Object // what scripts see of it; nil: nothing
	idle       bool         // it keeps nothing from ending
	all        *activities
	prev, next *Activity
}

// activities are those of a realm, in the order of their beginning.
type activities struct{ first, last *Activity }

// BeginRequest tells that a request is under way, as in "FSReqCallback".
func (r *Realm) BeginRequest(kind string) *Activity {
	return r.activities.begin(&Activity{kind: kind, request: true})
}

// BeginActivity tells that something other than a request is open, as in
// "TCPSocketWrap". owner is what scripts see of it, or nil.
func (r *Realm) BeginActivity(kind string, owner *goja.Object) *Activity {
	return r.activities.begin(&Activity{kind: kind, owner: owner})
}

func (all *activities) begin(a *Activity) *Activity {
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
