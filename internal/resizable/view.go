package resizable

import (
	"weak"

	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/internal/js"
	"github.com/sluicejs/sluice/internal/layout"
)

// A view is what is known of a typed array or a DataView of a resizable buffer.
type view struct {
	buffer *layout.ArrayBuffer
	none   *layout.ArrayBuffer // what it views while it is out of bounds

	offset, length int  // in elements
	tracks         bool // as long as the buffer is, whatever its length
}

// viewed is the buffer that an object is a view of, detached where it is out of bounds; nil if
// it is no view.
func viewed(o *goja.Object) *layout.ArrayBuffer {
	if a := layout.TypedArrayOf(o); a != nil {
		return a.Buffer
	}
	if d := layout.DataViewOf(o); d != nil {
		return d.Buffer
	}
	return nil
}

// Watch has a new view of a resizable buffer change with it; tracks says that it was made
// without a length. It does nothing to any other object.
func Watch(o *goja.Object, tracks bool) {
	buffer := viewed(o)
	if buffer == nil {
		return
	}
	m := Of(buffer.Object())
	if m == nil || m.views[weak.Make(o)] != nil {
		return
	}
	v := &view{buffer: buffer, tracks: tracks}
	if a := layout.TypedArrayOf(o); a != nil {
		v.offset, v.length = a.Offset, a.Length
	} else {
		d := layout.DataViewOf(o)
		v.offset, v.length = d.Offset, d.Length
	}
	m.add(o, v)
}

// viewOf returns what is known of v, nil if it is no view of a resizable buffer.
func viewOf(v goja.Value) *view {
	o := js.Object(v)
	if o == nil {
		return nil
	}
	buffer := viewed(o)
	if buffer == nil {
		return nil
	}
	m := Of(buffer.Object())
	if m == nil {
		return nil
	}
	return m.views[weak.Make(o)]
}

// Tracks tells whether a view is as long as its buffer.
func Tracks(o *goja.Object) bool {
	v := viewOf(o)
	return v != nil && v.tracks
}

// OutOfBounds tells whether a view does not fit into its buffer.
func OutOfBounds(o *goja.Object) bool {
	v := viewOf(o)
	return v != nil && v.none != nil && viewed(o) == v.none
}

// adjust sets a view right after its buffer has been resized.
func (v *view) adjust(o *goja.Object) {
	size := 1
	a := layout.TypedArrayOf(o)
	if a != nil {
		size = a.ElementSize
	}
	room := len(v.buffer.Data) - v.offset*size
	buffer, offset, length := v.buffer, v.offset, v.length
	switch {
	case room < 0, !v.tracks && room < length*size:
		if v.none == nil {
			v.none = v.buffer.Detached()
		}
		buffer, offset, length = v.none, 0, 0
	case v.tracks:
		length = room / size
	}
	if a != nil {
		a.View(buffer)
		a.Offset, a.Length = offset, length
	} else {
		d := layout.DataViewOf(o)
		d.Buffer, d.Offset, d.Length = buffer, offset, length
	}
}
