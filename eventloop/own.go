package eventloop

// A Resource is something that a loop releases when it is closed: a descriptor,
// a connection and its goroutines.
type Resource interface {
	// Release releases the resource. No callback runs any more.
	Release()
}

// Own has [Loop.Close] release r, unless it is disowned before.
func (l *Loop) Own(r Resource) {
	if l.owned == nil {
		l.owned = make(map[Resource]struct{})
	}
	l.owned[r] = struct{}{}
}

// Disown takes back what Own did: r was released by other means.
func (l *Loop) Disown(r Resource) { delete(l.owned, r) }

func (l *Loop) releaseOwned() {
	for r := range l.owned {
		delete(l.owned, r)
		r.Release()
	}
}
