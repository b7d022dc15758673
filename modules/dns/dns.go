// Package dns is node:dns, as far as looking names up goes: the function lookup,
// which node:net uses, and its constants.
//
// Names are resolved by Go's resolver on a goroutine of their own; everything
// else belongs to the goroutine of the realm's loop.
package dns

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
)

// The hints of lookup, as getaddrinfo has them on Linux.
const (
	v4Mapped   = 8
	all        = 16
	addrConfig = 32
)

// Load makes the exports of node:dns; it is a [js.Loader].
func Load(r *js.Realm) *goja.Object {
	exports := r.VM.NewObject()
	r.On(exports).
		Method("lookup", 3, func(c goja.FunctionCall) goja.Value { return lookup(r, c) }).
		Value("ADDRCONFIG", r.VM.ToValue(addrConfig)).
		Value("ALL", r.VM.ToValue(all)).
		Value("V4MAPPED", r.VM.ToValue(v4Mapped))
	for name, code := range map[string]string{
		"NODATA": "ENODATA", "NOTFOUND": "ENOTFOUND", "CANCELLED": "ECANCELLED",
		"TIMEOUT": "ETIMEOUT", "CONNREFUSED": "ECONNREFUSED", "SERVFAIL": "ESERVFAIL",
	} {
		r.On(exports).Value(name, r.VM.ToValue(code))
	}
	return exports
}
