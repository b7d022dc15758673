package js

import "time"

// TimeOrigin is the moment that performance.now and the time stamps of events count
// from: when the realm was made.
func (r *Realm) TimeOrigin() time.Time { return r.origin }

// Now is the time since then, on the loop's clock.
func (r *Realm) Now() time.Duration { return r.Loop.Time() - r.started }

// At is a moment of the loop's clock as Now counts.
func (r *Realm) At(t time.Duration) time.Duration { return t - r.started }

// Ready is when the first script could run; see SetReady.
func (r *Realm) Ready() time.Duration { return r.ready }

// SetReady notes that the first script can run now.
func (r *Realm) SetReady() { r.ready = r.Now() }

// Milliseconds is a time as scripts have it.
func Milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
