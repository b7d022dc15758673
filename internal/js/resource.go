package js

import "github.com/dop251/goja"

// A Resource is an asynchronous operation: something that a script began, or that
// happens to it, and that calls back later. While a callback of it runs, it is the
// current resource of the realm; resources that are made then are its children and
// inherit its values. That is how a callback knows what belongs together with it.
//
// Who registers a callback makes a resource, and enters it where the callback runs:
//
//	res := r.NewResource("FSREQCALLBACK", nil)
//	...
//	scope := r.Enter(res)
//	r.Call(callback, js.Undefined)
//	r.Leave(scope)
//	r.DestroyResource(res)
//
// or, with all of these in one, [Realm.CallBack]. Ticks and reactions to promises have
// theirs by themselves, as does what ends in [Realm.Go].
//
// As long as nobody in the realm watches (see [Realm.WatchResources]) there are no
// resources: NewResource returns nil and the others do nothing. A callback that was
// registered before that begins without any values.
type Resource struct {
	id, trigger int64
	kind        string // "": observers are not told of it
	object      *goja.Object
	describe    func() *goja.Object // makes the object when it is asked for; may be nil
	values      []contextValue      // immutable
	destroyed   bool
}

// A ContextKey is what a value of resources is known by. A key that is off is not
// inherited.
type ContextKey struct{ off bool }

type contextValue struct {
	key   *ContextKey
	value goja.Value
}

// mainID is the id of the main script.
const mainID = 1

// A ResourceObserver is told what becomes of resources.
type ResourceObserver interface {
	Init(res *Resource)
	Before(res *Resource)
	After(res *Resource)
	Destroy(res *Resource)
	PromiseResolved(res *Resource)

	// Flush is called when the loop has run dry: what the observer was going to do
	// about resources later is due.
	Flush()
}

// resources are the resources of a realm.
type resources struct {
	watched  bool
	observer ResourceObserver // nil: nobody observes
	lastID   int64
	trigger  int64       // of resources that are made now; 0: the current one
	stack    []*Resource // those that were entered, the current one last
	outside  *Resource   // the current one when none was entered; nil until asked for
	off      int         // keys that are off
	classes  map[string]*goja.Object
	reaction *Resource // of the reaction that is being registered; nil: one of its own
}

// WatchesResources tells whether resources are made.
func (r *Realm) WatchesResources() bool { return r.resources.watched }

// WatchResources has resources made from now on.
func (r *Realm) WatchResources() {
	rs := &r.resources
	if rs.watched {
		return
	}
	rs.watched = true
	r.Loop.TrackTicks(r.trackTick)
	r.VM.SetAsyncContextTracker(&promiseTracker{realm: r})
}

// ObserveResources has an observer told of resources from now on, nobody if it is nil.
func (r *Realm) ObserveResources(observer ResourceObserver) {
	r.WatchResources()
	r.resources.observer = observer
}

// NextResourceID returns an id for a resource.
func (r *Realm) NextResourceID() int64 {
	r.resources.lastID++
	return r.resources.lastID
}

// NewResource makes a resource, nil while nobody watches. The object is what scripts
// see of it; an empty one is made if it is nil.
func (r *Realm) NewResource(kind string, object *goja.Object) *Resource {
	if !r.resources.watched {
		return nil
	}
	res := r.PrepareResource(kind, object, r.TriggerID())
	r.AnnounceResource(res)
	return res
}

// PrepareResource makes a resource, with any cause, that observers are told of by
// AnnounceResource.
func (r *Realm) PrepareResource(kind string, object *goja.Object, trigger int64) *Resource {
	res := &Resource{id: r.NextResourceID(), trigger: trigger, kind: kind, object: object}
	rs := &r.resources
	if current := rs.current(); current != nil {
		res.values = current.values
		if rs.off > 0 {
			res.values = inherited(res.values)
		}
	}
	return res
}

// AnnounceResource tells observers of a resource.
func (r *Realm) AnnounceResource(res *Resource) {
	if observer := r.resources.observer; observer != nil && res.kind != "" {
		observer.Init(res)
	}
}

// inherited leaves out the values whose keys are off.
func inherited(values []contextValue) []contextValue {
	var kept []contextValue
	for _, v := range values {
		if !v.key.off {
			kept = append(kept, v)
		}
	}
	return kept
}

// current returns the current resource, nil if there is none.
func (rs *resources) current() *Resource {
	if n := len(rs.stack); n > 0 {
		return rs.stack[n-1]
	}
	return rs.outside
}

// CurrentResource returns the current resource.
func (r *Realm) CurrentResource() *Resource {
	rs := &r.resources
	if res := rs.current(); res != nil {
		return res
	}
	rs.outside = &Resource{}
	return rs.outside
}

// A Scope is what [Realm.Leave] gives back.
type Scope int

// unwatched is the scope that was entered when nobody watched.
const unwatched Scope = -1

// Enter makes res the current resource, or one without values if it is nil, until
// Leave. If what runs in between throws out of a callback of the loop, that leaves it.
func (r *Realm) Enter(res *Resource) Scope {
	rs := &r.resources
	if !rs.watched {
		return unwatched
	}
	if res == nil {
		res = &Resource{}
	}
	r.engine.seal()
	outer := Scope(len(rs.stack))
	rs.stack = append(rs.stack, res)
	if rs.observer != nil && res.kind != "" {
		rs.observer.Before(res)
	}
	return outer
}

// Leave ends what Enter has begun.
func (r *Realm) Leave(outer Scope) {
	if outer != unwatched {
		r.leave(int(outer))
	}
}

func (r *Realm) leave(depth int) {
	rs := &r.resources
	for n := len(rs.stack); n > depth; n = len(rs.stack) {
		r.engine.seal()
		res := rs.stack[n-1]
		if rs.observer != nil && res.kind != "" {
			rs.observer.After(res)
		}
		// The observer may have ended the program, which leaves everything.
		rs.stack = rs.stack[:min(len(rs.stack), n-1)]
	}
}

// settleResources ends a callback of the loop, which may have thrown.
func (r *Realm) settleResources(depth int) {
	r.leave(depth)
	r.engine.seal()
	r.resources.outside = nil
}

// EnterMain calls f as the main script.
func (r *Realm) EnterMain(f func()) {
	rs := &r.resources
	depth := len(rs.stack)
	rs.stack = append(rs.stack, &Resource{id: mainID})
	f()
	r.engine.seal()
	rs.stack = rs.stack[:depth]
}

// snapshot returns a resource that is what the current one is now, and that observers
// are not told of; nil while nobody watches.
func (r *Realm) snapshot() *Resource {
	if !r.resources.watched {
		return nil
	}
	current := r.CurrentResource()
	values := current.values
	if r.resources.off > 0 {
		values = inherited(values)
	}
	return &Resource{id: current.id, trigger: current.trigger, values: values}
}

// CallBack calls f as the one callback of res.
func (r *Realm) CallBack(res *Resource, f func()) {
	scope := r.Enter(res)
	if res != nil {
		defer r.DestroyResource(res)
	}
	f()
	r.Leave(scope)
}

// DestroyResource tells that res calls back no more.
func (r *Realm) DestroyResource(res *Resource) {
	if res == nil || res.destroyed {
		return
	}
	res.destroyed = true
	if observer := r.resources.observer; observer != nil && res.kind != "" {
		observer.Destroy(res)
	}
}

// FlushResources tells observers what they are still to be told.
func (r *Realm) FlushResources() {
	if observer := r.resources.observer; observer != nil {
		observer.Flush()
	}
}

// TriggerID is the id of what causes the resources that are made now.
func (r *Realm) TriggerID() int64 {
	if id := r.resources.trigger; id != 0 {
		return id
	}
	return r.ExecutionID()
}

// ExecutionID is the id of the current resource, 0 if there is none.
func (r *Realm) ExecutionID() int64 {
	if res := r.resources.current(); res != nil {
		return res.id
	}
	return 0
}

// TriggeredBy calls f; the cause of the resources that are made meanwhile is res.
func (r *Realm) TriggeredBy(res *Resource, f func()) {
	rs := &r.resources
	if res == nil {
		f()
		return
	}
	outer := rs.trigger
	rs.trigger = res.id
	defer func() { rs.trigger = outer }()
	f()
}

// ID is the id of the resource.
func (res *Resource) ID() int64 { return res.id }

// Trigger is the id of what caused the resource.
func (res *Resource) Trigger() int64 { return res.trigger }

// Kind is the type of the resource, as in "Timeout" or "TCPWRAP".
func (res *Resource) Kind() string { return res.kind }

// Object is what scripts see of the resource.
func (res *Resource) Object(r *Realm) *goja.Object {
	if res.object == nil {
		if res.describe != nil {
			res.object = res.describe()
		} else {
			res.object = r.describeResource(res)
		}
	}
	return res.object
}

// Value returns the value of a key, nil if it has none.
func (res *Resource) Value(key *ContextKey) goja.Value {
	for i := range res.values {
		if res.values[i].key == key {
			return res.values[i].value
		}
	}
	return nil
}

// TakeValue sets the value of a key to that of another resource.
func (res *Resource) TakeValue(r *Realm, from *Resource, key *ContextKey) {
	res.SetValue(r, key, from.Value(key))
}

// SetValue sets the value of a key, which has none if it is nil. Resources that were
// made before do not change.
func (res *Resource) SetValue(r *Realm, key *ContextKey, v goja.Value) {
	r.engine.seal()
	values := make([]contextValue, 0, len(res.values)+1)
	for _, other := range res.values {
		if other.key != key {
			values = append(values, other)
		}
	}
	if v != nil {
		values = append(values, contextValue{key, v})
	}
	res.values = values
}

// SetInherited says whether the values of a key are inherited; they are at first.
func (r *Realm) SetInherited(key *ContextKey, inherited bool) {
	if key.off == !inherited {
		return
	}
	r.engine.seal()
	key.off = !inherited
	if inherited {
		r.resources.off--
	} else {
		r.resources.off++
	}
}

// NewDescribedResource is NewResourceOf of a resource whose object describe makes, when
// somebody asks for it.
func (r *Realm) NewDescribedResource(parent *Resource, kind string, describe func(*Resource) *goja.Object) *Resource {
	if !r.resources.watched {
		return nil
	}
	trigger := r.TriggerID()
	if parent != nil {
		trigger = parent.id
	}
	res := r.PrepareResource(kind, nil, trigger)
	res.describe = func() *goja.Object { return describe(res) }
	r.AnnounceResource(res)
	return res
}

// NewResourceOf makes a resource whose cause is not the current one but parent; nil
// while nobody watches.
func (r *Realm) NewResourceOf(parent *Resource, kind string) *Resource {
	if parent == nil {
		return r.NewResource(kind, nil)
	}
	res := r.PrepareResource(kind, nil, parent.id)
	r.AnnounceResource(res)
	return res
}
