package jsnet

import "github.com/sluicejs/sluice/internal/js"

// Shutdown has all servers of a realm close, which takes no more connections, and all
// sockets but the standard streams end, which sends what they were given before: by the methods that scripts know,
// as a script would that has nothing more to do.
func Shutdown(r *js.Realm) {
	for _, owner := range r.ActivityOwners() {
		method := ""
		switch {
		case servers.Get(owner) != nil:
			method = "close"
		case socketOf(owner) != nil && !socketOf(owner).standard:
			method = "end"
		default:
			continue
		}
		if ex := r.Try(func() { r.Invoke(owner, method) }); ex != nil {
			r.Uncaught(ex.Value(), js.FromException)
		}
	}
}
