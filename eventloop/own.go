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
		if p := Catch(r.Release); p != nil {
			l.Raise(p) // the others are released all the same
		}
	}
}

// Shared returns the resource that its users on the loop share under a key. The first
// who asks has it made; [Loop.Close] releases it.
func (l *Loop) Shared(key any, make func() Resource) Resource {
	r, ok := l.shared[key]
	if !ok {
		if l.shared == nil {
			l.shared = map[any]Resource{}
		}
		r = make()
		l.shared[key] = r
		l.Own(r)
	}
	return r
}
