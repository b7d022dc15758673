package layout

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"
)

// ordinary is what implements the ordinary part of an object.
type ordinary struct {
	class      string
	object     *goja.Object
	prototype  *goja.Object
	extensible bool

	properties map[unistring.String]goja.Value
	Names      []unistring.String // of the properties, without elements
	sorted     int
	indexed    int
	symbols    unsafe.Pointer
	private    unsafe.Pointer
}

// An ArrayBuffer is what implements an ArrayBuffer.
type ArrayBuffer struct {
	ordinary
	detached bool
	Data     []byte // none when detached
}

// A TypedArray is what implements a typed array.
type TypedArray struct {
	ordinary
	Buffer         *ArrayBuffer
	constructor    *goja.Object
	Length, Offset int  // in elements
	ElementSize    int  // in bytes
	Elements       Impl // the value of an interface
}

// A DataView is what implements a DataView.
type DataView struct {
	ordinary
	Buffer         *ArrayBuffer
	Length, Offset int // in bytes
}

// Object is the object that b implements, nil as long as nobody has asked for it: see [CloneOver].
func (b *ArrayBuffer) Object() *goja.Object { return b.object }

// IsDetached tells whether b was detached.
func (b *ArrayBuffer) IsDetached() bool { return b.detached }

// Detached is a detached buffer that says it is b. What views it has no elements, and throws
// what views of detached buffers throw.
func (b *ArrayBuffer) Detached() *ArrayBuffer {
	d := *b
	d.detached, d.Data = true, nil
	return &d
}

// Class is the class of the language that a is of, whatever its prototype is.
func (a *TypedArray) Class() *goja.Object { return a.constructor }

// View has a view this buffer from now on.
func (a *TypedArray) View(buffer *ArrayBuffer) {
	a.Buffer = buffer
	a.Elements.At = unsafe.Pointer(&buffer.Data)
}

// matchOrdinary is MustMatch for a struct that begins with the ordinary part.
func matchOrdinary(theirs, ours reflect.Type, names map[string]string) {
	MustMatch(theirs, ours, names)
	MustMatch(theirs, ours, map[string]string{
		"class": "class", "val": "object", "prototype": "prototype", "extensible": "extensible",
		"values": "properties", "propNames": "Names", "lastSortedPropLen": "sorted", "idxPropCount": "indexed",
		"symValues": "symbols", "privateElements": "private",
	})
}

// Clone makes a typed array like sample, one that no script has seen, of length elements
// of an ArrayBuffer from offset on. The elements of sample are bytes.
func Clone(sample *goja.Object, buffer *ArrayBuffer, offset, length int) *goja.Object {
	v := new(struct {
		object goja.Object
		array  TypedArray
	})
	cloneArray(sample, &v.object, &v.array, buffer, offset, length)
	return &v.object
}

// CloneOver makes a typed array like sample, one that no script has seen, of bytes that
// are not copied. The ArrayBuffer is like that of sample, but is no object yet, as few scripts
// ask for it: [TypedArray.BufferObject] is to be called before anybody gets it.
func CloneOver(sample *goja.Object, data []byte) *goja.Object {
	v := new(struct { // all in one, as one is seldom kept without the other
		object goja.Object
		array  TypedArray
		buffer ArrayBuffer
	})
	v.buffer = *TypedArrayOf(sample).Buffer
	v.buffer.object, v.buffer.properties, v.buffer.Data = nil, nil, data
	cloneArray(sample, &v.object, &v.array, &v.buffer, 0, len(data))
	return &v.object
}

// BufferObject returns the ArrayBuffer of a, which becomes an object if it is none.
func (a *TypedArray) BufferObject() *goja.Object {
	b := a.Buffer
	if b.object == nil {
		o := *a.object
		*ImplOf(&o) = Impl{views.arrayBuffer, unsafe.Pointer(b)}
		b.object = &o
		b.properties = make(map[unistring.String]goja.Value)
	}
	return b.object
}

func cloneArray(sample, object *goja.Object, array *TypedArray, buffer *ArrayBuffer, offset, length int) {
	*array = *TypedArrayOf(sample)
	array.Buffer, array.Offset, array.Length = buffer, offset, length
	array.Elements.At = unsafe.Pointer(&buffer.Data)
	array.take(sample, object, unsafe.Pointer(array))
}

// take makes a copy of the ordinary part of a sample that of another object, which at
// implements.
func (o *ordinary) take(sample, object *goja.Object, at unsafe.Pointer) {
	*object = *sample
	ImplOf(object).At = at
	o.object = object
	o.properties = make(map[unistring.String]goja.Value)
}
