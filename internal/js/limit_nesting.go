package js

// Nest notes that Go code which a script has called is about to call itself, or the script, once
// more: by functions that the engine does not count as calls. It throws where calls may nest no
// deeper, for a Go stack that is exhausted ends the process. Unnest is to be deferred.
func (r *Realm) Nest() {
	e := &r.engine
	if limit := e.maxCalls; limit > 0 && e.nested+len(*e.machine.calls) >= limit {
		panic(e.overflow())
	}
	e.nested++
}

// Unnest ends what [Realm.Nest] has begun.
func (r *Realm) Unnest() { r.engine.nested-- }
