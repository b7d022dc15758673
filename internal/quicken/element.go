package quicken

import (
	"unsafe"

	"github.com/sluicejs/sluice/internal/layout"
)

// getElem is v[index], of what has bytes for elements and of strings.
func getElem(data unsafe.Pointer, m *machine) {
	index, ok := integerOf(m.stack[m.top-1])
	if !ok {
		slowGetElem(data, m)
		return
	}
	v := m.stack[m.top-2]
	if o := objectOf(v); o != nil {
		if a := layout.TypedArrayOf(o); a != nil {
			at := index + int64(a.Offset)
			if a.OfUint8() && uint64(index) < uint64(a.Length) && at < int64(len(a.Buffer.Data)) {
				m.next(2, integers[a.Buffer.Data[at]])
				return
			}
		}
	} else if s, ok := asciiOf(v); ok && uint64(index) < uint64(len(s)) {
		m.next(2, characters[s[index]])
		return
	}
	slowGetElem(data, m)
}
