package js

import "github.com/sluicejs/sluice/internal/memory"

// NeedMemory throws if there is no room for an ArrayBuffer of that many bytes: to make one
// would be the end of the process.
func (r *Realm) NeedMemory(bytes float64) {
	const most = 1 << 36 // of V8, whatever there is
	if bytes > most || !memory.Has(int(bytes)) {
		panic(r.NewError(RangeError, "", "Array buffer allocation failed"))
	}
}
